# 窗口之上的窗口。
dialog-cancel = 取消
dialog-close = 关闭
dialog-browse = 浏览…
dialog-path-empty = 请输入路径，或点“浏览”选择。
dialog-path-relative = 请输入从磁盘根目录开始的完整路径。

export-title = 导出
export-format-csv = 供电子表格使用，每个指标一行，附计算公式。
export-format-ron = 完整报告，格式与计划文件相同，含台账全部填报。
export-format-json = 完整报告，供其他程序使用，含台账全部填报。
export-format-svg = 图表，可按任意尺寸打印或编辑
export-format-png = 图表，用于网页、演示文稿和聊天
export-all = 整个计划：全部{ $count }项任务
export-filtered = 仅导出筛选结果：{ $count }项任务
export-no-filters = 当前没有筛选条件。
export-file = 文件
export-carries = 文件中注明截至日期（{ $date }）和进度判定规则（{ $rule }）。
export-write = 导出
export-exists = 文件已存在。请改用其他文件名，或
export-replace = 替换原文件

folder-plan = 打开其他计划
folder-plan-text = 计划是一个文件夹，其中有plan.ron和各类任务的文件，每类一个。程序只读取，不改动。无法读取之处在“检查”中指明位置。
folder-plan-shipped = 程序自带的计划
folder-progress = 更换台账文件夹
folder-progress-text = 文件夹中每个填报端有一个台账文件。可放在网络共享盘上多人共用，各人的填报合并读取。文件夹不存在时自动新建，此前的填报留在原处。
folder-path = 文件夹
folder-open = 打开
folder-unsaved = 有{ $count }条填报只在内存中，更换后将会丢失。请先导出。

figures-title = 填报数值
figures-ask = 已勾选“{ $title }”。{ $date }的数值是多少？
figures-goal = 目标{ $goal }
figures-known = 上次：{ $value }，{ $date }
figures-field = 数值：{ $title }
figures-record = 记录
figures-skip = 跳过

unsaved-title = 尚有内容未保存
unsaved-count = 有{ $count }条填报未写入磁盘，关闭窗口将会丢失。
unsaved-keep = 暂不关闭
unsaved-export = 先导出…
unsaved-close = 仍然关闭

about-title = 关于挂图
about-version = 版本{ $version }
about-what = 年度工作计划的挂图：列出每项任务及其填报，显示各项是否跟上自身目标的进度。
about-licence = 许可证
about-font = 字体
about-font-licence = Noto Sans CJK，SIL开源字体许可证1.1版
about-writer = 本机填报端编号
about-copy = 复制以上信息

help-title = 帮助与快捷键
help-commands = 命令
help-in-menu = 见菜单
help-list = 在清单中
help-key-arrows = ↑ ↓
help-key-arrows-text = 上一项或下一项任务；翻页键、Home、End移动更远
help-key-space = 空格
help-key-space-text = 勾选，或取消勾选
help-key-enter = 回车
help-key-enter-text = 填报；在输入框中为记录
help-key-escape = Esc
help-key-escape-text = 离开输入框，关闭最上层窗口，取消选择
help-key-click = 双击
help-key-click-text = 填报
help-key-ctrl-click = { $ctrl }+点击
help-key-ctrl-click-text = 选择多项，一并勾选或分派
help-key-shift-click = Shift+点击
help-key-shift-click-text = 选择两项之间的全部任务
help-figures = 数值的写法
help-figures-plain = 52 · 1,000 · 1 000 · 113.50 · −3.9 · 全角数字５２。
help-figures-unit = 可带本指标的单位，也可不带：52公里、52 km、6.5%。
help-figures-none = 留空或写短横线表示没有数值，不等于零。
help-figures-refused = 含义不明的不猜测：1,5 · 约52 · 单位为公里时写5米。
help-standings = 标记的含义
help-standing-met = 目标已达到，或已申报完成。
help-standing-nearly-met = “左右”类目标在容差之内，或期末取得实质性进展。
help-standing-on-pace = 跟上序时进度。
help-standing-slightly-behind = 低于序时进度，在进度判定规则允许的范围内。
help-standing-behind = 低于序时进度，超出进度判定规则允许的范围。
help-standing-overdue = 已过完成时限，目标未达到。
help-standing-not-met = 最近的数据未达到目标。
help-standing-under-way = 已有填报，此类任务不计序时进度。
help-standing-not-reported = 没有任何填报，不等于零。
help-standing-not-due = 首期数据尚未到发布时间。
help-standing-no-goal = 目标由上级下达，计划中没有写明。
help-standing-vision = 未定年限的愿景，不计入本年度。
help-sums = 计算方法简述
help-sum-progress = 完成率是目标的完成份额。累计量：完成量÷目标。期末水平：（实际−基期）÷（目标−基期）。节点：已达成节点的权重之和。
help-sum-planned = 序时进度是到数据日期为止全年已过的份额：6月底为6÷12=50%；计划另有进度曲线的，按曲线计。
help-sum-gap = 序时差等于完成率减序时进度，单位为百分点。
help-sum-margin = 限值、增速、水质类别和对比类指标，每次填报都按与目标的差额判定，不折算成百分比。
help-sum-missing = 未填报的不计入，并单独计数，绝不当作零。
help-sum-tick = 勾选是有日期的完成申报。数据与申报不符时会指出。
help-rule = 当前进度判定规则为“{ $rule }”：{ $text }

# What changed between two days.
changes-title = 变化情况
changes-since = 自
changes-until = 至{$date}
changes-month = 上月末
changes-quarter = 三个月前的月末
changes-start = 计划期初
changes-visit = 上次打开时
changes-later = 该日期不早于截至日期。
changes-none = 状态没有变化。
changes-filtered = 仅含符合筛选条件的任务。
changes-gaps = 另有{ $count }项序时差变动、状态未变（百分点）
changes-gaps-more = ……还有{ $count }项

# The pace rule.
rules-title = 进度规则
rules-text = 比序时进度低多少算滞后？凡有完成率的任务，颜色按此规则判定，各视图和各导出文件一致；结论不受影响。
rules-own = 自定规则
rules-basis = 衡量方式
rules-basis-points = 序时差（百分点）
rules-basis-of-plan = 占序时应完成量的百分比
rules-on = 符合序时进度的下限
rules-slightly = 略滞后的下限
rules-take = 采用此规则
rules-in-force = 当前采用此规则。
rules-same = 截至{$date}，按“{$rule}”没有任务改变颜色。
rules-change = 截至{$date}，按“{$rule}”有{ $count }项任务改变颜色：
