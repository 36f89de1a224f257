# Charts, on the screen and on exported sheets.

chart-wall = Wall chart
chart-subtitle = { $plan } · as of { $date } · pace rule: { $rule }
chart-filters = Only: { $list }
chart-published = With published figures laid over the plan.
chart-source = Plan: { $source } · drawn with Guatu
chart-tally = { $met } met of { $judged } that can be judged; { $silent } not reported
chart-measures-met = { $met } of { $of } measures met
chart-no-unit = No lead unit
chart-caught-up = Behind earlier, made up since
chart-burn-up = Burn-up
chart-targets = Targets
chart-multiples = Standings month by month
chart-months = Months
chart-grouped = { $chart }, by { $by }
chart-by-section = section
chart-by-kind = kind
chart-by-lead = lead unit
chart-all = All together
chart-commitments = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
}
chart-visions = { $count ->
    [one] 1 vision apart
   *[other] { $count } visions apart
}
chart-data-through = Data through { $date }

# Targets.
chart-targets-title = Target
chart-targets-key = Worst first. Bar: latest figure · upright line: goal · blue notch: planned by the date of the figure · darker ground: good side of the goal · each on a scale of its own
chart-targets-silent = Not reported: { $count }
chart-targets-visions = Visions without a year, not judged: { $count }

# Burn-up.
chart-burn-up-key = Green line: met · blue line: come due as stated · dashed: come due, inferred dates too · full height: all that can be met
chart-burn-up-unit = Commitments
chart-burn-up-now = { $met } met of { $of } that can be met; { $due } came due by { $date }: { $stated } as stated, { $inferred } inferred
chart-burn-up-short = { $met } met of { $of }; { $due } due
chart-burn-up-none = None that can be met this period
chart-burn-up-met = Met { $count }
chart-burn-up-nearly = Nearly met { $count } more
chart-burn-up-stated = Due as stated { $count }
chart-burn-up-due = Due, inferred too { $count }
chart-burn-up-point = { $date }: { $met } met of { $of }
chart-column-date = Date
chart-column-met = Met
chart-column-of = Can be met
chart-column-nearly = Nearly met
chart-column-stated = Come due, stated
chart-column-due = Come due, inferred too

# Small charts and months.
chart-multiples-key = Columns: commitments at each month’s end, one scale for all · above the line: met, on pace, under way · below it: behind, overdue, not met · hollow: not reported or not to be judged yet
chart-months-key = Upper figures: behind, overdue or not met of those that can be judged; the ground is darker the larger their share · below: the worst standing and how many · hollow: nothing to judge · blue: not a month’s end
chart-months-cell = { $behind } behind, overdue or not met of { $judged } that can be judged ({ $share } %); worst: { $worst }
chart-months-silent = Nothing can be judged

# What every chart can do.
picture-save = Save picture…
picture-save-hint = SVG or PNG, at any size
picture-copy = Copy picture
picture-copy-hint = As an image, for a document or a chat
export-chart = Chart
export-size = Size
export-dark = Dark ground
notice-picture-copied = The picture is on the clipboard.
notice-picture-failed = The picture could not be drawn: { $why }
