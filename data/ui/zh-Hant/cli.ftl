# What the command line prints. Figures and days come in formatted.

# Heading and counts.
cli-as-of = 截至{ $day }，計劃期已過{ $gone }。進度判定規則：{ $rule }。
cli-published = 已疊加公開發布數據。
cli-filtered = 僅含：{ $filters }
cli-judged = { $count ->
    [0] { $total }項任務均無法判定。
   *[other] { $total }項任務中{ $count }項可以判定：
    }
cli-not-judged = { $total }項任務中{ $count }項無法判定：
cli-silent = 未填報的{ $total }項中，{ $count }項已到期。
cli-index = 綜合進度指數：{ $value }，依據可計算完成率的{ $of }項任務中已填報的{ $reported }項（介於{ $low }與{ $high }之間）。
cli-index-withheld = 綜合進度指數：暫不計算，可計算完成率的{ $of }項任務中僅填報{ $reported }項（介於{ $low }與{ $high }之間）。
cli-attention = 需要關注（{ $count }項）：
cli-no-attention = 沒有滯後、逾期或未達成的任務。
cli-nothing-yet = 尚無可判定的填報。用“guatu record 任務 數值 --on 日期”填報。
cli-more-behind = 另有{ $count }項，用guatu status --behind查看全部。
cli-status-hint = “guatu status 關鍵詞”查看單項任務，“guatu status --all”列出全部任務。
cli-column-id = 編號
cli-problem = 存在問題：{ $problem }
cli-conflict = 兩個填報端對同一天填報了不同數值：請在窗口的台賬中裁定，或按該日期重新填報正確數值。

# Phrases.
cli-between = ；
cli-of = 實際{ $actual }，目標{ $goal }
cli-nothing = 未填報
cli-progress = 完成率{ $progress }，序時進度{ $planned }，序時差{ $gap }個百分點
cli-points = { $figure }個百分點
cli-margin = 與目標差額{ $margin }
cli-needs = 此後需{ $rate }
cli-a-month = 月均{ $figure }
cli-contradicted = { $standing }（數據與申報不符）
cli-inferred = { $day }（推定）

# One commitment in full.
cli-done = 申報完成
cli-evidence = 核實程度
cli-units = 責任單位
cli-lead = 牽頭{ $units }
cli-supporting = 配合{ $units }
cli-reported = 最近填報
cli-conflicts = 衝突
cli-places = 原文位置
cli-reading = 口徑說明
cli-baseline = 基期值
cli-distance = 與目標差額
cli-pace = 結論
cli-required = 此後需要
cli-achieved = 已完成
cli-outlook = 期末預計
cli-formula = 計算公式
cli-entry = 依據填報
cli-milestone = 節點
cli-actual = { $actual }，數據截至{ $day }
cli-actual-published = { $actual }，數據截至{ $day }（公開發布）
cli-milestone-reached = { $day }達成
cli-milestone-late = { $day }達成，遲{ $days }天
cli-milestone-due = 時限{ $due }
cli-milestone-overdue = 時限{ $due }，逾期{ $days }天

# Filters in words.
cli-filter = { $what }：{ $values }
cli-filter-words = 關鍵詞“{ $words }”
cli-filter-behind = 滯後、逾期或未達成

# What was recorded.
cli-recorded = 已填報：{ $title } [{ $id }/{ $measure }]，{ $day }：{ $result }；{ $standing }。
cli-recorded-words = 已填報：{ $title } [{ $id }]，{ $day }。
cli-newer-report = 已有更晚日期（{ $day }）的填報，以上數據以該日為準。
cli-replaced = 本次填報替換了{ $day }的原填報，台賬中兩者均保留。
cli-ticked = 已申報完成：{ $title } [{ $id }]，{ $day }。
cli-unticked = 已取消完成申報：{ $title } [{ $id }]，{ $day }。
cli-ticked-already = 此前已申報完成：{ $title } [{ $id }]。
cli-unticked-already = 尚未申報完成：{ $title } [{ $id }]。
cli-tick-contradicted = { $id }的數據與完成申報不符：請填報最終數值，或用“guatu tick { $id } --undo”取消申報。
cli-assigned = 自{ $day }起的責任分工：{ $title } [{ $id }]：{ $units }。
cli-assigned-nobody = 自{ $day }起不指定責任單位：{ $title } [{ $id }]。
cli-undone = 已撤銷：{ $event }，{ $title } [{ $id }]，{ $day }。
cli-nothing-to-undo = 沒有可撤銷的操作：本機尚無填報，或均已撤銷。
cli-nothing-to-record = 未作填報：短橫線或空白表示沒有數值。請給出數值，或使用--note、--problem、--next。
cli-exported = 已導出{ $count }項任務：{ $file }

