# 填报的安全：保存、另存、恢复、备份、合并台账。

command-saving = 保存情况…
command-backups = 备份…
command-take-in = 合并其他台账…

# 右下角的状态。
save-name = 保存情况：{ $state }
save-hint = 查看保存位置和方式
save-read-only = 只能查看
save-out-of-reach = 文件夹无法访问

# 磁盘拒绝写入的原因。
reason-full = 磁盘已满，或可用配额已用完。
reason-read-only = 磁盘有写保护。
reason-forbidden = 您没有在该文件夹写入的权限。
reason-gone = 找不到该文件夹：可能已移动或改名，也可能网络盘或U盘未连接。
reason-device = 磁盘读写出错，可能即将损坏。
reason-newer = 该文件夹中有台账由本程序的更新版本写成。
reason-other = 系统提示：{ $why }。

# 提示条。
not-saved-text = { $why }内容仍在内存中，已计入各项数据，每两秒重试一次。
read-only-title = 只能查看。
read-only-text = { $why }此处无法填报。
read-only-elsewhere = 换到别处填报…
strip-close = 关闭此提示条
moved-title = 今后全部保存在{ $to }。
moved-text = { $from }中的台账连同未能保存的内容均已复制到该处。日后如需移回：将台账文件夹改回{ $from }，再合并{ $to }中的台账。

recovered-title = 打开时发现：
recovered-show = 查看
recovered-lost = 本机曾填报的部分内容已不在文件夹中，文件夹曾被清空，或被换成较早的副本。现有内容照常计入，其余可从备份恢复。
recovered-damaged = 台账中有{ $count }行无法读取，保持原样、未计入，其余各行照常计入。备份中可能有完整内容。
recovered-unreadable = { $count ->
    [1] 有一份台账无法读取，未计入：{ $file }。
   *[other] 有{ $count }份台账无法读取，未计入。
}
recovered-torn = 程序或计算机中断时，最后一行只写了一半。该行从未确认保存，已另存于{ $aside }，之前的内容完好。
recovered-forked = 有{ $count }份台账被复制后，各副本都继续写入。各副本均已计入，各用各的名称。互相矛盾之处请在台账中裁定。

# 保存情况。
saving-title = 保存情况
saving-saved = 全部内容均已写入磁盘。
saving-saving = 正在写入磁盘。
saving-out-of-reach = 已填报的内容均已保存，但目前无法访问该文件夹。
saving-read-only = 该文件夹只能查看。
saving-system = 系统提示：{ $why }
saving-folder = 台账位置
saving-last = 上次保存
saving-never = 本次打开后尚未填报
saving-waits = 等待写入
saving-nothing = 无
saving-some = 最近的填报
saving-copy = 复制路径
saving-safe = 哪些内容是安全的
saving-do = 如何处理
saving-saved-safe = 每条填报写入磁盘之后才显示为已保存，程序崩溃或断电均不受影响。
saving-saved-do = 无须处理。有填报的日子，每天自动备份一次。
saving-saving-safe = 此前的内容均已写入磁盘。
saving-saving-do = 无须处理。网络盘较慢时需稍候，窗口会等写入完成后再关闭。
saving-not-saved-safe = 此前已保存的内容完好。等待写入的内容只在内存中，关闭窗口或计算机中断都会丢失。
saving-not-saved-do = 请腾出空间，或重新连接磁盘：程序每两秒重试一次，保存后提示自行消失。如暂时无法处理，请另存到别处：全部内容写入另一个文件夹，并在该处继续填报。
saving-out-of-reach-safe = 屏幕上的内容保持不变，已填报的内容都在该文件夹中。
saving-out-of-reach-do = 请重新连接磁盘，或将文件夹改回原名，程序会自动发现。在此之前，新的填报只存于内存。也可另存到别处，在该处继续填报。
saving-read-only-safe = 文件夹中的内容完好，程序不会写入。
saving-read-only-do = 请申请写入权限后重试。也可换到别处填报：全部台账复制到另一个文件夹，并在该处继续填报。
saving-again = 重试
saving-elsewhere = 另存到别处…
saving-export = 导出…
saving-more = 详情…

# 尚有内容未保存时离开。
unsaved-title = 尚有内容未保存
unsaved-count = 有{ $count }条填报未写入磁盘，关闭窗口将会丢失。
unsaved-count-here = 有{ $count }条填报未写入磁盘，离开将会丢失。保存后再打开另一个文件夹。
unsaved-waits = 最近的填报正在写入磁盘，写完后窗口自行关闭。
unsaved-waits-here = 最近的填报正在写入磁盘，写完后自行打开另一个文件夹。
unsaved-keep = 暂不关闭
unsaved-stay = 留在此处
unsaved-export = 先导出…
unsaved-close = 仍然关闭

