# Charts, on the screen and on exported sheets.

chart-wall = 作戰掛圖
chart-subtitle = { $plan } · 截至{ $date } · 進度判定規則：{ $rule }
chart-filters = 僅含：{ $list }
chart-published = 已疊加公開發布的數據。
chart-source = 計劃來源：{ $source } · 由掛圖（Guatu）繪製
chart-tally = 可判定{ $judged }項，其中達成{ $met }項；未填報{ $silent }項
chart-measures-met = { $of }項指標達成{ $met }項
chart-no-unit = 未明確牽頭單位
chart-caught-up = 此前滯後，後已趕上

# What every chart can do.
picture-save = 保存圖片…
picture-save-hint = SVG或PNG，尺寸任選
picture-copy = 複製圖片
picture-copy-hint = 以圖像形式粘貼到文檔或聊天中
export-chart = 圖表
export-size = 尺寸
export-dark = 深色底
notice-picture-copied = 圖片已複製到剪貼板。
notice-picture-failed = 無法繪製圖片：{ $why }
