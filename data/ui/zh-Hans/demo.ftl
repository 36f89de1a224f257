# 示范年度：所有内容均属虚构，并处处标明。

# 标明之处。
demo-mark = 示范：此处所有数据均为虚构。
demo-strip = 可随意勾选、填报、撤销：自己的台账没有打开。
demo-leave = 退出
demo-leave-name = 退出示范
demo-leave-first = 当前为示范。请先退出，再打开自己的计划或台账。
demo-journals = 内存中，仅在示范打开期间保留
demo-export = 文件中会标明这是示范。
save-demo = 仅在示范打开期间保留
command-demo = 示范年度
csv-demonstration = 示范
cli-demo-refused = 使用 --demo 时不能填报：示范内容只存于内存，命令结束即消失。要填报到自己的台账，请去掉 --demo。
cli-demo-alone = --demo 自带计划和台账，不能同时指定 --plan、--progress 或文件夹。

# 单位和人员。
demo-unit-a = 示范单位甲
demo-unit-b = 示范单位乙
demo-unit-c = 示范单位丙
demo-unit-d = 示范单位丁
demo-unit-e = 示范单位戊
demo-unit-f = 示范单位己
demo-unit-g = 示范单位庚
demo-unit-h = 示范单位辛
demo-by-a = 示范填报员甲
demo-by-b = 示范填报员乙
demo-by-c = 示范填报员丙
demo-by-d = 示范填报员丁
demo-by-e = 示范填报员戊
demo-by-f = 示范填报员己
demo-by-g = 示范填报员庚
demo-by-h = 示范填报员辛
demo-by-office = 示范督查员
demo-by-checker = 示范核实员

# 文字说明、来源、原因。
demo-problem-land = （示范）一处用地尚未完成征拆。
demo-problem-weather = （示范）连续降雨，停工两周。
demo-problem-funds = （示范）第二批资金尚未到位。
demo-problem-approval = （示范）一项审批手续尚未办结。
demo-problem-works = （示范）施工单位现场人员不足。
demo-problem-staff = （示范）经办人变动，正在交接。
demo-problem-data = （示范）部分数据仍在核对。
demo-problem-pipes = （示范）发现旧管线，须先行迁改。
demo-problem-market = （示范）实际情况低于预期。
demo-next-land = （示范）本月与剩余住户逐户协商。
demo-next-weather = （示范）趁晴好天气两班倒施工。
demo-next-funds = （示范）按调整后的预算重新申请。
demo-next-approval = （示范）十日前补齐材料。
demo-next-works = （示范）下周增加一个施工班组。
demo-next-staff = （示范）已指定专人负责，每周调度一次。
demo-next-data = （示范）核对后的数据随下期报告报送。
demo-next-pipes = （示范）夜间分段迁改管线。
demo-next-market = （示范）逐家走访，分析原因。
demo-note-a = （示范）已现场查看，照片由单位留存。
demo-note-b = （示范）半年检查后重新统计。
demo-note-c = （示范）数据口径为全区。
demo-note-d = （示范）已与配合单位商定。
demo-source-report = （示范）虚构单位月报
demo-source-bulletin = （示范）虚构进度通报
demo-source-photo = （示范）虚构现场检查记录
demo-reason-point = （示范）小数点错了一位
