# 填報的安全：保存、另存、恢復、備份、合併台賬。

command-saving = 保存情況…
command-backups = 備份…
command-take-in = 合併其他台賬…

# 右下角的狀態。
save-name = 保存情況：{ $state }
save-hint = 查看保存位置和方式
save-read-only = 只能查看
save-out-of-reach = 文件夾無法訪問

# 磁盤拒絕寫入的原因。
reason-full = 磁盤已滿，或可用配額已用完。
reason-read-only = 磁盤有寫保護。
reason-forbidden = 您沒有在該文件夾寫入的權限。
reason-gone = 找不到該文件夾：可能已移動或改名，也可能網絡盤或U盤未連接。
reason-device = 磁盤讀寫出錯，可能即將損壞。
reason-newer = 該文件夾中有台賬由本程序的更新版本寫成。
reason-other = 系統提示：{ $why }。

# 提示條。
not-saved-text = { $why }內容仍在內存中，已計入各項數據，每兩秒重試一次。
read-only-title = 只能查看。
read-only-text = { $why }此處無法填報。
read-only-elsewhere = 換到別處填報…
strip-close = 關閉此提示條
moved-title = 今後全部保存在{ $to }。
moved-text = { $from }中的台賬連同未能保存的內容均已複製到該處。日後如需移回：將台賬文件夾改回{ $from }，再合併{ $to }中的台賬。

recovered-title = 打開時發現：
recovered-show = 查看
recovered-lost = 本機曾填報的部分內容已不在文件夾中，文件夾曾被清空，或被換成較早的副本。現有內容照常計入，其餘可從備份恢復。
recovered-damaged = 台賬中有{ $count }行無法讀取，保持原樣、未計入，其餘各行照常計入。備份中可能有完整內容。
recovered-unreadable = { $count ->
    [1] 有一份台賬無法讀取，未計入：{ $file }。
   *[other] 有{ $count }份台賬無法讀取，未計入。
}
recovered-torn = 程序或計算機中斷時，最後一行只寫了一半。該行從未確認保存，已另存於{ $aside }，之前的內容完好。
recovered-forked = 有{ $count }份台賬被複製後，各副本都繼續寫入。各副本均已計入，各用各的名稱。互相矛盾之處請在台賬中裁定。

# 保存情況。
saving-title = 保存情況
saving-saved = 全部內容均已寫入磁盤。
saving-saving = 正在寫入磁盤。
saving-out-of-reach = 已填報的內容均已保存，但目前無法訪問該文件夾。
saving-read-only = 該文件夾只能查看。
saving-system = 系統提示：{ $why }
saving-folder = 台賬位置
saving-last = 上次保存
saving-never = 本次打開後尚未填報
saving-waits = 等待寫入
saving-nothing = 無
saving-some = 最近的填報
saving-copy = 複製路徑
saving-safe = 哪些內容是安全的
saving-do = 如何處理
saving-saved-safe = 每條填報寫入磁盤之後才顯示為已保存，程序崩潰或斷電均不受影響。
saving-saved-do = 無須處理。有填報的日子，每天自動備份一次。
saving-saving-safe = 此前的內容均已寫入磁盤。
saving-saving-do = 無須處理。網絡盤較慢時需稍候，窗口會等寫入完成後再關閉。
saving-not-saved-safe = 此前已保存的內容完好。等待寫入的內容只在內存中，關閉窗口或計算機中斷都會丟失。
saving-not-saved-do = 請騰出空間，或重新連接磁盤：程序每兩秒重試一次，保存後提示自行消失。如暫時無法處理，請另存到別處：全部內容寫入另一個文件夾，並在該處繼續填報。
saving-out-of-reach-safe = 屏幕上的內容保持不變，已填報的內容都在該文件夾中。
saving-out-of-reach-do = 請重新連接磁盤，或將文件夾改回原名，程序會自動發現。在此之前，新的填報只存於內存。也可另存到別處，在該處繼續填報。
saving-read-only-safe = 文件夾中的內容完好，程序不會寫入。
saving-read-only-do = 請申請寫入權限後重試。也可換到別處填報：全部台賬複製到另一個文件夾，並在該處繼續填報。
saving-again = 重試
saving-elsewhere = 另存到別處…
saving-export = 導出…
saving-more = 詳情…

# 尚有內容未保存時離開。
unsaved-title = 尚有內容未保存
unsaved-count = 有{ $count }條填報未寫入磁盤，關閉窗口將會丟失。
unsaved-count-here = 有{ $count }條填報未寫入磁盤，離開將會丟失。保存後再打開另一個文件夾。
unsaved-waits = 最近的填報正在寫入磁盤，寫完後窗口自行關閉。
unsaved-waits-here = 最近的填報正在寫入磁盤，寫完後自行打開另一個文件夾。
unsaved-keep = 暫不關閉
unsaved-stay = 留在此處
unsaved-export = 先導出…
unsaved-close = 仍然關閉

