# Words of exported files: what a file says of itself, workbooks, calendars, summaries.

# What every file says of itself.
made-demonstration = Demonstration
made-plan = Plan
made-body = Body
made-period = Period
made-period-text = { $start } to { $end }
made-as-of = Reporting date
made-as-of-text = { $date } ({ $gone } of the period gone)
made-rule = Pace rule
made-filters = Filters
made-filters-none = none
made-commitments = Commitments
made-commitments-text = { $count } of { $of }
made-figures = Figures
made-figures-own = { $count ->
    [one] 1 entry of the journal
   *[other] { $count } entries of the journal
    }
made-figures-published = { $count ->
    [one] 1 entry, published figures among them
   *[other] { $count } entries, published figures among them
    }
made-source = Source of the plan
made-by = Made with

# More columns of the CSV table.
csv-plan = Plan
csv-plan-source = Source of the plan

# Workbooks: names of sheets, at most 31 characters and none of : \ / ? * [ ].
book-ledger = Ledger
book-sections = Counts
book-inputs = Inputs
book-rule = Rule
book-about = About

book-page = Page { $page } of { $pages }
book-footer = As of { $date } · { $rule }
book-progress = Progress
book-planned = Planned share

# Counts.
book-sections-title = Counts by section, kind and lead unit
book-sections-text = Met and behind are counted out of what can be judged: reported, and with a goal for this period. What is not reported is counted apart, never as zero.
book-of-judged = of those judged
book-total = All

# What each figure rests on.
book-inputs-title = What each figure rests on
book-inputs-text = The report each figure was taken from, the value before the period, milestones and ticks. Letters are those of the formulas. Moments are in UTC.
book-input = Input
book-symbol = Letter
book-day = Speaks of
book-value = Value
book-in-words = In words
book-by = Reported by
book-recorded = Typed
book-source-note = Note on the source
book-entry = Entry
book-place = The plan’s text, { $place }
book-not-reached = { $title }: not reached

# The rule in words.
book-rule-title = How figures become colours
book-planned-text = The share that should be covered by the day the figure speaks of: months gone ÷ months of the period (the end of June is 6 of 12; a day inside a month counts its share), or the plan’s own curve where it gives one.
book-missing-text = Missing is not zero: what nobody reported is counted as not reported and left out of every share.
book-tick-text = A person’s dated declaration. It counts as met at the level “declared”; a figure that contradicts it is flagged.
book-goals = Kind of goal
book-goal-flow = Starts at zero on the first day and adds up: amount ÷ target. It may exceed 100 %.
book-goal-stock = A level counted from the value b before the period. Without b there is no progress, only a distance; worse than b is negative.
book-goal-limit = A ceiling or floor, judged at each report: a margin, never a percentage, and no pace.
book-goal-growth = Year on year, published cumulatively: the difference in points, never multiplied by the time gone. “About” allows a tolerance, which is printed with the goal.
book-goal-class = Water: every month must be as good as the class or better; months that are not are named. Never a percentage of the class.
book-goal-milestones = Weights of the milestones reached ÷ all weights; planned: weights of those due ÷ all weights. Reached late stays marked.
book-goal-compared = Both values are reported: above the other one, or within a band around it, as the plan words it.
book-goal-assigned = The goal is set by another body and not in the text: counted, and left out of every count that needs a goal.
book-goal-judged = No figure: rated by a person in four steps, never converted into a percentage.

# Where the file comes from.
book-about-title = About this file
book-missing = What the text lacks
book-notes = Notes on the plan

export-error-rows = A worksheet holds 1,048,576 rows, and these are { $what }. Choose fewer commitments with filters, or export CSV.

# Calendars: the glyph says what became of the day.
calendar-name = { $plan }: due dates
calendar-due = { $glyph } Due: { $title }
calendar-due-inferred = { $glyph } Due (inferred): { $title }
calendar-reached = Reached on { $date }
calendar-reached-late = Reached on { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
    } late
calendar-slipping = Not reached, { $days ->
    [one] 1 day
   *[other] { $days } days
    } overdue
calendar-why = Why
