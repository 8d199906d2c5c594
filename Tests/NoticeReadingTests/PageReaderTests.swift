import NoticeModel
import NoticeReading
import TestSupport
import Testing

@Suite struct PageReaderTests {
    private func read(_ page: String, path: String = "a.html", options: ReadingOptions = ReadingOptions()) throws
        -> SourceText
    {
        try NoticeReader(options: options).read(Array(page.utf8), path: path)
    }

    private func text(_ page: String) throws -> String {
        let source = try read(page)
        return String(String.UnicodeScalarView(source.scalars.compactMap(Unicode.Scalar.init)))
    }

    private let prose = "各有关单位要加强组织领导，落实工作责任，确保各项任务按期完成。"

    private func governmentPage(_ body: String) -> String {
        """
        <!DOCTYPE html><html><head><title>门户</title><script>var a = "<p>脚本</p>";</script></head><body>
        <div class="main-nav"><a href="/">首页</a></div>
        <table class="bd1"><tr><td><b>索 引 号：</b></td><td>0001/2020-1</td><td><b>发文机关：</b></td><td>省政府</td></tr>
        <tr><td><b>标　　题：</b></td><td colspan="3">省政府关于印发工作方案的通知</td></tr>
        <tr><td>发文字号：</td><td>政发〔2020〕3号</td><td>成文日期：</td><td>2020年03月05日</td></tr>
        <tr><td>发布日期：</td><td>2020年04月01日</td><td>有 效 性：</td><td>有效</td></tr></table>
        <div id="UCAP-CONTENT">\(body)</div>
        <div class="footer">网站标识码：1234567890</div></body></html>
        """
    }

