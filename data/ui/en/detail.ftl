# The selected commitment.
detail-close = Close this pane
detail-done = Done
detail-done-name = Declared done
detail-done-by = Declared done for { $date } by { $by }
detail-contradicted = Ticked done, but the figures say otherwise.
detail-evidence-hint = Declared: somebody says so. Evidenced: a source is named. Verified: somebody else checked it against its source.
detail-between = { ", " }

# What the plan says.
detail-kind = Kind
detail-headline = Goal
detail-headline-text = One of the year’s headline goals
detail-strength = Wording
detail-due = Due
detail-due-stated = { $date }, stated in the text
detail-due-inferred = { $date }, inferred: the text gives no date
detail-locator = In the report
detail-locator-text = Part { $part }, { $section ->
    [0] opening
   *[other] section { $section }
}, paragraph { $paragraph }, sentence { $sentence }
detail-places = Places
detail-bodies = Bodies
detail-notes = Notes
detail-notes-count = { $count ->
    [one] Note on how it is read
   *[other] { $count } notes on how it is read
}
detail-lead = Lead unit
detail-supporting = Supporting
detail-nobody = nobody assigned
detail-not-yet = Not recorded yet: Enter, or
detail-assign = assign
detail-discard = Discard

# A measure.
detail-goal = goal { $goal }
detail-bar-hint = Filled: progress. Upright mark: the share planned by then.
detail-verdict = Verdict
detail-verdict-about = { $verdict } (tolerance { $tolerance })
detail-pace = Pace
detail-pace-text = { $pace } ({ $rule })
detail-planned = Planned
detail-planned-text = { $share } by { $date }
detail-gap = Gap
detail-points = { $figure } { $count ->
    [one] point
   *[other] points
}
detail-margin = To the goal
detail-margin-better = { $figure } better than the goal
detail-margin-spare = { $figure } to spare
detail-margin-short = { $figure } short
detail-margin-above = { $figure } above
detail-margin-below = { $figure } below
detail-rate = { $figure } a month
detail-required = Needed
detail-required-text = { $rate } until { $date }
detail-achieved = Achieved
detail-outlook = Outlook
detail-outlook-text = { $figure } on { $date }, going on in a straight line
detail-caught-up = Made up
detail-caught-up-text = Was behind on { $days }
detail-baseline = Baseline
detail-baseline-text = { $value } on { $date } ({ $place })
detail-data = Data
detail-data-text = through { $date } ({ $by })
detail-data-published = through { $date }, published
detail-formula = Formula
detail-stage-reached = reached { $date } · due { $due }
detail-stage-late = reached { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
} late · due { $due }
detail-stage-overdue = { $days ->
    [one] 1 day
   *[other] { $days } days
} overdue · due { $due }
detail-stage-inferred = { $date } (inferred)
detail-stage-silent = not reported · due { $due }
detail-stage-due = not reached yet · due { $due }
detail-months-bad = Not met in
detail-month = { $month }: { $found }
detail-chart = Chart of { $count ->
    [one] 1 report
   *[other] { $count } reports
}; the history below has them as text
detail-chart-reported = reported
detail-chart-published = published
detail-chart-planned = planned
detail-chart-baseline = baseline
detail-chart-outlook = straight line
detail-chart-within = within the limit
detail-chart-near = nearly met
detail-chart-as-of = reporting date

# The form.
detail-report = Report
detail-report-date = for
detail-report-date-name = Date of the report
detail-read-only = The progress folder is open to view only, so nothing can be recorded. In the menu, choose a folder that can be written to.
detail-figure-name = Reported figure: { $title }
detail-class-of = { $title }: class found in { $month }
detail-asks-evidence = Such a rating asks for evidence: please name a source below.
detail-reached-on = reached on
detail-reached-later = Counts from that day on, which lies after the date of this report.
detail-settled = no longer applies
detail-source = Evidence
detail-source-hint = Title of a document or page
detail-link = Link
detail-by = Reported by
detail-by-hint = Your name
detail-record = Record
detail-recorded = Recorded for { $date }
detail-outside = { $date } lies outside the plan’s period. Record anyway?
detail-outside-yes = Yes, record
detail-outside-no = No
detail-error-other = Both figures are needed to compare them.
detail-error-nothing = Nothing to record yet: fill in a field above.
detail-error-see-above = Not recorded: see the hint beside the field.

# Everything that was reported.
detail-history = History
detail-history-empty = Nothing was reported yet. Fill in the form above: the entry will stand here with its date, name and source, and can be retracted but never lost.
detail-history-none = Nothing was reported yet.
detail-history-all = Show all { $count } entries
detail-history-later = after the reporting date
detail-history-source = Source: { $title }
detail-retract-name = Retract: { $what }
detail-retract-reason = Entered by mistake
detail-verify = Verify
detail-verify-name-of = Verify: { $what }
detail-verify-hint = I checked this against its source.
detail-verify-name = Type your name in the form first: a check needs one.
detail-verify-other = Somebody other than the reporter has to check it.
detail-verified-already = Checked already.
detail-conflict = Different reports for { $date }. The last one holds until you choose.
detail-settle = Settle: take this one
