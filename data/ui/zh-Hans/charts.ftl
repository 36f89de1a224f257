# Charts, on the screen and on exported sheets.

chart-wall = 作战挂图
chart-subtitle = { $plan } · 截至{ $date } · 进度规则：{ $rule }
chart-filters = 仅含：{ $list }
chart-published = 已叠加公开发布的数据。
chart-source = 计划来源：{ $source } · 由挂图（Guatu）绘制
chart-tally = 可判定{ $judged }项，其中达成{ $met }项；未填报{ $silent }项
chart-measures-met = { $of }项指标达成{ $met }项
chart-no-unit = 未明确牵头单位
chart-caught-up = 此前落后，后已赶上
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
chart-targets-key = 由差到好。色条：最新数值 · 竖线：目标 · 蓝色短线：该日序时应达 · 深色底：目标的达标一侧 · 各用各的刻度
chart-targets-silent = 未填报：{ $count }项
chart-targets-visions = 未定年限的愿景，不作判定：{ $count }项

# 达成进度累计图。
chart-burn-up-key = 绿线：已达成 · 蓝线：原文载明时限已到 · 虚线：含推定时限已到 · 全高：可达成的全部任务
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
chart-months-key = 上行：滞后、逾期或未达成项数 / 可判定项数，占比越大底色越深 · 下行：最差的进展情况及项数 · 空心：暂无可判定 · 蓝框：非月末数据
chart-months-cell = 可判定{ $judged }项，滞后、逾期或未达成{ $behind }项（{ $share }%）；最差：{ $worst }
chart-months-silent = 暂无可判定

# What every chart can do.
picture-save = 保存图片…
picture-save-hint = SVG或PNG，尺寸任选
picture-copy = 复制图片
picture-copy-hint = 以图像形式粘贴到文档或聊天中
export-chart = 图表
export-size = 尺寸
export-dark = 深色底
notice-picture-copied = 图片已复制到剪贴板。
notice-picture-failed = 无法绘制图片：{ $why }
