# 清单。
column-title = 任务
column-kind = 类别
column-section = 工作方面
column-lead = 牵头单位
column-goal = 目标
column-actual = 实际
column-progress = 完成率
column-gap = 序时差
column-standing = 进展情况
column-due = 完成时限
column-last-report = 最近填报
list-column-left = 左移“{ $column }”列
list-column-right = 右移“{ $column }”列
list-column-edge = “{ $column }”列右边线
list-hidden = 隐藏了{ $count }列
list-hidden-hint = 宽度不足，未显示：{ $columns }。点击显示全部列，可左右滚动。
list-fit = 列宽适应窗口
list-fit-hint = 重新隐藏放不下的列
list-columns = 显示列
list-grouping = 分组
group-section = 工作方面
group-kind = 类别
group-standing = 进展情况
group-lead = 牵头单位
group-none = 不分组
list-sort-hint = 点击排序，再次点击反向排序，第三次点击恢复计划顺序
list-tick = 完成：{ $title }
list-type-figure = 数值：{ $title }
list-type-hint = 点击填写截至日期的数值，按回车或点击别处即记录，按Esc放弃
list-marked = 已选{ $count }项
list-tick-all = 全部勾选
list-untick-all = 全部取消勾选
list-assign-menu = 牵头单位…
list-assign = 分派
list-assign-hint = 牵头单位
list-mark-none = 取消选择
list-mark = 选入批量操作（Ctrl+点击）
list-tick-one = 勾选完成
list-untick = 取消勾选
list-tick-many = 勾选完成{ $count }项
list-untick-many = 取消勾选{ $count }项
list-report = 填报…
list-copy-title = 复制标题
list-copy-titles = 复制{ $count }项标题
list-empty-plan = 本计划没有任务。计划文件的问题见“检查”。
list-empty-filters = 没有符合筛选条件的任务。

# The clipboard.
list-copy = 复制
list-copy-row = 复制本行
notice-recorded = 已记录（截至{ $date }）：{ $title }，{ $value }
list-copy-rows = 复制{ $count }行
notice-takes-no-figure = 此行不能直接键入数字：按回车键填报
notice-rows-copied = 已复制{ $count }行，可粘贴到电子表格。
paste-title = 粘贴数值
paste-ask = 共{ $figures }个数值，截至{ $date }{ $refused ->
    [0] 。
   *[other] ；另有{ $refused }个无法识别，不予填报。
 }
paste-beyond = 剪贴板中有{ $count }行超出清单范围，未予采用。
paste-record = 填报{ $count }个数值
paste-empty = 空白，不作改动
paste-no-figure = 该行不是单一数值指标。

# Files dropped on the window.
drop-here = 拖放到此处：电子表格或填报表、台账、备份、台账文件夹或计划文件夹
drop-one = 请每次只拖放一个。
drop-answer-first = 请先处理已打开的对话框，再拖放文件。
drop-unknown = 无法导入“{ $name }”：不支持这种文件。可以拖放电子表格和填报表（xlsx、xls、ods、csv）、报告（json、ron）、台账（ronl）、备份（zip）或文件夹。
