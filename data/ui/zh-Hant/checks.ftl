# What is found in plans and journals. A message says what happened, what it means and
# what to do; { $subject } is the commitment or section, { $what } what was found.
severity-error = 錯誤
severity-warning = 警告
finding-hint = 提示：{ $hint }

# The plan's content.
check-schema = 計劃採用格式{ $what }，本程序讀取格式{ $supported }，數據可能被誤讀。若計劃確為本程序編寫，請改為“schema: { $supported }”，否則請使用新版程序。
check-period = 計劃期{ $what }的結束早於開始，無法計算序時進度。請改正plan.ron中的“start”和“end”。
check-duplicate-id = 編號“{ $what }”重複（見“{ $subject }”），填報時無法區分。請分別使用不同編號。
check-id = 編號“{ $what }”為空或含有空格，無法填報，也無法在命令行中使用。請使用字母、數字和連字符。
check-section = “{ $subject }”所屬工作方面“{ $what }”未列入plan.ron，因此不計入任何方面。請補列該方面，或改正其編號。
check-unit-missing = “{ $subject }”的指標“{ $what }”有目標數值而無計量單位，數值將不帶單位顯示。請補上“unit”。
check-unit = “{ $subject }”使用的計量單位“{ $what }”未列入plan.ron。請在“units”中補列，或改正其編號。
check-name = “{ $subject }”提到的“{ $what }”未列入plan.ron的“names”，無法用其他文字檢索。請以三種文字補列，或改正名稱。
check-locator = “{ $subject }”未註明原文位置，他人無法查對。請補上“locators”，例如["2/6/3/2"]。
check-title = “{ $subject }”缺少{ $what }標題，該語言下顯示為空白。請補上標題。
check-invisible = “{ $subject }”的標題含有不可見字符{ $what }，會隱藏或打亂文字。請刪除。
check-due = “{ $subject }”的完成時限{ $what }早於計劃期開始。請改正“due”。
check-no-measure = “{ $subject }”沒有指標，無法判定。請補上指標；沒有數值的可用“goal: Judged”。
check-measure-title = “{ $subject }”有多個指標，而指標“{ $what }”沒有標題。請補上標題，以便區分。
check-figure = “{ $subject }”中有數值無法使用：{ $what }。累計量的目標和節點權重須大於0，份額須在0至1之間，容差和允許差不得為負。
check-curve = “{ $subject }”的指標“{ $what }”的計劃曲線出現倒退。請按日期先後排列，份額不得下降。
check-no-milestone = “{ $subject }”的指標“{ $what }”按節點判定，卻沒有節點。請至少補上一個節點，或改用其他目標類型。
check-milestone-late = “{ $subject }”的節點“{ $what }”晚於任務本身的完成時限。請改正其中一個日期。
check-published = 有一項公開發布數據涉及計劃中沒有的“{ $what }”，未予顯示。請改正published.ron中的編號。

# Files of the plan.
file-missing = 沒有這個文件（{ $what }）。計劃是含有plan.ron的文件夾。請檢查文件夾名稱，或另選計劃。
file-unreadable = 無法讀取該文件：{ $what }。其中內容均未顯示。請確認它是文件，並且您有讀取權限。
file-utf16 = 該文件保存為UTF-16編碼，而計劃須為UTF-8編碼，其中內容均未顯示。請在編輯器中另存為UTF-8。
file-gbk = 該文件似乎保存為GBK編碼，而計劃須為UTF-8編碼，其中內容均未顯示。請在編輯器中另存為UTF-8。
file-not-text = 該文件自此行起不是UTF-8文本，其中內容均未顯示。請另存為UTF-8，或將其移出文件夾。
file-syntax = 該文件從此處起無法讀取，其中內容均未顯示。解析器原文：{ $what }。

# What people really do to plan files.
hint-fullwidth = “{ $detail }”是全角符號。引號之外請使用半角的 , : ; ( ) [ ]。
hint-curly = “{ $detail }”是中文引號。文字請放在半角直引號之間："示例"。
hint-comma = 此處之前似乎缺少逗號，可能在上一行末尾。
hint-quote = 有一個引號未閉合。請在文字末尾補上 " 。
hint-backslash = 文字中的反斜槓須寫兩次：\\。路徑也可以使用 / 。
hint-thousands = 此處數值不用千位分隔符：請寫1000，不寫1,000。
hint-percent = 請去掉百分號：只寫5，並註明“unit: "percent"”。
hint-unknown = 此處無法識別“{ $found }”，應為以下之一：{ $expected }。
hint-missing = 缺少字段“{ $detail }”。此處是應含該字段的部分的末尾。
hint-twice = 字段“{ $detail }”出現了兩次。請刪去其一。
hint-depth = 括號嵌套過深。請查找多餘的左括號。
hint-closing = 文件過早結束：缺少右括號 ) 或 ]。
hint-trailing = 列表結束後還有內容。請在上文查找多餘的右括號。
hint-none = 請與文件中讀取正常的部分對照。

# Journals.
journal-torn = 程序或計算機中斷時，最後一行只寫了一半。該行從未確認保存，已另存於{ $aside }，之前的內容完好。如有缺漏，請重新填報。
journal-unreadable = 無法讀取該台賬：{ $what }。其中內容未計入。請確認您有讀取權限。
journal-newer = 該台賬由更新版本的程序寫成（{ $what }），僅顯示能讀取的部分，且不再寫入新的填報。請更新本程序。
journal-other-plan = 該台賬屬於另一計劃“{ $what }”，未計入。請移至該計劃的台賬文件夾。
journal-damaged = 該行已損壞或被人工改動，校驗和不符。該行保持原樣、未計入，其後各行照常計入。請從備份恢復，或重新填報：{ $what }
journal-content = 該行無法讀作一條填報（{ $what }）。該行保持原樣、未計入，其後各行照常計入。請從備份恢復，或重新填報。
journal-orphan = 填報{ $what }涉及計劃中沒有的“{ $subject }”，已保留但未計入。如任務改過編號，請改回原編號。
journal-writer = 該行自稱為{ $what }，屬於另一個填報端。該行保持原樣、未計入，其後各行照常計入。請向文件來源方核實。
journal-forked = 填報端{ $what }的台賬被複製後兩邊都繼續寫入，文件夾中有不同版本。兩邊均已計入，各用各的名稱，今後不再續寫其中任何一份。無須處理；如有互相矛盾之處，請在台賬中裁定。
journal-lost = 本機曾填報的內容已不在該文件夾中：台賬{ $what }原有{ $was }字節，現有{ $is }字節。文件夾曾被清空，或被換成較早的副本。現有內容照常計入。請從備份恢復缺少的部分。
journal-clash = 兩條不同的填報，編號均為{ $what }，目前只顯示其中一條。文件未作任何改動。請關閉窗口後重新打開，兩條即均計入。
journal-no-header = 該文件不是台賬：首行沒有說明屬於誰。其中內容未合併，現有內容未作改動。請向來源方索取由本程序寫成的原文件。
journal-gone = 該台賬在打開文件夾時還在，之後被移走。其中內容仍顯示在屏幕上，但已不在文件夾中。請在關閉窗口之前放回該文件，或從備份恢復。
