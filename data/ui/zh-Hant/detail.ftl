# 所選任務。
detail-close = 關閉本欄
detail-done = 完成
detail-done-name = 申報完成
detail-done-by = { $by }申報於{ $date }完成
detail-contradicted = 已勾選完成，但數據與之不符。
detail-evidence-hint = 自行申報：僅有本人申報；附佐證：註明了來源；已核實：由他人對照來源核實。
detail-between = 、

# 計劃的表述。
detail-kind = 類別
detail-headline = 目標層級
detail-headline-text = 年度主要預期目標
detail-strength = 措辭強度
detail-due = 完成時限
detail-due-stated = { $date }（原文載明）
detail-due-inferred = { $date }（推定，原文未寫明）
detail-locator = 原文位置
detail-locator-text = 第{ $part }部分{ $section ->
    [0] 開頭
   *[other] 第{ $section }方面
}第{ $paragraph }段第{ $sentence }句
detail-places = 涉及地點
detail-bodies = 涉及單位
detail-notes = 說明
detail-notes-count = 口徑說明{ $count }條
detail-lead = 牽頭單位
detail-supporting = 配合單位
detail-nobody = 尚未分派
detail-not-yet = 尚未記錄，按回車或點擊
detail-assign = 分派
detail-discard = 放棄

# 指標。
detail-goal = 目標{ $goal }
detail-bar-hint = 色條為完成率，豎線為當時的序時進度。
detail-verdict = 結論
detail-verdict-about = { $verdict }（容差{ $tolerance }）
detail-pace = 進度狀態
detail-pace-text = { $pace }（{ $rule }）
detail-planned = 序時進度
detail-planned-text = { $date }應達{ $share }
detail-gap = 序時差
detail-points = { $figure }個百分點
detail-margin = 與目標差額
detail-margin-better = 優於目標{ $figure }
detail-margin-spare = 尚有餘量{ $figure }
detail-margin-short = 尚差{ $figure }
detail-margin-above = 高出{ $figure }
detail-margin-below = 低於{ $figure }
detail-rate = 月均{ $figure }
detail-required = 此後需完成
detail-required-text = { $rate }（至{ $date }）
detail-achieved = 已完成
detail-outlook = 期末預計
detail-outlook-text = 按現速度，{ $date }達{ $figure }
detail-caught-up = 曾滯後
detail-caught-up-text = { $days }曾滯後，現已趕上
detail-baseline = 基期值
detail-baseline-text = { $date }為{ $value }（{ $place }）
detail-data = 數據截至
detail-data-text = { $date }（{ $by }）
detail-data-published = { $date }（公開發布）
detail-formula = 計算公式
detail-stage-reached = { $date }達成 · 時限{ $due }
detail-stage-late = { $date }達成，遲{ $days }天 · 時限{ $due }
detail-stage-overdue = 逾期{ $days }天 · 時限{ $due }
detail-stage-inferred = { $date }（推定）
detail-stage-silent = 未填報 · 時限{ $due }
detail-stage-due = 尚未達成 · 時限{ $due }
detail-months-bad = 未達標月份
detail-month = { $month }：{ $found }
detail-chart = { $count }條填報的走勢圖，文字見下方填報記錄
detail-chart-reported = 填報
detail-chart-published = 公開發布
detail-chart-planned = 序時進度
detail-chart-baseline = 基期值
detail-chart-outlook = 按現速度
detail-chart-within = 限值以內
detail-chart-near = 接近達成
detail-chart-as-of = 截至日期

# 填報表。
detail-report = 填報
detail-report-date = 數據日期
detail-report-date-name = 數據日期
detail-read-only = 台賬文件夾只能查看，不能填報。請在菜單中更換可寫入的文件夾。
detail-figure-name = 填報數值：{ $title }
detail-class-of = { $title }：{ $month }類別
detail-asks-evidence = 此項評定需附佐證，請在下方註明來源。
detail-reached-on = 達成日期
detail-reached-later = 該日晚於本次填報的數據日期，到期後計入。
detail-settled = 不再適用
detail-source = 佐證材料
detail-source-hint = 文件或網頁標題
detail-link = 鏈接
detail-by = 填報人
detail-by-hint = 姓名
detail-record = 記錄
detail-recorded = 已記錄，數據日期{ $date }
detail-outside = { $date }不在計劃期內，仍要記錄嗎？
detail-outside-yes = 是，記錄
detail-outside-no = 否
detail-error-other = 對比需要同時填寫兩個數值。
detail-error-nothing = 沒有可記錄的內容，請先填寫上方任一欄。
detail-error-see-above = 沒有記錄，請看相應欄旁的提示。

# 填報記錄。
detail-history = 填報記錄
detail-history-empty = 尚無填報。填寫上方表格後，會在此留下記錄，註明日期、填報人和來源；可以撤回，不會丟失。
detail-history-none = 尚無填報。
detail-history-all = 顯示全部{ $count }條
detail-history-later = 晚於截至日期
detail-history-source = 來源：{ $title }
detail-retract-name = 撤回：{ $what }
detail-retract-reason = 填報有誤
detail-verify = 核實
detail-verify-name-of = 核實：{ $what }
detail-verify-hint = 我已對照來源核實。
detail-verify-name = 核實須署名，請先在填報表中填寫姓名。
detail-verify-other = 須由填報人以外的人核實。
detail-verified-already = 已經核實。
detail-conflict = { $date }有不同填報，選定之前以最後一條為準。
detail-settle = 採用此條
