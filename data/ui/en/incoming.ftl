# Files that come back.
command-import = Import…
incoming-title = Import
incoming-text = A form that a department filled in, a spreadsheet, or a report of this program (xlsx, ods, xls, csv, json, ron). It is looked at first: nothing is recorded until you say so.
incoming-path = File
incoming-look = Look at it
incoming-reading = Reading…
incoming-is-pack = A form this program wrote. What was locked in it is unchanged.
incoming-is-ledger = A ledger this program wrote: what differs from what is known is taken in.
incoming-is-journal = Entries this program wrote: those that are not known are taken in.
incoming-is-table = A table; its headings are in row { $header }.
incoming-is-sheet = The sheet “{ $sheet }”; its headings are in row { $header }.
incoming-sheet = Sheet
incoming-sheet-any = the one with something to report
incoming-day = Lines without a day of their own
incoming-day-asked = chosen here
incoming-day-file = as the file says
incoming-day-reporting-date = the reporting date
incoming-columns = What the columns are
incoming-which = Which one…
incoming-which-of = What “{ $title }” means
incoming-which-search = Search for a commitment
incoming-which-none = No commitment has these words.
incoming-kind-added = { $count } new
incoming-kind-changed = { $count } corrected
incoming-kind-conflicting = { $count } contradicting others
incoming-kind-same = { $count } known already
incoming-kind-refused = { $count } refused
incoming-conflicting = { $count ->
    [one] Take the one that contradicts others too
   *[other] Take the { $count } that contradict others too
 }
incoming-refused-stay = { $count ->
    [one] What is refused stays out; the file can be corrected and imported again.
   *[other] The { $count } that are refused stay out; the file can be corrected and imported again.
 }
incoming-refused-which = { $count ->
    [one] What is refused stays out. Where a title is not understood, say with “Which one…” which commitment it means; or correct the file and import it again.
   *[other] The { $count } that are refused stay out. Where a title is not understood, say with “Which one…” which commitment it means; or correct the file and import it again.
 }
incoming-nothing = Nothing new
incoming-take = { $count ->
    [one] Record one statement
   *[other] Record { $count } statements
 }
notice-taken-in = { $count ->
    [one] One statement recorded from { $path }.
   *[other] { $count } statements recorded from { $path }.
 }
incoming-field-id = Identifier
incoming-field-title = Title
incoming-field-measure = Measure
incoming-field-milestone = Milestone
incoming-field-value = Figure
incoming-field-against = Compared with
incoming-field-unit = Unit
incoming-field-done = Done
incoming-field-date = Day
incoming-field-progress = Progress
incoming-field-note = Note
incoming-field-problem = Problem
incoming-field-next = Next step
incoming-field-lead = Lead unit
incoming-field-ignored = – not taken in
