# Windows over the window.
dialog-cancel = Cancel
dialog-close = Close
dialog-browse = Browse…
dialog-path-empty = Type a path, or browse for one.
dialog-path-relative = Give the whole path, from the root of the disk on.

export-group-people = For people to read
export-group-pictures = Charts
export-group-data = For programs
export-under-way = Writing { $path } …
export-stop = Stop
export-title = Export
export-name-xlsx = Workbook (XLSX)
export-name-docx = Bulletin (Word)
export-name-pdf = Bulletin (PDF)
export-name-html = Bulletin (web page)
export-name-md = Summary (Markdown)
export-name-ics = Calendar (ICS)
export-name-svg = Drawing (SVG)
export-name-png = Image (PNG)
export-name-csv = Measures (CSV)
export-name-entries = Entries (CSV)
export-name-json = JSON
export-name-ron = RON
export-file-demo = demo-
export-file-xlsx = ledger
export-file-bulletin = bulletin
export-file-md = summary
export-file-ics = calendar
export-file-csv = measures
export-file-entries = entries
export-file-json = report
export-file-ron = report
export-file-pack = form
export-format-xlsx = A workbook: the ledger with filters and print setup, counts by section, what each figure rests on, the rule in words.
export-format-csv = A table for spreadsheets, one line per measure, with the formula behind each figure.
export-format-entries = The journal for statistics programs: one line per entry, retracted ones marked.
export-format-md = A summary as text: counts, what is behind and why, each section. For chats, wikis and mails.
export-format-ics = All due dates for calendars, as all-day events with what became of them.
export-format-ron = The whole report in the notation of the plan files, with every entry of the journal.
export-format-json = The whole report for other programs, with every entry of the journal.
export-format-svg = A chart, to print at any size or to edit
export-format-png = A chart, for pages, slides and chats
export-format-docx = The bulletin, for Word, LibreOffice or WPS: counts, what is behind and why, tables, charts
export-format-pdf = The bulletin, to read and to print
export-format-html = The bulletin as one page, for a browser
export-all = { $count ->
    [one] The whole plan: { $count } commitment
   *[other] The whole plan: all { $count } commitments
}
export-filtered = { $count ->
    [one] Only what the filters let through: { $count } commitment
   *[other] Only what the filters let through: { $count } commitments
}
export-no-filters = No filters are in force.
export-nothing = The filters let nothing through: the file would be empty.
export-file = File
export-carries = The file states its reporting date ({ $date }) and its pace rule ({ $rule }).
export-write = Export
export-exists = This file is there already. Choose another name, or
export-replace = Replace it

command-packs = Report forms for units…
packs-title = Report forms for units
packs-text = A workbook of a unit’s commitments, to fill in and send back: its own lines only, choices as drop-downs, everything else locked. Import… takes it in again.
packs-unit = For one unit
packs-unit-count = { $unit } ({ $count })
packs-every = { $count ->
    [one] For every unit, a file each ({ $count } file)
   *[other] For every unit, a file each ({ $count } files)
}
packs-shown = { $count ->
    [one] For what the list shows now: { $count } commitment
   *[other] For what the list shows now: { $count } commitments
}
packs-no-units = No commitment has a lead unit on this date. To assign one, choose commitments in the list and type its name above them.
packs-as-of = Dates in the form start at { $date }; who leads what is taken as of that day.
packs-write = Write
packs-exist = Some of these files are there already. Choose another folder, or
notice-exported-several = Written: { $count } files in { $path }
export-issuer = Issued by
export-issuer-hint = The office named at the head of the bulletin; may stay empty

folder-plan = Open another plan
folder-plan-text = A plan is a folder with plan.ron and one file for each kind of commitment. It is only read. If something in it cannot be read, Checks says where.
folder-plan-shipped = The plan that ships
folder-progress = Keep the journal elsewhere
folder-progress-text = The folder holds one journal file for each writer. Several people can share it on a network drive; their entries are read together. It is made if it is not there, and what was recorded until now stays where it is.
folder-path = Folder
folder-open = Open
folder-unsaved = { $count ->
    [one] { $count } entry is in memory only and would be lost. Export it first.
   *[other] { $count } entries are in memory only and would be lost. Export them first.
}

figures-title = The figure
figures-ask = You ticked “{ $title }”. { $count ->
    [one] What is the figure for { $date }?
   *[other] What are the figures for { $date }?
}
figures-goal = Goal { $goal }
figures-known = Last: { $value }, { $date }
figures-field = Figure: { $title }
figures-record = Record
figures-skip = Skip

about-title = About Guatu
about-version = version { $version }
about-what = A wall chart for an annual plan: every commitment, what was reported on it, and whether it keeps pace with its own goal.
about-licence = Licence
about-font = Font
about-font-licence = Noto Sans CJK, SIL Open Font License 1.1
about-writer = This installation writes as
about-copy = Copy these lines

