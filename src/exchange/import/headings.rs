//! Headings as offices write them, in both scripts and in English, and what they say of
//! their column.

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::staged::Field;

/// What a heading says of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) field: Field,
    /// The unit it gives in brackets: 完成值（公里）.
    pub(super) unit: String,
}

/// Whole headings, simplified and without blanks and brackets.
const WHOLE: &[(Field, &[&str])] = &[
    (
        Field::Id,
        &[
            "id",
            "编号",
            "任务编号",
            "项目编号",
            "指标编号",
            "编码",
            "代码",
            "标识",
            "commitmentid",
            "taskid",
            "code",
        ],
    ),
    (
        Field::Title,
        &[
            "任务",
            "任务名称",
            "任务内容",
            "目标任务",
            "工作任务",
            "重点任务",
            "主要任务",
            "重点工作",
            "工作内容",
            "事项",
            "工作事项",
            "事项名称",
            "项目",
            "项目名称",
            "指标",
            "指标名称",
            "名称",
            "承诺",
            "承诺事项",
            "标题",
            "内容",
            "task",
            "tasks",
            "title",
            "commitment",
            "item",
            "project",
            "name",
            "description",
            "indicator",
        ],
    ),
    (Field::Measure, &["分项", "分项指标", "子项", "分项名称", "分指标", "衡量指标", "measure", "part"]),
    (Field::Milestone, &["节点", "里程碑", "工作节点", "关键节点", "时间节点", "milestone", "stage"]),
    (
        Field::Value,
        &[
            "完成值",
            "实际",
            "实际值",
            "实际完成",
            "实际完成值",
            "实际完成量",
            "累计完成",
            "累计完成值",
            "累计完成量",
            "累计完成数",
            "累计",
            "累计值",
            "累计数",
            "完成量",
            "完成数",
            "当前值",
            "现值",
            "数值",
            "实绩",
            "本期累计",
            "actual",
            "value",
            "figure",
            "achieved",
            "cumulative",
            "todate",
            "actualvalue",
            "current",
            "currentvalue",
        ],
    ),
    (Field::Against, &["对比值", "比较值", "对照值", "against", "comparedwith"]),
    (Field::Unit, &["单位", "计量单位", "数量单位", "unit", "units"]),
    (
        Field::Done,
        &[
            "是否完成",
            "完成与否",
            "是否已完成",
            "是否达成",
            "是否办结",
            "已完成",
            "办结",
            "done",
            "completed",
            "complete",
            "finished",
        ],
    ),
    (
        Field::Date,
        &[
            "截至",
            "截至日期",
            "截至时间",
            "填报日期",
            "填报时间",
            "报告日期",
            "报送日期",
            "统计日期",
            "统计时间",
            "日期",
            "数据日期",
            "数据时间",
            "数据截至",
            "上报日期",
            "asof",
            "asofdate",
            "date",
            "reportingdate",
            "reportdate",
            "datathrough",
            "reported",
        ],
    ),
    (
        Field::Progress,
        &[
            "进度",
            "完成情况",
            "进展",
            "进展情况",
            "工作进展",
            "完成进度",
            "落实情况",
            "推进情况",
            "工作进展情况",
            "目前进展",
            "最新进展",
            "当前进度",
            "progress",
            "status",
            "state",
        ],
    ),
    (
        Field::Note,
        &[
            "备注",
            "说明",
            "情况说明",
            "备注说明",
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
        ],
    ),
    (
        Field::Problem,
        &[
            "存在问题",
            "存在的问题",
            "问题",
            "困难",
            "存在困难",
            "问题和困难",
            "问题与困难",
            "存在问题及困难",
            "未完成原因",
            "滞后原因",
            "原因",
            "problem",
            "problems",
            "issue",
            "issues",
            "obstacle",
            "obstacles",
            "difficulties",
            "reason",
        ],
    ),
    (
        Field::Next,
        &[
            "下一步",
            "下一步工作",
            "下一步计划",
            "下一步打算",
            "下一步措施",
            "下一步工作计划",
            "下一步工作安排",
            "下步工作",
            "下步计划",
            "下步打算",
            "工作措施",
            "next",
            "nextstep",
            "nextsteps",
            "plannedactions",
        ],
    ),
    (
        Field::Lead,
        &[
            "责任单位",
            "牵头单位",
            "主办单位",
            "责任部门",
            "牵头部门",
            "主责单位",
            "lead",
            "leadunit",
            "unitinlead",
            "responsible",
            "responsibleunit",
            "owner",
        ],
    ),
];

