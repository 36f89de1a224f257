# What the command line prints. Figures and days come in formatted.

# Heading and counts.
cli-as-of = As of { $day }, { $gone } of the period gone. Pace by the rule “{ $rule }”.
cli-published = Published figures are laid over the plan.
cli-filtered = Only: { $filters }
cli-judged = { $count ->
    [0] None of { $total } commitments can be judged.
   *[other] { $count } of { $total } commitments can be judged:
    }
cli-not-judged = { $count } of { $total } cannot:
cli-silent = { $count ->
    [one] 1 of the { $total } not reported is due.
   *[other] { $count } of the { $total } not reported are due.
    }
cli-index = Index of progress: { $value }, from { $reported } of { $of } commitments with a share of the way (between { $low } and { $high }).
cli-index-withheld = Index of progress: withheld, only { $reported } of { $of } commitments with a share of the way { $reported ->
    [one] is
   *[other] are
    } reported (between { $low } and { $high }).
cli-attention = Needs attention ({ $count }):
cli-no-attention = Nothing lags, is overdue or missed its goal.
cli-nothing-yet = Nothing that can be judged is reported yet. “guatu record COMMITMENT VALUE --on DATE” reports something.
cli-more-behind = … and { $count } more: guatu status --behind lists them all.
cli-status-hint = “guatu status WORDS” shows one in full; “guatu status --all” lists every commitment.
cli-column-id = ID
cli-problem = Problem: { $problem }
cli-conflict = Two writers reported different values for one day; settle it in the window’s journal, or record the right one for that day.

# Phrases.
cli-between = {"; "}
cli-of = { $actual }, goal { $goal }
cli-nothing = nothing reported
cli-progress = { $progress } of the way, planned { $planned }, gap { $gap } points
cli-points = { $figure } points
cli-margin = { $margin } from the goal
cli-needs = needs { $rate }
cli-a-month = { $figure } a month
cli-contradicted = { $standing } (figures contradict the tick)
cli-inferred = { $day } (inferred)

# One commitment in full.
cli-done = Declared done
cli-evidence = Evidence level
cli-units = Units
cli-lead = lead { $units }
cli-supporting = supporting { $units }
cli-reported = Last report
cli-conflicts = Conflict
cli-places = In the source
cli-reading = Reading
cli-baseline = Baseline
cli-distance = To the goal
cli-pace = Verdict
cli-required = Required
cli-achieved = Achieved
cli-outlook = Heads for
cli-formula = Formula
cli-entry = Entry
cli-milestone = Milestone
cli-actual = { $actual }, through { $day }
cli-actual-published = { $actual }, through { $day } (published)
cli-milestone-reached = reached { $day }
cli-milestone-late = reached { $day }, { $days ->
    [one] 1 day late
   *[other] { $days } days late
    }
cli-milestone-due = due { $due }
cli-milestone-overdue = due { $due }, { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
    }

# Filters in words.
cli-filter = { $what }: { $values }
cli-filter-words = with the words “{ $words }”
cli-filter-behind = Behind, overdue or not met

# What was recorded.
cli-recorded = Recorded: { $title } [{ $id }/{ $measure }], { $day }: { $result }: { $standing }.
cli-recorded-words = Recorded: { $title } [{ $id }], { $day }.
cli-newer-report = A report for a later day, { $day }, is there already; the figures above are of that day.
cli-replaced = It replaces what was reported for { $day }; the journal keeps both.
cli-ticked = Declared done: { $title } [{ $id }], { $day }.
cli-unticked = No longer declared done: { $title } [{ $id }], { $day }.
cli-ticked-already = It was declared done before: { $title } [{ $id }].
cli-unticked-already = It is not declared done: { $title } [{ $id }].
cli-tick-contradicted = The figures of { $id } contradict the tick: record the final figure, or take the tick back with “guatu tick { $id } --undo”.
cli-assigned = Assigned from { $day }: { $title } [{ $id }]: { $units }.
cli-assigned-nobody = Assigned to nobody from { $day }: { $title } [{ $id }].
cli-undone = Taken back: { $event }, { $title } [{ $id }], { $day }.
cli-nothing-to-undo = There is nothing to take back: nothing recorded from this installation still stands.
cli-nothing-to-record = Nothing was recorded: a dash or an empty value means there is no figure. Give one, or --note, --problem or --next.
cli-exported = Exported { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
    }: { $file }

