# The frame: top bar, side panel, bottom bar, commands, notices.
top-as-of = As of
top-year = Reporting date in the plan’s year
top-search = Search titles, places, figures…
top-search-name = Search
top-language = Language
top-menu = Menu

view-overview = Overview
view-list = List
view-wall = Wall
view-timeline = Timeline
view-journal = Journal
view-checks = Checks

command-undo = Undo
command-redo = Redo
command-undo-what = Undo: { $what }
command-redo-what = Redo: { $what }
command-go = Go to…
go-title = Go to
go-search = Type the name of a command, a filter or a commitment
go-sort = Sort by { $column }
go-group = Group by { $by }
go-clear = Clear all filters
go-save = Save these filters…
go-none = Nothing has that name. Try fewer letters.
command-search = Search
command-export = Export…
command-save = Save
command-side = Show or fold views and filters
command-larger = Larger
command-smaller = Smaller
command-usual-size = Usual size
menu-size = Size
command-detail = Show or fold away the selected commitment
command-next-part = Next part of the window: sidebar, view, details
command-part-before = Part of the window before
part-view = Main part of the window
part-detail = Details pane
command-why = Explain the selection: why
command-month-back = One month back
command-month-on = One month on
command-published = Published figures
command-open-plan = Open another plan…
command-open-progress = Keep the journal elsewhere…
command-reload = Read the plan’s files again
command-help = Help and shortcuts
command-about = About Guatu
command-quit = Quit

menu-theme = Theme
menu-journals = Journals and backups
theme-system = Follow the system
theme-light = Light
theme-dark = Dark

date-month-back = Month before
date-month-on = Month after
date-typed = Date
date-keys = Days: { $date }. Arrows move, Enter chooses
date-weekdays = Mo Tu We Th Fr Sa Su

side-filters = Filters
hint-close = Close this hint for good
hint-list = A click on a title opens the commitment, Space ticks the selected row, Enter reports on it, a digit begins its figure. { $go } goes to anything by its name, { $help } shows every key.
hint-wall = A click on a tile opens the commitment. “Save picture” hangs the wall up at any size, from A5 to A0.
side-save = Save…
side-save-name = Name
side-save-do = Save
side-saved = Saved filters
side-saved-hint = Right-click to remove it
side-forget = Remove
side-clear = Clear all
side-look-for = Look for
side-standing = Standing
side-section = Section
side-kind = Kind
side-strength = Wording
side-lead = Lead unit
lead-none = No lead unit
filter-search = “{ $words }”
filter-remove = Remove the filter { $what }

flag-headline = Headline goals
flag-attention = Needs attention
flag-changed = New since last visit
flag-contradicted = Ticked, figures differ
flag-silent = Due and not reported
flag-problem = Problem reported

foot-all = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
foot-some = { $count } of { $all } commitments
foot-rule = as of { $date } · { $rule }
foot-folder = Journals are kept in { $path }
save-saved = Saved
save-saving = Saving…
save-not-saved-count = NOT SAVED: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

notice-read-only = Nothing was recorded: the progress folder is open to view only. Choose another in the menu.
notice-nothing-to-undo = Nothing to undo.
notice-nothing-to-redo = Nothing to redo.
notice-undone = Undone: { $what }
notice-redone = Done again: { $what }
notice-saved-already = Everything is saved already; each entry goes to the disk at once.
notice-reloaded = The plan’s files were read again.
notice-reload-kept = The plan’s files have errors. The last good plan stays on the screen.
command-messages = Messages…
messages-title = Messages
messages-none = Nothing was told yet.
notice-open = Open
notice-reveal = Show in folder
notice-not-opened = { $path } could not be opened: { $why }
notice-exported = Written: { $path }
notice-export-stopped = Stopped; nothing was written.
notice-export-failed = Nothing was written to { $path }: { $why }

figure-other-unit = “{ $what }” is not the unit of this measure.
figure-grouping = The comma in “{ $what }” is not clear: write 1,000 or 1000, and a point for decimals.
figure-not-a-number = “{ $what }” is not a number.

goal-short-milestones = { $count ->
    [one] { $count } milestone
   *[other] { $count } milestones
}
goal-short-assigned = set elsewhere
notice-close = Close

# The running year, changes, the rule.
top-changes = What changed
top-stop = Stop the year
command-play = Let the year run
command-changes = What changed since…
command-rules = Pace rule…
