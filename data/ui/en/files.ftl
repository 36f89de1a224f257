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
