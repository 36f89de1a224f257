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
