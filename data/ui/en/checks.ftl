# What is found in plans and journals. A message says what happened, what it means and
# what to do; { $subject } is the commitment or section, { $what } what was found.
severity-error = error
severity-warning = warning
finding-hint = hint: { $hint }

# The plan's content.
check-schema = The plan is written in format { $what }; this program reads format { $supported }. Its figures may be misread. Set “schema: { $supported }” if the plan was made for this program, else use a newer one.
check-period = The plan’s period { $what } ends before it begins, so no share of the year can be worked out. Correct “start” and “end” in plan.ron.
check-duplicate-id = The id “{ $what }” is given more than once (in “{ $subject }”), so a report could mean either. Give each its own id.
check-id = The id “{ $what }” is empty or has a space in it, so it cannot be named in a report or on the command line. Use letters, digits and hyphens.
check-section = “{ $subject }” stands in section “{ $what }”, which plan.ron does not list, so no section counts it. Add the section, or correct its id.
check-unit-missing = Measure “{ $what }” of “{ $subject }” has a goal in figures and no unit, so its figures are shown bare. Add “unit”.
check-unit = “{ $subject }” uses the unit “{ $what }”, which plan.ron does not list. Add it under “units”, or correct its id.
check-name = “{ $subject }” names “{ $what }”, which plan.ron does not list under “names”, so it has no other spelling to be found by. Add the name in three languages, or correct it.
check-locator = “{ $subject }” does not say where the source has it, so nobody can look it up. Add “locators”, as in ["2/6/3/2"].
check-title = “{ $subject }” has no title in { $what }. It shows as blank in that language. Add the title.
check-invisible = A title of “{ $subject }” contains the invisible character { $what }, which hides or reorders text. Remove it.
check-due = “{ $subject }” is due on { $what }, before the plan begins. Correct “due”.
check-no-measure = “{ $subject }” has no measure, so it cannot be judged. Add one; “goal: Judged” suits where there is no figure.
check-measure-title = Measure “{ $what }” of “{ $subject }” has no title of its own, although there are several. Add one, so that people can tell them apart.
check-figure = A figure in “{ $subject }” cannot be used: { $what }. Targets of running totals and weights are above 0, shares lie between 0 and 1, tolerances and bands are not negative.
check-curve = The planned curve of measure “{ $what }” in “{ $subject }” goes backwards. Put its dates in order, with shares that do not fall.
check-no-milestone = Measure “{ $what }” of “{ $subject }” is judged by milestones and has none. Add at least one, or another kind of goal.
check-milestone-late = Milestone “{ $what }” of “{ $subject }” is due after the commitment itself. Correct one of the two dates.
check-published = A published figure speaks of “{ $what }”, which the plan does not have; it is not shown. Correct the ids in published.ron.

# Files of the plan.
file-missing = This file is not there ({ $what }). A plan is a folder with a plan.ron in it. Check the folder’s name, or choose another plan.
file-unreadable = The file cannot be read: { $what }. Nothing in it is shown. Check that it is a file, and that you may read it.
file-utf16 = The file is saved as UTF-16; plans are read as UTF-8. Nothing in it is shown. Save it as UTF-8 in your editor.
file-gbk = The file seems to be saved as GBK; plans are read as UTF-8. Nothing in it is shown. Save it as UTF-8 in your editor.
file-not-text = The file is not UTF-8 text from this line on. Nothing in it is shown. Save it as UTF-8, or take it out of the folder.
file-syntax = The file cannot be read beyond this place, and nothing in it is shown. The parser says: { $what }.

# What people really do to plan files.
hint-fullwidth = “{ $detail }” is a full-width sign. Outside quotes, use the plain , : ; ( ) [ ] of the keyboard.
hint-curly = “{ $detail }” is a typographic quote. Texts stand between straight quotes: "like this".
hint-comma = A comma seems to be missing before this place, perhaps at the end of the line above.
hint-quote = A quote is opened and not closed. Put a " at the end of the text.
hint-backslash = In a text, write a backslash twice: \\. In paths, / works too.
hint-thousands = Figures take no thousands separators here: write 1000, not 1,000.
hint-percent = Leave out the percent sign: write 5, with “unit: "percent"”.
hint-unknown = “{ $found }” is not known here. Expected one of: { $expected }.
hint-missing = The field “{ $detail }” is missing. This place is the end of the part that should have it.
hint-twice = The field “{ $detail }” is given twice. Remove one of them.
hint-depth = Brackets are nested too deeply for any plan. Look for an opening bracket too many.
hint-closing = The file ends too early: a closing bracket, ) or ], is missing.
hint-trailing = There is text after the end of the list. Look for a closing bracket too many above.
hint-none = Compare this place with a part of the file that works.

# Journals.
journal-torn = The last line was only half written when the program or the computer stopped. It was never confirmed as saved; it was set aside in { $aside }, and everything before it is intact. If something is missing, report it again.
journal-unreadable = This journal cannot be read: { $what }. What it holds is not counted. Check that you may read it.
journal-newer = This journal was written by a newer version ({ $what }). It is shown as far as it can be read, and nothing is recorded beside it. Update this program.
journal-other-plan = This journal belongs to another plan, “{ $what }”, and is not counted. Move it to that plan’s progress folder.
journal-damaged = This line is damaged, or was edited by hand: its checksum does not fit. It is left as it is and not counted; the lines after it are. Restore the file from a backup, or report the figure again: { $what }
journal-content = This line does not read as an entry ({ $what }). It is left as it is and not counted; the lines after it are. Restore the file from a backup, or report the figure again.
journal-orphan = The entry { $what } speaks of “{ $subject }”, which the plan does not have. It is kept and not counted. If the commitment was renamed, give it its old id again.
journal-writer = This line gives itself out as { $what }, which is another writer’s. It is left as it is and not counted; the lines after it are. Ask whoever sent the file where it comes from.
journal-forked = The journal of the writer { $what } is here in versions that both went on after they were copied. Both are counted, each under a name of its own, and from now on neither is continued. Nothing needs to be done; settle what contradicts itself in the journal.
journal-lost = Entries recorded on this computer are no longer in the folder: the journal { $what } had { $was } bytes and has { $is }. The folder was emptied, or put back to an older copy. What is there is counted. Bring the rest back from a backup.
journal-clash = Two different entries carry the identity { $what }; one of them is shown. Nothing in the files was changed. Close the window and open it again: both are then counted.
journal-no-header = This file is no journal: its first line does not say whose it is. Nothing of it was taken in, and nothing here was changed. Ask whoever sent it for the file as Guatu wrote it.
journal-gone = This journal was here when the folder was opened, and has been taken away since. What it held is still on the screen and is not in the folder any more. Put the file back, or bring it back from a backup, before the window is closed.
