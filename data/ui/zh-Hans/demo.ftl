# 演示年度：所有内容均属虚构，并处处标明。

# 标明之处。
demo-mark = 演示：此处所有数据均为虚构。
demo-strip = 可随意勾选、填报、撤销：自己的台账没有打开。
demo-leave = 退出
demo-leave-name = 退出演示
demo-leave-first = 当前为演示。请先退出，再打开自己的计划或台账。
demo-journals = 内存中，仅在演示打开期间保留
demo-export = 文件中会标明这是演示。
save-demo = 仅在演示打开期间保留
command-demo = 演示年度
csv-demonstration = 演示
cli-demo-refused = 使用 --demo 时不能填报：演示内容只存于内存，命令结束即消失；要填报到自己的台账，请去掉 --demo。
cli-demo-alone = --demo 自带计划和台账，不能同时指定 --plan、--progress 或文件夹。

# 单位和人员。
demo-unit-a = 演示单位甲
demo-unit-b = 演示单位乙
demo-unit-c = 演示单位丙
demo-unit-d = 演示单位丁
demo-unit-e = 演示单位戊
demo-unit-f = 演示单位己
demo-unit-g = 演示单位庚
demo-unit-h = 演示单位辛
demo-by-a = 演示填报员甲
demo-by-b = 演示填报员乙
demo-by-c = 演示填报员丙
demo-by-d = 演示填报员丁
demo-by-e = 演示填报员戊
demo-by-f = 演示填报员己
demo-by-g = 演示填报员庚
demo-by-h = 演示填报员辛
demo-by-office = 演示督查员
demo-by-checker = 演示核实员

# 文字说明、来源、原因。
demo-problem-land = （演示）一处用地尚未完成征拆。
demo-problem-weather = （演示）连续降雨，停工两周。
demo-problem-funds = （演示）第二批资金尚未到位。
demo-problem-approval = （演示）一项审批手续尚未办结。
demo-problem-works = （演示）施工单位现场人员不足。
demo-problem-staff = （演示）经办人变动，正在交接。
demo-problem-data = （演示）部分数据仍在核对。
demo-problem-pipes = （演示）发现旧管线，须先行迁改。
demo-problem-market = （演示）实际情况低于预期。
demo-next-land = （演示）本月与剩余住户逐户协商。
demo-next-weather = （演示）趁晴好天气两班倒施工。
demo-next-funds = （演示）按调整后的预算重新申请。
demo-next-approval = （演示）十日前补齐材料。
demo-next-works = （演示）下周增加一个施工班组。
demo-next-staff = （演示）已指定专人负责，每周调度一次。
demo-next-data = （演示）核对后的数据随下期报告报送。
demo-next-pipes = （演示）夜间分段迁改管线。
demo-next-market = （演示）逐家走访，分析原因。
demo-note-a = （演示）已现场查看，照片由单位留存。
demo-note-b = （演示）半年检查后重新统计。
demo-note-c = （演示）数据口径为全区。
demo-note-d = （演示）已与配合单位商定。
demo-source-report = （演示）虚构单位月报
demo-source-bulletin = （演示）虚构进度通报
demo-source-photo = （演示）虚构现场检查记录
demo-reason-point = （演示）小数点错了一位
