#!/usr/bin/env python3
"""Makes the demonstration year: fictional reports on the commitments of huadu-2020.

Every figure is invented here. Ids are the plan's; persons, units, remarks and sources are
keys of data/ui/*/demo.ftl, so that the year speaks the language of whoever looks at it.
The journals are written as the program writes its own, one file a writer, but for a plan
id of their own: laid into a real progress folder they are refused.

Use:   guatu export - --format json --progress /nowhere | python3 data/demo/build.py
       (writes beside itself, byte for byte the same)
"""
import datetime as dt
import json
import pathlib
import random
import sys
import zlib

PLAN = "huadu-2020-demo"
HERE = pathlib.Path(__file__).parent
UNITS = "abcdefgh"
WRITER = {"a": "demo-1", "b": "demo-1", "c": "demo-2", "d": "demo-2", "e": "demo-3",
          "f": "demo-3", "g": "demo-4", "h": "demo-4", "office": "demo-office"}
SECTION_UNITS = {"s0": "ab", "s1": "ac", "s2": "bcd", "s3": "cdef", "s4": "bg", "s5": "efg",
                 "s6": "fgh", "s7": "gha"}
ENDS = [dt.date(2020, m, 1) - dt.timedelta(1) for m in range(2, 13)] + [dt.date(2020, 12, 31)]
QUARTERS = [2, 5, 8, 11]  # months, from 0

# Shares of the way at the end of each month, in per cent: how a measure fares.
PATHS = {
    "ahead": [9, 19, 29, 38, 48, 58, 68, 78, 88, 96, 100, 104],
    "on": [9, 17, 26, 34, 42, 51, 59, 67, 76, 84, 93, 100],
    "slight": [6, 12, 18, 26, 35, 45, 52, 60, 69, 77, 86, 94],
    "finish": [5, 12, 20, 28, 36, 46, 54, 62, 70, 79, 90, 100],
    "behind": [3, 7, 12, 17, 22, 28, 34, 41, 48, 56, 64, 72],
    "spring": [2, 4, 7, 12, 21, 34, 52, 68, 77, 85, 93, 101],
    "autumn": [3, 6, 10, 16, 23, 33, 45, 57, 70, 84, 95, 102],
    "school": [0, 0, 4, 10, 18, 30, 46, 72, 96, 100, 102, 102],
    "backwards": [2, -4, -9, -5, 6, 21, 39, 55, 68, 78, 88, 95],
    "stalls": [8, 17, 26, 35, 43, 50, 52, 51, 53, 58, 66, 74],
    "once": [0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 100, 100],
}
FARES = {
    "key-project-investment/investment": "autumn", "modern-industrial-park/parks": "once",
    "research-platforms-provincial/platforms": "slight",
    "high-tech-enterprises-new/enterprises": "ahead",
    "green-finance-street/institutions": "backwards", "green-finance-street/capital": "on",
    "beautiful-village-share/share": "on", "characteristic-villages/villages": "behind",
    "north-station-startup-clearance/cleared": "stalls", "enterprise-support-fund/funds": "autumn",
    "illegal-buildings-demolished/area": "ahead", "bidao-waterside-paths/length": "slight",
    "sponge-city-area/area": "behind", "old-estates-upgrade/accepted": "finish",
    "old-estates-upgrade/started": "ahead", "sewer-network/length": "finish",
    "drainage-units/area": "on", "drainage-units/units": "stalls",
    "rural-water-supply/towns": "on", "rural-water-supply/villages": "ahead",
    "rural-water-supply/people": "spring", "public-preschool-places/places": "school",
}
# What is published by the quarter: first quarter, half year, three quarters, year.
QUARTERLY = {
    "gdp-growth/growth": [4.9, 5.8, 6.3, 6.4], "industrial-output-growth/growth": [1.2, 2.6, 3.9, 4.1],
    "fixed-asset-investment-growth/growth": [6.0, 11.5, 15.8, 16.2],
    "retail-sales-growth/growth": [3.0, 6.1, 8.0, 8.4], "budget-revenue-growth/growth": [-1.5, 0.8, 1.6, 1.7],
    "energy-intensity/change": [-2.1, -2.9, -3.4, -3.3], "cosmetics-output-growth/growth": [22, 31, 38, 41.5],
    "finance-value-added/growth": [15.9, 16.4, 15.2, 14.6],
    "registered-unemployment-rate/rate": [2.9, 3.3, 3.6, 3.4],
    "high-tech-output-share/share": [48.2, 49.1, 50.3, 50.6],
    "waste-sorting-accuracy-offices/accuracy": [82, 88, 91.5, 93],
    "waste-recycling-rate/rate": [33.4, 36.2, 37.6, 38.9],
    "affordable-kindergarten-share/share": [78.5, 79.2, 81, 82.3],
    "key-project-campaign/projects": [118, 137, 152, 156],
    "resident-income-growth/urban": [(4.2, 4.9), (5.1, 5.8), (6.0, 6.3), (6.2, 6.4)],
    "resident-income-growth/rural": [(3.6, 4.9), (4.5, 5.8), (6.9, 6.3), (7.1, 6.4)],
    "rnd-share-of-gdp/share": [None, (2.71, 2.84), None, (2.93, 2.86)],
    "automotive-cluster-scale/output": [None, 1871, None, 1893.5],
}
CLASSES = {"river-section-quality/lixi-dam": "III III II III IV III III II III III III II",
           "river-section-quality/daao": "IV IV III IV IV IV IV III IV IV III III",
           "cross-boundary-rivers/quality": "V V IV V V IV V WorseThanV V V IV V"}
