# The overview.
overview-filtered = { $count ->
    [one] Filters on: 1 of { $all } commitments is counted here
   *[other] Filters on: { $count } of { $all } commitments are counted here
    }
overview-as-of = as of { $date }
overview-of = of { $count }
overview-in-progress = In progress
overview-behind = Behind or not met
overview-judged = { $count ->
    [0] none can be judged yet
   *[other] { $count } can be judged
}
overview-apart = { $count } without a goal to judge yet
overview-evidence = Of { $count } reported: { $verified } verified, { $evidenced } with a source, { $declared } declared

overview-time = Time gone
overview-time-text = { $gone } of { $months } months gone by { $date }
overview-index = Index of progress
overview-index-plan = Index, whole plan
overview-withheld = withheld
overview-index-nothing = none of { $of } reported
overview-index-withheld = { $reported } of { $of } reported, over a fifth is missing; between { $low } and { $high }
overview-index-partly = { $reported } of { $of } reported; between { $low } and { $high }
overview-index-all = all { $of } reported
overview-index-none = No commitment has a share of the way: there is no index.

overview-sections = Where each section stands
overview-tolerance = “About”: up to { $tolerance } below the goal is nearly met
overview-within = { $goal }, within { $tolerance }
overview-no-tolerance = “At least”, “at most”: any shortfall, however small, is not met
overview-rule = { $rule }: { $text }
overview-compared-with = Compared with: { $what }
overview-points = { $points } points
overview-titled = { $title }: { $what }
overview-joined = { $one }; { $other }
overview-milestones = { $what } milestones

overview-attention = Needs attention now
overview-attention-none = Of what was reported, nothing is behind, overdue or not met.
overview-why-contradicted = ticked done, but figures say otherwise: { $actual } against { $goal }
overview-why-contradicted-rated = ticked done, but rated: { $level }
overview-why-milestone = { $what }: overdue since { $date } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
})
overview-why-overdue = overdue since { $date }
overview-why-against = { $actual } against { $goal }
overview-why-class = months within the class: { $formula }
overview-why-rated = rated: { $level }
overview-why-gap = gap { $gap }
overview-why-rate = needs { $needed } a month, achieved { $achieved }
overview-problem = Problem: { $text }
overview-all = All { $count } in the list
overview-silent = { $count } due and not reported
overview-problems = { $count ->
    [one] { $count } problem reported
   *[other] { $count } problems reported
}

overview-start = Nothing has been reported for any day up to { $date }. To start:
overview-start-tick = In the list, tick what is done; it counts as declared for the reporting date.
overview-start-figure = Click an empty cell under Actual, type the figure and press Enter; or select a commitment and fill in its form.
overview-start-published = Or lay the officially published figures over the plan; they can be taken off again at any time.
overview-start-list = Open the list
overview-start-show-published = Show the published figures

overview-latest = Reported last
overview-journal = Open the journal
overview-for = for { $date }
overview-more = and { $count } more
overview-unnamed = no name given
overview-not-done = No longer declared done

# What changed since the month before.
overview-since = Since { $date }: { $tally }

# What the pointer tells of a goal, beyond its row.
overview-told-rate = Needs { $needed } a month to reach the goal; { $achieved } a month so far
overview-told-due = Due { $due }
overview-told-lead = Lead unit: { $unit }
overview-told-report = Last report for { $date }, by { $who }, recorded { $when }