# Checks.
cli-checked = { $commitments }項任務，{ $entries }條填報：{ $errors }處錯誤，{ $warnings }處警告。
cli-has-errors = 注意：計劃和台賬有{ $count }處錯誤，可能影響數據；用“guatu check”查看。

# Questions.
cli-outside = { $day }不在計劃期（{ $start }至{ $end }）之內，仍要按該日期填報嗎？
cli-needs-yes = { $question }現在無人應答，如確需繼續請加--yes。未作填報。
cli-answers = [y/N]
cli-declined = 未作填報。

# Which one is meant.
cli-no-commitment = 沒有任務的編號或標題含有“{ $what }”。用“guatu status --all”列出全部任務。
cli-several-commitments = 有{ $count }項任務的編號或標題含有“{ $what }”，請用編號指明其一：
cli-which-measure = 未作處理：該任務有多個指標，請指明其一：
cli-no-measure = 該任務沒有指標“{ $what }”，或有多個相符，請指明其一：
cli-which-milestone = 未作處理：該指標有多個節點，請指明其一：
cli-no-milestone = 該指標沒有節點“{ $what }”，或有多個相符，請指明其一：
cli-which-section = 計劃沒有工作方面“{ $what }”，或有多個相符，請指明其一：
cli-which-unit = 沒有牽頭單位為“{ $what }”的任務。現有牽頭單位：
cli-no-units = 截至{ $day }還沒有任務確定牽頭單位，找不到“{ $what }”。請先用 guatu assign 確定，用 --on 寫明從哪一天起。
cli-more = 另有{ $count }項

# Values.
cli-not-a-class = “{ $what }”不是水質類別：請寫Ⅰ、Ⅱ、Ⅲ、Ⅳ、Ⅴ或劣Ⅴ。
cli-not-a-level = “{ $what }”不是評定等級：請寫未啟動、進展有限、取得實質性進展或已完成。
cli-not-a-milestone = “{ $what }”未說明節點情況：請寫“已達成”或“未達成”，並用--on註明達成日期。
cli-has-no-milestones = 指標“{ $measure }”沒有節點。
cli-not-compared = 指標“{ $measure }”不與其他數值對比，請去掉--against。
cli-needs-against = 該指標與{ $other }對比，請用--against給出其數值。

# The disk.
cli-progress-missing = 台賬文件夾{ $folder }尚不存在，其中沒有填報；首次填報時會自動建立。如果應有填報，請檢查--progress。
cli-progress-unreadable = 無法讀取台賬文件夾{ $folder }：{ $why }。請用--progress另指定文件夾，或開放讀取權限。
cli-progress-read-only = 未作填報：台賬文件夾{ $folder }無法寫入（{ $why }）。請用--progress另指定文件夾，先騰出空間，或申請寫入權限。status、check、export仍可使用。
cli-progress-newer = 未作填報：台賬文件夾{ $folder }中有更新版本寫成的台賬（{ $why }）。請更新本程序。status、check、export仍可使用。
cli-not-saved = 未保存：磁盤拒絕寫入{ $folder }：{ $why }。請騰出空間，或用--progress另指定文件夾，然後重新填報。
cli-output-failed = 無法輸出結果：{ $why }。數據沒有丟失，已填報的內容均已保存。請用“guatu status”查看，或在輸出位置騰出空間。
cli-output-failed-kept = 已辦妥並寫入磁盤，只是結果無法顯示：{ $why }。無須重做。
cli-export-exists = 未寫入：{ $file }已存在。如需覆蓋，請加--force。
cli-export-no-file = 未寫入：{ $file }是文件夾或設備。請指定文件，或用-輸出到標準輸出。
cli-export-failed = 未寫入{ $file }：{ $why }。原有文件保持不變。請確認文件夾存在並可寫入，或騰出空間後重試。
cli-which-format = 從“{ $file }”看不出格式。請使用.xlsx、.csv、.svg等擴展名，或加--format。
cli-pack-xlsx = “{ $file }”不能作為填報表的文件名：填報表是工作簿，請以 .xlsx 結尾。
cli-json-beside = 寫到標準輸出的文件不能與 --json 同時使用，請指定文件名。
cli-man-written = 已寫入{ $count }頁：{ $folder }
cli-man-failed = 未寫入{ $file }：{ $why }。請檢查文件夾是否可寫，或另選文件夾。

