# The timeline, on the screen and on exported sheets.

chart-timeline = Timeline
chart-timeline-projects = Timeline of projects
timeline-empty = Nothing has a day here: remove a filter, or choose other rows.
timeline-continued = { $title } (continued)
timeline-quarter = Q{ $n }
timeline-quarter-of = Q{ $n } { $year }
timeline-as-of = as of { $date }
timeline-visions = Without a year: visions ({ $count })
timeline-more = { $count } more, due by { $date } (inferred)
timeline-reached = { $count ->
    [one] Reached
   *[other] { $count } reached
}
timeline-days = +{ $days } { $days ->
    [one] day
   *[other] days
}
timeline-due-stated = due { $date }, stated in the text
timeline-due-inferred = due { $date }, inferred
timeline-on-the-day = reached on the day
timeline-early = reached { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
} early
timeline-late = reached { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
} late
timeline-overdue = not reached, { $days ->
    [one] 1 day
   *[other] { $days } days
} overdue on { $date }
timeline-sign-due = due, as the text states
timeline-sign-due-inferred = due, inferred
timeline-sign-milestone = milestone, as the text states
timeline-sign-milestone-inferred = milestone, inferred
timeline-sign-reached = reached, as reported
timeline-sign-early = reached early
timeline-sign-late = reached late, with days
timeline-sign-slipping = overdue and not reached
timeline-given = Day is
timeline-outcome = Outcome
timeline-rows-dated = Dated and late
timeline-rows-dated-hint = What has a day of its own or is late; the rest counted, one line a group
timeline-rows-all = All
timeline-rows-all-hint = Every commitment in a row of its own
timeline-rows-projects = Projects
timeline-rows-projects-hint = Projects only, each with its milestones
