import NoticeModel
import Testing

@testable import NoticeExtraction

/// From when a notice speaks, and which way its sections look.
struct OutlookTests {
    private func orientations(_ fixture: NoticeFixture) -> [Orientation] {
        fixture.scan().outlook.sections.map(\.orientation)
    }

    @Test func headingsTellReviewGoalsAndTasksApart() {
        let fixture = NoticeFixture(
            lines: """
                一、发展基础
                产业规模不断扩大。
                二、发展目标
                产业规模进一步扩大。
                （一）指导思想
                坚持绿色发展。
                三、重点任务
                （一）加快技术创新
                建设一批平台。
                四、存在的问题
                总量不大。
                五、加强组织领导
                建立机制。
                """)
        #expect(orientations(fixture) == [.past, .goals, .neutral, .tasks, .tasks, .past, .tasks])
    }

    @Test func aVerbInAHeadingDoesNotEndAReview() {
        let fixture = NoticeFixture(lines: "一、2018年工作回顾\n（一）推进项目建设\n建成一批项目。\n二、2019年工作安排\n（一）推进项目建设\n建设一批项目。")
        #expect(orientations(fixture) == [.past, .past, .tasks, .tasks])
        let outlook = fixture.scan().outlook
        #expect(outlook.sections.map(\.frame) == [2018, 2018, 2019, 2019].map { YearSpan($0, $0) })
    }

    @Test func aReportWithoutTitleAndDateIsKnownByTheYearsOfItsSections() {
        let fixture = NoticeFixture(lines: "一、2013年工作回顾\n完成投资1亿元。\n二、2014年工作安排\n今年建设一批项目。")
        let (outlook, times, _) = fixture.scan()
        #expect(outlook.isWorkReport)
        #expect(outlook.reference?.year == 2014)
        #expect(times.last?.value == "2014")
    }

    @Test func aPlanThatReviewsAPeriodIsNoWorkReport() {
        let fixture = NoticeFixture(lines: "一、“十三五”工作回顾\n完成投资1亿元。\n二、2021年工作安排\n建设一批项目。")
        #expect(!fixture.scan().outlook.isWorkReport)
    }

    @Test func aResultThatHeadsAnItemOfGoalsIsAGoal() {
        let fixture = NoticeFixture(lines: "一、发展目标\n（一）特色发展成效显著\n建成园区5个。\n（二）“十三五”发展成效\n建成园区3个。")
        #expect(orientations(fixture) == [.goals, .goals, .past])
    }

    @Test func theDateOfIssueIsTheReference() {
        let outlook = NoticeFixture(lines: "关于加强管理的通知\n\n请认真执行。\n\n青海省人民政府\n2021年3月5日").scan().outlook
        #expect(outlook.reference == CalendarPoint(year: 2021, month: 3, day: 5))
        #expect(outlook.tense(of: 2020) == .past)
        #expect(outlook.tense(of: 2021) == .current)
        #expect(outlook.tense(of: YearSpan(2021, 2025)) == .current)
        #expect(outlook.tense(of: YearSpan(2016, 2020)) == .past)
    }

    @Test func aPlanWithoutADateSpeaksFromItsFirstYear() {
        let fixture = NoticeFixture(lines: "青海省“十四五”物流业发展规划\n\n一、发展现状\n2020年，总额达到300亿元。\n二、发展目标\n到2025年，总额达到500亿元。")
        let (outlook, times, _) = fixture.scan()
        #expect(outlook.planPeriod == YearSpan(2021, 2025))
        #expect(outlook.reference?.year == 2021)
        #expect(times.map(\.role) == [.reported, .deadline])
    }

    @Test func theLatestCitedNumberIsALowerBoundForTheDate() {
        let fixture = NoticeFixture(
            lines: "按照有关规定（国发〔2019〕3号、国发〔2021〕5号），制定如下措施。\n2020年，完成投资3亿元。\n2022年，完成投资5亿元。")
        let (outlook, times, _) = fixture.scan()
        #expect(outlook.basis == .citedNumber)
        #expect(outlook.reference?.year == 2021)
        #expect(times.map(\.role) == [.reported, .deadline])
    }

    @Test func paragraphsOfAWorkReportTurnToTheReviewAndBack() {
        let fixture = NoticeFixture(
            lines: """
                政府工作报告
                ——2021年1月20日在青海省第十三届人民代表大会第五次会议上
                各位代表：
                现在，我代表省人民政府向大会报告工作。
                过去五年，我们完成投资300亿元。
                新建学校20所，就业明显改善。
                今后五年，我们要完成投资500亿元。
                新建学校30所。
                """)
        let outlook = fixture.scan().outlook
        #expect(outlook.isWorkReport)
        func at(_ word: String) -> Orientation {
            let scalars = word.unicodeScalars.map(\.value)
            let start = fixture.text.scalars.indices.first { fixture.text.scalars[$0...].starts(with: scalars) } ?? 0
            return outlook.orientation(at: start)
        }
        #expect(at("完成投资300") == .past)
        #expect(at("新建学校20") == .past)
        #expect(at("完成投资500") != .past)
        #expect(at("新建学校30") != .past)
    }

    @Test func orientationsNestLikeSections() {
        let fixture = NoticeFixture(lines: "一、发展目标\n（一）总体情况\n到2025年。\n二、其他事项\n另行通知。")
        let outlook = fixture.scan().outlook
        for (index, section) in fixture.outline.sections.enumerated() {
            #expect(outlook.orientation(at: section.range.start) == outlook.sections[index].orientation)
        }
        #expect(outlook.orientation(at: fixture.text.scalars.count - 1) == .neutral)
    }
}
