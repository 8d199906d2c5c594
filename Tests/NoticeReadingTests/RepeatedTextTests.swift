import NoticeModel
import NoticeReading
import Testing

/// Pages that hold their notice more than once.
@Suite struct RepeatedTextTests {
    private func read(_ page: String) throws -> SourceText {
        try NoticeReader().read(Array(page.utf8), path: "a.html")
    }

    private func text(_ source: SourceText) -> String {
        String(String.UnicodeScalarView(source.scalars.compactMap(Unicode.Scalar.init)))
    }

    /// Paragraphs of a notice, each of its own, about 500 characters in all.
    private let lines =
        ["各县（市、区）人民政府，市政府各部门："]
        + (1...12).map { "\($0)．到\(2020 + $0)年，全市建成标准化示范基地\($0 * 10)个，各有关单位要按照职责分工抓好落实。" }
        + ["某市人民政府", "2021年3月5日"]

    private func paragraphs(_ lines: [String], style: String = "") -> String {
        lines.map { "<p style=\"\(style)\">\($0)</p>\n" }.joined()
    }

    private var once: String { lines.joined(separator: "\n") + "\n" }

    @Test func aTextPastedTwiceStandsOnce() throws {
        let source = try read(paragraphs(lines) + paragraphs(lines, style: "text-indent: 2em"))
        #expect(text(source) == once)
        #expect(source.blocks.count == lines.count)
        #expect(source.diagnostics.map(\.code).contains("source.repeated-text"))
    }

    @Test func aTextThatStandsThreeTimesStandsOnce() throws {
        #expect(text(try read(String(repeating: paragraphs(lines), count: 3))) == once)
    }

    @Test func copiesMayDifferInElementsAndSpaces() throws {
        let copy = "<div>" + lines.joined(separator: "<br>\u{3000}\u{3000}") + "</div>"
        #expect(text(try read("<div>\(paragraphs(lines))</div>\(copy)")) == once)
    }

    @Test func whatStandsBetweenAndBehindTheCopiesStays() throws {
        let source = try read(
            paragraphs(["某市人民政府通知"] + lines + ["打印稿"] + lines + ["附件：名单"])
                + "<table><tr><td>名称</td><td>数量</td></tr><tr><td>基地</td><td>10</td></tr></table>")
        #expect(text(source) == "某市人民政府通知\n\(once)打印稿\n附件：名单\n名称\t数量\n基地\t10\n")
        for block in source.blocks { #expect(source.scalars[block.range.end] == 0x0A) }
        let cells = source.blocks.flatMap(\.cells).map { Array(source.scalars[$0.range.start..<$0.range.end]) }
        #expect(cells == ["名称", "数量", "基地", "10"].map { $0.unicodeScalars.map(\.value) })
    }

    @Test(arguments: ["print-area", "mobile", "content-bak"])
    func ofCopiesInContainersOfOtherNamesTheFirstIsTheBody(name: String) throws {
        let copy = "<div class=\"\(name)\"><p>当前位置</p>\(paragraphs(lines))</div>"
        let page = """
            <html><body><div class="menu"><a href="/">首页</a></div><div class="a">\(paragraphs(lines))</div>\(copy)\(copy)
            <div>主办单位</div></body></html>
            """
        #expect(text(try read(page)) == once)
    }

    @Test func aBodyOfAKnownNameIsFoundBesideTwoCopiesOfOtherNames() throws {
        let page = """
            <html><body><div class="pages_content">\(paragraphs(lines))</div><div class="m">\(paragraphs(lines))</div>
            <div class="p">\(paragraphs(lines))</div></body></html>
            """
        let source = try read(page)
        #expect(text(source) == once)
        #expect(source.diagnostics.contains { $0.message.contains("pages_content") })
    }

    @Test func nestedContainersOfOneNameGiveTheirTextOnce() throws {
        let page = "<body><div class=TRS_Editor><div class=\"TRS_Editor x\">\(paragraphs(lines))</div></div></body>"
        #expect(text(try read(page)) == once)
    }

    @Test func aFormOrParagraphsThatANoticeRepeatsStay() throws {
        // The repeated part is less than most of the page, or too short to tell.
        let form = (1...10).map { "第\($0)项内容由申报单位如实填写，并附上相关证明材料复印件，加盖单位公章后报送。" }
        let more = (1...20).map { "（\($0)）各地各部门第\($0)类项目的管理要求另行规定，按照分级负责的原则组织实施。" }
        let long = lines + more + ["附件1"] + form + ["附件2"] + form
        #expect(text(try read(paragraphs(long))) == long.joined(separator: "\n") + "\n")
        let short = Array(lines.prefix(3)) + Array(lines.prefix(3))
        #expect(text(try read(paragraphs(short))) == short.joined(separator: "\n") + "\n")
    }

    @Test func copiesThatDifferInAFigureBothStay() throws {
        var other = lines
        other[5] = other[5].replacing("50个", with: "55个")
        let both = lines + other
        #expect(text(try read(paragraphs(both))) == both.joined(separator: "\n") + "\n")
    }
}