# 在另一個文件夾繼續填報。
elsewhere = 另存到別處
elsewhere-text = 全部台賬，連同至今未能保存的內容，都寫入另一個文件夾，並在該處繼續填報。請選擇可正常寫入的磁盤，文件夾不存在時自動新建。現文件夾中的內容保持原樣。
elsewhere-here = 這就是當前使用的文件夾。
elsewhere-busy = 正在寫入…
elsewhere-failed = 未能另存：該文件夾無法寫入。{ $why }
elsewhere-save = 保存到該處

# 備份。
backups-title = 備份
backups-text = 一份備份就是一個文件，內含當時的全部台賬。每天首次填報前、合併台賬前自動備份。保留最近7天、5週、12個月的備份，以及因其他原因所做的最近12份。
backups-now = 立即備份
backups-none = 尚無備份。下一次填報前自動做第一份。
backups-none-yet = 尚無填報，也就沒有備份。第二次填報前自動做第一份。
backups-choose = 選擇一份，查看可恢復的內容。
backup-why-schedule = 每日備份
backup-why-merge = 合併台賬前
backup-why-restore = 恢復備份前
backup-why-asked = 手動備份
restore-entries = 可恢復{ $count }條填報
restore-nothing = 沒有可恢復的內容：備份中的填報現在都在。
restore-keeps = 此後的填報全部保留。恢復前先將現狀備份一次。
restore-list = 將恢復的填報
restore-now = 恢復

# 其他來源的台賬。
take-in-title = 合併其他台賬
take-in-text = 將另一個文件夾的台賬、單份台賬（.ronl）或備份（.zip）併入現有台賬。請先查看將帶來哪些內容：現有填報全部保留，重複合併不會改變結果。
take-in-path = 文件夾、台賬或備份
take-in-file = 選擇單個文件…
take-in-look = 查看
take-in-now = 合併
take-in-looking = 正在查看…
take-in-busy = 正在合併…
take-in-unreadable = 無法讀取。{ $why }
take-in-failed = 未能全部合併。已合併的部分完整，現有內容沒有損失。{ $why }可以重試。
take-in-mended = { $count }行損壞內容可復原
take-in-standings = { $count ->
    [0] 截至{ $date }，沒有任務的進展情況因此改變
   *[other] 截至{ $date }，{ $count }項任務的進展情況將會改變
}
take-in-conflicts = 其中{ $count }條與現有同日填報不一致：都會保留，並在台賬中請您裁定
take-in-findings-more = …另有{ $count }處
merge-entries = 將新增{ $count }條填報
merge-nothing = 沒有可合併的內容：其中沒有台賬，或可讀取的填報均已收錄。
merge-keeps = 現有填報全部保留。合併前先將現狀備份一次。
merge-list = 將新增的填報

# 提示。
notice-moving = 沒有記錄：正在將全部內容寫入另一個文件夾，請稍後再試。
notice-saved-after-all = 已補存{ $count }條填報。
notice-out-of-reach = 無法訪問台賬文件夾。屏幕上的內容保持不變。
notice-in-reach = 台賬文件夾已可訪問。
notice-writable = 已可以在此填報。
notice-still-read-only = 仍只能查看。{ $why }
notice-backed-up = 已備份。
notice-backed-up-already = 自最近一份備份以來沒有變化，無須再備份。
notice-backup-failed = 未能備份。{ $why }
notice-took-in = { $count ->
    [0] 已合併
   *[other] 已併入{ $count }條填報
}{ $mended ->
    [0] 。
   *[other] ，{ $mended }行損壞內容已復原。
}

opening-title = 正在讀取填報記錄…
opening-text = 計劃可以先查閱、檢索；讀完後顯示各項數據，即可填報。
notice-opening = 沒有記錄：填報記錄尚未讀完，請稍後再試。
opening-failed = 填報記錄未能讀完，請重新打開該文件夾
# 已輸入、未填報。
unrecorded-title = 尚未填報
unrecorded-text = 有{ $count }項任務已輸入內容但尚未填報，關閉窗口後將丟失。
unrecorded-back = 返回填報
unrecorded-stay = 不關閉
unrecorded-close = 放棄並關閉
# 計劃文件有錯誤。
plan-errors-title = 計劃文件有{ $count }處錯誤。
plan-errors-text = 以下統計可能缺少部分任務，或讀取有誤。
plan-errors-show = 在“檢查”中查看
