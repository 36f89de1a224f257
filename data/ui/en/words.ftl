# The vocabulary of the domain, one key a key() of src/domain.

# Kinds of commitment.
kind-target = Target
kind-project = Project
kind-livelihood = Livelihood
kind-measure = Policy or programme

# How firmly the plan words it: 措辞强度.
strength-ensure = Ensure
strength-complete = Complete
strength-strive = Strive
strength-seek = Seek
strength-promote = Promote
strength-expect = Expect
strength-plain = Plainly stated

# Where the due date comes from.
due-stated = Stated
due-inferred = Inferred
due-vision = Vision, no year

# Is the goal met: 结论.
verdict-met = Met
verdict-nearly-met = Nearly met
verdict-not-met = Not met
verdict-open = Under way
verdict-not-reported = Not reported
verdict-not-due = Not yet published
verdict-no-goal = Goal set elsewhere
verdict-vision = Vision

# Does it keep up with the calendar: 进度状态.
pace-not-reported = Not reported
pace-not-applicable = No pace
pace-on-pace = On pace
pace-slightly-behind = Slightly behind
pace-behind = Behind
pace-overdue = Overdue

# Verdict and pace in one word.
standing-met = Met
standing-nearly-met = Nearly met
standing-on-pace = On pace
standing-slightly-behind = Slightly behind
standing-behind = Behind
standing-overdue = Overdue
standing-not-met = Not met
standing-under-way = Under way
standing-not-reported = Not reported
standing-not-due = Not yet published
standing-no-goal = Goal set elsewhere
standing-vision = Vision

# Pace rules: short name and one sentence.
rule-default = Guatu default
rule-default-text = On pace from a gap of 0; slightly behind down to −10 points; behind below −10 points.
rule-xuancheng = Xuancheng
rule-xuancheng-text = Behind as soon as progress is under the share of the year gone.
rule-yinchuan = Yinchuan
rule-yinchuan-text = On pace while less than 10 points short; slightly behind (yellow) from 10 to 30 points short; behind (red) over 30.
rule-sanya = Sanya
rule-sanya-text = On pace at the planned share; slightly behind (yellow) down to half of it; behind (red) under half.
rule-xinhuang = Xinhuang
rule-xinhuang-text = On pace from 80 % of the planned amount; slightly behind (watched) from 60 %; behind (yellow) under 60 %.
rule-custom-points = Own rule: {$on} / {$slightly} points
rule-custom-points-single = Own rule: {$on} points
rule-custom-of-plan = Own rule: {$on} / {$slightly} of the plan
rule-custom-of-plan-single = Own rule: {$on} of the plan
rule-custom-points-text = On pace from a gap of {$on} points; slightly behind down to {$slightly} points; behind below {$slightly} points.
rule-custom-points-single-text = On pace from a gap of {$on} points; behind below it.
rule-custom-of-plan-text = On pace from {$on} of the planned amount; slightly behind from {$slightly}; behind under {$slightly}.
rule-custom-of-plan-single-text = On pace from {$on} of the planned amount; behind under it.
rule-error-form = “{$what}” is no rule.
rule-error-range = {$value} lies outside {$low} to {$high}.
rule-error-order = “Slightly behind” ends at {$slightly}, above {$on} where “on pace” begins.

# Kinds of measure.
goal-flow = Running total
goal-stock = Level
goal-limit = Limit
goal-growth = Growth rate
goal-class = Water class
goal-milestones = Milestones
goal-compared = Comparison
goal-assigned = Set elsewhere
goal-judged = Judged

# Ratings where there is no figure.
level-not-started = Not started
level-limited = Limited progress
level-substantial = Substantial progress
level-done = Done

# Quality classes of surface water (GB 3838-2002).
class-i = Class Ⅰ
class-ii = Class Ⅱ
class-iii = Class Ⅲ
class-iv = Class Ⅳ
class-v = Class Ⅴ
class-worse-than-v = Worse than class Ⅴ

# Words a report carries.
remark-note = Note
remark-problem = Problem
remark-next-step = Next step

# Entries of the journal: 台账.
event-figure = Figure
event-reached = Milestone
event-rated = Rating
event-graded = Water class
event-done = Declared done
event-remark = Remark
event-assigned = Units assigned
event-retracted = Retraction
event-verified = Verification
event-unknown = Entry of a later version

deed-figure = { $count ->
    [1] a figure for “{ $title }”
   *[other] { $count } figures
}
deed-reached = { $count ->
    [1] a milestone of “{ $title }”
   *[other] { $count } milestones
}
deed-rated = { $count ->
    [1] a rating of “{ $title }”
   *[other] { $count } ratings
}
deed-graded = { $count ->
    [1] the water class of “{ $title }”
   *[other] { $count } water classes
}
deed-done = { $count ->
    [1] “{ $title }” declared done
   *[other] { $count } commitments declared done
}
deed-unticked = { $count ->
    [1] the tick of “{ $title }” taken back
   *[other] { $count } ticks taken back
}
deed-remark = { $count ->
    [1] a remark on “{ $title }”
   *[other] { $count } remarks
}
deed-assigned = { $count ->
    [1] units assigned to “{ $title }”
   *[other] units assigned to { $count } commitments
}
deed-retracted = { $count ->
    [1] a retraction
   *[other] { $count } retractions
}
deed-verified = { $count ->
    [1] a verification of “{ $title }”
   *[other] { $count } verifications
}
deed-unknown = { $count ->
    [1] an entry of a later version
   *[other] { $count } entries of a later version
}
deed-report = a report on “{ $title }”
deed-mixed = { $count } entries

# How well a statement is supported: 核实程度.
evidence-declared = Declared
evidence-evidenced = Evidenced
evidence-verified = Verified

# How a figure compares with its goal.
compare-at-least = At least
compare-more-than = More than
compare-at-most = At most
compare-about = About

# What a change of standing means; the second of each with its count, inside a sentence.
direction-met = Met
direction-met-count = { $count } met
direction-missed = Missed
direction-missed-count = { $count } missed or overdue
direction-fell-behind = Fell behind
direction-fell-behind-count = { $count } fell behind
direction-improved = Improved
direction-improved-count = { $count } improved
direction-first-reported = First reported
direction-first-reported-count = { $count } first reported
direction-taken-back = Taken back
direction-taken-back-count = { $count } taken back
direction-other = Other
direction-other-count = { $count } changed otherwise

# Links: where one leads, and why an address is none.
link-opens = Opens { $host } in the browser
link-not-opened = Not opened. { $why }
link-scheme = A link begins with http:// or https://; nothing else is opened.
link-credentials = A link has no name or password before its host: with one it could pretend to lead elsewhere.
link-host = “{ $what }” is not a host that opens as it is shown. Copy the link from the browser’s address bar.
link-character = A link cannot contain { $what }. Copy it from the browser’s address bar.
link-long = A link has at most { $what } bytes.
