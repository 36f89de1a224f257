# 部門填報包：發給責任單位填寫、再收回的工作簿。

# 工作表名稱，31個字以內。
pack-sheet = 填報
pack-help = 填報說明
pack-subject = 進展情況填報表

pack-title = { $plan }進展情況填報表
pack-unit = 填報單位：{ $unit }
pack-as-of = 截至日期：{ $date }
pack-count = 共{ $count }項任務
pack-note = 請只填寫淺藍色單元格，其餘單元格已鎖定；本期不填報的留空。詳見“填報說明”。

# 表頭。
pack-number = 序號
pack-part = 指標或節點
pack-goal = 目標
pack-last = 上次填報
pack-value = 本期數值
pack-against = 對比值
pack-done-head = 是否完成
pack-date = 數據截至或達成日期

# 單元格。
pack-yes = 是
pack-no = 否
pack-between = 、
pack-inferred = （推定）
pack-goal-milestone = 達成
pack-done = 已報完成
pack-reached = 已達成
pack-not-reached = 未達成
pack-pair = { $value }（對比值{ $against }）
pack-milestone = { $measure }：{ $milestone }

# 選中單元格時的提示，合計255個字以內。
pack-hint-flow = 填年初至截至日期的累計數。
pack-hint-stock = 填截至日期的實有數（不是本期新增數）。
pack-hint-limit = 填截至日期的最新數值。
pack-hint-growth = 填年初至截至日期累計的同比增速，下降填負數。
pack-hint-compared = 填本項數值，對比值填在右邊一格。
pack-hint-against = 填用來對比的數值。
pack-hint-assigned = 填截至日期的最新數值。
pack-hint-unit = 只填數字，單位：{ $unit }。
pack-hint-bare = 只填數字。

# 填錯時的提示：標題32個字以內，內容255個字以內。
pack-error = 請檢查填寫內容
pack-error-figure = 這裡只能填數字，例如 52 或 45.8；不要帶單位，也不要寫“約”。文字說明請填在備註。
pack-error-day = 這裡要填日期，例如 2020-06-30，並請檢查年份。
pack-error-choice = 請從下拉列表中選擇，或留空。

# 填報說明。
pack-help-where-name = 填哪裡
pack-help-where = 只填“填報”表中的淺藍色單元格。一行是一個可以填報的事項；一項任務有幾個指標或節點的，第一行填任務整體情況，以下各行分別填報。
pack-help-blank-name = 留空的意思
pack-help-blank = 留空表示本期不填報，不等於零，原有記錄不變；確實為零的，請填 0。
pack-help-value = 只填數字，單位見“計量單位”一列。填累計數還是實有數，選中單元格時會有提示。不要填“約52”一類的文字，有說明請填備註。
pack-help-against = 計劃要求與另一數值相比的（如高於全市平均），本期數值和對比值都要填。
pack-help-class-name = 水質類別
pack-help-class = 從下拉列表中選擇：{ $list }。
pack-help-level-name = 定性評定
pack-help-level = 沒有數字的任務，在“本期數值”一列從下拉列表中選擇：{ $list }。
pack-help-done = 任務全部完成（或節點已達成）選“是”；仍在推進的留空；以前報過完成、現在需要更正的選“否”。
pack-help-date = 已預填{ $date }。數據截至其他日期的請改為該日期；節點已達成的請填實際達成日期。只改日期而不填其他內容的，不算填報。
pack-help-words-name = 存在問題、下一步措施、備註
pack-help-words = 用一兩句話寫清楚；文字長時可以加高該行。留空表示沒有新的情況。
pack-help-last = 供對照：最近一次填報的內容及其所屬日期。沒有填報過的為空。
pack-help-locked-name = 鎖定的單元格
pack-help-locked = 任務、目標、單位等不能修改；請不要增刪行列、移動單元格。發現有誤的，請寫在該任務的備註裡。
pack-help-back-name = 填好以後
pack-help-back = 保存為原來的格式（.xlsx），發回給您發送本表的人。一份表可以分幾次填報，重複發回同樣的內容不會重複計入。
