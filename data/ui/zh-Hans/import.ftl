# 导入文件：不能导入的原因、对单元格的说明、预览。

# 整个文件无法读取的原因。不导入任何内容。
import-kind = 该文件不是可以导入的表格或报告。
    .todo = 请提供工作簿（xlsx、xlsm、xls、ods），以逗号、分号或制表符分隔的文本（csv、tsv），或本程序导出的报告（json、ron）。
import-password = 工作簿设有密码，无法读取。
    .todo = 请用原来的软件打开，取消密码并保存后再导入。
import-damaged = 文件已损坏或不完整（{ $what }）。
    .todo = 请对方重新发送，或用表格软件打开后另存一份。
import-bytes = 文件解压后超过{ $what }MB。
    .todo = 请只保留填报的工作表，去掉图片，另存为新工作簿。
import-parts = 文件内部超过{ $what }个部分，正常的工作簿不会这么多。
    .todo = 请把填报的工作表复制到新工作簿。
import-cells = 文件中有内容的单元格超过{ $what }个。
    .todo = 请只保留有填报内容的行。
import-empty = 文件是空的。
    .todo = 请确认文件没有选错，填写后已经保存。
import-sheet = 没有名为“{ $what }”的工作表。
    .todo = 现有工作表：{ $found }
import-which-sheet = 有几张工作表都可能是要导入的：{ $what }
    .todo = 请指定其中一张，如--sheet 名称。
import-headings = 前20行中没有找到表头。
    .todo = 表格需要表头：一列写明任务（如任务、编号、Task），一列写明填报内容（如完成值、完成情况、是否完成、Value）。也可以指明列，如--map B=title --map C=value。
import-map = 没有“{ $what }”这一列。
    .todo = 请用列号或完整的表头指明，如C=value或完成值=value。
import-map-target = 没有一列写明是哪项任务。
    .todo = 请指明，如--map B=title或--map A=id。
import-map-report = 没有一列有填报内容。
    .todo = 请指明，如--map C=value或--map D=done。
import-same = 计划中没有“{ $what }”，无法将名称对应到它。
    .todo = 请写任务编号，如--same 管网=sewer-network。
import-other-plan = 该文件属于计划“{ $what }”，当前打开的是“{ $expected }”。
    .todo = 请先打开对应的计划（--plan），或另选文件。
import-newer = 该文件由挂图的更新版本写成（格式{ $what }）。
    .todo = 请用该版本导入。
import-pack = 填报表与其内部记录不符（{ $what }）：工作表可能改了名，或行被移动过。
    .todo = 请重新领取填报表填写，或指明位置：--sheet 名称 --map A=id --map C=value。
import-report = 报告无法读取（{ $what }）。
    .todo = 请重新导出；报告不宜手工修改。
import-demonstration = 文件中的数据来自演示，均为虚构。
    .todo = 请选择自己计划的文件。
import-merge = 这是台账或台账的备份。
    .todo = 请用“guatu merge”整体合并，谁在何时报了什么都会保留；在窗口中拖入即可。

# 单元格被退回的原因。其余各行仍可导入。
import-no-target = 该行没有写明是哪项任务。
    .todo = 请填写任务名称或编号。
import-unknown = 计划中没有“{ $what }”这项任务。
    .todo = 请按计划中的名称填写，或填写编号。
import-unknown-perhaps = 计划中没有“{ $what }”这项任务。
    .todo = 如指下列之一，请填写其编号：{ $found }
import-several = “{ $what }”可能指几项任务。
    .todo = 请填写其中一项的编号：{ $found }
import-two-targets = 该行的编号与名称“{ $what }”不是同一项任务。
    .todo = 请改正有误的一个：{ $found }
import-which-measure = 该任务有几项指标，该行没有写明是哪一项。
    .todo = 请填写其中一项的编号：{ $found }
import-measure = 该任务没有“{ $what }”这项指标。
    .todo = 现有指标：{ $found }
import-which-milestone = 该指标有几个节点，该行没有写明是哪一个。
    .todo = 请写明其中一个：{ $found }
import-milestone = 该指标没有“{ $what }”这个节点。
    .todo = 现有节点：{ $found }
import-other-unit = “{ $what }”以“{ $found }”计，而该指标以“{ $expected }”计。
    .todo = 请换算后以“{ $expected }”填写。
import-grouping = “{ $what }”中的逗号含义不明，可能是千分位，也可能是小数点。
    .todo = 请写1000或1,000，小数用点。
import-not-a-figure = “{ $what }”不是数值。
    .todo = 请填写数字，后面只写单位；文字说明请写在备注中。
import-percent = “{ $what }”看似完成比例，而该指标以“{ $expected }”计。
    .todo = 请填写完成的数量并写明单位；完成比例由程序计算。
import-fraction = “{ $what }”可能是小数，也可能是百分比：这种文件不能区分。
    .todo = 请写明百分号，如45.8%；或将表格另存为.xlsx。