# No window.
cli-no-window = 無法打開窗口（{ $why }）；沒有顯示器時，可用guatu status、check、export、record和tick完成同樣的工作，用法見guatu --help。
cli-no-display = 沒有可用的顯示器
cli-without-window = 本版本guatu不含窗口；可用guatu status、check、export、record和tick完成同樣的工作，用法見guatu --help。

# What changed.
cli-since = { $day }以來：{ $changes }。
cli-since-nothing = { $day }以來進展情況沒有變化。
cli-since-later = { $day }不早於截至日期{ $date }，無從比較變化。
cli-by-rule = 以“{ $rule }”代替“{ $before }”，{ $count }項任務變色：{ $changes }。
cli-by-rule-nothing = 以“{ $rule }”代替“{ $before }”，沒有任務變色。
cli-move = { $count }項由“{ $from }”變為“{ $to }”
cli-gaps-moved = { $count }項序時差有變化，進展情況未變：
cli-column-change = 變化
cli-column-from = 原狀態
cli-column-to = 現狀態
cli-rules-own = 自定規則：--rule custom:points:-5:-15（按序時差，百分點）或 --rule custom:of-plan:80:60（按序時應完成量的百分比）。
cli-only-timeline = 未寫入：--rows僅用於--chart timeline。
cli-only-trajectory = 未寫入：--of僅用於--chart trajectory。
cli-only-groups = 未寫入：--by僅用於--chart burn-up、multiples、months、timeline。
cli-only-bulletin = 未寫入：--issuer僅用於通報（docx、pdf、html）。

# 合併與備份。
cli-merged = 已從{ $place }合併{ $entries }條填報。
cli-merge-would = { $place }將帶來{ $entries }條填報。
cli-merge-nothing = { $place }中沒有新內容，{ $folder }均已有。
cli-merge-mended = { $count }行損壞的內容已恢復完整。
cli-merge-conflicts = 有{ $count }處衝突待裁定：兩個填報端就同一天報了不同的值。兩者均已保留；請在窗口的台賬中裁定，或就該日重新填報正確的值。
cli-merge-twice = 未合併：--progress與多個位置中的第一個都指定了合併到的文件夾。請只用其一。
cli-merge-unreadable = 未合併，未作任何改動：無法讀取該位置（{ $why }）。請指定台賬文件夾、台賬文件（.ronl）或備份（.zip）：{ $place }
cli-merge-failed = 未能全部合併：磁盤拒絕寫入（{ $why }）。已合併的內容完整，原有內容未動。請騰出空間後再合併一次：{ $folder }
cli-backed-up = 全部台賬已備份：{ $place }
cli-backup-nothing = 無須備份：沒有台賬，或最新備份內容相同：{ $place }
cli-backup-failed = 未能完整備份：磁盤拒絕讀寫（{ $why }）。台賬未受影響。請騰出空間，或開放所列文件的讀取權限，然後重試：{ $folder }
cli-backups-none = 尚無備份。每天首次填報之前自動備份：{ $folder }
cli-no-backup = 提示：今天的台賬備份未能生成或不完整（{ $why }）。不影響填報。
backup-schedule = 當日首次
backup-merge = 合併之前
backup-restore = 恢復之前
backup-asked = 手動
