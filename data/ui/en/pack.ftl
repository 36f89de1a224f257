# The department's pack: a workbook that goes out to a unit, is filled in and comes back.

# Names of sheets, at most 31 characters.
pack-sheet = Report
pack-help = How to fill it in
pack-subject = Progress report form

pack-title = Progress report: { $plan }
pack-unit = Unit: { $unit }
pack-as-of = As of { $date }
pack-count = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
    }
pack-note = Fill in the pale blue cells only; all others are locked. Leave blank what you do not report. See “How to fill it in”.

# Heads of columns.
pack-number = No.
pack-part = Measure or milestone
pack-goal = Goal
pack-last = Last report
pack-value = Value now
pack-against = Compared with
pack-done-head = Done?
pack-date = Data through, or reached on

# Cells.
pack-yes = Yes
pack-no = No
pack-between = , { "" }
pack-inferred = (inferred)
pack-goal-milestone = reached
pack-done = declared done
pack-reached = reached
pack-not-reached = not reached
pack-pair = { $value } (against { $against })
pack-milestone = { $measure }: { $milestone }

# What shows when a cell is chosen, at most 255 characters together.
pack-hint-flow = The total since the beginning of the year, up to the day you give.
pack-hint-stock = The level on the day you give, not what was added.
pack-hint-limit = The latest value on the day you give.
pack-hint-growth = Growth year on year, from January up to the day you give; a fall is negative.
pack-hint-compared = Your own value; what it is compared with goes into the cell on the right.
pack-hint-against = The value yours is compared with.
pack-hint-assigned = The latest value on the day you give.
pack-hint-unit = A figure only, in { $unit }.
pack-hint-bare = A figure only.

# What shows when something else was typed: a title of at most 32 characters, then at most 255.
pack-error = Please check this cell
pack-error-figure = Only a figure goes here, such as 52 or 45.8, without its unit and without “about”. Put words into the note.
pack-error-day = A date goes here, such as 2020-06-30. Please check the year too.
pack-error-choice = Please choose from the list, or leave the cell blank.

# How to fill it in.
pack-help-where-name = Where to write
pack-help-where = Only in the pale blue cells of the sheet “Report”. A line is one thing that can be reported. Where a commitment has several measures or milestones, its first line is about the whole, and each has a line below.
pack-help-blank-name = What blank means
pack-help-blank = Blank means nothing is reported this time. It is not zero, and what was reported before stays. Where the value is zero, write 0.
pack-help-value = A figure only; its unit stands in the column “Unit”. Whether it is a total or a level shows when you choose the cell. Not “about 52”: explain in the note.
pack-help-against = Where the plan compares with another value (above the city’s average, say), both values are needed.
pack-help-class-name = Water quality
pack-help-class = Choose from the list: { $list }.
pack-help-level-name = Judged without a figure
pack-help-level = In the column “Value now”, choose from the list: { $list }.
pack-help-done = “Yes” when the commitment is done, or the milestone reached. Leave blank what is under way. “No” takes back a “Yes” reported earlier.
pack-help-date = Filled in with { $date }. Change it where the figure is about another day; for a milestone give the day it was reached. A date alone reports nothing.
pack-help-words-name = Problem, next step, note
pack-help-words = A sentence or two. Make the row higher where the text is long. Blank means nothing new.
pack-help-last = To compare: what was reported last, and the day it is about. Empty where nothing was.
pack-help-locked-name = Locked cells
pack-help-locked = Commitments, goals and units cannot be changed here. Please do not add, remove or move rows and columns. If something is wrong, say so in the note of that commitment.
pack-help-back-name = When it is filled in
pack-help-back = Save it in the same format (.xlsx) and send it back to whoever sent it to you. You may report in several rounds: what is sent again counts once.
