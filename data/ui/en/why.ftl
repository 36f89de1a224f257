# Why a colour, a figure or a count is what it is.
why-title = Explanation
why-title-of = Why: { $title }
why-title-count = Why this count
why-title-index = Why this index of progress
why-title-time = Why this share of time
why-back = Back
why-gone = As of this date there is no such figure any more.
why-menu = Why…
why-menu-standing = Why this standing…
why-menu-gap = Why this gap…
why-hint = Click: why
why-ask = Why
why-ask-of = Why: { $title }
why-standing = Standing
why-show-in-list = Show in the list
why-more = … and { $count } more

# Standing: the answer.
why-standing-vision = Vision: the plan names no year, so it is not scored for this period.
why-standing-ticked = Met: declared done for { $date } by { $by }.
why-standing-no-goal = Goal set elsewhere: the plan does not state it, so there is nothing to judge by.
why-standing-not-met = Not met: { $what }.
why-standing-all-met = Met: { $what }.
why-standing-nearly-met = Nearly met: { $what }.
why-standing-not-due = Not yet published: by { $date } no figure can have come out.
why-standing-not-reported = Not reported: nothing was reported for any day up to { $date }. Missing is not zero.
why-standing-worst-pace = { $standing }: { $what }.
why-standing-no-pace = Under way: { $what }. Its kind of measure has no pace.
why-joined-not-met = Its measures are joined by “and”: one that is not met settles it.
why-joined-all-met = Its measures are joined by “and”: each that has a goal is met.
why-joined-nearly-met = Its measures are joined by “and”: each is met or nearly met.
why-joined-not-due = None of its measures can have a figure yet.
why-joined-worst-pace = Its measures are joined by “and”: not all are met, and the worst pace of those that are not counts.
why-joined-no-pace = Its measures are joined by “and”: not all are met, and what was reported has no pace.

# Standing: what it rests on.
why-rule = Rule
why-rule-text = { $rule }: { $text }
why-date = As of
why-leading = Figures shown
why-leading-not-met = Those of “{ $title }”: it is not met.
why-leading-largest-lag = Those of “{ $title }”: the furthest behind.
why-leading-first-reported = Those of “{ $title }”: the first with a report.
why-leading-first = Those of “{ $title }”: the first the plan names.
why-due = { $due } ({ $place })
why-tick = Tick
why-tick-none = Not declared done.
why-denied = Denied by
why-measures = Its { $count } measures
why-settles = settles it
why-inputs = Inputs
why-inputs-none = Nothing was reported.
why-evidence = Evidence
why-evidence-declared = { $level }: the latest statement, for { $about }, names no source.
why-evidence-evidenced = { $level }: the latest statement, for { $about }, names a source nobody has checked yet.
why-evidence-verified = { $level }: { $by } checked the latest statement, for { $about }, against its source.

# Figures of a measure.
why-figure = { $name }: { $value }
why-measure = Measure
why-figure-progress = Progress
why-figure-planned = Planned share
why-figure-gap = Gap
why-figure-margin = To the goal
why-figure-required = Needed from now on
why-figure-achieved = Achieved so far
why-figure-outlook = Outlook
why-means-progress = The share of the way to the goal that is covered.
why-means-progress-milestones = The weights of the milestones reached, of the sum of all.
why-means-planned = The share that should be covered by the day the figure speaks of.
why-means-planned-milestones = The weights of the milestones due by now, of the sum of all.
why-means-gap = Progress less planned share, in percentage points. The figure is held against the calendar of its own day.
why-means-gap-milestones = Progress less planned share, in percentage points.
why-means-margin = How far the latest figure is from the goal.
why-means-required = What is still missing, spread over the months that are left after the latest figure.
why-means-achieved = What was gained, spread over the months gone by the latest figure.
why-means-outlook = Where it ends on the due date, going on in a straight line.
why-others = Other figures

# Inputs.
why-input-reported = Reported
why-input-against = Compared with
why-input-goal = Goal
why-input-baseline = Baseline
why-input-gone = Months gone
why-input-whole = Months in all
why-input-left = Months left
why-input-point = Planned by then
why-input-tolerance = Tolerance
why-input-band = Band
why-months = { $months }
why-through = through { $date }
why-reported-by = { $who }, typed { $when }
why-entry = Entry { $id }
why-entry-hint = Show this entry in the journal
why-baseline = on { $date } · { $place }
why-gone-by = by the end of { $date }
why-until-stated = until { $date }, as the text states
why-until-inferred = until { $date }, inferred
why-point = the plan’s own curve, { $date }; straight lines between its points
why-tolerance = “About”: as far below the goal is nearly met
why-band = as far below still is in step
why-weight = weight { $weight }

