# 通报：一份公文中的句子。数字与日期以排好的形式填入。

# 标题较长时分两行：计划名称之后换行。
bulletin-title-first = 关于{ $plan }
bulletin-title-rest = 目标任务进展情况的通报
bulletin-issue = （{ $month }，数据截至{ $date }）
bulletin-opening = 根据台账填报情况，现将{ $plan }目标任务截至{ $date }的进展情况通报如下。
bulletin-filtered = 本通报涉及计划全部{ $all }项任务中符合下列条件的{ $count }项：{ $filters }。以下数字均以这{ $count }项为范围。
bulletin-chosen = 本通报涉及计划全部{ $all }项任务中的{ $count }项。以下数字均以这{ $count }项为范围。
bulletin-empty = 没有符合条件的任务。

# 列举。竖线之间的内容用于连接，竖线本身不出现。
bulletin-between = |，|
bulletin-listed = |；|
bulletin-count-of = { $word }{ $count }项

# 编号。
bulletin-table = 表{ $number }　{ $title }
bulletin-figure = 图{ $number }　{ $title }
bulletin-group = { $title }（{ $count }项）
bulletin-continued = （续表）
bulletin-page = — { $page } —

# 总体情况。
bulletin-overall = 总体情况
bulletin-time = 计划期共{ $months }个月，截至{ $date }已过{ $gone }个月。
bulletin-judged = 全部{ $total }项任务中，已有填报且可判定进展的{ $judged }项。其中：{ $list }。
bulletin-none-judged = 全部{ $total }项任务目前均不能判定进展。
bulletin-not-judged = 全部{ $total }项任务中，尚不能判定进展的{ $rest }项。其中：{ $list }。
bulletin-evidence = 已填报的{ $count }项任务，就最近一次填报看，经核实的{ $verified }项，附佐证的{ $evidenced }项，自行申报的{ $declared }项。
bulletin-rule = 进展情况按“{ $name }”判定：{ $text }序时差为完成率减去序时进度，以百分点计。

# 本期变化情况。
bulletin-changes = 本期变化情况
bulletin-changes-text = 与{ $date }相比，{ $total }项任务中有{ $count }项进展情况发生变化：{ $list }。
bulletin-changes-none = 与{ $date }相比，{ $total }项任务的进展情况均无变化。
bulletin-completed = 本期达成任务
bulletin-completed-none = 本期没有新达成的任务。
bulletin-others = 其他变化

# 滞后、逾期及未达成任务。
bulletin-behind = 滞后、逾期及未达成任务
bulletin-behind-text = 可判定进展的{ $judged }项任务中，滞后、逾期及未达成的共{ $count }项。其中：{ $list }。
bulletin-behind-none = 可判定进展的{ $judged }项任务中，没有滞后、逾期或未达成的任务。
bulletin-reasons = 上述{ $count }项中，填报了存在问题的{ $problems }项，填报了下一步措施的{ $steps }项。表中文字按填报内容照录，括号内为填报所属日期。
bulletin-denied = 申报完成但数据不符
bulletin-denied-text = 另有{ $count }项已申报完成但数据不符，统计时计为已达成，列于表末。
bulletin-no-reason = 未报原因
bulletin-no-step = 未报措施
bulletin-remark = { $text }（{ $date }）
bulletin-note = 备注：{ $text }
bulletin-led-by = 牵头单位：{ $unit }

# 未填报任务。
bulletin-unreported = 未填报任务
bulletin-unreported-none = 全部{ $total }项任务中，没有未填报的任务。
bulletin-unreported-text = 全部{ $total }项任务中，未填报{ $count }项，完成时限均未到。
bulletin-unreported-due = 全部{ $total }项任务中，未填报{ $count }项，其中完成时限已到{ $due }项。
bulletin-see-annex = 时限未到的任务清单见附件。
bulletin-inferred = { $date }（推定）

# 分方面、分单位。
bulletin-sections = 各工作方面进展情况
bulletin-sections-text = 按工作方面统计，涉及{ $count }个方面。表中“正常推进”含符合序时进度和进行中的任务，“其他”含未到发布期、目标由上级下达和愿景。
bulletin-units = 各牵头单位进展情况
bulletin-units-all = { $total }项任务均已明确牵头单位，涉及单位{ $units }个。
bulletin-units-some = { $total }项任务中，已明确牵头单位{ $named }项，涉及单位{ $units }个；未明确牵头单位{ $nobody }项。
bulletin-units-none = { $total }项任务均未明确牵头单位。
bulletin-no-unit = 未明确
bulletin-total = 合计

# 有关说明。
bulletin-about = 有关说明
bulletin-about-date = 本通报反映截至{ $date }的填报情况，此后日期的填报不计入。进展情况的判定采用“{ $rule }”。
bulletin-about-entries = 数据采自台账：有效填报{ $count }条，来自{ $writers }个填报端；已撤回或被替换的{ $dropped }条不计入。
bulletin-about-no-entries = 截至上述日期，台账中没有有关任务的有效填报。
bulletin-about-published = 另叠加公开发布的数据{ $count }条，并非各单位填报。
bulletin-about-conflicts = 有{ $count }处填报相互矛盾，尚待裁定，暂以台账中最后一条为准。
bulletin-about-contradicted = 有{ $count }项任务已申报完成，但填报数据与申报不符：统计时仍按申报计为已达成，并在表中列明。
bulletin-about-visions = 有{ $count }项为未定年限的愿景，本期不作判定。
bulletin-about-source = 任务来源：{ $source }。
bulletin-about-missing = 关于任务来源：{ $list }
bulletin-source = 《{ $title }》
bulletin-lacking = 本文件内嵌字体缺少下列字符，版面上以“〓”代替，复制和检索时仍为原字：{ $list }

# 附件。
bulletin-annex = 附件：时限未到的未填报任务

# 表名与图名。
bulletin-completed-table = 本期达成任务
bulletin-others-table = 本期进展情况发生其他变化的任务
bulletin-behind-table = 滞后、逾期及未达成任务
bulletin-unreported-table = 完成时限已到而未填报的任务
bulletin-sections-table = 各工作方面任务进展情况（单位：项）
bulletin-units-table = 各牵头单位任务进展情况（单位：项）
bulletin-annex-table = 时限未到的未填报任务
bulletin-figure-burn-up = 任务达成进度
bulletin-figure-headline = 主要指标完成情况
bulletin-figure-sections = 各工作方面任务进展情况

# 栏目。
bulletin-column-number = 序号
bulletin-column-before = 原进展情况
bulletin-column-now = 现进展情况
bulletin-column-evidence = 核实程度
bulletin-column-title-unit = 任务及牵头单位
bulletin-column-state = 完成情况
bulletin-column-total = 任务数
bulletin-column-judged = 可判定
bulletin-column-met = 已达成
bulletin-column-nearly = 接近达成
bulletin-column-going = 正常推进
bulletin-column-slightly = 略滞后
bulletin-column-behind = 滞后
bulletin-column-overdue = 逾期
bulletin-column-missed = 未达成
bulletin-column-silent = 未填报
bulletin-column-other = 其他
