# Charts, on the screen and on exported sheets.

chart-wall = 作戰掛圖
chart-subtitle = { $plan } · 截至{ $date } · 進度規則：{ $rule }
chart-filters = 僅含：{ $list }
chart-published = 已疊加公開發佈的數據。
chart-source = 計劃來源：{ $source } · 由掛圖（Guatu）繪製
chart-tally = 可判定{ $judged }項，其中達成{ $met }項；未填報{ $silent }項
chart-no-unit = 未明確牽頭單位
chart-caught-up = 此前落後，後已趕上
