# 框架：頂欄、側欄、底欄、命令、提示。
top-as-of = 截至
top-year = 計劃年度內的截至日期
top-search = 搜索標題、地點、數字…
top-search-name = 搜索
top-language = 語言
top-menu = 菜單

view-overview = 總覽
view-list = 清單
view-wall = 掛圖
view-timeline = 時間軸
view-journal = 台賬
view-checks = 檢查

command-undo = 撤銷
command-redo = 重做
command-undo-what = 撤銷：{ $what }
command-redo-what = 重做：{ $what }
command-go = 前往…
go-title = 前往
go-search = 輸入命令、篩選條件或任務的名稱，可用拼音
go-sort = 按{ $column }排序
go-group = 按{ $by }分組
go-clear = 清除全部篩選
go-save = 保存當前篩選…
go-none = 沒有找到。請換個說法或少輸幾個字。
command-search = 搜索
command-export = 導出…
command-save = 保存
command-side = 展開或收起視圖與篩選
command-larger = 放大
command-smaller = 縮小
command-usual-size = 恢復正常大小
menu-size = 顯示大小
command-detail = 展開或收起所選任務
command-next-part = 轉到下一窗格：側欄、視圖、詳情
command-part-before = 轉到上一窗格
part-view = 主窗格
part-detail = 詳情窗格
command-why = 查看所選任務的依據
command-month-back = 上一個月
command-month-on = 下一個月
command-published = 公開發布的數據
command-open-plan = 打開其他計劃…
command-open-progress = 更換台賬文件夾…
command-reload = 重新讀取計劃文件
command-help = 幫助與快捷鍵
command-about = 關於掛圖
command-quit = 退出

menu-theme = 主題
menu-journals = 台賬與備份
theme-system = 跟隨系統
theme-light = 淺色
theme-dark = 深色

date-month-back = 上一個月
date-month-on = 下一個月
date-typed = 日期
date-keys = 日期：{ $date }。方向鍵移動，回車鍵選定
date-weekdays = 一 二 三 四 五 六 日

side-filters = 篩選
hint-close = 不再顯示此提示
hint-list = 單擊標題打開任務，空格鍵勾選所選任務，回車鍵填報，直接鍵入數字即填寫“實際”。按{ $go }可前往任何命令或任務，按{ $help }查看全部快捷鍵。
hint-wall = 點擊色塊可打開任務。“保存圖片”可將掛圖存為A5至A0各種尺寸，打印上牆。
side-save = 保存…
side-save-name = 名稱
side-save-do = 保存
side-saved = 已存篩選
side-saved-hint = 右鍵可刪除
side-forget = 刪除
side-clear = 全部清除
side-look-for = 重點關注
side-standing = 進展情況
side-section = 工作方面
side-kind = 類別
side-strength = 措辭強度
side-lead = 牽頭單位
lead-none = 未明確牽頭單位
filter-search = “{ $words }”
filter-remove = 移除篩選：{ $what }

flag-headline = 年度主要預期目標
flag-attention = 需要關注
flag-changed = 上次查看後有變化
flag-contradicted = 已勾選但數據不符
flag-silent = 到期未填報
flag-problem = 反映有問題

foot-all = 共{ $count }項任務
foot-some = { $all }項中的{ $count }項
foot-rule = 截至{ $date } · { $rule }
foot-folder = 台賬保存在{ $path }
save-saved = 已保存
save-saving = 正在保存…
save-not-saved-count = 未保存：{ $count }條填報

notice-read-only = 沒有記錄：台賬文件夾只能查看。請在菜單中更換文件夾。
notice-nothing-to-undo = 沒有可撤銷的操作。
notice-nothing-to-redo = 沒有可重做的操作。
notice-undone = 已撤銷：{ $what }
notice-redone = 已重做：{ $what }
notice-saved-already = 全部已保存：每條填報都即時寫入磁盤。
notice-reloaded = 已重新讀取計劃文件。
notice-reload-kept = 計劃文件有錯誤，屏幕上仍顯示上一次正確讀取的計劃。
command-messages = 消息記錄…
messages-title = 消息記錄
messages-none = 還沒有消息。
notice-open = 打開
notice-reveal = 在文件夾中顯示
notice-not-opened = 無法打開{ $path }：{ $why }
notice-exported = 已寫入：{ $path }
notice-export-stopped = 已停止，未寫入文件。
notice-export-failed = 未能寫入{ $path }：{ $why }

figure-other-unit = “{ $what }”不是本指標的單位。
figure-grouping = “{ $what }”中的逗號含義不明：請寫1,000或1000，小數用點。
figure-not-a-number = “{ $what }”不是數字。

goal-short-milestones = { $count }個節點
goal-short-assigned = 上級下達
notice-close = 關閉

# The running year, changes, the rule.
top-changes = 變化情況
top-stop = 停止播放
command-play = 播放全年
command-changes = 與此前相比的變化…
command-rules = 進度判定規則…
