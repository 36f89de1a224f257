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
