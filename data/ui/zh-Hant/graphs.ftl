# Trajectory, burn-up, targets, small charts, months.

chart-burn-up = 達成進度累計圖
chart-targets = 指標對照圖
chart-multiples = 逐月進展分組圖
chart-months = 月度進度表
chart-grouped = { $chart }（按{ $by }）
chart-by-section = 工作方面
chart-by-kind = 類別
chart-by-lead = 牽頭單位
chart-all = 全部
chart-commitments = { $count }項
chart-visions = 另有願景{ $count }項
chart-data-through = 數據截至{ $date }

# 指標對照圖。
chart-targets-title = 指標
chart-targets-key = 由差到好。色條：最新數值 · 豎線：目標 · 下方短線：該日序時應達 · 深色底：目標的達標一側 · 各用各的刻度
chart-targets-silent = 未填報：{ $count }項
chart-targets-visions = 未定年限的願景，不作判定：{ $count }項

# 達成進度累計圖。
chart-burn-up-key = 帶點粗線：已達成 · 細線：原文載明時限已到 · 虛線：含推定時限已到 · 全高：可達成的全部任務
chart-burn-up-unit = 任務數（項）
chart-burn-up-now = 可達成{ $of }項，已達成{ $met }項；至{ $date }到期{ $due }項，其中原文載明{ $stated }項、推定{ $inferred }項
chart-burn-up-short = 達成{ $met } / { $of }項；到期{ $due }項
chart-burn-up-none = 本期沒有可達成的任務
chart-burn-up-met = 已達成{ $count }項
chart-burn-up-nearly = 另有接近達成{ $count }項
chart-burn-up-stated = 原文載明到期{ $count }項
chart-burn-up-due = 含推定到期{ $count }項
chart-burn-up-point = { $date }：{ $of }項中達成{ $met }項
chart-column-date = 日期
chart-column-met = 已達成
chart-column-of = 可達成
chart-column-nearly = 接近達成
chart-column-stated = 載明到期
chart-column-due = 含推定到期

# 分組圖與月度表。
chart-multiples-key = 每月末任務數，各圖同一刻度 · 橫線以上：已達成、符合序時、進行中 · 橫線以下：滯後、逾期、未達成 · 空心：未填報或暫不可判定
chart-months-key = 上行：滯後、逾期或未達成項數 / 可判定項數，佔比越大底色越深 · 下行：最差的進展情況及項數 · 空心：暫無可判定 · 邊框：非月末數據
chart-months-cell = 可判定{ $judged }項，滯後、逾期或未達成{ $behind }項（{ $share }%）；最差：{ $worst }
chart-months-silent = 暫無可判定

# 一項指標的走勢。
chart-trajectory = 指標走勢
chart-of = { $chart }：{ $what }
chart-heads-for = 期末預計
chart-heads-for-name = 預計達{ $figure }
chart-at-rate = 目前{ $rate }
chart-needs = 此後需{ $rate }
chart-short-by = 差{ $figure }
chart-past-by = 超目標{ $figure }
chart-near-from = { $figure }起為接近達成
chart-share-due = 應達比例
chart-share-reached = 已達比例
chart-nothing-reported = 截至該日期未填報
chart-actual-on = { $actual }（{ $date }）
cli-chart-of-what = 走勢圖需指明指標：請加上--of，例如--of sewer-network

# 圖表視圖。
charts-choose = 請在上方選擇指標，或從以下指標中選擇：
charts-outside = 所示指標不在篩選結果之內。
charts-inside = 改看篩選結果中的指標
charts-pick = 選擇指標
charts-measure = 指標
charts-search = 搜索指標
charts-none-found = 篩選範圍內沒有符合的指標。
charts-reset = 還原縮放
charts-zoom-hint = 縮放：滾動滾輪，拖動框選，或點擊圖表後按+ −與方向鍵；雙擊、按Home或點擊“還原縮放”恢復全圖。
charts-targets = 點擊指標可查看詳情。
charts-table = 以表格查看數據
charts-copy-table = 複製表格
charts-plot = { $title }；數據見下方表格
charts-month-end = { $month }末
view-charts = 圖表
chart-planned-at = { $date }：序時進度{ $value }
chart-due-at = { $date }：到期{ $due }項，其中原文載明{ $stated }項、推定{ $inferred }項
chart-fact = { $name }：{ $value }
