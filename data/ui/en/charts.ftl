# Charts, on the screen and on exported sheets.

chart-wall = Wall chart
chart-subtitle = { $plan } · as of { $date } · pace rule: { $rule }
chart-filters = Only: { $list }
chart-published = With published figures laid over the plan.
chart-source = Plan: { $source } · drawn with Guatu
chart-tally = { $met } met of { $judged } that can be judged; { $silent } not reported
chart-no-unit = No lead unit
chart-caught-up = Behind earlier, made up since
