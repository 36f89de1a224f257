# Files that come back.
command-import = 導入…
incoming-title = 導入
incoming-text = 可導入部門填好的填報表、電子表格或本程序導出的文件（xlsx、ods、xls、csv、json、ron）。先預覽，確認後才填報。
incoming-path = 文件
incoming-look = 預覽
incoming-reading = 正在讀取…
incoming-is-pack = 本程序生成的填報表，鎖定內容未被改動。
incoming-is-ledger = 本程序導出的一覽表：與現有填報不同的內容將予採用。
incoming-is-journal = 本程序導出的填報明細：尚未收錄的將予採用。
incoming-is-table = { $sheet ->
    [""] 表格，表頭在第{ $header }行。
   *[other] 工作表“{ $sheet }”，表頭在第{ $header }行。
 }
incoming-sheet = 工作表
incoming-sheet-any = 自動選擇有填報內容的一張
incoming-columns = 各列的含義
incoming-kind-added = 新增{ $count }
incoming-kind-changed = 更正{ $count }
incoming-kind-conflicting = 與他人不一致{ $count }
incoming-kind-same = 已有{ $count }
incoming-kind-refused = 未採用{ $count }
incoming-conflicting = 與他人填報不一致的{ $count }項也予採用
incoming-refused-stay = 未採用的{ $count }項不予填報；可改正文件後重新導入。
incoming-nothing = 沒有新內容
incoming-take = 填報{ $count }項
notice-taken-in = 已從{ $path }填報{ $count }項。
incoming-field-id = 編號
incoming-field-title = 任務
incoming-field-measure = 指標
incoming-field-milestone = 節點
incoming-field-value = 完成值
incoming-field-against = 對比值
incoming-field-unit = 計量單位
incoming-field-done = 是否完成
incoming-field-date = 數據日期
incoming-field-progress = 進展情況
incoming-field-note = 備註
incoming-field-problem = 存在問題
incoming-field-next = 下一步
incoming-field-lead = 牽頭單位
incoming-field-ignored = – 不採用
