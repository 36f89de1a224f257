# The timeline, on the screen and on exported sheets.

chart-timeline = 時間軸
chart-timeline-projects = 項目時間軸
timeline-empty = 沒有帶時限的任務：請去掉篩選條件，或改選其他顯示範圍。
timeline-continued = { $title }（續）
timeline-quarter = { $n ->
    [1] 一
    [2] 二
    [3] 三
   *[other] 四
}季度
timeline-quarter-of = { $year }年{ $n ->
    [1] 一
    [2] 二
    [3] 三
   *[other] 四
}季度
timeline-as-of = 截至{ $date }
timeline-visions = 未定年份的願景（{ $count }項）
timeline-more = 其餘{ $count }項，時限{ $date }（推定）
timeline-reached = 達成{ $count }項
timeline-days = +{ $days }天
timeline-due-stated = 時限{ $date }（原文載明）
timeline-due-inferred = 時限{ $date }（推定）
timeline-on-the-day = 如期達成
timeline-early = { $date }達成，提前{ $days }天
timeline-late = { $date }達成，遲{ $days }天
timeline-overdue = 截至{ $date }未達成，逾期{ $days }天
timeline-sign-due = 時限，原文載明
timeline-sign-due-inferred = 時限，推定
timeline-sign-milestone = 節點，原文載明
timeline-sign-milestone-inferred = 節點，推定
timeline-sign-reached = 據填報已達成
timeline-sign-early = 提前達成
timeline-sign-late = 逾期達成（註明天數）
timeline-sign-slipping = 逾期未達成
timeline-given = 依據
timeline-outcome = 結果
timeline-rows-dated = 明確時限和逾期
timeline-rows-dated-hint = 原文載明時限的、時限不在年底的和已逾期的任務單列一行，其餘合併計數
timeline-rows-all = 全部
timeline-rows-all-hint = 每項任務單列一行
timeline-rows-projects = 項目
timeline-rows-projects-hint = 僅顯示項目及其節點
