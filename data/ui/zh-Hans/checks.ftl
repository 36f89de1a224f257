# What is found in plans and journals. A message says what happened, what it means and
# what to do; { $subject } is the commitment or section, { $what } what was found.
severity-error = 错误
severity-warning = 警告
finding-hint = 提示：{ $hint }

# The plan's content.
check-schema = 计划采用格式{ $what }，本程序读取格式{ $supported }，数据可能被误读。若计划确为本程序编写，请改为“schema: { $supported }”，否则请使用新版程序。
check-period = 计划期{ $what }的结束早于开始，无法计算序时进度。请改正plan.ron中的“start”和“end”。
check-duplicate-id = 编号“{ $what }”重复（见“{ $subject }”），填报时无法区分。请分别使用不同编号。
check-id = 编号“{ $what }”为空或含有空格，无法填报，也无法在命令行中使用。请使用字母、数字和连字符。
check-section = “{ $subject }”所属工作方面“{ $what }”未列入plan.ron，因此不计入任何方面。请补列该方面，或改正其编号。
check-unit-missing = “{ $subject }”的指标“{ $what }”有目标数值而无计量单位，数值将不带单位显示。请补上“unit”。
check-unit = “{ $subject }”使用的计量单位“{ $what }”未列入plan.ron。请在“units”中补列，或改正其编号。
check-name = “{ $subject }”提到的“{ $what }”未列入plan.ron的“names”，无法用其他文字检索。请以三种文字补列，或改正名称。
check-locator = “{ $subject }”未注明原文位置，他人无法查对。请补上“locators”，例如["2/6/3/2"]。
check-title = “{ $subject }”缺少{ $what }标题，该语言下显示为空白。请补上标题。
check-invisible = “{ $subject }”的标题含有不可见字符{ $what }，会隐藏或打乱文字。请删除。
check-due = “{ $subject }”的完成时限{ $what }早于计划期开始。请改正“due”。
check-no-measure = “{ $subject }”没有指标，无法判定。请补上指标；没有数值的可用“goal: Judged”。
check-measure-title = “{ $subject }”有多个指标，而指标“{ $what }”没有标题。请补上标题，以便区分。
check-figure = “{ $subject }”中有数值无法使用：{ $what }。累计量的目标和节点权重须大于0，份额须在0至1之间，容差和允许差不得为负。
check-curve = “{ $subject }”的指标“{ $what }”的计划曲线出现倒退。请按日期先后排列，份额不得下降。
check-no-milestone = “{ $subject }”的指标“{ $what }”按节点判定，却没有节点。请至少补上一个节点，或改用其他目标类型。
check-milestone-late = “{ $subject }”的节点“{ $what }”晚于任务本身的完成时限。请改正其中一个日期。
check-published = 有一项公开发布数据涉及计划中没有的“{ $what }”，未予显示。请改正published.ron中的编号。

# Files of the plan.
file-missing = 没有这个文件（{ $what }）。计划是含有plan.ron的文件夹。请检查文件夹名称，或另选计划。
file-unreadable = 无法读取该文件：{ $what }。其中内容均未显示。请确认它是文件，并且您有读取权限。
file-utf16 = 该文件保存为UTF-16编码，而计划须为UTF-8编码，其中内容均未显示。请在编辑器中另存为UTF-8。
file-gbk = 该文件似乎保存为GBK编码，而计划须为UTF-8编码，其中内容均未显示。请在编辑器中另存为UTF-8。
file-not-text = 该文件自此行起不是UTF-8文本，其中内容均未显示。请另存为UTF-8，或将其移出文件夹。
file-syntax = 该文件从此处起无法读取，其中内容均未显示。解析器原文：{ $what }。

# What people really do to plan files.
hint-fullwidth = “{ $detail }”是全角符号。引号之外请使用半角的 , : ; ( ) [ ]。
hint-curly = “{ $detail }”是中文引号。文字请放在半角直引号之间："示例"。
hint-comma = 此处之前似乎缺少逗号，可能在上一行末尾。
hint-quote = 有一个引号未闭合。请在文字末尾补上 " 。
hint-backslash = 文字中的反斜杠须写两次：\\。路径也可以使用 / 。
hint-thousands = 此处数值不用千位分隔符：请写1000，不写1,000。
hint-percent = 请去掉百分号：只写5，并注明“unit: "percent"”。
hint-unknown = 此处无法识别“{ $found }”，应为以下之一：{ $expected }。
hint-missing = 缺少字段“{ $detail }”。此处是应含该字段的部分的末尾。
hint-twice = 字段“{ $detail }”出现了两次。请删去其一。
hint-depth = 括号嵌套过深。请查找多余的左括号。
hint-closing = 文件过早结束：缺少右括号 ) 或 ]。
hint-trailing = 列表结束后还有内容。请在上文查找多余的右括号。
hint-none = 请与文件中读取正常的部分对照。

# Journals.
journal-torn = 程序或计算机中断时，最后一行只写了一半。该行从未确认保存，已另存于{ $aside }，之前的内容完好。如有缺漏，请重新填报。
journal-unreadable = 无法读取该台账：{ $what }。其中内容未计入。请确认您有读取权限。
journal-newer = 该台账由更新版本的程序写成（{ $what }），仅显示能读取的部分，且不再写入新的填报。请更新本程序。
journal-other-plan = 该台账属于另一计划“{ $what }”，未计入。请移至该计划的台账文件夹。
journal-damaged = 该行已损坏或被人工改动，校验和不符。该行保持原样、未计入，其后各行照常计入。请从备份恢复，或重新填报：{ $what }
journal-content = 该行无法读作一条填报（{ $what }）。该行保持原样、未计入，其后各行照常计入。请从备份恢复，或重新填报。
journal-orphan = 填报{ $what }涉及计划中没有的“{ $subject }”，已保留但未计入。如任务改过编号，请改回原编号。
journal-writer = 该行自称为{ $what }，属于另一个填报端。该行保持原样、未计入，其后各行照常计入。请向文件来源方核实。
journal-forked = 填报端{ $what }的台账被复制后两边都继续写入，文件夹中有不同版本。两边均已计入，各用各的名称，今后不再续写其中任何一份。无须处理；如有互相矛盾之处，请在台账中裁定。
journal-lost = 本机曾填报的内容已不在该文件夹中：台账{ $what }原有{ $was }字节，现有{ $is }字节。文件夹曾被清空，或被换成较早的副本。现有内容照常计入。请从备份恢复缺少的部分。
journal-clash = 两条不同的填报，编号均为{ $what }，目前只显示其中一条。文件未作任何改动。请关闭窗口后重新打开，两条即均计入。
journal-no-header = 该文件不是台账：首行没有说明属于谁。其中内容未合并，现有内容未作改动。请向来源方索取由本程序写成的原文件。
journal-gone = 该台账在打开文件夹时还在，之后被移走。其中内容仍显示在屏幕上，但已不在文件夹中。请在关闭窗口之前放回该文件，或从备份恢复。
