//! A province that loads the plans of all its districts, in any size: the shipped plan's
//! commitments over and over, each under the name of a district, and a year of reports on
//! them by one writer a city. The same size gives the same plan and the same entries.

#![allow(dead_code, reason = "each bench takes what it needs of it")]

use std::{fs, io, path::Path};

use guatu::{
    domain::{
        entry::{Entry, EntryId, Event, RemarkKind, WriterId},
        measure::{Class, Goal, Level, Measure},
        plan::{Commitment, Kind, Plan},
    },
    store::{
        files::Disk,
        line::{self, Header, JOURNAL_SCHEMA},
        plan_folder::{self, PlanSource},
    },
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};

/// Cities of the province, in three languages; each reports into a journal of its own.
const CITIES: [(&str, &str, &str); 21] = [
    ("廣州", "广州", "Guangzhou"),
    ("深圳", "深圳", "Shenzhen"),
    ("珠海", "珠海", "Zhuhai"),
    ("汕頭", "汕头", "Shantou"),
    ("佛山", "佛山", "Foshan"),
    ("韶關", "韶关", "Shaoguan"),
    ("湛江", "湛江", "Zhanjiang"),
    ("肇慶", "肇庆", "Zhaoqing"),
    ("江門", "江门", "Jiangmen"),
    ("茂名", "茂名", "Maoming"),
    ("惠州", "惠州", "Huizhou"),
    ("梅州", "梅州", "Meizhou"),
    ("汕尾", "汕尾", "Shanwei"),
    ("河源", "河源", "Heyuan"),
    ("陽江", "阳江", "Yangjiang"),
    ("清遠", "清远", "Qingyuan"),
    ("東莞", "东莞", "Dongguan"),
    ("中山", "中山", "Zhongshan"),
    ("潮州", "潮州", "Chaozhou"),
    ("揭陽", "揭阳", "Jieyang"),
    ("雲浮", "云浮", "Yunfu"),
];

const UNITS: [&str; 6] = ["住建局", "水务局", "教育局", "发改局", "生态环境局", "交通运输局"];

/// So many commitments: the shipped plan's, district after district.
pub fn plan(n: usize) -> Plan {
    let shipped = plan_folder::read(&Disk, &PlanSource::Shipped).plan.unwrap_or_else(|| Plan::empty(2020));
    let per_district = shipped.commitments.len().max(1);
    let again = |(i, c): (usize, &Commitment)| {
        let (mut c, district) = (c.clone(), i / per_district);
        if district > 0 {
            let (old, new, en) = CITIES[district % CITIES.len()];
            let number = district / CITIES.len() + 1;
            c.record.id = format!("{}-{}-{number}", c.id, en.to_lowercase());
            let title = &mut c.record.title;
            title.hant = format!("{old}{number}區：{}", title.hant);
            title.hans = format!("{new}{number}区：{}", title.hans);
            title.en = format!("{en} {number}: {}", title.en);
        }
        c
    };
    let commitments = shipped.commitments.iter().cycle().take(n).enumerate().map(again).collect();
    Plan { head: shipped.head.clone(), commitments }
}

/// Ten entries a commitment over the plan's year: the unit it is given to, eight reports
/// month by month, each of the kind its measure takes, and a remark, a tick or a correction.
/// They come in the order in which they were typed, which is not that of the days they are
/// about.
pub fn entries(plan: &Plan) -> Vec<Entry> {
    let mut clock = Clock::default();
    let mut out = Vec::with_capacity(plan.commitments.len() * 10);
    let per_district = plan.commitments.len().min(260);
    let at = |i: usize| i / per_district;
    for month in 0..10 {
        for (i, c) in plan.commitments.iter().enumerate() {
            let mut tell = |about: Date, replaces: Vec<EntryId>, event: Event| {
                out.push(clock.entry(at(i) % CITIES.len(), about, replaces, event));
                out.last().map(|e| e.id.clone())
            };
            let commitment = c.id.as_str().into();
            if month == 0 {
                let lead = format!("{}{}", CITIES[at(i) % CITIES.len()].1, UNITS[i % UNITS.len()]);
                tell(date(2020, 1, 6), vec![], Event::Assigned { commitment, lead, supporting: vec![] });
            } else if month < 9 {
                let about = date(2020, month, 28 - i8::try_from(i % 25).unwrap_or(0));
                let Some(measure) =
                    c.measures.get(usize::from(month.unsigned_abs()) % c.measures.len().max(1))
                else {
                    continue;
                };
                let share = f64::from(month) / 12.0 * (0.7 + (i % 60) as f64 / 100.0);
                let told = tell(about, vec![], report(&c.id, measure, share, about));
                if i % 10 == 3 && month == 8 {
                    tell(about, told.into_iter().collect(), report(&c.id, measure, share * 1.02, about));
                }
            } else if i % 10 == 7 {
                tell(date(2020, 9, 30), vec![], Event::Done { commitment, done: true });
            } else if i % 10 != 3 {
                let text = format!("征地拆迁尚有{}户未签约，已约定下月上门", i % 37 + 1);
                let kind = RemarkKind::ALL[i % RemarkKind::ALL.len()];
                tell(date(2020, 9, 30), vec![], Event::Remark { commitment, kind, text });
            }
        }
    }
    out
}

