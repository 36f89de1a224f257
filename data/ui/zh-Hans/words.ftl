# The vocabulary of the domain, one key a key() of src/domain.

# Kinds of commitment.
kind-target = 目标
kind-project = 项目
kind-livelihood = 民生
kind-measure = 举措

# How firmly the plan words it: 措辞强度.
strength-ensure = 确保
strength-complete = 完成
strength-strive = 力争
strength-seek = 争取
strength-promote = 推动
strength-expect = 预计
strength-plain = 一般表述

# Where the due date comes from.
due-stated = 原文载明
due-inferred = 推定
due-vision = 愿景（未定年限）

# Is the goal met: 结论.
verdict-met = 已达成
verdict-nearly-met = 接近达成
verdict-not-met = 未达成
verdict-open = 进行中
verdict-not-reported = 未填报
verdict-not-due = 未到发布期
verdict-no-goal = 目标由上级下达
verdict-vision = 愿景

# Does it keep up with the calendar: 进度状态.
pace-not-reported = 未填报
pace-not-applicable = 不计序时进度
pace-on-pace = 符合序时进度
pace-slightly-behind = 略滞后于序时
pace-behind = 滞后
pace-overdue = 逾期

# Verdict and pace in one word.
standing-met = 已达成
standing-nearly-met = 接近达成
standing-on-pace = 符合序时进度
standing-slightly-behind = 略滞后于序时
standing-behind = 滞后
standing-overdue = 逾期
standing-not-met = 未达成
standing-under-way = 进行中
standing-not-reported = 未填报
standing-not-due = 未到发布期
standing-no-goal = 目标由上级下达
standing-vision = 愿景

# Pace rules: short name and one sentence.
rule-default = 挂图默认规则
rule-default-text = 序时差不低于0为符合序时进度，−10至0个百分点为略滞后，低于−10个百分点为滞后。
rule-xuancheng = 宣城规则
rule-xuancheng-text = 完成率低于序时进度即为滞后。
rule-yinchuan = 银川规则
rule-yinchuan-text = 落后序时进度不足10个百分点为符合，10至30个百分点为略滞后（黄牌），超过30个百分点为滞后（红牌）。
rule-sanya = 三亚规则
rule-sanya-text = 达到序时进度为符合，达到序时进度的50%为略滞后（黄牌），不足50%为滞后（红牌）。
rule-xinhuang = 新晃规则
rule-xinhuang-text = 达到序时应完成量的80%为符合，60%至80%为略滞后（关注），不足60%为滞后（黄牌）。
rule-custom-points = 自定规则：{$on}／{$slightly}个百分点
rule-custom-points-single = 自定规则：{$on}个百分点
rule-custom-of-plan = 自定规则：应完成量的{$on}／{$slightly}
rule-custom-of-plan-single = 自定规则：应完成量的{$on}
rule-custom-points-text = 序时差不低于{$on}个百分点为符合序时进度，{$slightly}至{$on}个百分点为略滞后，低于{$slightly}个百分点为滞后。
rule-custom-points-single-text = 序时差不低于{$on}个百分点为符合序时进度，低于{$on}个百分点为滞后。
rule-custom-of-plan-text = 达到序时应完成量的{$on}为符合，{$slightly}至{$on}为略滞后，不足{$slightly}为滞后。
rule-custom-of-plan-single-text = 达到序时应完成量的{$on}为符合，不足{$on}为滞后。
rule-error-form = “{$what}”不是规则。
rule-error-range = {$value}不在{$low}至{$high}之间。
rule-error-order = 略滞后的下限{$slightly}高于符合序时进度的下限{$on}。

# Kinds of measure.
goal-flow = 累计量
goal-stock = 期末水平
goal-limit = 限值
goal-growth = 增速
goal-class = 水质类别
goal-milestones = 节点
goal-compared = 对比
goal-assigned = 上级下达
goal-judged = 定性评定

# Ratings where there is no figure.
level-not-started = 未启动
level-limited = 进展有限
level-substantial = 取得实质性进展
level-done = 已完成

# Quality classes of surface water (GB 3838-2002).
class-i = Ⅰ类
class-ii = Ⅱ类
class-iii = Ⅲ类
class-iv = Ⅳ类
class-v = Ⅴ类
class-worse-than-v = 劣Ⅴ类

# Words a report carries.
remark-note = 备注
remark-problem = 存在问题
remark-next-step = 下一步措施

# Entries of the journal: 台账.
event-figure = 填报数值
event-reached = 节点达成
event-rated = 定性评定
event-graded = 填报水质类别
event-done = 完成申报
event-remark = 文字说明
event-assigned = 责任分工
event-retracted = 撤回
event-verified = 核实
event-unknown = 新版本的填报

deed-figure = { $count ->
    [1] “{ $title }”的填报数值
   *[other] { $count }个填报数值
}
deed-reached = { $count ->
    [1] “{ $title }”的节点达成
   *[other] { $count }个节点达成
}
deed-rated = { $count ->
    [1] “{ $title }”的定性评定
   *[other] { $count }项定性评定
}
deed-graded = { $count ->
    [1] “{ $title }”的水质类别
   *[other] { $count }个水质类别
}
deed-done = { $count ->
    [1] “{ $title }”的完成申报
   *[other] { $count }项任务的完成申报
}
deed-unticked = { $count ->
    [1] 取消“{ $title }”的完成申报
   *[other] 取消{ $count }项任务的完成申报
}
deed-remark = { $count ->
    [1] “{ $title }”的文字说明
   *[other] { $count }条文字说明
}
deed-assigned = { $count ->
    [1] “{ $title }”的责任分工
   *[other] { $count }项任务的责任分工
}
deed-retracted = { $count ->
    [1] 一次撤回
   *[other] { $count }次撤回
}
deed-verified = { $count ->
    [1] “{ $title }”的核实
   *[other] { $count }次核实
}
deed-unknown = { $count ->
    [1] 一条新版本的填报
   *[other] { $count }条新版本的填报
}
deed-report = “{ $title }”的填报
deed-mixed = { $count }条填报

# How well a statement is supported: 核实程度.
evidence-declared = 自行申报
evidence-evidenced = 附佐证
evidence-verified = 已核实

# How a figure compares with its goal.
compare-at-least = 以上（含）
compare-more-than = 超过
compare-at-most = 以内（含）
compare-about = 左右

# What a change of standing means; the second of each with its count, inside a sentence.
direction-met = 达成
direction-met-count = { $count }项达成
direction-missed = 未达成或逾期
direction-missed-count = { $count }项未达成或逾期
direction-fell-behind = 进度下滑
direction-fell-behind-count = { $count }项进度下滑
direction-improved = 进度好转
direction-improved-count = { $count }项进度好转
direction-first-reported = 首次填报
direction-first-reported-count = { $count }项首次填报
direction-taken-back = 填报撤回
direction-taken-back-count = { $count }项填报撤回
direction-other = 其他变化
direction-other-count = { $count }项其他变化

# 链接：通往何处，为何不打开。
link-opens = 在浏览器中打开{ $host }
link-not-opened = 不予打开。{ $why }
link-scheme = 链接须以http://或https://开头，其他地址一律不打开。
link-credentials = 链接的主机名前不得带有用户名或密码，以防冒充其他网站。
link-host = “{ $what }”不是可以如实显示的主机名。请从浏览器地址栏复制链接。
link-character = 链接中不得含有{ $what }。请从浏览器地址栏复制链接。
link-long = 链接最长{ $what }字节。