# When a rating is reported first as limited, substantial, done: months from 1; 13 never.
RATINGS = [(2, 4, 6), (3, 6, 10), (4, 9, 12), (2, 5, 8), (3, 7, 11), (5, 11, 13), (1, 3, 5), (8, 13, 13),
           (3, 6, 9), (6, 10, 13), (2, 6, 12)]
OWN_RATINGS = {"river-lake-chiefs": (2, 4, 6)}
# The days a milestone's due date is missed by; none when it is never reached.
SLIPS = [-132, -12, 0, -96, 26, -45, None, -160, 7, -75, 62, -3, -118, 88, 0, -58, 14]
OWN_SLIPS = {"guangya-junior-enrolment": 41, "xinbaiguang-intercity": None}
CONFLICTS = {"sewer-network/length": 8, "old-estates-upgrade/accepted": 5}  # the month, from 0
MISTYPED = {"bidao-waterside-paths/length": 3, "public-preschool-places/places": 7}
DENIED = {"characteristic-villages": dt.date(2020, 9, 25)}  # ticked, though the figures say otherwise
# What stands in the way of works, of programmes, and of figures; each has its next step.
PROBLEMS = {"works": ["land", "weather", "funds", "approval", "works", "pipes"],
            "words": ["staff", "approval", "data", "funds"], "figures": ["market", "data"]}


def text(s):
    return json.dumps(s, ensure_ascii=False)


def number(v):
    return repr(float(v))


class Year:
    """Collects entries, and puts them in the order they were recorded."""

    def __init__(self):
        self.entries = []

    def add(self, unit, about, event, after=4, refers=None, replaces=(), source=None, by=None):
        """`after`: days until it is recorded. `refers`: the entry an event speaks of."""
        e = dict(writer=WRITER[unit], by=by or f"demo-by-{unit}", about=about, event=event, refers=refers,
                 replaces=list(replaces), source=source, day=about + dt.timedelta(after), n=len(self.entries))
        self.entries.append(e)
        return e

    def number(self):
        """Gives each its moment, its clock and its place in its writer's journal."""
        seq, deed = {}, {}
        self.entries.sort(key=lambda e: (e["day"], e["n"]))
        for clock, e in enumerate(self.entries, 1):
            w, deed_of = e["writer"], (e["writer"], e["day"], e["commitment"])
            seq[w] = seq.get(w, 0) + 1
            e["act"] = deed.setdefault(deed_of, (seq[w], clock))[0]
            minutes = deed[deed_of][1] * 7 % 480  # of a working day, in the east eight hours on
            e["at"] = f"{e['day']}T{1 + minutes // 60:02}:{minutes % 60:02}:00Z"
            e["id"], e["clock"] = f"{w}#{seq[w]}", clock

    def lines(self, writer):
        yield f'(guatu_journal:1,plan:"{PLAN}",writer:"{writer}")'
        for e in (e for e in self.entries if e["writer"] == writer):
            head = [f'id:"{e["id"]}"', f'act:{e["act"]}', f'lamport:{e["clock"]}', f'recorded:"{e["at"]}"',
                    f'by:"{e["by"]}"', f'about:"{e["about"]}"']
            if e["replaces"]:
                head.append("replaces:[" + ",".join(text(r["id"]) for r in e["replaces"]) + "]")
            if e["source"]:
                head.append(f'source:Some((title:"demo-source-{e["source"]}"))')
            yield f"({','.join(head)})\t" + e["event"].replace("@", e["refers"]["id"] if e["refers"] else "@")

    def write(self):
        self.number()
        for writer in sorted(set(WRITER.values())):
            sealed = (f"{zlib.crc32(line.encode()):08x}\t{line}\n" for line in self.lines(writer))
            (HERE / f"{writer}.ronl").write_text("".join(sealed), encoding="utf-8", newline="\n")


