# 演示年度：所有內容均屬虛構，並處處標明。

# 標明之處。
demo-mark = 演示：此處所有數據均為虛構。
demo-strip = 可隨意勾選、填報、撤銷：自己的台賬沒有打開。
demo-leave = 退出
demo-leave-name = 退出演示
demo-leave-first = 當前為演示。請先退出，再打開自己的計劃或台賬。
demo-journals = 內存中，僅在演示打開期間保留
demo-export = 文件中會標明這是演示。
save-demo = 僅在演示打開期間保留
command-demo = 演示年度
csv-demonstration = 演示
cli-demo-refused = 使用 --demo 時不能填報：演示內容只存於內存，命令結束即消失；要填報到自己的台賬，請去掉 --demo。
cli-demo-alone = --demo 自帶計劃和台賬，不能同時指定 --plan、--progress 或文件夾。

# 單位和人員。
demo-unit-a = 演示單位甲
demo-unit-b = 演示單位乙
demo-unit-c = 演示單位丙
demo-unit-d = 演示單位丁
demo-unit-e = 演示單位戊
demo-unit-f = 演示單位己
demo-unit-g = 演示單位庚
demo-unit-h = 演示單位辛
demo-by-a = 演示填報員甲
demo-by-b = 演示填報員乙
demo-by-c = 演示填報員丙
demo-by-d = 演示填報員丁
demo-by-e = 演示填報員戊
demo-by-f = 演示填報員己
demo-by-g = 演示填報員庚
demo-by-h = 演示填報員辛
demo-by-office = 演示督查員
demo-by-checker = 演示核實員

# 文字說明、來源、原因。
demo-problem-land = （演示）一處用地尚未完成徵拆。
demo-problem-weather = （演示）連續降雨，停工兩週。
demo-problem-funds = （演示）第二批資金尚未到位。
demo-problem-approval = （演示）一項審批手續尚未辦結。
demo-problem-works = （演示）施工單位現場人員不足。
demo-problem-staff = （演示）經辦人變動，正在交接。
demo-problem-data = （演示）部分數據仍在核對。
demo-problem-pipes = （演示）發現舊管線，須先行遷改。
demo-problem-market = （演示）實際情況低於預期。
demo-next-land = （演示）本月與剩餘住戶逐戶協商。
demo-next-weather = （演示）趁晴好天氣兩班倒施工。
demo-next-funds = （演示）按調整後的預算重新申請。
demo-next-approval = （演示）十日前補齊材料。
demo-next-works = （演示）下週增加一個施工班組。
demo-next-staff = （演示）已指定專人負責，每週調度一次。
demo-next-data = （演示）核對後的數據隨下期報告報送。
demo-next-pipes = （演示）夜間分段遷改管線。
demo-next-market = （演示）逐家走訪，分析原因。
demo-note-a = （演示）已現場查看，照片由單位留存。
demo-note-b = （演示）半年檢查後重新統計。
demo-note-c = （演示）數據口徑為全區。
demo-note-d = （演示）已與配合單位商定。
demo-source-report = （演示）虛構單位月報
demo-source-bulletin = （演示）虛構進度通報
demo-source-photo = （演示）虛構現場檢查記錄
demo-reason-point = （演示）小數點錯了一位
