# 導入文件：不能導入的原因、對單元格的說明、預覽。

# 整個文件無法讀取的原因。不導入任何內容。
import-kind = 該文件不是可以導入的表格或報告。
    .todo = 請提供工作簿（xlsx、xlsm、xls、ods），以逗號、分號或製表符分隔的文本（csv、tsv），或本程序導出的報告（json、ron）。
import-password = 工作簿設有密碼，無法讀取。
    .todo = 請用原來的軟件打開，取消密碼並保存後再導入。
import-damaged = 文件已損壞或不完整（{ $what }）。
    .todo = 請對方重新發送，或用表格軟件打開後另存一份。
import-bytes = 文件解壓後超過{ $what }MB。
    .todo = 請只保留填報的工作表，去掉圖片，另存為新工作簿。
import-parts = 文件內部超過{ $what }個部分，正常的工作簿不會這麼多。
    .todo = 請把填報的工作表複製到新工作簿。
import-cells = 文件中有內容的單元格超過{ $what }個。
    .todo = 請只保留有填報內容的行。
import-empty = 文件是空的。
    .todo = 請確認文件沒有選錯，填寫後已經保存。
import-sheet = 沒有名為“{ $what }”的工作表。
    .todo = 現有工作表：{ $found }
import-which-sheet = 有幾張工作表都可能是要導入的：{ $what }
    .todo = 請指定其中一張，如--sheet 名稱。
import-headings = 前20行中沒有找到表頭。
    .todo = 表格需要表頭：一列寫明任務（如任務、編號、Task），一列寫明填報內容（如完成值、完成情況、是否完成、Value）。也可以指明列，如--map B=title --map C=value。
import-map = 沒有“{ $what }”這一列。
    .todo = 請用列號或完整的表頭指明，如C=value或完成值=value。
import-map-target = 沒有一列寫明是哪項任務。
    .todo = 請指明，如--map B=title或--map A=id。
import-map-report = 沒有一列有填報內容。
    .todo = 請指明，如--map C=value或--map D=done。
import-same = 計劃中沒有“{ $what }”，無法將名稱對應到它。
    .todo = 請寫任務編號，如--same 管網=sewer-network。
import-other-plan = 該文件屬於計劃“{ $what }”，當前打開的是“{ $expected }”。
    .todo = 請先打開對應的計劃（--plan），或另選文件。
import-newer = 該文件由掛圖的更新版本寫成（格式{ $what }）。
    .todo = 請用該版本導入。
import-pack = 填報表與其內部記錄不符（{ $what }）：工作表可能改了名，或行被移動過。
    .todo = 請重新領取填報表填寫，或指明位置：--sheet 名稱 --map A=id --map C=value。
import-report = 報告無法讀取（{ $what }）。
    .todo = 請重新導出；報告不宜手工修改。
import-demonstration = 文件中的數據來自演示，均為虛構。
    .todo = 請選擇自己計劃的文件。
import-merge = 這是台賬或台賬的備份。
    .todo = 請用“guatu merge”整體合併，誰在何時報了什麼都會保留；在窗口中拖入即可。

# 單元格被退回的原因。其餘各行仍可導入。
import-no-target = 該行沒有寫明是哪項任務。
    .todo = 請填寫任務名稱或編號。
import-unknown = 計劃中沒有“{ $what }”這項任務。
    .todo = 請按計劃中的名稱填寫，或填寫編號。
import-unknown-perhaps = 計劃中沒有“{ $what }”這項任務。
    .todo = 如指下列之一，請填寫其編號：{ $found }
import-several = “{ $what }”可能指幾項任務。
    .todo = 請填寫其中一項的編號：{ $found }
import-two-targets = 該行的編號與名稱“{ $what }”不是同一項任務。
    .todo = 請改正有誤的一個：{ $found }
import-which-measure = 該任務有幾項指標，該行沒有寫明是哪一項。
    .todo = 請填寫其中一項的編號：{ $found }
import-measure = 該任務沒有“{ $what }”這項指標。
    .todo = 現有指標：{ $found }
import-which-milestone = 該指標有幾個節點，該行沒有寫明是哪一個。
    .todo = 請寫明其中一個：{ $found }
import-milestone = 該指標沒有“{ $what }”這個節點。
    .todo = 現有節點：{ $found }
import-other-unit = “{ $what }”以“{ $found }”計，而該指標以“{ $expected }”計。
    .todo = 請換算後以“{ $expected }”填寫。
import-grouping = “{ $what }”中的逗號含義不明，可能是千分位，也可能是小數點。
    .todo = 請寫1000或1,000，小數用點。
import-not-a-figure = “{ $what }”不是數值。
    .todo = 請填寫數字，後面只寫單位；文字說明請寫在備註中。
import-percent = “{ $what }”看似完成比例，而該指標以“{ $expected }”計。
    .todo = 請填寫完成的數量並寫明單位；完成比例由程序計算。
