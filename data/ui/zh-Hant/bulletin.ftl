# 通報：一份公文中的句子。數字與日期以排好的形式填入。

# 標題較長時分兩行：計劃名稱之後換行。
bulletin-title-first = 關於{ $plan }
bulletin-title-rest = 目標任務進展情況的通報
bulletin-issue = （{ $month }，數據截至{ $date }）
bulletin-opening = 根據台賬填報情況，現將{ $plan }目標任務截至{ $date }的進展情況通報如下。
bulletin-filtered = 本通報涉及計劃全部{ $all }項任務中符合下列條件的{ $count }項：{ $filters }。以下數字均以這{ $count }項為範圍。
bulletin-chosen = 本通報涉及計劃全部{ $all }項任務中的{ $count }項。以下數字均以這{ $count }項為範圍。
bulletin-empty = 沒有符合條件的任務。

# 列舉。豎線之間的內容用於連接，豎線本身不出現。
bulletin-between = |，|
bulletin-listed = |；|
bulletin-count-of = { $word }{ $count }項

# 編號。
bulletin-table = 表{ $number }　{ $title }
bulletin-figure = 圖{ $number }　{ $title }
bulletin-group = { $title }（{ $count }項）
bulletin-continued = （續表）
bulletin-page = — { $page } —

# 總體情況。
bulletin-overall = 總體情況
bulletin-time = 計劃期共{ $months }個月，截至{ $date }已過{ $gone }個月。
bulletin-judged = 全部{ $total }項任務中，已有填報且可判定進展的{ $judged }項。其中：{ $list }。
bulletin-none-judged = 全部{ $total }項任務目前均不能判定進展。
bulletin-not-judged = 全部{ $total }項任務中，尚不能判定進展的{ $rest }項。其中：{ $list }。
bulletin-evidence = 已填報的{ $count }項任務，就最近一次填報看，經核實的{ $verified }項，附佐證的{ $evidenced }項，自行申報的{ $declared }項。
bulletin-rule = 進展情況按“{ $name }”判定：{ $text }序時差為完成率減去序時進度，以百分點計。

# 本期變化情況。
bulletin-changes = 本期變化情況
bulletin-changes-text = 與{ $date }相比，{ $total }項任務中有{ $count }項進展情況發生變化：{ $list }。
bulletin-changes-none = 與{ $date }相比，{ $total }項任務的進展情況均無變化。
bulletin-completed = 本期達成任務
bulletin-completed-none = 本期沒有新達成的任務。
bulletin-others = 其他變化

# 滯後、逾期及未達成任務。
bulletin-behind = 滯後、逾期及未達成任務
bulletin-behind-text = 可判定進展的{ $judged }項任務中，滯後、逾期及未達成的共{ $count }項。其中：{ $list }。
bulletin-behind-none = 可判定進展的{ $judged }項任務中，沒有滯後、逾期或未達成的任務。
bulletin-reasons = 上述{ $count }項中，填報了存在問題的{ $problems }項，填報了下一步措施的{ $steps }項。表中文字按填報內容照錄，括號內為填報所屬日期。
bulletin-denied = 申報完成但數據不符
bulletin-denied-text = 另有{ $count }項已申報完成但數據不符，統計時計為已達成，列於表末。
bulletin-no-reason = 未報原因
bulletin-no-step = 未報措施
bulletin-remark = { $text }（{ $date }）
bulletin-note = 備註：{ $text }
bulletin-led-by = 牽頭單位：{ $unit }

# 未填報任務。
bulletin-unreported = 未填報任務
bulletin-unreported-none = 全部{ $total }項任務中，沒有未填報的任務。
bulletin-unreported-text = 全部{ $total }項任務中，未填報{ $count }項，完成時限均未到。
bulletin-unreported-due = 全部{ $total }項任務中，未填報{ $count }項，其中完成時限已到{ $due }項。
bulletin-see-annex = 時限未到的任務清單見附件。
bulletin-inferred = { $date }（推定）

# 分方面、分單位。
bulletin-sections = 各工作方面進展情況
bulletin-sections-text = 按工作方面統計，涉及{ $count }個方面。表中“正常推進”含符合序時進度和進行中的任務，“其他”含未到發布期、目標由上級下達和願景。
bulletin-units = 各牽頭單位進展情況
bulletin-units-all = { $total }項任務均已明確牽頭單位，涉及單位{ $units }個。
bulletin-units-some = { $total }項任務中，已明確牽頭單位{ $named }項，涉及單位{ $units }個；未明確牽頭單位{ $nobody }項。
bulletin-units-none = { $total }項任務均未明確牽頭單位。
bulletin-no-unit = 未明確
bulletin-total = 合計

# 有關說明。
bulletin-about = 有關說明
bulletin-about-date = 本通報反映截至{ $date }的填報情況，此後日期的填報不計入。進展情況的判定採用“{ $rule }”。
bulletin-about-entries = 數據採自台賬：有效填報{ $count }條，來自{ $writers }個填報端；已撤回或被替換的{ $dropped }條不計入。
bulletin-about-no-entries = 截至上述日期，台賬中沒有有關任務的有效填報。
bulletin-about-published = 另疊加公開發布的數據{ $count }條，並非各單位填報。
bulletin-about-conflicts = 有{ $count }處填報相互矛盾，尚待裁定，暫以台賬中最後一條為準。
bulletin-about-contradicted = 有{ $count }項任務已申報完成，但填報數據與申報不符：統計時仍按申報計為已達成，並在表中列明。
bulletin-about-visions = 有{ $count }項為未定年限的願景，本期不作判定。
bulletin-about-source = 任務來源：{ $source }。
bulletin-about-missing = 關於任務來源：{ $list }
bulletin-source = 《{ $title }》
bulletin-lacking = 本文件內嵌字體缺少下列字符，版面上以“〓”代替，複製和檢索時仍為原字：{ $list }

# 附件。
bulletin-annex = 附件：時限未到的未填報任務

# 表名與圖名。
bulletin-completed-table = 本期達成任務
bulletin-others-table = 本期進展情況發生其他變化的任務
bulletin-behind-table = 滯後、逾期及未達成任務
bulletin-unreported-table = 完成時限已到而未填報的任務
bulletin-sections-table = 各工作方面任務進展情況（單位：項）
bulletin-units-table = 各牽頭單位任務進展情況（單位：項）
bulletin-annex-table = 時限未到的未填報任務
bulletin-figure-burn-up = 任務達成進度
bulletin-figure-headline = 主要指標完成情況
bulletin-figure-sections = 各工作方面任務進展情況

# 欄目。
bulletin-column-number = 序號
bulletin-column-before = 原進展情況
bulletin-column-now = 現進展情況
bulletin-column-evidence = 核實程度
bulletin-column-title-unit = 任務及牽頭單位
bulletin-column-state = 完成情況
bulletin-column-total = 任務數
bulletin-column-judged = 可判定
bulletin-column-met = 已達成
bulletin-column-nearly = 接近達成
bulletin-column-going = 正常推進
bulletin-column-slightly = 略滯後
bulletin-column-behind = 滯後
bulletin-column-overdue = 逾期
bulletin-column-missed = 未達成
bulletin-column-silent = 未填報
bulletin-column-other = 其他
