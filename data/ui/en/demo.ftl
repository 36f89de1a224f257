# The demonstration year. Everything it says is fictional, and says so.

# What marks it, wherever it is shown.
demo-mark = Demonstration: every figure here is fictional.
demo-strip = Tick, report and undo as you like: your own journal is not open.
demo-leave = Leave
demo-leave-name = Leave the demonstration
demo-leave-first = This is the demonstration. Leave it first, then open your own plan or journal.
demo-journals = in memory, only while the demonstration is open
demo-export = The file says that it is a demonstration.
save-demo = Kept only while the demonstration is open
command-demo = Demonstration year
csv-demonstration = Demonstration
cli-demo-refused = Nothing can be recorded with --demo, since the demonstration lives in memory and ends with the command; leave --demo out to record in your own journal.
cli-demo-alone = --demo brings its own plan and journals, so --plan, --progress or a folder cannot be named beside it.

# Units and people.
demo-unit-a = Demo unit A
demo-unit-b = Demo unit B
demo-unit-c = Demo unit C
demo-unit-d = Demo unit D
demo-unit-e = Demo unit E
demo-unit-f = Demo unit F
demo-unit-g = Demo unit G
demo-unit-h = Demo unit H
demo-by-a = Demo reporter A
demo-by-b = Demo reporter B
demo-by-c = Demo reporter C
demo-by-d = Demo reporter D
demo-by-e = Demo reporter E
demo-by-f = Demo reporter F
demo-by-g = Demo reporter G
demo-by-h = Demo reporter H
demo-by-office = Demo office clerk
demo-by-checker = Demo checker

# Remarks, sources, reasons.
demo-problem-land = (Demo) Land at one site is not cleared yet.
demo-problem-weather = (Demo) Rain stopped work for two weeks.
demo-problem-funds = (Demo) The second part of the money has not come.
demo-problem-approval = (Demo) One approval is still outstanding.
demo-problem-works = (Demo) The contractor has too few people on site.
demo-problem-staff = (Demo) The person in charge changed; handover takes time.
demo-problem-data = (Demo) Some figures are still being checked.
demo-problem-pipes = (Demo) Old pipes were found and must be moved first.
demo-problem-market = (Demo) The figure is lower than expected.
demo-next-land = (Demo) Talks with the last households this month.
demo-next-weather = (Demo) Work in two shifts while it is dry.
demo-next-funds = (Demo) Apply again with the revised budget.
demo-next-approval = (Demo) Hand in the missing papers by the tenth.
demo-next-works = (Demo) A second crew starts next week.
demo-next-staff = (Demo) A deputy is named; progress is looked at weekly.
demo-next-data = (Demo) The checked figures follow with the next report.
demo-next-pipes = (Demo) Move the pipes at night, section by section.
demo-next-market = (Demo) Ask those concerned one by one, and find out why.
demo-note-a = (Demo) Looked at on site; pictures are kept by the unit.
demo-note-b = (Demo) Counted afresh after the half-year review.
demo-note-c = (Demo) The figure covers the whole district.
demo-note-d = (Demo) Agreed with the supporting units.
demo-source-report = (Demo) Monthly report of a fictional unit
demo-source-bulletin = (Demo) Fictional progress bulletin
demo-source-photo = (Demo) Fictional record of a site visit
demo-reason-point = (Demo) the decimal point was one place off