# Checks.
cli-checked = { $commitments ->
    [one] 1 commitment
   *[other] { $commitments } commitments
    }, { $entries ->
    [one] 1 journal entry
   *[other] { $entries } journal entries
    }: { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
    }, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
    }.
cli-has-errors = Note: plan and journals have { $count ->
    [one] 1 error
   *[other] { $count } errors
    } that may distort the figures; “guatu check” tells where.

# Questions.
cli-outside = { $day } lies outside the plan’s period, { $start } to { $end }. Record it for that day all the same?
cli-needs-yes = { $question } Nobody is here to answer: say --yes to go on. Nothing was recorded.
cli-answers = [y/N]
cli-declined = Nothing was recorded.

# Which one is meant.
cli-no-commitment = No commitment has “{ $what }” in its id or a title. “guatu status --all” lists them all.
cli-several-commitments = { $count } commitments have “{ $what }” in their id or title. Name one by its id:
cli-which-measure = Nothing was done: the commitment has several measures. Name one:
cli-no-measure = The commitment has no measure “{ $what }”, or several. Name one:
cli-which-milestone = Nothing was done: the measure has several milestones. Name one:
cli-no-milestone = The measure has no milestone “{ $what }”, or several. Name one:
cli-which-section = The plan has no section “{ $what }”, or several. Name one:
cli-which-unit = No commitment has the lead unit “{ $what }”. There are:
cli-no-units = By { $day } no commitment has a lead unit, so there is none called “{ $what }”. Name units with guatu assign; --on says from which day on.
cli-more = … and { $count } more

# Values.
cli-not-a-class = “{ $what }” is not a water class: I, II, III, IV, V or worse.
cli-not-a-level = “{ $what }” is not a rating: not-started, limited, substantial or done.
cli-not-a-milestone = “{ $what }” says nothing of a milestone: write reached or not-reached, and --on with the day it was reached.
cli-has-no-milestones = The measure “{ $measure }” has no milestones.
cli-not-compared = The measure “{ $measure }” is not compared with another figure: leave --against out.
cli-needs-against = This figure is compared with { $other }: add that figure with --against.

# The disk.
cli-progress-missing = There is no progress folder { $folder } yet, so nothing is reported there; the first record makes it. If you expected reports, check --progress.
cli-progress-unreadable = The progress folder { $folder } cannot be read: { $why }. Name another with --progress, or make it readable.
cli-progress-read-only = Nothing was recorded: the progress folder { $folder } cannot be written to ({ $why }). Name another with --progress, free some space, or ask for the right to write there. status, check and export still work.
cli-progress-newer = Nothing was recorded: the progress folder { $folder } holds a journal of a newer version ({ $why }). Update this program. status, check and export still work.
cli-not-saved = NOT SAVED: the disk refused in { $folder }: { $why }. Free some space or name another folder with --progress, then record it again.
cli-output-failed = The answer could not be written: { $why }. Nothing is lost by that: what was recorded is saved. Look at it with “guatu status”, or free some space where the answer should go.
cli-output-failed-kept = Done and on the disk; only the answer could not be written: { $why }. Nothing has to be repeated.
cli-export-exists = Nothing was written: { $file } is there already. Say --force to write over it.
cli-export-no-file = Nothing was written: { $file } is a folder or a device. Name a file, or - for standard output.
cli-export-failed = Not written: { $file }: { $why }. What was there before is as it was. Check that the folder is there and may be written to, or free some space.
cli-which-format = “{ $file }” does not say a format. Use an extension such as .xlsx, .csv or .svg, or --format.
cli-pack-xlsx = “{ $file }” is no name for a pack: it is a workbook. End it with .xlsx.
cli-json-beside = --json and a file on standard output would run into each other. Name a file.
cli-man-written = { $count ->
    [one] 1 page
   *[other] { $count } pages
    } written: { $folder }
