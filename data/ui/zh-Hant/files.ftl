# Words of exported files: what a file says of itself, workbooks, calendars, summaries.

# What every file says of itself.
made-demonstration = 演示
made-plan = 計劃
made-body = 制定單位
made-period = 計劃期
made-period-text = { $start }至{ $end }
made-as-of = 截至日期
made-as-of-text = { $date }（時間進度{ $gone }）
made-rule = 進度判定規則
made-filters = 篩選條件
made-filters-none = 無
made-commitments = 任務數
made-commitments-text = 全部{ $of }項中的{ $count }項
made-figures = 數據
made-figures-own = 台賬填報{ $count }條
made-figures-published = 填報{ $count }條，含公開發布的數據
made-source = 計劃來源
made-by = 生成工具

# More columns of the CSV table.
csv-plan = 計劃名稱
csv-plan-source = 計劃來源

# Workbooks: names of sheets, at most 31 characters and none of : \ / ? * [ ].
book-ledger = 任務一覽表
book-sections = 分類統計
book-inputs = 數據依據
book-rule = 規則說明
book-about = 文件說明

book-page = 第 { $page } 頁，共 { $pages } 頁
book-footer = 截至{ $date } · { $rule }
book-progress = 完成率
book-planned = 序時進度

# Counts.
book-sections-title = 按工作方面、類別、牽頭單位統計
book-sections-text = “達成”和“滯後或未達成”均以可判定任務為基數（已有填報且本期有目標）。未填報的單獨列數，不按零計。
book-of-judged = 佔可判定
book-total = 合計

# What each figure rests on.
book-inputs-title = 各項數據的依據
book-inputs-text = 列出每項數據所依據的填報、基期值、節點和完成申報。字母與計算公式一致。記錄時間為協調世界時（UTC）。
book-input = 依據
book-symbol = 字母
book-day = 所屬日期
book-value = 數值
book-in-words = 文字值
book-by = 填報人
book-recorded = 記錄時間
book-source-note = 來源說明
book-entry = 填報編號
book-place = 計劃原文{ $place }
book-not-reached = { $title }：未達成

# The rule in words.
book-rule-title = 進度判定方法
book-planned-text = 截至數據所屬日期應完成的份額：已過月數÷全期月數（6月末為12個月中的6個月，月內日期按天數折算）；計劃另有進度安排的，從其安排。
book-missing-text = 缺報不等於零：無人填報的列為未填報，不參與任何比例計算。
book-tick-text = 由填報人就某一日期作出的聲明，按“申報”級別計為達成；與數據不符的予以標註。
book-goals = 目標類型
book-goal-flow = 從期初零點起累計：累計完成量÷目標量，可超過100%。
book-goal-stock = 從基期值b起算的水平值。沒有基期值的不計完成率，只列差額；比基期值更差的為負。
book-goal-limit = 上限或下限，按每次填報判定：只列餘量，不計百分比，不計進度。
book-goal-growth = 累計同比增速：按百分點比較，不按時間折算。“左右”的容差與目標一併列出。
book-goal-class = 水質：每月均須達到或優於目標類別，不達標月份逐一列出；類別不折算為百分比。
book-goal-milestones = 已達成節點權重÷全部權重；序時進度為已到期節點權重÷全部權重。逾期達成的保留標記。
book-goal-compared = 兩個數值同時填報：按計劃措辭，高於對方，或在允許差距之內。
book-goal-assigned = 目標由其他單位下達、原文未寫明：計入任務數，凡需要目標的統計均不計入。
book-goal-judged = 沒有數值：由人員分四級評定，不折算為百分比。

# Where the file comes from.
book-about-title = 文件說明
book-missing = 原文缺漏
book-notes = 計劃備註

export-error-rows = 一張工作表最多1,048,576行，這裡有{ $what }行。請用篩選減少任務，或改用CSV格式導出。

# Calendars: the glyph says what became of the day.
calendar-name = { $plan }完成時限
calendar-due = { $glyph } 到期：{ $title }
calendar-due-inferred = { $glyph } 到期（推定）：{ $title }
calendar-reached = { $date }達成
calendar-reached-late = { $date }達成，遲{ $days }天
calendar-slipping = 尚未達成，已逾期{ $days }天
calendar-why = 原因
