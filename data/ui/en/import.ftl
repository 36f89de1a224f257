# Files that are taken in: why they are not, what is said of a cell, and the preview.

# Why a file is not read at all. Nothing of it is taken in.
import-kind = This is no table and no report that can be taken in.
    .todo = Bring a workbook (xlsx, xlsm, xls, ods), text with commas, semicolons or tabs (csv, tsv), or a report this program wrote (json, ron).
import-password = The workbook is protected with a password and cannot be read.
    .todo = Open it in the program it was made with, take the password off, save it, and import it again.
import-damaged = The file is damaged or not whole ({ $what }).
    .todo = Have it sent again, or open it in a spreadsheet program and save it anew.
import-bytes = The file holds more than { $what } MB once it is unpacked.
    .todo = Keep only the sheet that was filled in, without pictures, in a new workbook.
import-parts = The file has more than { $what } parts; no workbook has so many.
    .todo = Copy the sheet that was filled in to a new workbook.
import-cells = More than { $what } cells of the file hold something.
    .todo = Keep only the lines that report something.
import-empty = The file is empty.
    .todo = Check that it is the right file, and that it was saved after it was filled in.
import-sheet = There is no sheet “{ $what }”.
    .todo = The sheets are: { $found }
import-which-sheet = Several sheets could be meant: { $what }
    .todo = Say which one, as in --sheet NAME.
import-headings = No row of headings was found among the first 20 rows.
    .todo = The table needs headings: one over what names the commitment (Task, 任务, ID) and one over what is reported (Value, Done, 完成值, 完成情况). Or say which columns these are, as in --map B=title --map C=value.
import-map = There is no column “{ $what }”.
    .todo = Name a column by its letter or by its whole heading, as in C=value or 完成值=value.
import-map-target = No column says which commitment a line is about.
    .todo = Say which one does, as in --map B=title or --map A=id.
import-map-report = No column reports anything.
    .todo = Say which one does, as in --map C=value or --map D=done.
import-same = The plan has no commitment “{ $what }”, which a title was said to mean.
    .todo = Give the id of a commitment, as in --same 管网=sewer-network.
import-other-plan = The file belongs to the plan “{ $what }”; the plan that is open is “{ $expected }”.
    .todo = Open that plan first (--plan), or choose another file.
import-newer = A later version of Guatu wrote the file (format { $what }).
    .todo = Take it in with that version.
import-pack = The form no longer fits its own notes ({ $what }): a sheet was renamed, or rows were moved.
    .todo = Fill in a fresh form, or say where things are: --sheet NAME --map A=id --map C=value.
import-report = The report cannot be read ({ $what }).
    .todo = Export it again; a report is not meant to be edited by hand.
import-demonstration = The figures in the file are those of the demonstration, and fictional.
    .todo = Choose a file of your own plan.
import-merge = This is a journal, or a backup of journals.
    .todo = “guatu merge” takes it in whole, with who reported what and when; in the window, drop it there.

# Why a cell is refused. The other lines can be taken.
import-no-target = The line does not say which commitment it is about.
    .todo = Fill in its title or its id.
import-unknown = The plan has no commitment “{ $what }”.
    .todo = Write its title as the plan has it, or its id.
import-unknown-perhaps = The plan has no commitment “{ $what }”.
    .todo = If one of these is meant, write its id: { $found }
import-several = “{ $what }” could be several commitments.
    .todo = Write the id of the one that is meant: { $found }
import-two-targets = Id and title “{ $what }” of the line are two commitments.
    .todo = Mend the one that is wrong: { $found }
import-which-measure = The commitment has several measures, and the line does not say which.
    .todo = Write the id of one: { $found }
import-measure = The commitment has no measure “{ $what }”.
    .todo = It has: { $found }
import-which-milestone = The measure has several milestones, and the line does not say which.
    .todo = Name one: { $found }
import-milestone = The measure has no milestone “{ $what }”.
    .todo = It has: { $found }
import-other-unit = “{ $what }” is given in “{ $found }”, and the measure is counted in “{ $expected }”.
    .todo = Convert the figure and write it in “{ $expected }”.
import-grouping = In “{ $what }” it is not clear whether the comma stands for thousands or decimals.
    .todo = Write 1000 or 1,000, and a point for decimals.
import-not-a-figure = “{ $what }” is no figure.
    .todo = Write a number, with nothing but its unit behind it; words belong in the note.
import-percent = “{ $what }” seems to be a share of the goal, and the measure is counted in “{ $expected }”.
    .todo = Write what was achieved, with its unit; which share of the goal that is, the program works out.
import-fraction = “{ $what }” may be a share of one or a percentage: files of this kind do not say which.
    .todo = Write it with its sign, as in 45.8%, or save the table as .xlsx.
import-class = “{ $what }” is no water class.
    .todo = Write Ⅰ, Ⅱ, Ⅲ, Ⅳ, Ⅴ or worse.