    @Test func takesTheBodyOfAKnownContainerAndNothingElse() throws {
        #expect(
            try text(governmentPage("<p>一、总体要求</p>\n<p>\(prose)</p>")) == "一、总体要求\n\(prose)\n")
    }

    @Test func readsTheMetadataTableAndNoPublishingDateAsDateOfIssue() throws {
        let metadata = try #require(try read(governmentPage("<p>\(prose)</p>")).metadata)
        #expect(metadata.title == "省政府关于印发工作方案的通知")
        #expect(metadata.documentNumber == "政发〔2020〕3号")
        #expect(metadata.issuer == "省政府")
        #expect(metadata.issuedOn == "2020-03-05")
        #expect(metadata.fields.map(\.name) == ["索引号", "发文机关", "标题", "发文字号", "成文日期", "发布日期", "有效性"])
        let published = governmentPage("<p>\(prose)</p>").replacing("成文日期", with: "公开日期")
        #expect(try read(published).metadata?.issuedOn == nil)
    }

    @Test func findsTheBodyOfAnUnknownSiteByItsProse() throws {
        let page = """
            <html><body><div id="top"><ul><li><a>首页，欢迎您。</a></li><li><a>政务公开</a></li></ul></div>
            <div id="x"><div id="y"><p>\(prose)</p><p>\(prose)</p><div class="bdsharebuttonbox">分享到</div>
            <p>【字体：大 中 小】 打印 关闭窗口</p></div></div><div><p>主办单位</p></div></body></html>
            """
        #expect(try text(page) == "\(prose)\n\(prose)\n")
    }

    @Test func breaksAndEmptyParagraphsBecomeLinesAndOneBlankLine() throws {
        #expect(try text("<p>甲<br>乙</p><p><br></p><p>&nbsp;</p><p>丙</p>") == "甲\n乙\n\n丙\n")
    }

    @Test func whiteSpaceOfTheFileIsNoneOfTheText() throws {
        #expect(try text("<div><p>  工作\n   方案 a  b\n c</p></div>") == "工作方案 a b c\n")
    }

    @Test func tablesKeepTheirCellsAndMergedCellsStandOnce() throws {
        let page = """
            <div><p>\(prose)</p><table><tr><th rowspan="2">指标</th><th colspan="2">数值</th></tr>
            <tr><td>2020年</td><td>2025年</td></tr><tr><td>比<br>重</td><td>5</td><td>8</td></tr></table></div>
            """
        let source = try read(page)
        #expect(try text(page) == "\(prose)\n指标\t数值\t\n\t2020年\t2025年\n比重\t5\t8\n")
        let rows = source.blocks.filter { $0.kind == .row(table: 0) }
        #expect(rows.map(\.cells.count) == [3, 3, 3])
        #expect(rows[0].cells.map(\.rowSpan) == [2, 1, 1])
        #expect(rows[0].cells.map(\.columnSpan) == [1, 2, 1])
        #expect(
            rows[2].cells.map { Array(source.scalars[$0.range.start..<$0.range.end]) } == ["比重", "5", "8"].map(scalars))
    }

    @Test func headingsAreBlocksOfTheirOwnKind() throws {
        let source = try read("<div><h2>一、总体要求</h2><p>\(prose)</p></div>")
        #expect(source.blocks.map(\.kind) == [.heading(level: 2), .paragraph])
        for block in source.blocks { #expect(source.scalars[block.range.end] == 0x0A) }
    }

    @Test func aPageThatDeclaresGB2312IsReadBeyondIt() throws {
        // 镕 is in GBK and not in GB 2312: a parser that believes the page stops there.
        let page = "<html><head><meta charset=\"gb2312\"></head><body><p>朱镕基，\(prose)</p></body></html>"
        let source = try NoticeReader().read(encoded(page, "GB18030"), path: "a.htm")
        #expect(source.scalars == scalars("朱镕基，\(prose)\n"))
        #expect(source.description.encoding == "GB18030")
        #expect(source.description.encodingBasis == .named)
        #expect(source.description.mediaType == "text/html")
    }

    @Test func bytesWinOverAWrongNameOfTheEncoding() throws {
        let source = try read("<html><head><meta charset=gbk></head><body><p>\(prose)</p></body></html>")
        #expect(source.scalars == scalars(prose + "\n"))
        #expect(source.diagnostics.map(\.code).contains("source.encoding-differs"))
    }

    @Test func saysThatTheNameOfTheFileClaimsAnotherFormat() throws {
        let asText = try read("<html><body><p>\(prose)</p></body></html>", path: "dir.html/a.txt")
        #expect(asText.description.mediaType == "text/html")
        #expect(asText.diagnostics.map(\.code).contains("source.format-mismatch"))
        let asPage = try read(prose, path: "a.html")
        #expect(asPage.description.mediaType == "text/plain")
        #expect(asPage.diagnostics.map(\.code).contains("source.format-mismatch"))
        let right = try read("<html><body><p>\(prose)</p></body></html>", path: "a.HTM")
        #expect(!right.diagnostics.map(\.code).contains("source.format-mismatch"))
    }

    @Test func markdownThatOpensWithAnElementStaysText() throws {
        let source = try read("<div align=center>通知</div>\n\n# 标题\n正文", path: "a.md")
        #expect(source.description.mediaType == "text/plain")
    }

    @Test func refusesAPageNestedTooDeep() {
        let page = "<html><body>" + String(repeating: "<div>", count: 5_000) + prose
        let error = #expect(throws: ReadingError.self) { _ = try read(page) }
        #expect(error?.reason == .beyondLimit(format: "an HTML page", limit: "250 nested elements"))
    }

    @Test func refusesAPageOfTooManyElements() {
        let options = ReadingOptions(limits: ReadingLimits(nodeCount: 10))
        let page = "<html>" + String(repeating: "<p>甲</p>", count: 20)
        #expect(throws: ReadingError.self) { _ = try read(page, options: options) }
    }

    @Test func entitiesOfADocumentTypeAreNotExpanded() throws {
        let page = """
            <!DOCTYPE html [<!ENTITY a "机密"><!ENTITY b SYSTEM "file:///etc/hostname">]>
            <html><body><p>\(prose)&a;&b;</p></body></html>
            """
        let text = try text(page)
        #expect(text.contains(prose))
        #expect(text.contains("&b;") && !text.contains("机密\n"))
    }

    @Test func saysThatAPageHasNoText() {
        let error = #expect(throws: ReadingError.self) { _ = try read("<html><body><script>a</script></body></html>") }
        #expect(error?.message == "a.html: The file is an HTML page: It has no text.")
    }
}
