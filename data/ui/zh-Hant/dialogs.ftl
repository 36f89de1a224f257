# 窗口之上的窗口。
dialog-cancel = 取消
dialog-close = 關閉
dialog-browse = 瀏覽…
dialog-path-empty = 請輸入路徑，或點“瀏覽”選擇。
dialog-path-relative = 請輸入從磁盤根目錄開始的完整路徑。

export-title = 導出
export-format-csv = 供電子表格使用，每個指標一行，附計算公式。
export-format-ron = 完整報告，格式與計劃文件相同，含台賬全部填報。
export-format-json = 完整報告，供其他程序使用，含台賬全部填報。
export-format-svg = 圖表，可按任意尺寸打印或編輯
export-format-png = 圖表，用於網頁、演示文稿和聊天
export-all = 整個計劃：全部{ $count }項任務
export-filtered = 僅導出篩選結果：{ $count }項任務
export-no-filters = 當前沒有篩選條件。
export-file = 文件
export-carries = 文件中註明截至日期（{ $date }）和進度判定規則（{ $rule }）。
export-write = 導出
export-exists = 文件已存在。請改用其他文件名，或
export-replace = 替換原文件

folder-plan = 打開其他計劃
folder-plan-text = 計劃是一個文件夾，其中有plan.ron和各類任務的文件，每類一個。程序只讀取，不改動。無法讀取之處在“檢查”中指明位置。
folder-plan-shipped = 程序自帶的計劃
folder-progress = 更換台賬文件夾
folder-progress-text = 文件夾中每個填報端有一個台賬文件。可放在網絡共享盤上多人共用，各人的填報合併讀取。文件夾不存在時自動新建，此前的填報留在原處。
folder-path = 文件夾
folder-open = 打開
folder-unsaved = 有{ $count }條填報只在內存中，更換後將會丟失。請先導出。

figures-title = 填報數值
figures-ask = 已勾選“{ $title }”。{ $date }的數值是多少？
figures-goal = 目標{ $goal }
figures-known = 上次：{ $value }，{ $date }
figures-field = 數值：{ $title }
figures-record = 記錄
figures-skip = 跳過

unsaved-title = 尚有內容未保存
unsaved-count = 有{ $count }條填報未寫入磁盤，關閉窗口將會丟失。
unsaved-keep = 暫不關閉
unsaved-export = 先導出…
unsaved-close = 仍然關閉

about-title = 關於掛圖
about-version = 版本{ $version }
about-what = 年度工作計劃的掛圖：列出每項任務及其填報，顯示各項是否跟上自身目標的進度。
about-licence = 許可證
about-font = 字體
about-font-licence = Noto Sans CJK，SIL開源字體許可證1.1版
about-writer = 本機填報端編號
about-copy = 複製以上信息

help-title = 幫助與快捷鍵
help-commands = 命令
help-in-menu = 見菜單
help-list = 在清單中
help-key-arrows = ↑ ↓
help-key-arrows-text = 上一項或下一項任務；翻頁鍵、Home、End移動更遠
help-key-space = 空格
help-key-space-text = 勾選，或取消勾選
help-key-enter = 回車
help-key-enter-text = 填報；在輸入框中為記錄
help-key-escape = Esc
help-key-escape-text = 離開輸入框，關閉最上層窗口，取消選擇
help-key-click = 雙擊
help-key-click-text = 填報
help-key-ctrl-click = { $ctrl }+點擊
help-key-ctrl-click-text = 選擇多項，一併勾選或分派
help-key-shift-click = Shift+點擊
help-key-shift-click-text = 選擇兩項之間的全部任務
help-figures = 數值的寫法
help-figures-plain = 52 · 1,000 · 1 000 · 113.50 · −3.9 · 全角數字５２。
help-figures-unit = 可帶本指標的單位，也可不帶：52公里、52 km、6.5%。
help-figures-none = 留空或寫短橫線表示沒有數值，不等於零。
help-figures-refused = 含義不明的不猜測：1,5 · 約52 · 單位為公里時寫5米。
help-standings = 標記的含義
help-standing-met = 目標已達到，或已申報完成。
help-standing-nearly-met = “左右”類目標在容差之內，或期末取得實質性進展。
help-standing-on-pace = 跟上序時進度。
help-standing-slightly-behind = 低於序時進度，在進度判定規則允許的範圍內。
help-standing-behind = 低於序時進度，超出進度判定規則允許的範圍。
help-standing-overdue = 已過完成時限，目標未達到。
help-standing-not-met = 最近的數據未達到目標。
help-standing-under-way = 已有填報，此類任務不計序時進度。
help-standing-not-reported = 沒有任何填報，不等於零。
help-standing-not-due = 首期數據尚未到發布時間。
help-standing-no-goal = 目標由上級下達，計劃中沒有寫明。
help-standing-vision = 未定年限的願景，不計入本年度。
help-sums = 計算方法簡述
help-sum-progress = 完成率是目標的完成份額。累計量：完成量÷目標。期末水平：（實際−基期）÷（目標−基期）。節點：已達成節點的權重之和。
help-sum-planned = 序時進度是到數據日期為止全年已過的份額：6月底為6÷12=50%；計劃另有進度曲線的，按曲線計。
help-sum-gap = 序時差等於完成率減序時進度，單位為百分點。
help-sum-margin = 限值、增速、水質類別和對比類指標，每次填報都按與目標的差額判定，不折算成百分比。
help-sum-missing = 未填報的不計入，並單獨計數，絕不當作零。
help-sum-tick = 勾選是有日期的完成申報。數據與申報不符時會指出。
help-rule = 當前進度判定規則為“{ $rule }”：{ $text }

# What changed between two days.
changes-title = 變化情況
changes-since = 自
changes-until = 至{$date}
changes-month = 上月末
changes-quarter = 三個月前的月末
changes-start = 計劃期初
changes-visit = 上次打開時
changes-later = 該日期不早於截至日期。
changes-none = 狀態沒有變化。
changes-filtered = 僅含符合篩選條件的任務。
changes-gaps = 另有{ $count }項序時差變動、狀態未變（百分點）
changes-gaps-more = ……還有{ $count }項

# The pace rule.
rules-title = 進度規則
rules-text = 比序時進度低多少算滯後？凡有完成率的任務，顏色按此規則判定，各視圖和各導出文件一致；結論不受影響。
rules-own = 自定規則
rules-basis = 衡量方式
rules-basis-points = 序時差（百分點）
rules-basis-of-plan = 佔序時應完成量的百分比
rules-on = 符合序時進度的下限
rules-slightly = 略滯後的下限
rules-take = 採用此規則
rules-in-force = 當前採用此規則。
rules-same = 截至{$date}，按“{$rule}”沒有任務改變顏色。
rules-change = 截至{$date}，按“{$rule}”有{ $count }項任務改變顏色：