cli-man-failed = Not written: { $file }: { $why }. Check that the folder may be written to, or name another.

# No window.
cli-no-window = No window could be opened ({ $why }); without a display, guatu status, check, export, record and tick do the same, and guatu --help tells how.
cli-no-display = there is no display
cli-without-window = This guatu was built without a window; guatu status, check, export, record and tick do the same, and guatu --help tells how.

# What changed.
cli-since = Since { $day }: { $changes }.
cli-since-nothing = Since { $day } no standing changed.
cli-since-later = { $day } is not before the reporting date, { $date }: nothing can have changed since.
cli-by-rule = With “{ $rule }” instead of “{ $before }” { $count ->
    [one] 1 commitment changes
   *[other] { $count } commitments change
    } colour: { $changes }.
cli-by-rule-nothing = With “{ $rule }” instead of “{ $before }” no commitment changes colour.
cli-move = { $count } from “{ $from }” to “{ $to }”
cli-gaps-moved = { $count ->
    [one] 1 gap moved without a change of standing:
   *[other] { $count } gaps moved without a change of standing:
    }
cli-column-change = Change
cli-column-from = From
cli-column-to = To
cli-rules-own = Your own: --rule custom:points:-5:-15 (gap in percentage points) or --rule custom:of-plan:80:60 (per cent of the planned amount).
cli-only-timeline = Not written: --rows is for --chart timeline.
cli-only-trajectory = Not written: --of is for --chart trajectory.
cli-only-groups = Not written: --by is for --chart burn-up, multiples, months and timeline.
cli-only-bulletin = Not written: --issuer is for the bulletin: docx, pdf and html.

# Merging and backups.
cli-merged = { $entries ->
    [one] Taken in from { $place }: 1 entry.
   *[other] Taken in from { $place }: { $entries } entries.
    }
cli-merge-would = { $entries ->
    [one] { $place } would bring 1 entry.
   *[other] { $place } would bring { $entries } entries.
    }
cli-merge-nothing = Nothing new in { $place }: { $folder } has it all.
cli-merge-mended = { $count ->
    [one] 1 damaged line is whole again.
   *[other] { $count } damaged lines are whole again.
    }
cli-merge-conflicts = { $count ->
    [one] 1 conflict to settle: two writers reported different values for one day. Both are kept; settle it in the window’s journal, or record the right one for that day.
   *[other] { $count } conflicts to settle: two writers reported different values for one day. Both are kept; settle them in the window’s journal, or record the right ones for those days.
    }
cli-merge-twice = Nothing was merged: --progress and the first of several places both name the folder that takes in. Give one of them.
cli-merge-unreadable = Nothing was merged, and nothing was changed: the place cannot be read ({ $why }). Name a progress folder, a journal (.ronl) or a backup (.zip): { $place }
cli-merge-failed = Not everything was merged: the disk refused ({ $why }). What was taken in is whole, and what was there is untouched. Free some space and merge again: { $folder }
cli-backed-up = A copy of all journals: { $place }
cli-backup-nothing = Nothing to copy: no journal is there, or the newest copy holds the very same: { $place }
cli-backup-failed = No complete copy was made: the disk refused ({ $why }). The journals are untouched. Free some space, or make what is named here readable, and try again: { $folder }
cli-backups-none = There are no copies yet. One is made before the first record of a day: { $folder }
cli-no-backup = Note: today’s copy of the journals could not be made, or not completely ({ $why }). What you record is not affected.
backup-schedule = first of the day
backup-merge = before a merge
backup-restore = before bringing one back
backup-asked = asked for