import-class = “{ $what }”不是水质类别。
    .todo = 请写Ⅰ、Ⅱ、Ⅲ、Ⅳ、Ⅴ或劣Ⅴ。
import-level = “{ $what }”不是评定等级。
    .todo = 请写未启动、进展有限、取得实质性进展或已完成。
import-reached = “{ $what }”没有说明节点是否达成。
    .todo = 请写是或否，或达成的日期。
import-done = “{ $what }”没有说明是否完成。
    .todo = 请写是或否；文字说明请写在备注中。
import-date = “{ $what }”不是日期。
    .todo = 请写成2020-06-30、2020/6/30或2020年6月30日。
import-outside = { $what }不在计划期（{ $expected }至{ $found }）之内。
    .todo = 请改正日期。确属计划期外的，请单独填报。
import-against = 该数值要与{ $what }比较，而该行没有填。
    .todo = 请把两个数值都填上。
import-fault = 单元格的公式出错：{ $what }
    .todo = 请改正公式，或直接填写数值。
import-pending = 单元格的公式从未计算过。
    .todo = 请用表格软件打开并保存，再导入。
import-merged = 该单元格是合并单元格的一部分，{ $what }中的值属于一行还是各行，无从判断。
    .todo = 请取消合并，逐行填写。
import-locked = 锁定的单元格被改动：现为“{ $what }”，原为“{ $expected }”。该行不予导入。
    .todo = 请恢复原文，或重新领取填报表填写。
import-beyond = 该行是在填报表各行之下另加的。
    .todo = 请只在原有各行填报；如缺任务，请另领包含它的填报表。
import-twice = { $what }就同一事项、同一日期填了不同的内容。
    .todo = 请只留正确的一处。

# 导入前应当看一眼的。
import-note-macros = 工作簿带有宏，不予运行。
import-note-encoding = 文本采用{ $what }编码，已转换。
import-note-about = “{ $what }”不是准确数：取其数值，原文随来源保留。
import-note-converted = “{ $what }”按{ $found }计。
import-note-formula = 公式：取最近一次计算的结果。
import-note-like = 将“{ $what }”视为{ $found }
import-note-chosen = 按指定，“{ $what }”即{ $found }。
import-note-serial = { $what }按日期{ $found }理解。
import-note-merged = 任务写在合并单元格中。
import-note-words = 进展栏中的文字按备注导入。
import-note-unread = 文件中改动过但不导入的列：{ $what }。这些列由计划给定或由程序计算。
import-note-emptied = 文件中清空的单元格不会撤回已有填报：{ $what }。
import-column-lines = { $column }（{ $count }行）
import-between = 、

# 与已知情况相比。
staged-added = 新增
staged-changed = 更正
staged-conflicting = 与他人不一致
staged-same = 已有
staged-not-reached = 未达成
staged-done = 已完成
staged-not-done = 未完成
staged-refused = 退回

# 一列的含义。
field-id = 编号
field-title = 任务
field-measure = 指标
field-milestone = 节点
field-value = 完成值
field-against = 对比值
field-unit = 计量单位
field-done = 是否完成
field-date = 数据日期
field-progress = 进展情况
field-note = 备注
field-problem = 存在问题
field-next = 下一步
field-lead = 牵头单位
field-ignored = 不采用

# 文件是什么。
origin-table = 表格
origin-pack = 填报表
origin-ledger = 挂图导出的一览表
origin-journal = 挂图导出的填报明细

# 命令行。
cli-import-file = { $file }：{ $origin }
cli-import-counts = 新增{ $added }，更正{ $changed }，与他人不一致{ $conflicting }，已有{ $same }，退回{ $refused }
cli-import-columns = 各列：{ $columns }
cli-import-day-asked = 未注明日期的行按指定的{ $day }填报。
cli-import-day-file = 未注明日期的行按文件所载的{ $day }填报；可用--on另行指定。
cli-import-day-reporting-date = 未注明日期的行按截至日期{ $day }填报；可用--on另行指定。
cli-import-known = 已知：{ $known }
cli-import-nothing = 没有新内容，未作填报。
cli-import-would = 将填报{ $count }条。
cli-imported = 已填报{ $count }条，作为一次操作；“guatu undo”可整体撤销。
cli-import-ask = 有{ $refused }行退回。其余{ $count }条仍要导入吗？
cli-import-conflicts = 有{ $count }条与他人所报不一致，未导入；如确要采用，请加--take-conflicts。
cli-import-unreadable = 未作填报：文件无法读取（{ $why }）。请检查路径和读取权限：{ $file }
cli-import-refused-file = 未作填报。{ $file }：
cli-import-folder = 未作填报：这是文件夹。“guatu merge”可合并文件夹中的台账：{ $file }
cli-import-stopped = 已停止，未作填报。