import-level = “{ $what }” is no rating.
    .todo = Write: not started, limited progress, substantial progress, or done.
import-reached = “{ $what }” does not say whether the milestone was reached.
    .todo = Write yes or no, or the day it was reached.
import-done = “{ $what }” does not say whether it is done.
    .todo = Write yes or no; words belong in the note.
import-date = “{ $what }” is no day.
    .todo = Write it as 2020-06-30, 2020/6/30 or 2020年6月30日.
import-outside = { $what } lies outside the plan’s period, { $expected } to { $found }.
    .todo = Mend the day. What really is about another day is recorded by hand.
import-against = The figure is judged against { $what }, which the line lacks.
    .todo = Give both figures.
import-fault = The cell’s formula went wrong: { $what }
    .todo = Mend the formula, or write the figure itself.
import-pending = The cell’s formula was never calculated.
    .todo = Open the file in a spreadsheet program, save it, and import it again.
import-merged = The cell is part of a merged one. Whether the value in { $what } is of one line or of all is not clear.
    .todo = Split the merged cell and give each line its own value.
import-locked = A locked cell was changed: it says “{ $what }”, the form had “{ $expected }”. Nothing of its line is taken.
    .todo = Put the old text back, or fill in a fresh form.
import-beyond = The line was added below those of the form.
    .todo = Report on the form’s own lines; what is missing there, a form for more commitments has.
import-twice = { $what } says something else about the same thing and day.
    .todo = Keep the one that is right.

# What somebody should look at before a statement is taken in.
import-note-macros = The workbook has macros. They are not run.
import-note-encoding = The text is in { $what }; it was converted.
import-note-about = “{ $what }” is not exact: the figure is taken, and the words are kept with its source.
import-note-converted = “{ $what }” is taken as { $found }.
import-note-formula = A formula: the value last calculated is taken.
import-note-like = “{ $what }” is taken to be { $found }
import-note-chosen = “{ $what }” stands for { $found }, as was said.
import-note-serial = { $what } is read as the day { $found }.
import-note-merged = What the line is about stands in a merged cell.
import-note-words = Words among the progress: taken as a note.
import-note-unread = Changed in the file but not taken in: { $what }. These come from the plan or are worked out.
import-note-emptied = Emptied in the file, which takes nothing back: { $what }.
import-column-lines = { $column } ({ $count ->
    [one] 1 line
   *[other] { $count } lines
    })
import-between = {", "}

# How a statement stands to what is known.
staged-added = new
staged-changed = corrected
staged-conflicting = contradicts others
staged-same = known already
staged-not-reached = not reached
staged-done = done
staged-not-done = not done
staged-refused = refused

# What a column says.
field-id = ID
field-title = title
field-measure = measure
field-milestone = milestone
field-value = value
field-against = compared with
field-unit = unit
field-done = done or not
field-date = day
field-progress = progress
field-note = note
field-problem = problem
field-next = next step
field-lead = lead unit
field-ignored = left out

# What a file is.
origin-table = a table
origin-pack = a report form
origin-ledger = a ledger exported by Guatu
origin-journal = a journal exported by Guatu

# The command line.
cli-import-file = { $file }: { $origin }
cli-import-counts = { $added } new, { $changed } corrected, { $conflicting } contradicting others, { $same } known already, { $refused } refused
cli-import-columns = Read as: { $columns }
cli-import-day-asked = Lines without a day of their own are for { $day }, as asked.
cli-import-day-file = Lines without a day of their own are for { $day }, as the file says; --on names another.
cli-import-day-reporting-date = Lines without a day of their own are for { $day }, the reporting date; --on names another.
cli-import-known = known: { $known }
cli-import-nothing = Nothing new was found; nothing was recorded.
cli-import-would = { $count ->
    [one] 1 entry would be recorded.
   *[other] { $count } entries would be recorded.
    }
cli-imported = { $count ->
    [one] 1 entry was recorded. “guatu undo” takes it back.
   *[other] { $count } entries were recorded as one deed. “guatu undo” takes all of it back.
    }
cli-import-ask = { $refused ->
    [one] 1 line is refused.
   *[other] { $refused } lines are refused.
    } { $count ->
    [one] Take in the other one?
   *[other] Take in the other { $count }?
    }
cli-import-conflicts = { $count ->
    [one] 1 statement contradicts what somebody else reported, and is left out; --take-conflicts takes it.
   *[other] { $count } statements contradict what somebody else reported, and are left out; --take-conflicts takes them.
    }
cli-import-unreadable = Nothing was recorded: the file cannot be read ({ $why }). Check the path and who may read it: { $file }
cli-import-refused-file = Nothing was recorded. { $file }:
cli-import-folder = Nothing was recorded: this is a folder. “guatu merge” takes in the journals of a folder: { $file }
cli-import-stopped = Stopped. Nothing was recorded.