import-fraction = “{ $what }”可能是小數，也可能是百分比：這種文件不能區分。
    .todo = 請寫明百分號，如45.8%；或將表格另存為.xlsx。
import-class = “{ $what }”不是水質類別。
    .todo = 請寫Ⅰ、Ⅱ、Ⅲ、Ⅳ、Ⅴ或劣Ⅴ。
import-level = “{ $what }”不是評定等級。
    .todo = 請寫未啟動、進展有限、取得實質性進展或已完成。
import-reached = “{ $what }”沒有說明節點是否達成。
    .todo = 請寫是或否，或達成的日期。
import-done = “{ $what }”沒有說明是否完成。
    .todo = 請寫是或否；文字說明請寫在備註中。
import-date = “{ $what }”不是日期。
    .todo = 請寫成2020-06-30、2020/6/30或2020年6月30日。
import-outside = { $what }不在計劃期（{ $expected }至{ $found }）之內。
    .todo = 請改正日期。確屬計劃期外的，請單獨填報。
import-against = 該數值要與{ $what }比較，而該行沒有填。
    .todo = 請把兩個數值都填上。
import-fault = 單元格的公式出錯：{ $what }
    .todo = 請改正公式，或直接填寫數值。
import-pending = 單元格的公式從未計算過。
    .todo = 請用表格軟件打開並保存，再導入。
import-merged = 該單元格是合併單元格的一部分，{ $what }中的值屬於一行還是各行，無從判斷。
    .todo = 請取消合併，逐行填寫。
import-locked = 鎖定的單元格被改動：現為“{ $what }”，原為“{ $expected }”。該行不予導入。
    .todo = 請恢復原文，或重新領取填報表填寫。
import-beyond = 該行是在填報表各行之下另加的。
    .todo = 請只在原有各行填報；如缺任務，請另領包含它的填報表。
import-twice = { $what }就同一事項、同一日期填了不同的內容。
    .todo = 請只留正確的一處。

# 導入前應當看一眼的。
import-note-macros = 工作簿帶有宏，不予運行。
import-note-encoding = 文本採用{ $what }編碼，已轉換。
import-note-about = “{ $what }”不是準確數：取其數值，原文隨來源保留。
import-note-converted = “{ $what }”按{ $found }計。
import-note-formula = 公式：取最近一次計算的結果。
import-note-like = 將“{ $what }”視為{ $found }
import-note-chosen = 按指定，“{ $what }”即{ $found }。
import-note-serial = { $what }按日期{ $found }理解。
import-note-merged = 任務寫在合併單元格中。
import-note-words = 進展欄中的文字按備註導入。
import-note-unread = 文件中改動過但不導入的列：{ $what }。這些列由計劃給定或由程序計算。
import-note-emptied = 文件中清空的單元格不會撤回已有填報：{ $what }。
import-column-lines = { $column }（{ $count }行）
import-between = 、

# 與已知情況相比。
staged-added = 新增
staged-changed = 更正
staged-conflicting = 與他人不一致
staged-same = 已有
staged-not-reached = 未達成
staged-done = 已完成
staged-not-done = 未完成
staged-refused = 退回

# 一列的含義。
field-id = 編號
field-title = 任務
field-measure = 指標
field-milestone = 節點
field-value = 完成值
field-against = 對比值
field-unit = 計量單位
field-done = 是否完成
field-date = 數據日期
field-progress = 進展情況
field-note = 備註
field-problem = 存在問題
field-next = 下一步
field-lead = 牽頭單位
field-ignored = 不採用

# 文件是什麼。
origin-table = 表格
origin-pack = 填報表
origin-ledger = 掛圖導出的一覽表
origin-journal = 掛圖導出的填報明細

# 命令行。
cli-import-file = { $file }：{ $origin }
cli-import-counts = 新增{ $added }，更正{ $changed }，與他人不一致{ $conflicting }，已有{ $same }，退回{ $refused }
cli-import-columns = 各列：{ $columns }
cli-import-day-asked = 未註明日期的行按指定的{ $day }填報。
cli-import-day-file = 未註明日期的行按文件所載的{ $day }填報；可用--on另行指定。
cli-import-day-reporting-date = 未註明日期的行按截至日期{ $day }填報；可用--on另行指定。
cli-import-known = 已知：{ $known }
cli-import-nothing = 沒有新內容，未作填報。
cli-import-would = 將填報{ $count }條。
cli-imported = 已填報{ $count }條，作為一次操作；“guatu undo”可整體撤銷。
cli-import-ask = 有{ $refused }行退回。其餘{ $count }條仍要導入嗎？
cli-import-conflicts = 有{ $count }條與他人所報不一致，未導入；如確要採用，請加--take-conflicts。
cli-import-unreadable = 未作填報：文件無法讀取（{ $why }）。請檢查路徑和讀取權限：{ $file }
cli-import-refused-file = 未作填報。{ $file }：
cli-import-folder = 未作填報：這是文件夾。“guatu merge”可合併文件夾中的台賬：{ $file }
cli-import-stopped = 已停止，未作填報。