help-title = Help and shortcuts
help-commands = Commands
help-in-menu = in the menu
help-list = In the list
help-key-arrows = ↑ ↓
help-key-arrows-text = The commitment above or below; Page Up, Page Down, Home and End go further
help-key-space = Space
help-key-space-text = Tick it, or take the tick back; of several that are chosen, all of them
help-key-enter = Enter
help-key-enter-text = Report on it; in a field: record what was typed
help-key-digit = 0–9, F2
help-key-digit-text = Type its figure; Enter records it and goes on to the next, a click elsewhere records it too, Esc drops it
help-key-shift-arrows = Shift+↑ ↓
help-key-shift-arrows-text = Choose all that is passed
help-key-ctrl-space = { $ctrl }+Space
help-key-ctrl-space-text = Choose it besides the others, or no longer; Shift+Space does the same
help-key-ctrl-a = { $ctrl }+A
help-key-ctrl-a-text = Choose all that are shown
help-key-escape = Esc
help-key-escape-text = Leave a field, close what lies on top, select nothing
help-key-click = Click, double-click
help-key-click-text = On a title a click shows the commitment beside the list, anywhere else it selects the row; a double-click reports on it
help-key-ctrl-click = { $ctrl }+click
help-key-ctrl-click-text = Choose several, to tick or assign them together
help-key-shift-click = Shift+click
help-key-shift-click-text = Choose all between two
help-plot = In a chart
help-key-plot-arrows = ← → ↑ ↓
help-key-plot-arrows-text = Move the part that is shown
help-key-plot-zoom = + −
help-key-plot-zoom-text = Closer, further away
help-key-plot-home = Home
help-key-plot-home-text = The whole chart again
help-figures = How figures may be typed
help-figures-plain = 52 · 1,000 · 1 000 · 113.50 · −3.9 · full-width digits, ５２.
help-figures-unit = With the measure’s own unit behind, or without: 52 km, 52公里, 6.5 %.
help-figures-none = Empty or a dash means no figure, which is not zero.
help-figures-refused = What is not certain is not guessed: 1,5 · about 52 · 5 m where the unit is km.
help-standings = What the marks mean
help-standing-met = The goal is reached, or the commitment is declared done.
help-standing-nearly-met = Short of an “about” goal but within its tolerance, or substantial progress at the end.
help-standing-on-pace = Keeps up with the calendar.
help-standing-slightly-behind = Below the calendar, within what the pace rule allows.
help-standing-behind = Further below than the pace rule allows.
help-standing-overdue = Past its due date, the goal not reached.
help-standing-not-met = The latest figure misses the goal.
help-standing-under-way = Reported on, of a kind that has no pace.
help-standing-not-reported = Nothing was reported. That is not zero.
help-standing-not-due = The first figure cannot have been published yet.
help-standing-no-goal = Another body sets the goal; the plan does not say it.
help-standing-vision = An aim without a year, never scored for this one.
help-sums = The arithmetic in short
help-sum-progress = Progress is the share of the goal covered. A running total: reported ÷ goal. A level: (reported − baseline) ÷ (goal − baseline). Milestones: the weight of those reached.
help-sum-planned = The planned share is the share of the year gone by the date of the figure: the end of June is 6 ÷ 12 = 50 %, unless the plan has a curve of its own.
help-sum-gap = The gap is progress less planned share, in percentage points.
help-sum-margin = Limits, growth rates, water classes and comparisons are judged at each reading, by their distance to the goal, never by a percentage.
help-sum-missing = What was not reported is left out and counted as such; it is never taken for zero.
help-sum-tick = A tick is a dated declaration by a person. Figures that say otherwise are pointed out.
help-rule = The pace rule in force is “{ $rule }”: { $text }

# What changed between two days.
changes-title = What changed
changes-since = Since
changes-until = until {$date}
changes-end-of = end of { $month }
changes-start = the plan’s beginning
changes-visit = my last visit
changes-later = That day is not before the reporting date.
changes-none = No standing changed.
changes-filtered = Only what passes the filters.
changes-gaps = { $count ->
    [one] 1 gap moved without a change of colour (points)
   *[other] { $count } gaps moved without a change of colour (points)
    }
changes-gaps-more = … and { $count } more

# The pace rule.
rules-title = Pace rule
rules-text = How far below the calendar is behind? Colours of what has a share of the way follow this rule, on every view and in every export; verdicts do not.
rules-own = Own rule
rules-basis = Measured in
rules-basis-points = percentage points of the gap
rules-basis-of-plan = per cent of the planned amount
rules-on = On pace from
rules-slightly = slightly behind from
rules-take = Use this rule
rules-in-force = This rule is in force.
rules-same = With {$rule} nothing changes colour as of {$date}.
rules-change = { $count ->
    [one] With {$rule} 1 commitment changes colour as of {$date}:
   *[other] With {$rule} { $count } commitments change colour as of {$date}:
    }
