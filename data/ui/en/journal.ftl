# The journal, and entries in words wherever they are told.
entry-pair = { $name }: { $value }
entry-between = { ", " }
entry-reached = Milestone reached: { $title }, { $date }
entry-not-reached = Milestone not reached: { $title }
entry-class = Class { $sign }
entry-done = Declared done
entry-not-done = No longer declared done
entry-remark-emptied = no longer applies
entry-supporting = { $lead }; supporting: { $names }
entry-retracts = Retracts “{ $what }”: { $reason }
entry-undone = Undoes “{ $what }”
entry-verified = Checked against its evidence: { $what }

journal-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
journal-count-some = { $count } of { $all } entries
journal-find = Find in the entries
journal-looking = Looking through the entries: { $percent } %
journal-kind = Kind of entry
journal-kind-all = Every kind
journal-mine = This computer only
journal-hide-published = Hide published
journal-later = After { $date } too ({ $count })
journal-later-hint = What is about a day after the reporting date enters no figure yet
journal-empty-later = { $count ->
    [one] The only entry is about a day after { $date }.
   *[other] All { $count } entries are about days after { $date }.
 }
journal-show-later = Show them
journal-order = Order
journal-order-newest = Newest recorded first
journal-order-oldest = Oldest recorded first
journal-order-latest = Latest date first
journal-order-earliest = Earliest date first
journal-sort-hint = Click to sort by this date, again to reverse
journal-column-recorded = Recorded
journal-column-about = For date
journal-column-what = What
journal-column-by = By
journal-column-source = Source
journal-column-state = State
journal-recorded = Recorded { $when }
journal-identity = Entry { $id }
journal-by-published = published
journal-by-here = this computer
journal-by-elsewhere = another computer ({ $id })

journal-state-counts = Counts
journal-state-counts-text = It stands and enters the figures.
journal-state-later = Later
journal-state-later-text = It is about a day after the reporting date ({ $date }), and enters the figures from that day on.
journal-state-conflict = Conflict
journal-state-conflict-text = Another writer reported differently for the same date. See above.
journal-state-orphan = Off plan
journal-state-orphan-text = The plan has no such commitment. The entry is kept and enters no figure.
journal-state-published = Published
journal-state-published-text = A published figure, laid over the plan; not a report by anyone here.
journal-state-replaced = Replaced
journal-state-replaced-text = A later entry for the same date took its place.
journal-state-retracted = Retracted
journal-state-retracted-text = Retracted by { $who }, { $when }: { $reason }
journal-state-undone = Undone
journal-state-undone-text = Undone by { $who }, { $when }.

journal-actions = Actions: { $what }
journal-open = Open the commitment
journal-open-source = Open the source at { $host }
journal-copy = Copy the line
journal-retract = Retract…
journal-bring-back = Take this retraction back…
journal-reason = Reason for retracting
journal-reason-needed = Say why first. The entry stays in the journal, marked as retracted, with your reason.
journal-retract-now = Retract

journal-conflicts = { $count ->
    [one] { $count } conflict to settle
   *[other] { $count } conflicts to settle
}
journal-conflicts-some = { $count } of { $all } conflicts shown
journal-conflicts-text = Different writers reported differently for one date. The last one holds until someone chooses.
journal-take = Take this one
journal-take-this = Take this one: { $what }
journal-candidate = { $who }, recorded { $when }
journal-holds = holds now

journal-empty = No entries yet
journal-empty-how = Tick a commitment in the list, type a figure in its row, or fill in the form beside it. Each becomes a line here: who reported what, for which date, and when. Nothing is ever erased; a mistake is retracted with a reason.
journal-empty-list = To the list
journal-empty-filters = No entry passes these filters

# Checks.
checks-read-again = Read again
checks-nothing = Nothing was found. Every check of plan and journals has run.
checks-error = Error
checks-error-count = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
checks-warning = Warning
checks-warning-count = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
checks-more = { $count ->
    [one] And 1 more. It shows once some of these are mended.
   *[other] And { $count } more. They show once some of these are mended.
    }
checks-copy-place = Click to copy
checks-line = Line { $line }: { $text }
checks-facts = What is read
checks-plan-from = Plan
checks-plan-shipped = the plan that ships with the program
checks-journals-from = Journals
checks-counts = In them
checks-commitments = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
checks-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
checks-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
checks-writers = { $count ->
    [one] { $count } writer
   *[other] { $count } writers
}
checks-missing = What the text at hand lacks
checks-notes = Notes on the plan
