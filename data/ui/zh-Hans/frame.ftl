# 框架：顶栏、侧栏、底栏、命令、提示。
top-as-of = 截至
top-year = 计划年度内的截至日期
top-search = 搜索标题、地点、数字…
top-search-name = 搜索
top-language = 语言
top-menu = 菜单

view-overview = 总览
view-list = 清单
view-wall = 挂图
view-timeline = 时间轴
view-journal = 台账
view-checks = 检查

command-undo = 撤销
command-redo = 重做
command-undo-what = 撤销：{ $what }
command-redo-what = 重做：{ $what }
command-go = 前往…
go-title = 前往
go-search = 输入命令、筛选条件或任务的名称，可用拼音
go-sort = 按{ $column }排序
go-group = 按{ $by }分组
go-clear = 清除全部筛选
go-save = 保存当前筛选…
go-none = 没有找到。请换个说法或少输几个字。
command-search = 搜索
command-export = 导出…
command-save = 保存
command-side = 展开或收起视图与筛选
command-larger = 放大
command-smaller = 缩小
command-usual-size = 恢复正常大小
menu-size = 显示大小
command-detail = 展开或收起所选任务
command-next-part = 转到下一窗格：侧栏、视图、详情
command-part-before = 转到上一窗格
part-view = 主窗格
part-detail = 详情窗格
command-why = 查看所选任务的依据
command-month-back = 上一个月
command-month-on = 下一个月
command-published = 公开发布的数据
command-open-plan = 打开其他计划…
command-open-progress = 更换台账文件夹…
command-reload = 重新读取计划文件
command-help = 帮助与快捷键
command-about = 关于挂图
command-quit = 退出

menu-theme = 主题
menu-journals = 台账与备份
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色

date-month-back = 上一个月
date-month-on = 下一个月
date-typed = 日期
date-keys = 日期：{ $date }。方向键移动，回车键选定
date-weekdays = 一 二 三 四 五 六 日

side-filters = 筛选
hint-close = 不再显示此提示
hint-list = 单击标题打开任务，空格键勾选所选任务，回车键填报，直接键入数字即填写“实际”。按{ $go }可前往任何命令或任务，按{ $help }查看全部快捷键。
hint-wall = 点击色块可打开任务。“保存图片”可将挂图存为A5至A0各种尺寸，打印上墙。
side-save = 保存…
side-save-name = 名称
side-save-do = 保存
side-saved = 已存筛选
side-saved-hint = 右键可删除
side-forget = 删除
side-clear = 全部清除
side-look-for = 重点关注
side-standing = 进展情况
side-section = 工作方面
side-kind = 类别
side-strength = 措辞强度
side-lead = 牵头单位
lead-none = 未明确牵头单位
filter-search = “{ $words }”
filter-remove = 移除筛选：{ $what }

flag-headline = 年度主要预期目标
flag-attention = 需要关注
flag-changed = 上次查看后有变化
flag-contradicted = 已勾选但数据不符
flag-silent = 到期未填报
flag-problem = 反映有问题

foot-all = 共{ $count }项任务
foot-some = { $all }项中的{ $count }项
foot-rule = 截至{ $date } · { $rule }
foot-folder = 台账保存在{ $path }
save-saved = 已保存
save-saving = 正在保存…
save-not-saved-count = 未保存：{ $count }条填报

notice-read-only = 没有记录：台账文件夹只能查看。请在菜单中更换文件夹。
notice-nothing-to-undo = 没有可撤销的操作。
notice-nothing-to-redo = 没有可重做的操作。
notice-undone = 已撤销：{ $what }
notice-redone = 已重做：{ $what }
notice-saved-already = 全部已保存：每条填报都即时写入磁盘。
notice-reloaded = 已重新读取计划文件。
notice-reload-kept = 计划文件有错误，屏幕上仍显示上一次正确读取的计划。
command-messages = 消息记录…
messages-title = 消息记录
messages-none = 还没有消息。
notice-open = 打开
notice-reveal = 在文件夹中显示
notice-not-opened = 无法打开{ $path }：{ $why }
notice-exported = 已写入：{ $path }
notice-export-stopped = 已停止，未写入文件。
notice-export-failed = 未能写入{ $path }：{ $why }

figure-other-unit = “{ $what }”不是本指标的单位。
figure-grouping = “{ $what }”中的逗号含义不明：请写1,000或1000，小数用点。
figure-not-a-number = “{ $what }”不是数字。

goal-short-milestones = { $count }个节点
goal-short-assigned = 上级下达
notice-close = 关闭

# The running year, changes, the rule.
top-changes = 变化情况
top-stop = 停止播放
command-play = 播放全年
command-changes = 与此前相比的变化…
command-rules = 进度判定规则…