/// Parts that keep a heading from being taken for a report: goals, deadlines, other spans of
/// time than the whole until now, and what is worked out.
const OTHER: &[&str] = &[
    "目标",
    "时限",
    "期限",
    "截止",
    "上月",
    "上期",
    "本月",
    "当月",
    "本季",
    "上年",
    "去年",
    "同期",
    "同比",
    "环比",
    "增速",
    "计划数",
    "计划值",
    "计划完成",
    "应完成",
    "序时",
    "排名",
    "序号",
    "百分比",
    "完成率",
    "占比",
    "基数",
    "基期",
    "target",
    "goal",
    "due",
    "deadline",
    "planned",
    "monthly",
    "lastyear",
    "baseline",
    "share",
    "percent",
    "rate",
];

/// Parts of longer headings, in the order they count.
const PARTS: &[(&str, Field)] = &[
    ("下一步", Field::Next),
    ("下步", Field::Next),
    ("nextstep", Field::Next),
    ("问题", Field::Problem),
    ("困难", Field::Problem),
    ("原因", Field::Problem),
    ("problem", Field::Problem),
    ("备注", Field::Note),
    ("是否完成", Field::Done),
    ("责任单位", Field::Lead),
    ("牵头单位", Field::Lead),
    ("任务名称", Field::Title),
    ("项目名称", Field::Title),
    ("指标名称", Field::Title),
    ("工作任务", Field::Title),
    ("累计完成", Field::Value),
    ("实际完成", Field::Value),
    ("完成值", Field::Value),
    ("实际值", Field::Value),
    ("actual", Field::Value),
    ("完成情况", Field::Progress),
    ("进展", Field::Progress),
    ("进度", Field::Progress),
    ("progress", Field::Progress),
    ("填报日期", Field::Date),
    ("截至日期", Field::Date),
];

/// Words in brackets that are no unit but tell how to fill the column in.
const HINTS: &[&str] = &[
    "填", "必", "选", "报", "年", "月", "季", "日", "截", "累", "计", "数", "注", "如", "见", "字", "是",
    "否", "请", "其", "简", "含", "截至", "例",
];

/// What a heading says beside one that names the commitments already: 指标 beside 任务 stands
/// over measures.
pub(super) fn beside_title(said: Heading) -> Heading {
    if said.field == Field::Title { Heading { field: Field::Measure, ..said } } else { said }
}

/// What a heading says; none where it says nothing that is taken in.
pub(super) fn of(heading: &str) -> Option<Heading> {
    let (name, bracket) = plain(heading);
    let field = field(&name)?;
    let is_unit = field == Field::Value
        && !bracket.is_empty()
        && bracket.chars().count() <= 8
        && !HINTS.iter().any(|h| bracket.contains(h));
    Some(Heading { field, unit: if is_unit { bracket } else { String::new() } })
}

fn field(name: &str) -> Option<Field> {
    let whole = WHOLE.iter().find(|(_, names)| names.contains(&name)).map(|(field, _)| *field);
    if whole.is_some() {
        return whole;
    }
    // Words of a report win over 计划 and 目标: 下一步工作目标.
    let (at, (_, field)) = PARTS.iter().enumerate().find(|(_, (part, _))| name.contains(part))?;
    let words = at < PARTS.iter().position(|(_, f)| *f == Field::Done).unwrap_or(0);
    (words || !OTHER.iter().any(|o| name.contains(o))).then_some(*field)
}

