# What keeps entries safe: saving, going on elsewhere, recovery, backups, other journals.

command-saving = How it is saved…
command-backups = Backups…
command-take-in = Take in journals…

# The state at the bottom right.
save-name = Saving: { $state }
save-hint = Where it is saved, and how
save-read-only = View only
save-out-of-reach = Folder out of reach

# Why the disk refuses.
reason-full = The disk is full, or your share of it is used up.
reason-read-only = The disk is write-protected.
reason-forbidden = You may not write in this folder.
reason-gone = The folder is not there: it was moved or renamed, or a network drive or a stick is not connected.
reason-device = The disk reports an error in reading or writing; it may be failing.
reason-newer = A journal in this folder was written by a newer version of this program.
reason-other = The system says: { $why }.

# Strips.
not-saved-text = { $why } They are kept in memory, counted in every figure, and tried again every two seconds.
read-only-title = Open to view only.
read-only-text = { $why } Nothing can be recorded here.
read-only-elsewhere = Work elsewhere…
strip-close = Close this strip
moved-title = Everything is kept in { $to } from now on.
moved-text = The journals were copied there from { $from }, with what could not be saved. To bring it back later: keep the journal in { $from } again, and take in the journals of { $to }.

recovered-title = Found on opening.
recovered-show = Show
recovered-lost = Entries recorded on this computer are no longer in the folder: it was emptied, or put back to an older copy. What is there is counted; a backup may bring back the rest.
recovered-damaged = { $count ->
    [one] A line of the journals cannot be read. It is left as it is and not counted; all other lines are. A backup may have it whole.
   *[other] { $count } lines of the journals cannot be read. They are left as they are and not counted; all other lines are. A backup may have them whole.
}
recovered-unreadable = { $count ->
    [one] A journal cannot be read, and is not counted: { $file }.
   *[other] { $count } journals cannot be read, and are not counted.
}
recovered-torn = The last line was only half written when the program or the computer stopped. It was never confirmed as saved, and was set aside in { $aside }; everything before it is intact.
recovered-forked = { $count ->
    [one] A journal was copied, and both copies went on. Both are counted, each under a name of its own.
   *[other] { $count } journals were copied, and their copies went on. All are counted, each under a name of its own.
} What contradicts itself waits in the journal to be settled.

# The sheet about saving.
saving-title = Saving
saving-saved = Everything is on the disk.
saving-saving = Entries are on their way to the disk.
saving-out-of-reach = Everything recorded was saved, but the folder cannot be reached now.
saving-read-only = The folder is open to view only.
saving-system = The system says: { $why }
saving-folder = Journals
saving-last = Last saved
saving-never = nothing recorded in this window yet
saving-waits = Waiting
saving-nothing = nothing
saving-some = the newest entries
saving-copy = Copy the path
saving-safe = What is safe
saving-do = What to do
saving-saved-safe = Each entry is on the disk before it is called saved. It outlives a crash and a power cut.
saving-saved-do = Nothing. A backup is made by itself each day that something is recorded.
saving-saving-safe = Everything before them is on the disk.
saving-saving-do = Nothing. A slow network drive can take a moment; the window waits for it before it closes.
saving-not-saved-safe = Everything saved before is on the disk as it was. What waits is in memory only, and would be lost if the window closed or the computer stopped.
saving-not-saved-do = Free some space, or connect the drive again: it is tried every two seconds, and this notice goes away by itself. If that cannot be done now, save elsewhere: everything is written into another folder, and you go on there.
saving-out-of-reach-safe = What is on the screen stays, and everything recorded is in that folder.
saving-out-of-reach-do = Connect the drive, or give the folder its name back; the window notices by itself. Until then new entries stay in memory. Or save elsewhere, and go on there.
saving-read-only-safe = Everything in the folder is as it was; nothing is written there.
saving-read-only-do = Ask for the right to write there and try again. Or work elsewhere: all journals are copied into another folder, and you go on there.
saving-again = Try again
saving-elsewhere = Save elsewhere…
saving-export = Export…
saving-more = More…

# Leaving while something is not saved.
unsaved-title = Not everything is saved
unsaved-count = { $count ->
    [one] { $count } entry is not on the disk, and would be lost with the window.
   *[other] { $count } entries are not on the disk, and would be lost with the window.
}
unsaved-count-here = { $count ->
    [one] { $count } entry is not on the disk, and would be lost. The other folder opens once it is saved.
   *[other] { $count } entries are not on the disk, and would be lost. The other folder opens once they are saved.
}
unsaved-waits = The newest entries are on their way to the disk. The window closes by itself once they are there.
unsaved-waits-here = The newest entries are on their way to the disk. The other folder opens by itself once they are there.
unsaved-keep = Keep it open
unsaved-stay = Stay here
unsaved-export = Export first…
unsaved-close = Close anyway

