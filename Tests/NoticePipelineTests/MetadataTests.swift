import NoticeModel
import NoticePipeline
import NoticeRecords
import Testing

@Suite struct MetadataTests {
    private func record(_ table: [(String, String)], body: String) throws -> NoticeRecord {
        let rows = table.map { "<tr><td>\($0.0)：</td><td>\($0.1)</td></tr>" }.joined()
        let page = "<html><body><table>\(rows)</table><div class=\"TRS_Editor\">\(body)</div></body></html>"
        return try NoticePipeline().process(Array(page.utf8), path: "a.html")
    }

    private let body = "<p>各县（市）人民政府：</p><p>一、总体要求</p><p>到2025年，粮食产量达到100万吨。</p>"

    @Test func metadataFillWhatTheTextLacks() throws {
        let table = [
            ("标题", "某省人民政府关于印发工作方案的通知"), ("发文字号", "某政发[2021]第7号"), ("发文机关", "某省人民政府"),
            ("成文日期", "2021年3月5日"), ("发布日期", "2021年4月1日"),
        ]
        let notice = try record(table, body: body).notice
        #expect(notice.title == "某省人民政府关于印发工作方案的通知")
        #expect(notice.kind == "通知")
        #expect(notice.documentNumber?.text == "某政发〔2021〕7号")
        #expect(notice.issuers == ["某省人民政府"])
        #expect(notice.issuedOn == "2021-03-05")
    }

    @Test func aDateOfPublicationIsNoDateOfIssue() throws {
        let notice = try record([("索引号", "1"), ("发布日期", "2021年4月1日")], body: body).notice
        #expect(notice.issuedOn == nil)
    }

    @Test func theTextStandsAndADifferenceIsSaid() throws {
        let signed = body + "<p>某省人民政府</p><p>2021年3月5日</p>"
        let differing = try record([("标题", "无"), ("成文日期", "2021年3月6日")], body: signed)
        #expect(differing.notice.issuedOn == "2021-03-05")
        #expect(differing.diagnostics.map(\.code).contains("metadata.differs"))
        let same = try record([("发文机关", "某省人民政府"), ("成文日期", "2021年3月5日")], body: signed)
        #expect(!same.diagnostics.map(\.code).contains("metadata.differs"))
    }

    @Test func spansCountInTheTextThatWasTakenOut() throws {
        let page = "<html><body><script>1</script><p>一、目标</p><p>到2025年，粮食产量达到100万吨。</p></body></html>"
        let pipeline = NoticePipeline()
        let source = try pipeline.read(Array(page.utf8), path: "a.html")
        let record = pipeline.record(source)
        let target = try #require(record.targets.first)
        let words = source.scalars[target.span.start..<target.span.end]
        #expect(String(String.UnicodeScalarView(words.compactMap(Unicode.Scalar.init))) == target.quote)
        #expect(record.source.characterCount == source.scalars.count)
    }
}
