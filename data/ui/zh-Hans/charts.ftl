# Charts, on the screen and on exported sheets.

chart-wall = 作战挂图
chart-subtitle = { $plan } · 截至{ $date } · 进度判定规则：{ $rule }
chart-filters = 仅含：{ $list }
chart-published = 已叠加公开发布的数据。
chart-source = 计划来源：{ $source } · 由挂图（Guatu）绘制
chart-tally = 可判定{ $judged }项，其中达成{ $met }项；未填报{ $silent }项
chart-measures-met = { $of }项指标达成{ $met }项
chart-no-unit = 未明确牵头单位
chart-caught-up = 此前滞后，后已赶上

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
