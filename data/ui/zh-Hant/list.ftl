# 清單。
column-title = 任務
column-kind = 類別
column-section = 工作方面
column-lead = 牽頭單位
column-goal = 目標
column-actual = 實際
column-progress = 完成率
column-gap = 序時差
column-standing = 進展情況
column-due = 完成時限
column-last-report = 最近填報
list-column-left = 左移“{ $column }”列
list-column-right = 右移“{ $column }”列
list-column-edge = “{ $column }”列右邊線
list-hidden = 隱藏了{ $count }列
list-hidden-hint = 寬度不足，未顯示：{ $columns }。點擊顯示全部列，可左右滾動。
list-fit = 列寬適應窗口
list-fit-hint = 重新隱藏放不下的列
list-columns = 顯示列
list-grouping = 分組
group-section = 工作方面
group-kind = 類別
group-standing = 進展情況
group-lead = 牽頭單位
group-none = 不分組
list-sort-hint = 點擊排序，再次點擊反向排序，第三次點擊恢復計劃順序
list-tick = 完成：{ $title }
list-type-figure = 數值：{ $title }
list-type-hint = 點擊填寫截至日期的數值，按回車或點擊別處即記錄，按Esc放棄
list-marked = 已選{ $count }項
list-tick-all = 全部勾選
list-untick-all = 全部取消勾選
list-assign-menu = 牽頭單位…
list-assign = 分派
list-assign-hint = 牽頭單位
list-mark-none = 取消選擇
list-mark = 選入批量操作（Ctrl+點擊）
list-tick-one = 勾選完成
list-untick = 取消勾選
list-tick-many = 勾選完成{ $count }項
list-untick-many = 取消勾選{ $count }項
list-report = 填報…
list-copy-title = 複製標題
list-copy-titles = 複製{ $count }項標題
list-empty-plan = 本計劃沒有任務。計劃文件的問題見“檢查”。
list-empty-filters = 沒有符合篩選條件的任務。

# The clipboard.
list-copy = 複製
list-copy-row = 複製本行
notice-recorded = 已記錄（截至{ $date }）：{ $title }，{ $value }
list-copy-rows = 複製{ $count }行
notice-takes-no-figure = 此行不能直接鍵入數字：按回車鍵填報
notice-rows-copied = 已複製{ $count }行，可粘貼到電子表格。
paste-title = 粘貼數值
paste-ask = 共{ $figures }個數值，截至{ $date }{ $refused ->
    [0] 。
   *[other] ；另有{ $refused }個無法識別，不予填報。
 }
paste-beyond = 剪貼板中有{ $count }行超出清單範圍，未予採用。
paste-record = 填報{ $count }個數值
paste-empty = 空白，不作改動
paste-no-figure = 該行不是單一數值指標。

# Files dropped on the window.
drop-here = 拖放到此處：電子表格或填報表、台賬、備份、台賬文件夾或計劃文件夾
drop-one = 請每次只拖放一個。
drop-answer-first = 請先處理已打開的對話框，再拖放文件。
drop-unknown = 無法導入“{ $name }”：不支持這種文件。可以拖放電子表格和填報表（xlsx、xls、ods、csv）、報告（json、ron）、台賬（ronl）、備份（zip）或文件夾。
