# Trajectory, burn-up, targets, small charts, months.

chart-burn-up = 达成进度累计图
chart-targets = 指标对照图
chart-multiples = 逐月进展分组图
chart-months = 月度进度表
chart-grouped = { $chart }（按{ $by }）
chart-by-section = 工作方面
chart-by-kind = 类别
chart-by-lead = 牵头单位
chart-all = 全部
chart-commitments = { $count }项
chart-visions = 另有愿景{ $count }项
chart-data-through = 数据截至{ $date }

# 指标对照图。
chart-targets-title = 指标
chart-targets-key = 由差到好。色条：最新数值 · 竖线：目标 · 下方短线：该日序时应达 · 深色底：目标的达标一侧 · 各用各的刻度
chart-targets-silent = 未填报：{ $count }项
chart-targets-visions = 未定年限的愿景，不作判定：{ $count }项

# 达成进度累计图。
chart-burn-up-key = 带点粗线：已达成 · 细线：原文载明时限已到 · 虚线：含推定时限已到 · 全高：可达成的全部任务
chart-burn-up-unit = 任务数（项）
chart-burn-up-now = 可达成{ $of }项，已达成{ $met }项；至{ $date }到期{ $due }项，其中原文载明{ $stated }项、推定{ $inferred }项
chart-burn-up-short = 达成{ $met } / { $of }项；到期{ $due }项
chart-burn-up-none = 本期没有可达成的任务
chart-burn-up-met = 已达成{ $count }项
chart-burn-up-nearly = 另有接近达成{ $count }项
chart-burn-up-stated = 原文载明到期{ $count }项
chart-burn-up-due = 含推定到期{ $count }项
chart-burn-up-point = { $date }：{ $of }项中达成{ $met }项
chart-column-date = 日期
chart-column-met = 已达成
chart-column-of = 可达成
chart-column-nearly = 接近达成
chart-column-stated = 载明到期
chart-column-due = 含推定到期

# 分组图与月度表。
chart-multiples-key = 每月末任务数，各图同一刻度 · 横线以上：已达成、符合序时、进行中 · 横线以下：滞后、逾期、未达成 · 空心：未填报或暂不可判定
chart-months-key = 上行：滞后、逾期或未达成项数 / 可判定项数，占比越大底色越深 · 下行：最差的进展情况及项数 · 空心：暂无可判定 · 边框：非月末数据
chart-months-cell = 可判定{ $judged }项，滞后、逾期或未达成{ $behind }项（{ $share }%）；最差：{ $worst }
chart-months-silent = 暂无可判定

# 一项指标的走势。
chart-trajectory = 指标走势
chart-of = { $chart }：{ $what }
chart-heads-for = 期末预计
chart-heads-for-name = 预计达{ $figure }
chart-at-rate = 目前{ $rate }
chart-needs = 此后需{ $rate }
chart-short-by = 差{ $figure }
chart-past-by = 超目标{ $figure }
chart-near-from = { $figure }起为接近达成
chart-share-due = 应达比例
chart-share-reached = 已达比例
chart-nothing-reported = 截至该日期未填报
chart-actual-on = { $actual }（{ $date }）
cli-chart-of-what = 走势图需指明指标：请加上--of，例如--of sewer-network

# 图表视图。
charts-choose = 请在上方选择指标，或从以下指标中选择：
charts-outside = 所示指标不在筛选结果之内。
charts-inside = 改看筛选结果中的指标
charts-pick = 选择指标
charts-measure = 指标
charts-search = 搜索指标
charts-none-found = 筛选范围内没有符合的指标。
charts-reset = 还原缩放
charts-zoom-hint = 缩放：滚动滚轮，拖动框选，或点击图表后按+ −与方向键；双击、按Home或点击“还原缩放”恢复全图。
charts-targets = 点击指标可查看详情。
charts-table = 以表格查看数据
charts-copy-table = 复制表格
charts-plot = { $title }；数据见下方表格
charts-month-end = { $month }末
view-charts = 图表
chart-planned-at = { $date }：序时进度{ $value }
chart-due-at = { $date }：到期{ $due }项，其中原文载明{ $stated }项、推定{ $inferred }项
chart-fact = { $name }：{ $value }
