# Files that come back.
command-import = 导入…
incoming-title = 导入
incoming-text = 可导入部门填好的填报表、电子表格或本程序导出的文件（xlsx、ods、xls、csv、json、ron）。先预览，确认后才填报。
incoming-path = 文件
incoming-look = 预览
incoming-reading = 正在读取…
incoming-is-pack = 本程序生成的填报表，锁定内容未被改动。
incoming-is-ledger = 本程序导出的一览表：与现有填报不同的内容将予采用。
incoming-is-journal = 本程序导出的填报明细：尚未收录的将予采用。
incoming-is-table = { $sheet ->
    [""] 表格，表头在第{ $header }行。
   *[other] 工作表“{ $sheet }”，表头在第{ $header }行。
 }
incoming-sheet = 工作表
incoming-sheet-any = 自动选择有填报内容的一张
incoming-columns = 各列的含义
incoming-kind-added = 新增{ $count }
incoming-kind-changed = 更正{ $count }
incoming-kind-conflicting = 与他人不一致{ $count }
incoming-kind-same = 已有{ $count }
incoming-kind-refused = 未采用{ $count }
incoming-conflicting = 与他人填报不一致的{ $count }项也予采用
incoming-refused-stay = 未采用的{ $count }项不予填报；可改正文件后重新导入。
incoming-nothing = 没有新内容
incoming-take = 填报{ $count }项
notice-taken-in = 已从{ $path }填报{ $count }项。
incoming-field-id = 编号
incoming-field-title = 任务
incoming-field-measure = 指标
incoming-field-milestone = 节点
incoming-field-value = 完成值
incoming-field-against = 对比值
incoming-field-unit = 计量单位
incoming-field-done = 是否完成
incoming-field-date = 数据日期
incoming-field-progress = 进展情况
incoming-field-note = 备注
incoming-field-problem = 存在问题
incoming-field-next = 下一步
incoming-field-lead = 牵头单位
incoming-field-ignored = – 不采用