/// A heading without blanks and punctuation in simplified characters, and apart from it what
/// stands in brackets.
pub(super) fn plain(heading: &str) -> (String, String) {
    let (mut name, mut bracket, mut depth) = (String::new(), String::new(), 0_usize);
    for c in heading.nfkc().flat_map(char::to_lowercase) {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            c if depth > 0 && !c.is_whitespace() => bracket.push(simple(c)),
            c if c.is_alphanumeric() => name.push(simple(c)),
            _ => {}
        }
    }
    (name, bracket)
}

/// A character of headings in its simplified form.
fn simple(c: char) -> char {
    const TRADITIONAL: &str = "編號務項標稱單責牽頭實際計進況達報備註說問題難滯後與數據時間階積規劃額總參點長輸現當開關無樣內個辦結統節對較數億萬畝";
    const SIMPLIFIED: &str = "编号务项标称单责牵头实际计进况达报备注说问题难滞后与数据时间阶积规划额总参点长输现当开关无样内个办结统节对较数亿万亩";
    let at = TRADITIONAL.chars().position(|t| t == c);
    at.and_then(|i| SIMPLIFIED.chars().nth(i)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_headings_are_understood() {
        for (field, headings) in [
            (Field::Id, &["编号", "編號", "ID", "任务编号"][..]),
            (
                Field::Title,
                &[
                    "任务",
                    "目标任务",
                    "目標任務",
                    "工作任务",
                    "重點工作 ",
                    "Task",
                    "指标名称",
                    "任务名称（全称）",
                ],
            ),
            (
                Field::Value,
                &[
                    "完成值",
                    "累計完成",
                    "实际完成值",
                    "Actual",
                    "1-6月累计完成",
                    "完成值（公里）",
                    "截至6月底累计完成数",
                ],
            ),
            (Field::Progress, &["完成情况", "進度", "目前进展情况", "Progress", "Status", "1－6月完成情况"]),
            (Field::Done, &["是否完成", "是否完成（是/否）", "Done"]),
            (Field::Date, &["截至", "填报日期", "填報日期", "As of", "Date", "截至日期"]),
            (Field::Note, &["备注", "備註", "Notes"]),
            (Field::Problem, &["存在问题", "存在問題及困難", "未完成原因", "Problems", "存在的主要问题"]),
            (Field::Next, &["下一步", "下一步工作计划", "下一步工作目标", "下步打算", "Next steps"]),
            (Field::Lead, &["责任单位", "牽頭單位", "Lead unit"]),
            (Field::Unit, &["计量单位", "單位", "Unit"]),
            (Field::Milestone, &["工作节点", "Milestone"]),
        ] {
            for h in headings {
                assert_eq!(of(h).map(|h| h.field), Some(field), "{h}");
            }
        }
    }

    #[test]
    fn what_is_no_report_is_not_taken_for_one() {
        for h in [
            "",
            "序号",
            "目标值",
            "年度目标",
            "完成时限",
            "截止日期",
            "本月完成",
            "本月实际完成",
            "去年同期",
            "同比增长",
            "完成率",
            "计划完成值",
            "序时进度",
            "Target",
            "Due",
            "Planned progress",
            "Completion rate",
            "No.",
            "电话",
        ] {
            assert_eq!(of(h), None, "{h}");
        }
    }

    #[test]
    fn a_unit_in_brackets_is_told_from_a_hint() {
        for (heading, unit) in [
            ("完成值（公里）", "公里"),
            ("累计完成(亿元)", "亿元"),
            ("實際完成（億元）", "亿元"),
            ("Actual (km)", "km"),
            ("完成值（必填）", ""),
            ("完成值（截至6月）", ""),
            ("完成值", ""),
            ("备注（公里）", ""),
        ] {
            assert_eq!(of(heading).map(|h| h.unit).as_deref(), Some(unit), "{heading}");
        }
    }
}
