# 所选任务。
detail-close = 关闭本栏
detail-done = 完成
detail-done-name = 申报完成
detail-done-by = { $by }申报于{ $date }完成
detail-contradicted = 已勾选完成，但数据与之不符。
detail-evidence-hint = 自行申报：仅有本人申报；附佐证：注明了来源；已核实：由他人对照来源核实。
detail-between = 、

# 计划的表述。
detail-kind = 类别
detail-headline = 目标层级
detail-headline-text = 年度主要预期目标
detail-strength = 措辞强度
detail-due = 完成时限
detail-due-stated = { $date }（原文载明）
detail-due-inferred = { $date }（推定，原文未写明）
detail-locator = 原文位置
detail-locator-text = 第{ $part }部分{ $section ->
    [0] 开头
   *[other] 第{ $section }方面
}第{ $paragraph }段第{ $sentence }句
detail-places = 涉及地点
detail-bodies = 涉及单位
detail-notes = 说明
detail-notes-count = 口径说明{ $count }条
detail-lead = 牵头单位
detail-supporting = 配合单位
detail-nobody = 尚未分派
detail-not-yet = 尚未记录，按回车或点击
detail-assign = 分派
detail-discard = 放弃

# 指标。
detail-goal = 目标{ $goal }
detail-bar-hint = 色条为完成率，竖线为当时的序时进度。
detail-verdict = 结论
detail-verdict-about = { $verdict }（容差{ $tolerance }）
detail-pace = 进度状态
detail-pace-text = { $pace }（{ $rule }）
detail-planned = 序时进度
detail-planned-text = { $date }应达{ $share }
detail-gap = 序时差
detail-points = { $figure }个百分点
detail-margin = 与目标差额
detail-margin-better = 优于目标{ $figure }
detail-margin-spare = 尚有余量{ $figure }
detail-margin-short = 尚差{ $figure }
detail-margin-above = 高出{ $figure }
detail-margin-below = 低于{ $figure }
detail-rate = 月均{ $figure }
detail-required = 此后需完成
detail-required-text = { $rate }（至{ $date }）
detail-achieved = 已完成
detail-outlook = 期末预计
detail-outlook-text = 按现速度，{ $date }达{ $figure }
detail-caught-up = 曾滞后
detail-caught-up-text = { $days }曾滞后，现已赶上
detail-baseline = 基期值
detail-baseline-text = { $date }为{ $value }（{ $place }）
detail-data = 数据截至
detail-data-text = { $date }（{ $by }）
detail-data-published = { $date }（公开发布）
detail-formula = 计算公式
detail-stage-reached = { $date }达成 · 时限{ $due }
detail-stage-late = { $date }达成，迟{ $days }天 · 时限{ $due }
detail-stage-overdue = 逾期{ $days }天 · 时限{ $due }
detail-stage-inferred = { $date }（推定）
detail-stage-silent = 未填报 · 时限{ $due }
detail-stage-due = 尚未达成 · 时限{ $due }
detail-months-bad = 未达标月份
detail-month = { $month }：{ $found }
detail-chart = { $count }条填报的走势图，文字见下方填报记录
detail-chart-reported = 填报
detail-chart-published = 公开发布
detail-chart-planned = 序时进度
detail-chart-baseline = 基期值
detail-chart-outlook = 按现速度
detail-chart-within = 限值以内
detail-chart-near = 接近达成
detail-chart-as-of = 截至日期

# 填报表。
detail-report = 填报
detail-report-date = 数据日期
detail-report-date-name = 数据日期
detail-read-only = 台账文件夹只能查看，不能填报。请在菜单中更换可写入的文件夹。
detail-figure-name = 填报数值：{ $title }
detail-class-of = { $title }：{ $month }类别
detail-asks-evidence = 此项评定需附佐证，请在下方注明来源。
detail-reached-on = 达成日期
detail-reached-later = 该日晚于本次填报的数据日期，到期后计入。
detail-settled = 不再适用
detail-source = 佐证材料
detail-source-hint = 文件或网页标题
detail-link = 链接
detail-by = 填报人
detail-by-hint = 姓名
detail-record = 记录
detail-recorded = 已记录，数据日期{ $date }
detail-outside = { $date }不在计划期内，仍要记录吗？
detail-outside-yes = 是，记录
detail-outside-no = 否
detail-error-other = 对比需要同时填写两个数值。
detail-error-nothing = 没有可记录的内容，请先填写上方任一栏。
detail-error-see-above = 没有记录，请看相应栏旁的提示。

# 填报记录。
detail-history = 填报记录
detail-history-empty = 尚无填报。填写上方表格后，会在此留下记录，注明日期、填报人和来源；可以撤回，不会丢失。
detail-history-none = 尚无填报。
detail-history-all = 显示全部{ $count }条
detail-history-later = 晚于截至日期
detail-history-source = 来源：{ $title }
detail-retract-name = 撤回：{ $what }
detail-retract-reason = 填报有误
detail-verify = 核实
detail-verify-name-of = 核实：{ $what }
detail-verify-hint = 我已对照来源核实。
detail-verify-name = 核实须署名，请先在填报表中填写姓名。
detail-verify-other = 须由填报人以外的人核实。
detail-verified-already = 已经核实。
detail-conflict = { $date }有不同填报，选定之前以最后一条为准。
detail-settle = 采用此条
