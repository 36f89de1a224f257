# What the command line prints. Figures and days come in formatted.

# Heading and counts.
cli-as-of = 截至{ $day }，计划期已过{ $gone }。进度判定规则：{ $rule }。
cli-published = 已叠加公开发布数据。
cli-filtered = 仅含：{ $filters }
cli-judged = { $count ->
    [0] { $total }项任务均无法判定。
   *[other] { $total }项任务中{ $count }项可以判定：
    }
cli-not-judged = { $total }项任务中{ $count }项无法判定：
cli-silent = 未填报的{ $total }项中，{ $count }项已到期。
cli-index = 综合进度指数：{ $value }，依据可计算完成率的{ $of }项任务中已填报的{ $reported }项（介于{ $low }与{ $high }之间）。
cli-index-withheld = 综合进度指数：暂不计算，可计算完成率的{ $of }项任务中仅填报{ $reported }项（介于{ $low }与{ $high }之间）。
cli-attention = 需要关注（{ $count }项）：
cli-no-attention = 没有滞后、逾期或未达成的任务。
cli-nothing-yet = 尚无可判定的填报。用“guatu record 任务 数值 --on 日期”填报。
cli-more-behind = 另有{ $count }项，用guatu status --behind查看全部。
cli-status-hint = “guatu status 关键词”查看单项任务，“guatu status --all”列出全部任务。
cli-column-id = 编号
cli-problem = 存在问题：{ $problem }
cli-conflict = 两个填报端对同一天填报了不同数值：请在窗口的台账中裁定，或按该日期重新填报正确数值。

# Phrases.
cli-between = ；
cli-of = 实际{ $actual }，目标{ $goal }
cli-nothing = 未填报
cli-progress = 完成率{ $progress }，序时进度{ $planned }，序时差{ $gap }个百分点
cli-points = { $figure }个百分点
cli-margin = 与目标差额{ $margin }
cli-needs = 此后需{ $rate }
cli-a-month = 月均{ $figure }
cli-contradicted = { $standing }（数据与申报不符）
cli-inferred = { $day }（推定）

# One commitment in full.
cli-done = 申报完成
cli-evidence = 核实程度
cli-units = 责任单位
cli-lead = 牵头{ $units }
cli-supporting = 配合{ $units }
cli-reported = 最近填报
cli-conflicts = 冲突
cli-places = 原文位置
cli-reading = 口径说明
cli-baseline = 基期值
cli-distance = 与目标差额
cli-pace = 结论
cli-required = 此后需要
cli-achieved = 已完成
cli-outlook = 期末预计
cli-formula = 计算公式
cli-entry = 依据填报
cli-milestone = 节点
cli-actual = { $actual }，数据截至{ $day }
cli-actual-published = { $actual }，数据截至{ $day }（公开发布）
cli-milestone-reached = { $day }达成
cli-milestone-late = { $day }达成，迟{ $days }天
cli-milestone-due = 时限{ $due }
cli-milestone-overdue = 时限{ $due }，逾期{ $days }天

# Filters in words.
cli-filter = { $what }：{ $values }
cli-filter-words = 关键词“{ $words }”
cli-filter-behind = 滞后、逾期或未达成

# What was recorded.
cli-recorded = 已填报：{ $title } [{ $id }/{ $measure }]，{ $day }：{ $result }；{ $standing }。
cli-recorded-words = 已填报：{ $title } [{ $id }]，{ $day }。
cli-newer-report = 已有更晚日期（{ $day }）的填报，以上数据以该日为准。
cli-replaced = 本次填报替换了{ $day }的原填报，台账中两者均保留。
cli-ticked = 已申报完成：{ $title } [{ $id }]，{ $day }。
cli-unticked = 已取消完成申报：{ $title } [{ $id }]，{ $day }。
cli-ticked-already = 此前已申报完成：{ $title } [{ $id }]。
cli-unticked-already = 尚未申报完成：{ $title } [{ $id }]。
cli-tick-contradicted = { $id }的数据与完成申报不符：请填报最终数值，或用“guatu tick { $id } --undo”取消申报。
cli-assigned = 自{ $day }起的责任分工：{ $title } [{ $id }]：{ $units }。
cli-assigned-nobody = 自{ $day }起不指定责任单位：{ $title } [{ $id }]。
cli-undone = 已撤销：{ $event }，{ $title } [{ $id }]，{ $day }。
cli-nothing-to-undo = 没有可撤销的操作：本机尚无填报，或均已撤销。
cli-nothing-to-record = 未作填报：短横线或空白表示没有数值。请给出数值，或使用--note、--problem、--next。
cli-exported = 已导出{ $count }项任务：{ $file }

