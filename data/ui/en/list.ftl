# The ledger.
column-title = Commitment
column-kind = Kind
column-section = Section
column-lead = Lead unit
column-goal = Goal
column-actual = Actual
column-progress = Progress
column-gap = Gap
column-standing = Standing
column-due = Due
column-last-report = Last report
list-column-left = Move { $column } left
list-column-right = Move { $column } right
list-column-edge = Right edge of the column { $column }
list-hidden = { $count ->
    [one] 1 column hidden
   *[other] { $count } columns hidden
 }
list-hidden-hint = No room for: { $columns }. Click to show every column and go sideways.
list-fit = Fit columns to the view
list-fit-hint = Columns there is no room for are hidden again
list-columns = Columns
list-grouping = Group by
group-section = Section
group-kind = Kind
group-standing = Standing
group-lead = Lead unit
group-none = No groups
list-sort-hint = Click to sort, again to reverse, once more for the plan’s order
list-tick = Done: { $title }
list-type-figure = Figure: { $title }
list-type-hint = Click to type a figure for the reporting date; Enter or a click elsewhere records it, Esc drops it
list-marked = { $count } chosen
list-tick-all = Tick all
list-untick-all = Untick all
list-assign-menu = Lead unit…
list-assign = Assign
list-assign-hint = Lead unit
list-mark-none = Choose none
list-mark = Choose, to act on several together (Ctrl+click)
list-tick-one = Tick done
list-untick = Take the tick back
list-tick-many = Tick { $count } done
list-untick-many = Take { $count ->
    [1] one tick
   *[other] { $count } ticks
} back
list-report = Report…
list-copy-title = Copy title
list-copy-titles = Copy { $count } titles
list-empty-plan = This plan has no commitments. See Checks for what was found in its files.
list-empty-filters = No commitment passes these filters.

# The clipboard.
list-copy = Copy
list-copy-row = Copy row
notice-recorded = Recorded for { $date }: { $title }, { $value }
list-copy-rows = Copy { $count } rows
notice-takes-no-figure = No figure is typed into this row: Enter opens its report
notice-rows-copied = { $count ->
    [one] A row is on the clipboard, for a spreadsheet.
   *[other] { $count } rows are on the clipboard, for a spreadsheet.
 }
paste-title = Paste figures
paste-ask = { $figures ->
    [one] One figure
   *[other] { $figures } figures
 } for { $date }{ $refused ->
    [0] .
   *[other] ; { $refused } cannot be taken and are left out.
 }
paste-beyond = { $count ->
    [one] One line has no row left to go into.
   *[other] { $count } lines have no row left to go into.
 }
paste-record = { $count ->
    [one] Record one figure
   *[other] Record { $count } figures
 }
paste-empty = empty: nothing changes
paste-no-figure = Not a row that takes one figure.

# Files dropped on the window.
drop-here = Drop it here: a spreadsheet or report form, a journal, a backup, a folder of journals, a plan
drop-one = One at a time, please.
drop-answer-first = Answer the open question first, then drop the file.
drop-unknown = “{ $name }” is of a kind that cannot be taken in. These can: spreadsheets and report forms (xlsx, xls, ods, csv), reports (json, ron), journals (ronl), backups (zip), and folders.
