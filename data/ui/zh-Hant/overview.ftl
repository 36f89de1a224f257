# 總覽。
overview-filtered = 已篩選：以下只統計{ $all }項中的{ $count }項
overview-as-of = 截至{ $date }
overview-of = / { $count }項
overview-in-progress = 推進中
overview-behind = 滯後或未達成
overview-judged = 可判定{ $count }項
overview-apart = 暫無可判定目標{ $count }項
overview-evidence = 已填報{ $count }項：已核實{ $verified }，附佐證{ $evidenced }，自行申報{ $declared }

overview-time = 時間進度
overview-time-text = 截至{ $date }，{ $months }個月已過{ $gone }個月
overview-index = 綜合進度指數
overview-index-plan = 綜合進度指數（全部任務）
overview-withheld = 暫不計算
overview-index-nothing = { $of }項均未填報
overview-index-withheld = 已填報{ $reported }/{ $of }項，缺報超過五分之一；介於{ $low }與{ $high }之間
overview-index-partly = 已填報{ $reported }/{ $of }項；介於{ $low }與{ $high }之間
overview-index-all = { $of }項全部填報
overview-index-none = 沒有可計算完成率的任務，不設指數。

overview-sections = 各工作方面進展情況
overview-tolerance = “左右”：低於目標不超過{ $tolerance }為接近達成
overview-within = { $goal }，容差{ $tolerance }
overview-no-tolerance = “不低於”“不超過”類目標沒有容差，未到即未達成
overview-rule = { $rule }：{ $text }
overview-compared-with = 對比對象：{ $what }
overview-points = { $points }個百分點
overview-titled = { $title }：{ $what }
overview-joined = { $one }；{ $other }
overview-milestones = { $what }個節點

overview-attention = 當前需要關注
overview-attention-none = 已填報的任務中，沒有滯後、逾期或未達成的。
overview-why-contradicted = 已勾選完成，但數據不符：實際{ $actual }，目標{ $goal }
overview-why-contradicted-rated = 已勾選完成，但評定為：{ $level }
overview-why-milestone = { $what }：自{ $date }起逾期{ $days }天
overview-why-overdue = 自{ $date }起逾期
overview-why-against = 實際{ $actual }，目標{ $goal }
overview-why-class = 達標月份：{ $formula }
overview-why-rated = 評定：{ $level }
overview-why-gap = 序時差{ $gap }
overview-why-rate = 每月需完成{ $needed }，目前月均{ $achieved }
overview-problem = 存在問題：{ $text }
overview-all = 在清單中查看全部{ $count }項
overview-silent = 到期未填報{ $count }項
overview-problems = 反映有問題{ $count }項

overview-start = 截至{ $date }尚無任何填報。可以這樣開始：
overview-start-tick = 在清單中勾選已完成的任務，即作為截至日期的自行申報。
overview-start-figure = 點擊“實際”列的空白格，填寫數值後按回車；或選中一項任務，填寫右側表單。
overview-start-published = 也可以疊加官方公開發布的數據，隨時可以取消。
overview-start-list = 打開清單
overview-start-show-published = 顯示公開發布的數據

overview-latest = 最近填報
overview-journal = 打開台賬
overview-for = { $date }數據
overview-more = 另有{ $count }條
overview-unnamed = 未署名
overview-not-done = 取消完成申報

# What changed since the month before.
overview-since = { $date }以來：{ $tally }

# What the pointer tells of a goal, beyond its row.
overview-told-rate = 要達成目標，今後每月需完成{ $needed }；此前月均{ $achieved }
overview-told-due = 完成時限：{ $due }
overview-told-lead = 牽頭單位：{ $unit }
overview-told-report = 最近填報：{ $date }數據，{ $who }，{ $when }錄入