# Checks.
cli-checked = { $commitments }项任务，{ $entries }条填报：{ $errors }处错误，{ $warnings }处警告。
cli-has-errors = 注意：计划和台账有{ $count }处错误，可能影响数据；用“guatu check”查看。

# Questions.
cli-outside = { $day }不在计划期（{ $start }至{ $end }）之内，仍要按该日期填报吗？
cli-needs-yes = { $question }现在无人应答，如确需继续请加--yes。未作填报。
cli-answers = [y/N]
cli-declined = 未作填报。

# Which one is meant.
cli-no-commitment = 没有任务的编号或标题含有“{ $what }”。用“guatu status --all”列出全部任务。
cli-several-commitments = 有{ $count }项任务的编号或标题含有“{ $what }”，请用编号指明其一：
cli-which-measure = 未作处理：该任务有多个指标，请指明其一：
cli-no-measure = 该任务没有指标“{ $what }”，或有多个相符，请指明其一：
cli-which-milestone = 未作处理：该指标有多个节点，请指明其一：
cli-no-milestone = 该指标没有节点“{ $what }”，或有多个相符，请指明其一：
cli-which-section = 计划没有工作方面“{ $what }”，或有多个相符，请指明其一：
cli-which-unit = 没有牵头单位为“{ $what }”的任务。现有牵头单位：
cli-no-units = 截至{ $day }还没有任务确定牵头单位，找不到“{ $what }”。请先用 guatu assign 确定，用 --on 写明从哪一天起。
cli-more = 另有{ $count }项

# Values.
cli-not-a-class = “{ $what }”不是水质类别：请写Ⅰ、Ⅱ、Ⅲ、Ⅳ、Ⅴ或劣Ⅴ。
cli-not-a-level = “{ $what }”不是评定等级：请写未启动、进展有限、取得实质性进展或已完成。
cli-not-a-milestone = “{ $what }”未说明节点情况：请写“已达成”或“未达成”，并用--on注明达成日期。
cli-has-no-milestones = 指标“{ $measure }”没有节点。
cli-not-compared = 指标“{ $measure }”不与其他数值对比，请去掉--against。
cli-needs-against = 该指标与{ $other }对比，请用--against给出其数值。

# The disk.
cli-progress-missing = 台账文件夹{ $folder }尚不存在，其中没有填报；首次填报时会自动建立。如果应有填报，请检查--progress。
cli-progress-unreadable = 无法读取台账文件夹{ $folder }：{ $why }。请用--progress另指定文件夹，或开放读取权限。
cli-progress-read-only = 未作填报：台账文件夹{ $folder }无法写入（{ $why }）。请用--progress另指定文件夹，先腾出空间，或申请写入权限。status、check、export仍可使用。
cli-progress-newer = 未作填报：台账文件夹{ $folder }中有更新版本写成的台账（{ $why }）。请更新本程序。status、check、export仍可使用。
cli-not-saved = 未保存：磁盘拒绝写入{ $folder }：{ $why }。请腾出空间，或用--progress另指定文件夹，然后重新填报。
cli-output-failed = 无法输出结果：{ $why }。数据没有丢失，已填报的内容均已保存。请用“guatu status”查看，或在输出位置腾出空间。
cli-output-failed-kept = 已办妥并写入磁盘，只是结果无法显示：{ $why }。无须重做。
cli-export-exists = 未写入：{ $file }已存在。如需覆盖，请加--force。
cli-export-no-file = 未写入：{ $file }是文件夹或设备。请指定文件，或用-输出到标准输出。
cli-export-failed = 未写入{ $file }：{ $why }。原有文件保持不变。请确认文件夹存在并可写入，或腾出空间后重试。
cli-which-format = 从“{ $file }”看不出格式。请使用.xlsx、.csv、.svg等扩展名，或加--format。
cli-pack-xlsx = “{ $file }”不能作为填报表的文件名：填报表是工作簿，请以 .xlsx 结尾。
cli-json-beside = 写到标准输出的文件不能与 --json 同时使用，请指定文件名。
cli-man-written = 已写入{ $count }页：{ $folder }
cli-man-failed = 未写入{ $file }：{ $why }。请检查文件夹是否可写，或另选文件夹。