# 在另一个文件夹继续填报。
elsewhere = 另存到别处
elsewhere-text = 全部台账，连同至今未能保存的内容，都写入另一个文件夹，并在该处继续填报。请选择可正常写入的磁盘，文件夹不存在时自动新建。现文件夹中的内容保持原样。
elsewhere-here = 这就是当前使用的文件夹。
elsewhere-busy = 正在写入…
elsewhere-failed = 未能另存：该文件夹无法写入。{ $why }
elsewhere-save = 保存到该处

# 备份。
backups-title = 备份
backups-text = 一份备份就是一个文件，内含当时的全部台账。每天首次填报前、合并台账前自动备份。保留最近7天、5周、12个月的备份，以及因其他原因所做的最近12份。
backups-now = 立即备份
backups-none = 尚无备份。下一次填报前自动做第一份。
backups-none-yet = 尚无填报，也就没有备份。第二次填报前自动做第一份。
backups-choose = 选择一份，查看可恢复的内容。
backup-why-schedule = 每日备份
backup-why-merge = 合并台账前
backup-why-restore = 恢复备份前
backup-why-asked = 手动备份
restore-entries = 可恢复{ $count }条填报
restore-nothing = 没有可恢复的内容：备份中的填报现在都在。
restore-keeps = 此后的填报全部保留。恢复前先将现状备份一次。
restore-list = 将恢复的填报
restore-now = 恢复

# 其他来源的台账。
take-in-title = 合并其他台账
take-in-text = 将另一个文件夹的台账、单份台账（.ronl）或备份（.zip）并入现有台账。请先查看将带来哪些内容：现有填报全部保留，重复合并不会改变结果。
take-in-path = 文件夹、台账或备份
take-in-file = 选择单个文件…
take-in-look = 查看
take-in-now = 合并
take-in-looking = 正在查看…
take-in-busy = 正在合并…
take-in-unreadable = 无法读取。{ $why }
take-in-failed = 未能全部合并。已合并的部分完整，现有内容没有损失。{ $why }可以重试。
take-in-mended = { $count }行损坏内容可复原
take-in-standings = { $count ->
    [0] 截至{ $date }，没有任务的进展情况因此改变
   *[other] 截至{ $date }，{ $count }项任务的进展情况将会改变
}
take-in-conflicts = 其中{ $count }条与现有同日填报不一致：都会保留，并在台账中请您裁定
take-in-findings-more = …另有{ $count }处
merge-entries = 将新增{ $count }条填报
merge-nothing = 没有可合并的内容：其中没有台账，或可读取的填报均已收录。
merge-keeps = 现有填报全部保留。合并前先将现状备份一次。
merge-list = 将新增的填报

# 提示。
notice-moving = 没有记录：正在将全部内容写入另一个文件夹，请稍后再试。
notice-saved-after-all = 已补存{ $count }条填报。
notice-out-of-reach = 无法访问台账文件夹。屏幕上的内容保持不变。
notice-in-reach = 台账文件夹已可访问。
notice-writable = 已可以在此填报。
notice-still-read-only = 仍只能查看。{ $why }
notice-backed-up = 已备份。
notice-backed-up-already = 自最近一份备份以来没有变化，无须再备份。
notice-backup-failed = 未能备份。{ $why }
notice-took-in = { $count ->
    [0] 已合并
   *[other] 已并入{ $count }条填报
}{ $mended ->
    [0] 。
   *[other] ，{ $mended }行损坏内容已复原。
}

opening-title = 正在读取填报记录…
opening-text = 计划可以先查阅、检索；读完后显示各项数据，即可填报。
notice-opening = 没有记录：填报记录尚未读完，请稍后再试。
opening-failed = 填报记录未能读完，请重新打开该文件夹
# 已输入、未填报。
unrecorded-title = 尚未填报
unrecorded-text = 有{ $count }项任务已输入内容但尚未填报，关闭窗口后将丢失。
unrecorded-back = 返回填报
unrecorded-stay = 不关闭
unrecorded-close = 放弃并关闭
# 计划文件有错误。
plan-errors-title = 计划文件有{ $count }处错误。
plan-errors-text = 以下统计可能缺少部分任务，或读取有误。
plan-errors-show = 在“检查”中查看
