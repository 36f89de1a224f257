# Words that only exported files carry.

# Column headers of the CSV table.
csv-id = 編號
csv-section = 工作方面
csv-kind = 類別
csv-title = 任務
csv-measure = 指標
csv-measure-id = 指標編號
csv-strength = 措辭強度
csv-due = 完成時限
csv-due-kind = 時限依據
csv-goal = 目標值（含比較方式）
csv-goal-figure = 目標數值
csv-unit = 計量單位
csv-baseline = 基期值
csv-value = 最新值
csv-data-date = 數據截至
csv-progress = 完成率（%）
csv-planned = 序時進度（%）
csv-gap = 序時差（百分點）
csv-margin = 與目標差額
csv-required = 此後月均需完成
csv-achieved = 月均已完成
csv-outlook = 按現速度期末預計
csv-milestones = 節點
csv-verdict = 結論
csv-pace = 進度狀態
csv-caught-up = 曾滯後（已趕上）
csv-standing = 任務進展情況
csv-done = 申報完成日期
csv-contradicted = 數據與申報不符
csv-evidence = 核實程度
csv-lead = 牽頭單位
csv-supporting = 配合單位
csv-note = 備註
csv-problem = 存在問題
csv-next-step = 下一步措施
csv-last-report = 最近填報日期
csv-last-reporter = 最近填報人
csv-source-title = 數據來源
csv-source-address = 來源地址
csv-published = 公開發布數據
csv-locators = 原文位置
csv-formula = 計算公式
csv-filters = 篩選條件
csv-as-of = 截至日期
csv-rule = 進度判定規則

# Goals in words where a sign does not do. Figures come in formatted.
goal-text-about = { $figure }左右（容差{ $tolerance }）
goal-text-class = 不劣於{ $class }
goal-text-milestones = { $count }個節點
goal-text-above = 高於{ $other }
goal-text-in-step = 與{ $other }同步
goal-text-in-step-band = 與{ $other }同步（允許低{ $band }以內）
goal-text-assigned = 由{ $body }下達
goal-text-judged = 定性評定

# Milestones in one cell: { $list } are the lines below, joined with semicolons.
milestones-summary = 已達成{ $reached }/{ $total }：{ $list }
milestone-reached = { $title } { $date }
milestone-reached-late = { $title } { $date }（遲{ $days }天）
milestone-due = { $title } 時限{ $date }
milestone-due-inferred = { $title } 時限{ $date }（推定）
milestone-overdue = { $title } 時限{ $date }（逾期{ $days }天）
milestone-overdue-inferred = { $title } 推定時限{ $date }（逾期{ $days }天）
milestone-open = { $title } 未定時限

# Other cells.
csv-yes = 是

# Why an export could not be made.
export-error-position = 導出請求了計劃中沒有的第{ $what }項任務。
export-error-write = 無法寫成該格式：{ $what }
export-error-size = { $what }的圖片超出一般軟件能打開的大小，請選擇較小的尺寸或倍率。
export-error-stopped = 導出已中止，沒有寫入文件。
export-error-nothing = 沒有寫入文件：選定範圍內沒有任務。請檢查條件，或先用 guatu assign 確定牽頭單位。
