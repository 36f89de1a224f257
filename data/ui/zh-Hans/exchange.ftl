# Words that only exported files carry.

# Column headers of the CSV table.
csv-id = 编号
csv-section = 工作方面
csv-kind = 类别
csv-title = 任务
csv-measure = 指标
csv-measure-id = 指标编号
csv-strength = 措辞强度
csv-due = 完成时限
csv-due-kind = 时限依据
csv-goal = 目标值（含比较方式）
csv-goal-figure = 目标数值
csv-unit = 计量单位
csv-baseline = 基期值
csv-value = 最新值
csv-data-date = 数据截至
csv-progress = 完成率（%）
csv-planned = 序时进度（%）
csv-gap = 序时差（百分点）
csv-margin = 与目标差额
csv-required = 此后月均需完成
csv-achieved = 月均已完成
csv-outlook = 按现速度期末预计
csv-milestones = 节点
csv-verdict = 结论
csv-pace = 进度状态
csv-caught-up = 曾滞后（已赶上）
csv-standing = 任务进展情况
csv-done = 申报完成日期
csv-contradicted = 数据与申报不符
csv-evidence = 核实程度
csv-lead = 牵头单位
csv-supporting = 配合单位
csv-note = 备注
csv-problem = 存在问题
csv-next-step = 下一步措施
csv-last-report = 最近填报日期
csv-last-reporter = 最近填报人
csv-source-title = 数据来源
csv-source-address = 来源地址
csv-published = 公开发布数据
csv-locators = 原文位置
csv-formula = 计算公式
csv-filters = 筛选条件
csv-as-of = 截至日期
csv-rule = 进度判定规则

# Goals in words where a sign does not do. Figures come in formatted.
goal-text-about = { $figure }左右（容差{ $tolerance }）
goal-text-class = 不劣于{ $class }
goal-text-milestones = { $count }个节点
goal-text-above = 高于{ $other }
goal-text-in-step = 与{ $other }同步
goal-text-in-step-band = 与{ $other }同步（允许低{ $band }以内）
goal-text-assigned = 由{ $body }下达
goal-text-judged = 定性评定

# Milestones in one cell: { $list } are the lines below, joined with semicolons.
milestones-summary = 已达成{ $reached }/{ $total }：{ $list }
milestone-reached = { $title } { $date }
milestone-reached-late = { $title } { $date }（迟{ $days }天）
milestone-due = { $title } 时限{ $date }
milestone-due-inferred = { $title } 时限{ $date }（推定）
milestone-overdue = { $title } 时限{ $date }（逾期{ $days }天）
milestone-overdue-inferred = { $title } 推定时限{ $date }（逾期{ $days }天）
milestone-open = { $title } 未定时限

# Other cells.
csv-yes = 是

# Why an export could not be made.
export-error-position = 导出请求了计划中没有的第{ $what }项任务。
export-error-write = 无法写成该格式：{ $what }
export-error-size = { $what }的图片超出一般软件能打开的大小，请选择较小的尺寸或倍率。
export-error-stopped = 导出已中止，没有写入文件。
export-error-nothing = 没有写入文件：选定范围内没有任务。请检查条件，或先用 guatu assign 确定牵头单位。
