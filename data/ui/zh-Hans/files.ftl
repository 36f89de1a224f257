# Words of exported files: what a file says of itself, workbooks, calendars, summaries.

# What every file says of itself.
made-demonstration = 演示
made-plan = 计划
made-body = 制定单位
made-period = 计划期
made-period-text = { $start }至{ $end }
made-as-of = 截至日期
made-as-of-text = { $date }（时间进度{ $gone }）
made-rule = 进度判定规则
made-filters = 筛选条件
made-filters-none = 无
made-commitments = 任务数
made-commitments-text = 全部{ $of }项中的{ $count }项
made-figures = 数据
made-figures-own = 台账填报{ $count }条
made-figures-published = 填报{ $count }条，含公开发布的数据
made-source = 计划来源
made-by = 生成工具

# More columns of the CSV table.
csv-plan = 计划名称
csv-plan-source = 计划来源

# Workbooks: names of sheets, at most 31 characters and none of : \ / ? * [ ].
book-ledger = 任务一览表
book-sections = 分类统计
book-inputs = 数据依据
book-rule = 规则说明
book-about = 文件说明

book-page = 第 { $page } 页，共 { $pages } 页
book-footer = 截至{ $date } · { $rule }
book-progress = 完成率
book-planned = 序时进度

# Counts.
book-sections-title = 按工作方面、类别、牵头单位统计
book-sections-text = “达成”和“滞后或未达成”均以可判定任务为基数（已有填报且本期有目标）。未填报的单独列数，不按零计。
book-of-judged = 占可判定
book-total = 合计

# What each figure rests on.
book-inputs-title = 各项数据的依据
book-inputs-text = 列出每项数据所依据的填报、基期值、节点和完成申报。字母与计算公式一致。记录时间为协调世界时（UTC）。
book-input = 依据
book-symbol = 字母
book-day = 所属日期
book-value = 数值
book-in-words = 文字值
book-by = 填报人
book-recorded = 记录时间
book-source-note = 来源说明
book-entry = 填报编号
book-place = 计划原文{ $place }
book-not-reached = { $title }：未达成

# The rule in words.
book-rule-title = 进度判定方法
book-planned-text = 截至数据所属日期应完成的份额：已过月数÷全期月数（6月末为12个月中的6个月，月内日期按天数折算）；计划另有进度安排的，从其安排。
book-missing-text = 缺报不等于零：无人填报的列为未填报，不参与任何比例计算。
book-tick-text = 由填报人就某一日期作出的声明，按“申报”级别计为达成；与数据不符的予以标注。
book-goals = 目标类型
book-goal-flow = 从期初零点起累计：累计完成量÷目标量，可超过100%。
book-goal-stock = 从基期值b起算的水平值。没有基期值的不计完成率，只列差额；比基期值更差的为负。
book-goal-limit = 上限或下限，按每次填报判定：只列余量，不计百分比，不计进度。
book-goal-growth = 累计同比增速：按百分点比较，不按时间折算。“左右”的容差与目标一并列出。
book-goal-class = 水质：每月均须达到或优于目标类别，不达标月份逐一列出；类别不折算为百分比。
book-goal-milestones = 已达成节点权重÷全部权重；序时进度为已到期节点权重÷全部权重。逾期达成的保留标记。
book-goal-compared = 两个数值同时填报：按计划措辞，高于对方，或在允许差距之内。
book-goal-assigned = 目标由其他单位下达、原文未写明：计入任务数，凡需要目标的统计均不计入。
book-goal-judged = 没有数值：由人员分四级评定，不折算为百分比。

# Where the file comes from.
book-about-title = 文件说明
book-missing = 原文缺漏
book-notes = 计划备注

export-error-rows = 一张工作表最多1,048,576行，这里有{ $what }行。请用筛选减少任务，或改用CSV格式导出。

# Calendars: the glyph says what became of the day.
calendar-name = { $plan }完成时限
calendar-due = { $glyph } 到期：{ $title }
calendar-due-inferred = { $glyph } 到期（推定）：{ $title }
calendar-reached = { $date }达成
calendar-reached-late = { $date }达成，迟{ $days }天
calendar-slipping = 尚未达成，已逾期{ $days }天
calendar-why = 原因