class Story:
    """One commitment through the year."""

    def __init__(self, year, c, n):
        self.year, self.c, self.n, self.id = year, c, n, c["id"]
        self.dice = random.Random(f"2020 {self.id}")
        own = SECTION_UNITS[c["section"]]
        self.unit = own[n % len(own)]
        self.met_on, self.lags = {}, []

    def add(self, about, event, **more):
        e = self.year.add(more.pop("unit", self.unit), about, event, **more)
        e["commitment"] = self.id
        return e

    def event(self, name, m, rest):
        return f'{name}(commitment:"{self.id}",measure:"{m["id"]}",{rest})'

    def assign(self):
        if self.n % 5 == 3:
            return  # nobody: about a fifth
        others = [u for u in UNITS if u != self.unit]
        also = [others[(self.n * 3 + k * 2) % 7] for k in range(self.n % 3)]
        def give(lead, about):
            supporting = ",".join(f'"demo-unit-{u}"' for u in sorted(set(also)))
            event = f'Assigned(commitment:"{self.id}",lead:"demo-unit-{lead}",supporting:[{supporting}])'
            self.add(about, event, unit="office", after=1)
        give(self.unit, dt.date(2020, 1, 10))
        if self.n % 23 == 5:
            self.unit = others[self.n % 7]
            give(self.unit, dt.date(2020, 5, 18))

    def remark(self, about, kind, key):
        words = f"demo-{key}" if key else ""
        event = f'Remark(commitment:"{self.id}",kind:{kind},text:"{words}")'
        self.add(about, event, after=self.after(about))

    def after(self, about):
        """Days until a report of this day is recorded: one commitment's report is one deed."""
        return 3 + (self.n + about.month) % 6

    def source(self):
        return self.dice.choice([None, None, "report", "bulletin"])

    def figures(self, m, key, dates_values):
        last = None
        for month, value in dates_values:
            value, against = value if isinstance(value, tuple) else (value, None)
            about, after = ENDS[month], self.after(ENDS[month])
            more = "" if against is None else f",against:Some({number(against)})"
            said = lambda v: self.event("Figure", m, f"value:{number(v)}{more}")
            if MISTYPED.get(key) == month and m["target"]:
                wrong = self.add(about, said(round(value * 10, 2)), after=after)
                if m["target"] > 1000:  # corrected at once: the new entry replaces the old
                    self.add(about, said(value), after=after + 1, replaces=[wrong])
                    continue
                back = 'Retracted(entry:"@",reason:"demo-reason-point")'
                self.add(about, back, after=after + 2, refers=wrong)
                after += 3
            last = self.add(about, said(value), after=after, source=self.source())
            if CONFLICTS.get(key) == month:
                other = value * 0.93 if m["target"] > 100 else value - 1
                self.add(about, said(round(other, 1)), after=after, unit="office", source="bulletin")
        return last

    def path(self, m, key):
        """A flow or a stock on its way, month by month, with a little noise."""
        base = m["baseline"]["value"] if m["baseline"] else 0.0
        way, fare = m["target"] - base, FARES[key]
        whole = m["unit"] in ("count", "platforms", "enterprises", "institutions", "villages", "projects",
                              "units", "towns", "people", "places")
        values, previous = [], None
        for month, share in enumerate(PATHS[fare]):
            noise = (self.dice.random() - 0.5) * (1.6 if 0 < share < 95 else 0)
            v = base + way * (share + noise) / 100
            # Above the goal by a whole unit where "more than" is promised.
            v = float(int(v + 0.5)) if whole else round(v, 1 if abs(way) > 20 else 2)
            if m["kind"] == "flow" and previous is not None and fare != "stalls":
                v = max(v, previous)
            values.append((month, v))
            previous = v
            if share - 100 * (month + 1) / 12 < -9:
                self.lags.append(month)
            if share >= 100 and m["id"] not in self.met_on:
                self.met_on[m["id"]] = month
        self.figures(m, key, values)

    def quarterly(self, m, key):
        values = [(q, v) for q, v in zip(QUARTERS, QUARTERLY[key]) if v is not None]
        self.figures(m, key, values)
        bound, last = m["target"], values[-1][1]
        good = isinstance(last, tuple) or ((last <= bound) if m["compare"] == "at-most" else last >= bound)
        if good:
            self.met_on[m["id"]] = 11
        else:
            self.lags += QUARTERS[1:]

    def graded(self, m, key):
        for month, found in enumerate(CLASSES[key].split()):
            self.add(ENDS[month], self.event("Graded", m, f"class:{found}"), after=self.after(ENDS[month]))

    def rated(self, m, k):
        """A rating that rises, or now and then falls back before it rises."""
        months = OWN_RATINGS.get(self.id, RATINGS[(self.n * 3 + k) % len(RATINGS)])
        levels = list(zip(months, ("Limited", "Substantial", "Done")))
        if months[0] > 2:
            levels.insert(0, (2, "NotStarted"))
        if k > 0:  # the first measure's story is told in full, of the others the end
            levels = levels[-1:]
        if self.n % 17 == 4:
            levels = [(3, "Substantial"), (8, "Limited"), (12, "Substantial")]
            self.lags += [7, 10]
        for month, level in levels:
            if month > 12:
                self.lags += [5, 8, 11]
                continue
            source = self.dice.choice(["report", "photo", None]) if level in ("Substantial", "Done") else None
            about = ENDS[month - 1]
            self.add(about, self.event("Rated", m, f"level:{level}"), after=self.after(about), source=source)
            if level == "Done":
                self.met_on[m["id"]] = month - 1

    def reached(self, m, k):
        for j, s in enumerate(m["milestones"]):
            due = dt.date.fromisoformat(s["due"] or "2020-12-31")
            slip = OWN_SLIPS.get(self.id, SLIPS[(self.n + k + 4 * j) % len(SLIPS)])
            on = slip is not None and due + dt.timedelta(slip)
            said = lambda day: self.event("Reached", m, f'milestone:"{s["id"]}",on:{day}')
            for q in QUARTERS:
                if not on or ENDS[q] < on:
                    self.add(ENDS[q], said("None"), after=self.after(ENDS[q]))
            if not on or on > due:
                self.lags += [m for m in QUARTERS if ENDS[m] >= due or m == 8]
            if on:
                self.add(on, said(f'Some("{on}")'), after=2 + self.n % 5, source=self.source())
                if on.year == 2020:
                    self.met_on[f'{m["id"]}/{s["id"]}'] = on.month - 1

    def nature(self):
        kinds = {m["kind"] for m in self.c["measures"]}
        if kinds & {"growth", "limit", "compared", "class"}:
            return "figures"
        return "works" if "flow" in kinds or self.c["kind"] == "project" else "words"

    def remarks(self):
        lags = sorted(set(self.lags))
        for month in [m for m in lags if m in (2, 5, 8, 11)][:2] or lags[:1]:
            why = self.dice.choice(PROBLEMS[self.nature()])
            self.remark(ENDS[month], "Problem", f"problem-{why}")
            self.remark(ENDS[month], "NextStep", f"next-{why}")
        if lags and lags[-1] < 8:
            self.remark(ENDS[9], "Problem", "")  # made up for: the problem is gone
            self.remark(ENDS[9], "NextStep", "")
        if self.n % 6 == 0:
            self.remark(ENDS[(self.n * 5) % 11], "Note", f"note-{'abcd'[self.n // 6 % 4]}")

    def tick(self):
        parts = sum(len(m["milestones"]) or 1 for m in self.c["measures"])
        day = DENIED.get(self.id)
        if len(self.met_on) == parts and self.n % 4 != 1:
            day = ENDS[max(self.met_on.values())]
        if day is None:
            return
        source = [None, "report", "photo"][self.n % 3]
        done = f'Done(commitment:"{self.id}",done:true)'
        tick = self.add(day, done, after=self.after(day) + 1, source=source)
        if source and self.n % 2 == 0:
            verified = f'Verified(commitment:"{self.id}",entry:"@")'
            after = self.after(day) + 9
            self.add(day, verified, unit="office", by="demo-by-checker", after=after, refers=tick)

    def tell(self):
        self.assign()
        # Some say nothing all year, never where a figure is asked for: about one in seven.
        figures = any(m["kind"] != "judged" for m in self.c["measures"])
        if self.n % 6 == 2 and not figures or self.id == "north-station-buildings":
            return
        for k, m in enumerate(self.c["measures"]):
            key, kind = f'{self.id}/{m["id"]}', m["kind"]
            if key in FARES:
                self.path(m, key)
            elif key in QUARTERLY:
                self.quarterly(m, key)
            elif key in CLASSES:
                self.graded(m, key)
            elif kind == "milestones" and self.c["due"]:
                self.reached(m, k)
            elif kind == "judged" and self.c["due"]:
                self.rated(m, k)
        self.remarks()
        self.tick()


def main():
    year = Year()
    for n, c in enumerate(json.load(sys.stdin)["commitments"]):
        Story(year, c, n).tell()
    year.write()


main()
