# The timeline, on the screen and on exported sheets.

chart-timeline = 时间轴
chart-timeline-projects = 项目时间轴
timeline-empty = 没有带时限的任务：请去掉筛选条件，或改选其他显示范围。
timeline-continued = { $title }（续）
timeline-quarter = { $n ->
    [1] 一
    [2] 二
    [3] 三
   *[other] 四
}季度
timeline-quarter-of = { $year }年{ $n ->
    [1] 一
    [2] 二
    [3] 三
   *[other] 四
}季度
timeline-as-of = 截至{ $date }
timeline-visions = 未定年份的愿景（{ $count }项）
timeline-more = 其余{ $count }项，时限{ $date }（推定）
timeline-reached = 达成{ $count }项
timeline-days = +{ $days }天
timeline-due-stated = 时限{ $date }（原文载明）
timeline-due-inferred = 时限{ $date }（推定）
timeline-on-the-day = 如期达成
timeline-early = { $date }达成，提前{ $days }天
timeline-late = { $date }达成，迟{ $days }天
timeline-overdue = 截至{ $date }未达成，逾期{ $days }天
timeline-sign-due = 时限，原文载明
timeline-sign-due-inferred = 时限，推定
timeline-sign-milestone = 节点，原文载明
timeline-sign-milestone-inferred = 节点，推定
timeline-sign-reached = 据填报已达成
timeline-sign-early = 提前达成
timeline-sign-late = 逾期达成（注明天数）
timeline-sign-slipping = 逾期未达成
timeline-given = 依据
timeline-outcome = 结果
timeline-rows-dated = 明确时限和逾期
timeline-rows-dated-hint = 原文载明时限的、时限不在年底的和已逾期的任务单列一行，其余合并计数
timeline-rows-all = 全部
timeline-rows-all-hint = 每项任务单列一行
timeline-rows-projects = 项目
timeline-rows-projects-hint = 仅显示项目及其节点