# No window.
cli-no-window = 无法打开窗口（{ $why }）；没有显示器时，可用guatu status、check、export、record和tick完成同样的工作，用法见guatu --help。
cli-no-display = 没有可用的显示器
cli-without-window = 本版本guatu不含窗口；可用guatu status、check、export、record和tick完成同样的工作，用法见guatu --help。

# What changed.
cli-since = { $day }以来：{ $changes }。
cli-since-nothing = { $day }以来进展情况没有变化。
cli-since-later = { $day }不早于截至日期{ $date }，无从比较变化。
cli-by-rule = 以“{ $rule }”代替“{ $before }”，{ $count }项任务变色：{ $changes }。
cli-by-rule-nothing = 以“{ $rule }”代替“{ $before }”，没有任务变色。
cli-move = { $count }项由“{ $from }”变为“{ $to }”
cli-gaps-moved = { $count }项序时差有变化，进展情况未变：
cli-column-change = 变化
cli-column-from = 原状态
cli-column-to = 现状态
cli-rules-own = 自定规则：--rule custom:points:-5:-15（按序时差，百分点）或 --rule custom:of-plan:80:60（按序时应完成量的百分比）。
cli-only-timeline = 未写入：--rows仅用于--chart timeline。
cli-only-trajectory = 未写入：--of仅用于--chart trajectory。
cli-only-groups = 未写入：--by仅用于--chart burn-up、multiples、months、timeline。
cli-only-bulletin = 未写入：--issuer仅用于通报（docx、pdf、html）。

# 合并与备份。
cli-merged = 已从{ $place }合并{ $entries }条填报。
cli-merge-would = { $place }将带来{ $entries }条填报。
cli-merge-nothing = { $place }中没有新内容，{ $folder }均已有。
cli-merge-mended = { $count }行损坏的内容已恢复完整。
cli-merge-conflicts = 有{ $count }处冲突待裁定：两个填报端就同一天报了不同的值。两者均已保留；请在窗口的台账中裁定，或就该日重新填报正确的值。
cli-merge-twice = 未合并：--progress与多个位置中的第一个都指定了合并到的文件夹。请只用其一。
cli-merge-unreadable = 未合并，未作任何改动：无法读取该位置（{ $why }）。请指定台账文件夹、台账文件（.ronl）或备份（.zip）：{ $place }
cli-merge-failed = 未能全部合并：磁盘拒绝写入（{ $why }）。已合并的内容完整，原有内容未动。请腾出空间后再合并一次：{ $folder }
cli-backed-up = 全部台账已备份：{ $place }
cli-backup-nothing = 无须备份：没有台账，或最新备份内容相同：{ $place }
cli-backup-failed = 未能完整备份：磁盘拒绝读写（{ $why }）。台账未受影响。请腾出空间，或开放所列文件的读取权限，然后重试：{ $folder }
cli-backups-none = 尚无备份。每天首次填报之前自动备份：{ $folder }
cli-no-backup = 提示：今天的台账备份未能生成或不完整（{ $why }）。不影响填报。
backup-schedule = 当日首次
backup-merge = 合并之前
backup-restore = 恢复之前
backup-asked = 手动
