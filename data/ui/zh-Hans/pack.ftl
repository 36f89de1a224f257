# 部门填报包：发给责任单位填写、再收回的工作簿。

# 工作表名称，31个字以内。
pack-sheet = 填报
pack-help = 填报说明
pack-subject = 进展情况填报表

pack-title = { $plan }进展情况填报表
pack-unit = 填报单位：{ $unit }
pack-as-of = 截至日期：{ $date }
pack-count = 共{ $count }项任务
pack-note = 请只填写浅蓝色单元格，其余单元格已锁定；本期不填报的留空。详见“填报说明”。

# 表头。
pack-number = 序号
pack-part = 指标或节点
pack-goal = 目标
pack-last = 上次填报
pack-value = 本期数值
pack-against = 对比值
pack-done-head = 是否完成
pack-date = 数据截至或达成日期

# 单元格。
pack-yes = 是
pack-no = 否
pack-between = 、
pack-inferred = （推定）
pack-goal-milestone = 达成
pack-done = 已报完成
pack-reached = 已达成
pack-not-reached = 未达成
pack-pair = { $value }（对比值{ $against }）
pack-milestone = { $measure }：{ $milestone }

# 选中单元格时的提示，合计255个字以内。
pack-hint-flow = 填年初至截至日期的累计数。
pack-hint-stock = 填截至日期的实有数（不是本期新增数）。
pack-hint-limit = 填截至日期的最新数值。
pack-hint-growth = 填年初至截至日期累计的同比增速，下降填负数。
pack-hint-compared = 填本项数值，对比值填在右边一格。
pack-hint-against = 填用来对比的数值。
pack-hint-assigned = 填截至日期的最新数值。
pack-hint-unit = 只填数字，单位：{ $unit }。
pack-hint-bare = 只填数字。

# 填错时的提示：标题32个字以内，内容255个字以内。
pack-error = 请检查填写内容
pack-error-figure = 这里只能填数字，例如 52 或 45.8；不要带单位，也不要写“约”。文字说明请填在备注。
pack-error-day = 这里要填日期，例如 2020-06-30，并请检查年份。
pack-error-choice = 请从下拉列表中选择，或留空。

# 填报说明。
pack-help-where-name = 填哪里
pack-help-where = 只填“填报”表中的浅蓝色单元格。一行是一个可以填报的事项；一项任务有几个指标或节点的，第一行填任务整体情况，以下各行分别填报。
pack-help-blank-name = 留空的意思
pack-help-blank = 留空表示本期不填报，不等于零，原有记录不变；确实为零的，请填 0。
pack-help-value = 只填数字，单位见“计量单位”一列。填累计数还是实有数，选中单元格时会有提示。不要填“约52”一类的文字，有说明请填备注。
pack-help-against = 计划要求与另一数值相比的（如高于全市平均），本期数值和对比值都要填。
pack-help-class-name = 水质类别
pack-help-class = 从下拉列表中选择：{ $list }。
pack-help-level-name = 定性评定
pack-help-level = 没有数字的任务，在“本期数值”一列从下拉列表中选择：{ $list }。
pack-help-done = 任务全部完成（或节点已达成）选“是”；仍在推进的留空；以前报过完成、现在需要更正的选“否”。
pack-help-date = 已预填{ $date }。数据截至其他日期的请改为该日期；节点已达成的请填实际达成日期。只改日期而不填其他内容的，不算填报。
pack-help-words-name = 存在问题、下一步措施、备注
pack-help-words = 用一两句话写清楚；文字长时可以加高该行。留空表示没有新的情况。
pack-help-last = 供对照：最近一次填报的内容及其所属日期。没有填报过的为空。
pack-help-locked-name = 锁定的单元格
pack-help-locked = 任务、目标、单位等不能修改；请不要增删行列、移动单元格。发现有误的，请写在该任务的备注里。
pack-help-back-name = 填好以后
pack-help-back = 保存为原来的格式（.xlsx），发回给您发送本表的人。一份表可以分几次填报，重复发回同样的内容不会重复计入。
