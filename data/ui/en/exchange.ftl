# Words that only exported files carry.

# Column headers of the CSV table.
csv-id = ID
csv-section = Section
csv-kind = Kind
csv-title = Commitment
csv-measure = Measure
csv-measure-id = Measure ID
csv-strength = Wording strength
csv-due = Due
csv-due-kind = Due date from
csv-goal = Goal
csv-goal-figure = Goal figure
csv-unit = Unit
csv-baseline = Baseline
csv-value = Latest value
csv-data-date = Data through
csv-progress = Progress (%)
csv-planned = Planned (%)
csv-gap = Gap (points)
csv-margin = Distance to goal
csv-required = Required per month
csv-achieved = Achieved per month
csv-outlook = Straight-line end
csv-milestones = Milestones
csv-verdict = Verdict
csv-pace = Pace
csv-caught-up = Behind earlier, made up
csv-standing = Standing of the commitment
csv-done = Declared done
csv-contradicted = Figures contradict it
csv-evidence = Evidence level
csv-lead = Lead unit
csv-supporting = Supporting units
csv-note = Note
csv-problem = Problem
csv-next-step = Next step
csv-last-report = Last report
csv-last-reporter = Last reporter
csv-source-title = Source
csv-source-address = Source address
csv-published = Published figure
csv-locators = Place in the report
csv-formula = Formula
csv-filters = Filters
csv-as-of = Reporting date
csv-rule = Pace rule

# Goals in words where a sign does not do. Figures come in formatted.
goal-text-about = about { $figure } (tolerance { $tolerance })
goal-text-class = { $class } or better
goal-text-milestones = { $count ->
    [one] 1 milestone
   *[other] { $count } milestones
    }
goal-text-above = above { $other }
goal-text-in-step = in step with { $other }
goal-text-in-step-band = in step with { $other } (at most { $band } below)
goal-text-assigned = set by { $body }
goal-text-judged = judged, no figure

# Milestones in one cell: { $list } are the lines below, joined with semicolons.
milestones-summary = reached { $reached }/{ $total }: { $list }
milestone-reached = { $title } { $date }
milestone-reached-late = { $title } { $date } ({ $days ->
    [one] 1 day late
   *[other] { $days } days late
    })
milestone-due = { $title } due { $date }
milestone-due-inferred = { $title } due { $date } (inferred)
milestone-overdue = { $title } due { $date } ({ $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
    })
milestone-overdue-inferred = { $title } due { $date }, inferred ({ $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
    })
milestone-open = { $title } no date

# Other cells.
csv-yes = yes

# Why an export could not be made.
export-error-position = The export asks for commitment number { $what }, which the plan does not have.
export-error-write = The figures could not be written in this format: { $what }
export-error-size = A picture of { $what } is larger than programs open. Choose a smaller size or scale.
export-error-stopped = Nothing was written: the export was stopped.
export-error-nothing = Nothing was written: no commitment is selected. Check the conditions, or name the unit’s commitments first with guatu assign.
