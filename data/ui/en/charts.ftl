# Charts, on the screen and on exported sheets.

chart-wall = Wall chart
chart-subtitle = { $plan } · as of { $date } · pace rule: { $rule }
chart-filters = Only: { $list }
chart-published = With published figures laid over the plan.
chart-source = Plan: { $source } · drawn with Guatu
chart-tally = { $met } met of { $judged } that can be judged; { $silent } not reported
chart-measures-met = { $met } of { $of } measures met
chart-no-unit = No lead unit
chart-caught-up = Behind earlier, made up since

# What every chart can do.
picture-save = Save picture…
picture-save-hint = SVG or PNG, at any size
picture-copy = Copy picture
picture-copy-hint = As an image, for a document or a chat
export-chart = Chart
export-size = Size
export-dark = Dark ground
notice-picture-copied = The picture is on the clipboard.
notice-picture-failed = The picture could not be drawn: { $why }
