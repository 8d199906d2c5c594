import NoticeModel
import Testing

@testable import NoticeExtraction

struct CitationTests {
    /// Each citation as title and number.
    private func citations(_ string: String) -> [String] {
        let text = GoldNotice.normalText(string)
        return CitationScanner().scan(text, GoldNotice.outline(of: text)).citations.map {
            text.string($0.title) + ($0.number.map { "|" + $0 } ?? "")
        }
    }

    private func identifiers(_ string: String) -> [String] {
        let text = GoldNotice.normalText(string)
        return CitationScanner().scan(text, GoldNotice.outline(of: text)).identifiers.map { text.string($0.range) }
    }

    @Test func theOutermostTitleIsCited() {
        #expect(citations("按照《〈政府工作报告〉分工方案》执行。") == ["〈政府工作报告〉分工方案"])
        #expect(citations("按照《关于印发《管理办法》的通知》执行。") == ["关于印发《管理办法》的通知"])
        #expect(citations("按照《关于印发<管理办法>的通知》执行。") == ["关于印发<管理办法>的通知"])
    }

    @Test func aMarkWithoutItsPartnerHidesNoTitle() {
        #expect(citations("按照《规划和《管理办法》执行。") == ["管理办法"])
        #expect(citations("按照规划》和《管理办法》执行。") == ["管理办法"])
    }

    @Test func numbersHaveOneNormalForm() {
        for bracket in ["〔2013〕", "[2013]", "（2013）", "【2013】"] {
            #expect(citations("根据《意见》（浙政发\(bracket)46号）执行。") == ["意见|浙政发〔2013〕46号"])
        }
        #expect(citations("根据《意见》（浙政发〔2013〕 46 号，以下简称《意见》）执行。") == ["意见|浙政发〔2013〕46号"])
        #expect(citations("根据《公告》（财政部公告2024年第16号）执行。") == ["公告|财政部公告2024年第16号"])
        #expect(citations("根据《条例》（国务院令第711号）执行。") == ["条例|国务院令第711号"])
        #expect(citations("根据《意见》（2013年修订）执行。") == ["意见"])
    }

    @Test func numbersOutsideTitlesAreIdentifiers() {
        #expect(identifiers("根据国办发〔2019〕3号和省政府62号文件、财政部令第87号执行。") == ["国办发〔2019〕3号", "62号", "第87号"])
        #expect(identifiers("落实《意见》（国发〔2015〕28号）。").isEmpty)
        #expect(identifiers("吉林一号卫星、3号线、第2号车间。").isEmpty)
    }

    @Test(arguments: ["《营业执照》", "《不动产权证书》", "《人民日报》", "《买卖合同》", "电影《长河》", "《出售协议》"])
    func otherTitlesAreNoCitations(_ title: String) {
        #expect(citations("参照\(title)办理。").isEmpty)
    }
}
