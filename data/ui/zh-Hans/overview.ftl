# 总览。
overview-filtered = 已筛选：以下只统计{ $all }项中的{ $count }项
overview-as-of = 截至{ $date }
overview-of = / { $count }项
overview-in-progress = 推进中
overview-behind = 滞后或未达成
overview-judged = 可判定{ $count }项
overview-apart = 暂无可判定目标{ $count }项
overview-evidence = 已填报{ $count }项：已核实{ $verified }，附佐证{ $evidenced }，自行申报{ $declared }

overview-time = 时间进度
overview-time-text = 截至{ $date }，{ $months }个月已过{ $gone }个月
overview-index = 综合进度指数
overview-index-plan = 综合进度指数（全部任务）
overview-withheld = 暂不计算
overview-index-nothing = { $of }项均未填报
overview-index-withheld = 已填报{ $reported }/{ $of }项，缺报超过五分之一；介于{ $low }与{ $high }之间
overview-index-partly = 已填报{ $reported }/{ $of }项；介于{ $low }与{ $high }之间
overview-index-all = { $of }项全部填报
overview-index-none = 没有可计算完成率的任务，不设指数。

overview-sections = 各工作方面进展情况
overview-tolerance = “左右”：低于目标不超过{ $tolerance }为接近达成
overview-within = { $goal }，容差{ $tolerance }
overview-no-tolerance = “不低于”“不超过”类目标没有容差，未到即未达成
overview-rule = { $rule }：{ $text }
overview-compared-with = 对比对象：{ $what }
overview-points = { $points }个百分点
overview-titled = { $title }：{ $what }
overview-joined = { $one }；{ $other }
overview-milestones = { $what }个节点

overview-attention = 当前需要关注
overview-attention-none = 已填报的任务中，没有滞后、逾期或未达成的。
overview-why-contradicted = 已勾选完成，但数据不符：实际{ $actual }，目标{ $goal }
overview-why-contradicted-rated = 已勾选完成，但评定为：{ $level }
overview-why-milestone = { $what }：自{ $date }起逾期{ $days }天
overview-why-overdue = 自{ $date }起逾期
overview-why-against = 实际{ $actual }，目标{ $goal }
overview-why-class = 达标月份：{ $formula }
overview-why-rated = 评定：{ $level }
overview-why-gap = 序时差{ $gap }
overview-why-rate = 每月需完成{ $needed }，目前月均{ $achieved }
overview-problem = 存在问题：{ $text }
overview-all = 在清单中查看全部{ $count }项
overview-silent = 到期未填报{ $count }项
overview-problems = 反映有问题{ $count }项

overview-start = 截至{ $date }尚无任何填报。可以这样开始：
overview-start-tick = 在清单中勾选已完成的任务，即作为截至日期的自行申报。
overview-start-figure = 点击“实际”列的空白格，填写数值后按回车；或选中一项任务，填写右侧表单。
overview-start-published = 也可以叠加官方公开发布的数据，随时可以取消。
overview-start-list = 打开清单
overview-start-show-published = 显示公开发布的数据

overview-latest = 最近填报
overview-journal = 打开台账
overview-for = { $date }数据
overview-more = 另有{ $count }条
overview-unnamed = 未署名
overview-not-done = 取消完成申报

# What changed since the month before.
overview-since = { $date }以来：{ $tally }

# What the pointer tells of a goal, beyond its row.
overview-told-rate = 要达成目标，今后每月需完成{ $needed }；此前月均{ $achieved }
overview-told-due = 完成时限：{ $due }
overview-told-lead = 牵头单位：{ $unit }
overview-told-report = 最近填报：{ $date }数据，{ $who }，{ $when }录入
