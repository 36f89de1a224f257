# Trajectory, burn-up, targets, small charts, months.

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
chart-targets-key = Worst first. Bar: latest figure · upright line: goal · notch from below: planned by the date of the figure · darker ground: good side of the goal · each on a scale of its own
chart-targets-silent = Not reported: { $count }
chart-targets-visions = Visions without a year, not judged: { $count }

# Burn-up.
chart-burn-up-key = Thick line with points: met · thin line: come due as stated · dashed: come due, inferred dates too · full height: all that can be met
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
chart-months-key = Upper figures: behind, overdue or not met of those that can be judged; the ground is darker the larger their share · below: the worst standing and how many · hollow: nothing to judge · framed: not a month’s end
chart-months-cell = { $behind } behind, overdue or not met of { $judged } that can be judged ({ $share } %); worst: { $worst }
chart-months-silent = Nothing can be judged

# The way of one measure.
chart-trajectory = Trajectory
chart-of = { $chart }: { $what }
chart-heads-for = Heads for
chart-heads-for-name = heads for { $figure }
chart-at-rate = at { $rate }
chart-needs = needs { $rate }
chart-short-by = short by { $figure }
chart-past-by = past the goal by { $figure }
chart-near-from = nearly met from { $figure }
chart-share-due = Share due
chart-share-reached = Share reached
chart-nothing-reported = Nothing reported by this date
chart-actual-on = { $actual } ({ $date })
cli-chart-of-what = A trajectory is of one measure: name it with --of, as in --of sewer-network

# The view.
charts-choose = Choose a measure above, or one of these:
charts-outside = The measure shown does not pass the filters.
charts-inside = Show one that does
charts-pick = Choose a measure
charts-measure = Measure
charts-search = Search for a measure
charts-none-found = No measure of what passes the filters has these words.
charts-reset = Reset zoom
charts-zoom-hint = Zoom: turn the wheel, draw a box, or click the chart and use + − and the arrows. The whole chart again: Reset zoom, double-click, or Home.
charts-targets = Click a target to open it.
charts-table = Figures as a table
charts-copy-table = Copy the table
charts-plot = { $title }; the figures stand below as a table
charts-month-end = end { $month }
view-charts = Charts
chart-planned-at = { $date }: planned { $value }
chart-due-at = { $date }: { $due } come due by then: { $stated } as stated, { $inferred } inferred
chart-fact = { $name }: { $value }
