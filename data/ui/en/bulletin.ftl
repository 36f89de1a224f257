# The bulletin: sentences of an office's document. Figures and days come in formatted.

# A long title takes two lines.
bulletin-title-first = Progress bulletin:
bulletin-title-rest = { $plan }
bulletin-issue = { $month }, figures as of { $date }
bulletin-opening = This bulletin tells how the commitments of the { $plan } stood on { $date }, as reported in the journal.
bulletin-filtered = It covers { $count } of the plan’s { $all } commitments, those that match: { $filters }. All counts below are of these { $count }.
bulletin-chosen = It covers { $count } of the plan’s { $all } commitments. All counts below are of these { $count }.
bulletin-empty = No commitment matches.

# Lists. What stands between the bars joins their parts; the bars do not show.
bulletin-between = |, |
bulletin-listed = |; |
bulletin-count-of = { $count } { $word }

# Numbers.
bulletin-table = Table { $number }. { $title }
bulletin-figure = Figure { $number }. { $title }
bulletin-group = { $title } ({ $count })
bulletin-continued = {" "}(continued)
bulletin-page = – { $page } –

# Overall.
bulletin-overall = Overall progress
bulletin-time = By { $date }, { $gone } of the plan’s { $months } months were gone.
bulletin-judged = Of { $total ->
    [one] 1 commitment
   *[other] { $total } commitments
    }, { $judged } can be judged, having been reported on: { $list }.
bulletin-none-judged = Of { $total ->
    [one] 1 commitment
   *[other] { $total } commitments
    }, none can be judged yet.
bulletin-not-judged = Of { $total ->
    [one] 1 commitment
   *[other] { $total } commitments
    }, { $rest } cannot be judged yet: { $list }.
bulletin-evidence = Of { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
    } reported on, the latest report of { $verified } was verified, that of { $evidenced } names its evidence, and that of { $declared } was declared without.
bulletin-rule = Pace is judged by the rule “{ $name }”: { $text } The gap is progress less the share of the goal due by the calendar, in percentage points.

# Changes.
bulletin-changes = Changes this month
bulletin-changes-text = Compared with { $date }, { $count } of { $total } commitments stand differently: { $list }.
bulletin-changes-none = Compared with { $date }, none of { $total } commitments stands differently.
bulletin-completed = Goals met this month
bulletin-completed-none = No further goal was met this month.
bulletin-others = Other changes

# Behind.
bulletin-behind = Behind, overdue or not met
bulletin-behind-text = Of the { $judged } commitments that can be judged, { $count } are behind, overdue or not met: { $list }.
bulletin-behind-none = Of the { $judged } commitments that can be judged, none is behind, overdue or not met.
bulletin-reasons = A problem was reported for { $problems } of these { $count }, and a next step for { $steps }. Both are given as they were reported, with the day they are about in brackets.
bulletin-denied = Declared done, and a figure says otherwise
bulletin-denied-text = Further commitments declared done although a figure says otherwise, counted as met and listed last: { $count }.
bulletin-no-reason = No reason reported
bulletin-no-step = No next step reported
bulletin-remark = { $text } ({ $date })
bulletin-note = Note: { $text }
bulletin-led-by = Lead unit: { $unit }

# Not reported.
bulletin-unreported = Not reported
bulletin-unreported-none = Of { $total ->
    [one] 1 commitment
   *[other] { $total } commitments
    }, none lacks a report.
bulletin-unreported-text = Of { $total ->
    [one] 1 commitment
   *[other] { $total } commitments
    }, { $count } were not reported on; none of these is due yet.
bulletin-unreported-due = Of { $total ->
    [one] 1 commitment
   *[other] { $total } commitments
    }, { $count } were not reported on; { $due } of these have come due.
bulletin-see-annex = {" "}Those not yet due are listed in the annex.
bulletin-inferred = { $date } (inferred)

# Sections and units.
bulletin-sections = Progress by section
bulletin-sections-text = The commitments belong to { $count ->
    [one] 1 section
   *[other] { $count } sections
    } of the plan. In the table “going on” counts what is on pace or under way, and “other” what is not yet published, has its goal set elsewhere, or is a vision.
bulletin-units = Progress by lead unit
bulletin-units-all = All { $total } commitments have a lead unit; { $units ->
    [one] 1 unit is
   *[other] { $units } units are
    } named.
bulletin-units-some = Of { $total } commitments, { $named } have a lead unit, { $units ->
    [one] 1 unit
   *[other] { $units } units
    } in all; for { $nobody } none is named.
bulletin-units-none = No lead unit is named for { $total ->
    [one] the 1 commitment
   *[other] any of the { $total } commitments
    }.
bulletin-no-unit = None named
bulletin-total = Total

# About the figures.
bulletin-about = About the figures
bulletin-about-date = The bulletin tells what was reported about { $date } and earlier days; reports about later days are not in it. Pace is judged by the rule “{ $rule }”.
bulletin-about-entries = The figures rest on the journal: { $count ->
    [one] 1 report
   *[other] { $count } reports
    } in force, from { $writers ->
    [one] 1 installation
   *[other] { $writers } installations
    }. Reports taken back or replaced are not counted: { $dropped }.
bulletin-about-no-entries = By that day the journal holds no report on these commitments.
bulletin-about-published = Published figures are laid over them: { $count }. They were not reported by the units.
bulletin-about-conflicts = Reports that contradict each other and wait to be settled: { $count }. Until then the last one in the journal holds.
bulletin-about-contradicted = Commitments declared done although a figure says otherwise: { $count }. They are counted as met, as declared, and listed.
bulletin-about-visions = Aims without a year, which are not judged for this period: { $count }.
bulletin-about-source = Source of the commitments: { $source }.
bulletin-about-missing = On that source: { $list }
bulletin-source = { $title }
bulletin-lacking = The fonts in this file lack these characters; “〓” stands in their place, and copying and searching still find the characters themselves: { $list }

# Annex.
bulletin-annex = Annex: not reported and not yet due

# Captions.
bulletin-completed-table = Goals met this month
bulletin-others-table = Other commitments that stand differently
bulletin-behind-table = Commitments behind, overdue or not met
bulletin-unreported-table = Commitments due and not reported
bulletin-sections-table = Commitments by section
bulletin-units-table = Commitments by lead unit
bulletin-annex-table = Commitments not reported and not yet due
bulletin-figure-burn-up = Commitments met against the calendar
bulletin-figure-headline = Main goals
bulletin-figure-sections = Commitments by section

# Columns.
bulletin-column-number = No.
bulletin-column-before = Before
bulletin-column-now = Now
bulletin-column-evidence = Evidence
bulletin-column-title-unit = Commitment, lead unit
bulletin-column-state = State
bulletin-column-total = All
bulletin-column-judged = Can be judged
bulletin-column-met = Met
bulletin-column-nearly = Nearly met
bulletin-column-going = Going on
bulletin-column-slightly = Slightly behind
bulletin-column-behind = Behind
bulletin-column-overdue = Overdue
bulletin-column-missed = Not met
bulletin-column-silent = No report
bulletin-column-other = Other
