# The vocabulary of the domain, one key a key() of src/domain.

# Kinds of commitment.
kind-target = 目標
kind-project = 項目
kind-livelihood = 民生
kind-measure = 舉措

# How firmly the plan words it: 措辭強度.
strength-ensure = 確保
strength-complete = 完成
strength-strive = 力爭
strength-seek = 爭取
strength-promote = 推動
strength-expect = 預計
strength-plain = 一般表述

# Where the due date comes from.
due-stated = 原文載明
due-inferred = 推定
due-vision = 願景（未定年限）

# Is the goal met: 結論.
verdict-met = 已達成
verdict-nearly-met = 接近達成
verdict-not-met = 未達成
verdict-open = 進行中
verdict-not-reported = 未填報
verdict-not-due = 未到發布期
verdict-no-goal = 目標由上級下達
verdict-vision = 願景

# Does it keep up with the calendar: 進度狀態.
pace-not-reported = 未填報
pace-not-applicable = 不計序時進度
pace-on-pace = 符合序時進度
pace-slightly-behind = 略滯後於序時
pace-behind = 滯後
pace-overdue = 逾期

# Verdict and pace in one word.
standing-met = 已達成
standing-nearly-met = 接近達成
standing-on-pace = 符合序時進度
standing-slightly-behind = 略滯後於序時
standing-behind = 滯後
standing-overdue = 逾期
standing-not-met = 未達成
standing-under-way = 進行中
standing-not-reported = 未填報
standing-not-due = 未到發布期
standing-no-goal = 目標由上級下達
standing-vision = 願景

# Pace rules: short name and one sentence.
rule-default = 掛圖默認規則
rule-default-text = 序時差不低於0為符合序時進度，−10至0個百分點為略滯後，低於−10個百分點為滯後。
rule-xuancheng = 宣城規則
rule-xuancheng-text = 完成率低於序時進度即為滯後。
rule-yinchuan = 銀川規則
rule-yinchuan-text = 落後序時進度不足10個百分點為符合，10至30個百分點為略滯後（黃牌），超過30個百分點為滯後（紅牌）。
rule-sanya = 三亞規則
rule-sanya-text = 達到序時進度為符合，達到序時進度的50%為略滯後（黃牌），不足50%為滯後（紅牌）。
rule-xinhuang = 新晃規則
rule-xinhuang-text = 達到序時應完成量的80%為符合，60%至80%為略滯後（關注），不足60%為滯後（黃牌）。
rule-custom-points = 自定規則：{$on}／{$slightly}個百分點
rule-custom-points-single = 自定規則：{$on}個百分點
rule-custom-of-plan = 自定規則：應完成量的{$on}／{$slightly}
rule-custom-of-plan-single = 自定規則：應完成量的{$on}
rule-custom-points-text = 序時差不低於{$on}個百分點為符合序時進度，{$slightly}至{$on}個百分點為略滯後，低於{$slightly}個百分點為滯後。
rule-custom-points-single-text = 序時差不低於{$on}個百分點為符合序時進度，低於{$on}個百分點為滯後。
rule-custom-of-plan-text = 達到序時應完成量的{$on}為符合，{$slightly}至{$on}為略滯後，不足{$slightly}為滯後。
rule-custom-of-plan-single-text = 達到序時應完成量的{$on}為符合，不足{$on}為滯後。
rule-error-form = “{$what}”不是規則。
rule-error-range = {$value}不在{$low}至{$high}之間。
rule-error-order = 略滯後的下限{$slightly}高於符合序時進度的下限{$on}。

# Kinds of measure.
goal-flow = 累計量
goal-stock = 期末水平
goal-limit = 限值
goal-growth = 增速
goal-class = 水質類別
goal-milestones = 節點
goal-compared = 對比
goal-assigned = 上級下達
goal-judged = 定性評定

# Ratings where there is no figure.
level-not-started = 未啟動
level-limited = 進展有限
level-substantial = 取得實質性進展
level-done = 已完成

# Quality classes of surface water (GB 3838-2002).
class-i = Ⅰ類
class-ii = Ⅱ類
class-iii = Ⅲ類
class-iv = Ⅳ類
class-v = Ⅴ類
class-worse-than-v = 劣Ⅴ類

# Words a report carries.
remark-note = 備註
remark-problem = 存在問題
remark-next-step = 下一步措施

# Entries of the journal: 台賬.
event-figure = 填報數值
event-reached = 節點達成
event-rated = 定性評定
event-graded = 填報水質類別
event-done = 完成申報
event-remark = 文字說明
event-assigned = 責任分工
event-retracted = 撤回
event-verified = 核實
event-unknown = 新版本的填報

deed-figure = { $count ->
    [1] “{ $title }”的填報數值
   *[other] { $count }個填報數值
}
deed-reached = { $count ->
    [1] “{ $title }”的節點達成
   *[other] { $count }個節點達成
}
deed-rated = { $count ->
    [1] “{ $title }”的定性評定
   *[other] { $count }項定性評定
}
deed-graded = { $count ->
    [1] “{ $title }”的水質類別
   *[other] { $count }個水質類別
}
deed-done = { $count ->
    [1] “{ $title }”的完成申報
   *[other] { $count }項任務的完成申報
}
deed-unticked = { $count ->
    [1] 取消“{ $title }”的完成申報
   *[other] 取消{ $count }項任務的完成申報
}
deed-remark = { $count ->
    [1] “{ $title }”的文字說明
   *[other] { $count }條文字說明
}
deed-assigned = { $count ->
    [1] “{ $title }”的責任分工
   *[other] { $count }項任務的責任分工
}
deed-retracted = { $count ->
    [1] 一次撤回
   *[other] { $count }次撤回
}
deed-verified = { $count ->
    [1] “{ $title }”的核實
   *[other] { $count }次核實
}
deed-unknown = { $count ->
    [1] 一條新版本的填報
   *[other] { $count }條新版本的填報
}
deed-report = “{ $title }”的填報
deed-mixed = { $count }條填報

# How well a statement is supported: 核實程度.
evidence-declared = 自行申報
evidence-evidenced = 附佐證
evidence-verified = 已核實

# How a figure compares with its goal.
compare-at-least = 以上（含）
compare-more-than = 超過
compare-at-most = 以內（含）
compare-about = 左右

# What a change of standing means; the second of each with its count, inside a sentence.
direction-met = 達成
direction-met-count = { $count }項達成
direction-missed = 未達成或逾期
direction-missed-count = { $count }項未達成或逾期
direction-fell-behind = 進度下滑
direction-fell-behind-count = { $count }項進度下滑
direction-improved = 進度好轉
direction-improved-count = { $count }項進度好轉
direction-first-reported = 首次填報
direction-first-reported-count = { $count }項首次填報
direction-taken-back = 填報撤回
direction-taken-back-count = { $count }項填報撤回
direction-other = 其他變化
direction-other-count = { $count }項其他變化

# 鏈接：通往何處，為何不打開。
link-opens = 在瀏覽器中打開{ $host }
link-not-opened = 不予打開。{ $why }
link-scheme = 鏈接須以http://或https://開頭，其他地址一律不打開。
link-credentials = 鏈接的主機名前不得帶有用戶名或密碼，以防冒充其他網站。
link-host = “{ $what }”不是可以如實顯示的主機名。請從瀏覽器地址欄複製鏈接。
link-character = 鏈接中不得含有{ $what }。請從瀏覽器地址欄複製鏈接。
link-long = 鏈接最長{ $what }字節。