/// A report of the kind a measure takes, a share of the way to its goal.
fn report(commitment: &str, m: &Measure, share: f64, about: Date) -> Event {
    let (commitment, measure) = (commitment.into(), m.id.as_str().into());
    match &m.goal {
        Goal::Milestones(list) => {
            // The last one whose turn has come by that share of the way.
            let come = list.iter().zip(0u32..).filter(|(_, n)| f64::from(*n) <= share * list.len() as f64);
            let milestone = come.last().map_or("", |(s, _)| &s.id).into();
            Event::Reached { commitment, measure, milestone, on: Some(about) }
        }
        Goal::Judged => {
            let level = if share < 0.4 { Level::Limited } else { Level::Substantial };
            Event::Rated { commitment, measure, level }
        }
        Goal::Class { .. } => {
            let class = if share < 0.2 { Class::V } else { Class::III };
            Event::Graded { commitment, measure, class }
        }
        goal => {
            let value = (goal.figure().unwrap_or(100.0) * share * 100.0).round() / 100.0;
            let against = matches!(goal, Goal::Compared { .. }).then_some(value - 0.1);
            Event::Figure { commitment, measure, value, against }
        }
    }
}

/// Who typed when.
#[derive(Default)]
struct Clock {
    lamport: u64,
    seq: [u64; CITIES.len()],
}

/// Noon of 6 January 2020 in Beijing, in seconds.
const START: u64 = 1_578_283_200;

impl Clock {
    fn entry(&mut self, city: usize, about: Date, replaces: Vec<EntryId>, event: Event) -> Entry {
        self.lamport += 1;
        self.seq[city] += 1;
        let id = EntryId { writer: writer(city), seq: self.seq[city] };
        let second = i64::try_from(START + self.lamport * 25).unwrap_or(0);
        Entry {
            act: id.seq,
            id,
            lamport: self.lamport,
            recorded: Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH),
            by: "陈敏".into(),
            about,
            replaces,
            source: None,
            event,
        }
    }
}

fn writer(city: usize) -> WriterId {
    WriterId(CITIES[city].2.to_lowercase().into())
}

/// Writes the plan's files into `plan` below a folder, and its journals into `progress`.
pub fn lay_out(folder: &Path, plan: &Plan, entries: &[Entry]) -> io::Result<()> {
    let files = folder.join("plan");
    fs::create_dir_all(&files)?;
    let ron = |name: &str, text: Result<String, ron::Error>| {
        fs::write(files.join(name), text.map_err(io::Error::other)?)
    };
    let pretty = ron::ser::PrettyConfig::new().compact_arrays(true).depth_limit(2);
    ron("plan.ron", ron::to_string(&plan.head))?;
    for kind in Kind::ALL {
        let own: Vec<_> = plan.commitments.iter().filter(|c| c.kind == kind).map(|c| &c.record).collect();
        ron(kind.file(), ron::ser::to_string_pretty(&own, pretty.clone()))?;
    }
    let journals = folder.join("progress");
    fs::create_dir_all(&journals)?;
    for city in 0..CITIES.len() {
        let writer = writer(city);
        let header =
            Header { guatu_journal: JOURNAL_SCHEMA, plan: plan.head.id.clone(), writer: writer.clone() };
        let mut text = line::encode_header(&header).map_err(io::Error::other)?;
        for e in entries.iter().filter(|e| e.id.writer == writer) {
            text += &line::encode(e).map_err(io::Error::other)?;
        }
        fs::write(journals.join(format!("{writer}.ronl")), text)?;
    }
    Ok(())
}