# Going on in another folder.
elsewhere = Save elsewhere
elsewhere-text = Every journal, and what could not be saved until now, is written into another folder, and recording goes on there. Choose one on a disk that works; it is made if it is not there. What is in the folder now stays as it is.
elsewhere-here = This is the folder in use now.
elsewhere-busy = Writing everything there…
elsewhere-failed = Nothing was moved: that folder cannot be written to. { $why }
elsewhere-save = Save there

# Backups.
backups-title = Backups
backups-text = Every journal as it stood, in one file. One is made by itself before the first entry of a day, and before journals are taken in. Kept are those of the last 7 days, 5 weeks and 12 months, and the last 12 made for another reason.
backups-now = Back up now
backups-none = No backup yet. The first is made by itself before the next entry.
backups-none-yet = No backup yet: nothing has been recorded. The first is made by itself before the second entry.
backups-choose = Choose one to see what it would bring back.
backup-why-schedule = daily
backup-why-merge = before journals were taken in
backup-why-restore = before a backup was brought back
backup-why-asked = asked for
restore-entries = { $count ->
    [one] { $count } entry would come back
   *[other] { $count } entries would come back
}
restore-nothing = Nothing to bring back: everything in this backup is here already.
restore-keeps = Nothing reported since is given up. A backup of the folder as it is now is made first.
restore-list = What would come back
restore-now = Bring back

# Journals of another place.
take-in-title = Take in journals
take-in-text = Journals of another folder, one journal (.ronl) or a backup (.zip) are added to those here. Look at what they would bring first; nothing is given up for it, and taking in the same ones again changes nothing.
take-in-path = Folder, journal or backup
take-in-file = A single file…
take-in-look = Look
take-in-now = Take in
take-in-looking = Looking…
take-in-busy = Taking in…
take-in-unreadable = This place cannot be read. { $why }
take-in-failed = Not everything was taken in; what was is whole, and nothing here was lost. { $why } It can be tried again.
take-in-mended = { $count ->
    [one] { $count } damaged line would be whole again
   *[other] { $count } damaged lines would be whole again
}
take-in-standings = { $count ->
    [0] no commitment would stand differently as of { $date }
    [one] { $count } commitment would stand differently as of { $date }
   *[other] { $count } commitments would stand differently as of { $date }
}
take-in-conflicts = { $count ->
    [one] { $count } of them contradicts what is here for the same day. Both stay, and the journal asks which one holds
   *[other] { $count } of them contradict what is here for the same day. All stay, and the journal asks which ones hold
}
take-in-findings-more = … and { $count } more
merge-entries = { $count ->
    [one] { $count } entry would be new here
   *[other] { $count } entries would be new here
}
merge-nothing = Nothing to take in: no journal is there, or all that can be read in it is here already.
merge-keeps = Nothing here is given up. A backup of the folder as it is now is made first.
merge-list = What would be new

# Notices.
notice-moving = Nothing was recorded: everything is being written into the other folder. Try again in a moment.
notice-saved-after-all = { $count ->
    [one] Saved after all: { $count } entry.
   *[other] Saved after all: { $count } entries.
}
notice-out-of-reach = The journals’ folder cannot be reached any more. What is on the screen stays.
notice-in-reach = The journals’ folder can be reached again.
notice-writable = Entries can be recorded here again.
notice-still-read-only = Still open to view only. { $why }
notice-backed-up = A backup was made.
notice-backed-up-already = No new backup: nothing has changed since the newest one.
notice-backup-failed = The backup could not be made. { $why }
notice-took-in = { $count ->
    [0] Taken in
    [one] Taken in: { $count } entry
   *[other] Taken in: { $count } entries
}{ $mended ->
    [0] .
    [one] , { $mended } damaged line whole again.
   *[other] , { $mended } damaged lines whole again.
}

opening-title = Reading the journals…
opening-text = The plan can be read and searched meanwhile; figures and deeds follow as soon as everything is there.
notice-opening = Nothing was recorded: the journals are still being read. Try again in a moment.
opening-failed = the journals could not be read; open the folder again

# Typed and not recorded.
unrecorded-title = Not recorded yet
unrecorded-text = { $count ->
    [one] Something was typed for a commitment and not recorded. It is lost when the window closes.
   *[other] Something was typed for { $count } commitments and not recorded. It is lost when the window closes.
}
unrecorded-back = Show it, to record
unrecorded-stay = Stay
unrecorded-close = Close without it
# The plan has errors.
plan-errors-title = { $count ->
    [one] An error in the plan’s files.
   *[other] { $count } errors in the plan’s files.
}
plan-errors-text = Commitments may be missing from these counts, or misread.
plan-errors-show = Show in Checks