# Counts: the answer.
why-count = { $what }: { $count } of { $of }
why-count-of-all = { $of } { $place }
why-count-of-judged = { $of } { $place } that can be judged
why-among-plan = in the plan
why-among-section = in “{ $section }”
why-among-part = chosen from “{ $section }”
why-among-some = that pass the filters
why-group-all = Commitments
why-group-judged = Can be judged
why-group-apart = Without a goal to judge yet
why-group-in-progress = In progress
why-group-behind = Behind or not met
why-count-counted = Counted
why-count-among = Out of
why-count-given = { $count ->
    [one] 1 commitment { $place }
   *[other] { $count } commitments { $place }
}
why-count-left-out = Left out
why-left-out = { $count }: { $why }
why-left-out-not-reported = nothing was reported, so nothing can be judged
why-left-out-not-due = no figure can have been published yet
why-left-out-no-goal = the goal is set elsewhere and unknown here
why-left-out-vision = visions without a year are not scored
why-count-list = { $count ->
    [one] The commitment counted
   *[other] The { $count } commitments counted
}

# Counts: what it means to be counted.
why-defined-all = Everything the plan promises that was asked about.
why-defined-judged = Something was reported, and there is a goal for this period.
why-defined-apart = Visions, goals set elsewhere, and rates of which no figure can have been published yet.
why-defined-in-progress = Reported, not behind, and not at the goal yet: nearly met, on pace, or under way without a pace.
why-defined-behind = Below what the rule asks by now, past a due date, or not met.
why-defined-standing-met = Every measure is at its goal, or somebody declared it done.
why-defined-standing-nearly-met = Short of the goal within the tolerance of “about”, or rated substantial at the end.
why-defined-standing-on-pace = Not due yet, and its progress is what the rule asks by now.
why-defined-standing-slightly-behind = Below what the rule asks by now, within its allowance.
why-defined-standing-behind = Below the allowance of the rule.
why-defined-standing-overdue = A due date has passed without what was promised for it.
why-defined-standing-not-met = What was reported misses the goal, and the goal holds now.
why-defined-standing-under-way = Reported and not due yet, of a kind that has no pace.
why-defined-standing-not-reported = Nothing was reported for any day up to the reporting date. Missing is not zero.
why-defined-standing-not-due = A rate of which no figure can have been published yet.
why-defined-standing-no-goal = The goal is set by another body and not in the plan.
why-defined-standing-vision = An aim without a year; never scored for this period.
why-defined-section = The plan lists it under “{ $what }”.
why-defined-kind = Its kind in the plan is “{ $what }”.
why-defined-strength = The plan words it as “{ $what }”.
why-defined-lead = The lead unit on the reporting date is { $what }.
why-defined-lead-none = No lead unit is assigned on the reporting date.
why-defined-headline = One of the year’s headline goals.
why-defined-attention = Behind, overdue or not met, or ticked done against its figures.
why-defined-changed = Something was recorded on it since your last visit.
why-defined-contradicted = Ticked done, and a figure says otherwise.
why-defined-silent = Its due date has come, and nothing was reported.
why-defined-problem = A problem was reported and stands.

# The index, and the share of time.
why-index = Index of progress: { $value }
why-index-withheld = Withheld: { $count } of { $of } have no figure ({ $missing }), more than a fifth.
why-index-means = The mean of progress within each section, then the mean of the sections, all weighing the same.
why-index-missing = Missing
why-index-missing-text = { $count } of { $of } ({ $missing }); withheld above a fifth
why-index-bounds = Bounds
why-index-bounds-text = { $low } with all that is missing at 0 %, { $high } with all at 100 %
why-index-without = No share
why-index-without-text = { $count } commitments are left out: growth rates, limits, ratings, visions and levels without a baseline have no share of the way
why-index-parts = Sections
why-index-list = { $count ->
    [one] The commitment without a figure
   *[other] The { $count } commitments without a figure
}
why-mean-column = Mean
why-reported-column = Reported
why-weight-column = Weight
why-time = Time gone: { $share } by { $date }
why-time-means = Counted in months: the end of June is 6 of 12. A day inside a month counts its share of that month.
why-time-from = { $months }, from { $start } to { $end }
