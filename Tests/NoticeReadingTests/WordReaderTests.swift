import NoticeModel
import NoticeReading
import Testing

@Suite struct WordReaderTests {
    private static let numbering = """
        <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
        <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>
        </w:num></w:numbering>
        """
    private static let styles = """
        <w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/>
        <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr>
        <w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>
        """

    private func archive(_ body: String, prolog: String = "") -> ZipFixture {
        var zip = ZipFixture()
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"word/main.xml\"/></Relationships>")
        zip.add("word/main.xml", "\(prolog)<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>")
        zip.add("word/numbering.xml", Self.numbering)
        zip.add("word/styles.xml", Self.styles)
        return zip
    }

    private func read(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> SourceText {
        try NoticeReader(options: options).read(bytes, path: "a.docx")
    }

    private func text(_ body: String) throws -> String {
        let source = try read(archive(body).archive)
        return String(String.UnicodeScalarView(source.scalars.compactMap(Unicode.Scalar.init)))
    }

    private func paragraph(_ text: String, list: Int? = nil, level: Int = 0, style: String? = nil) -> String {
        let numbers = list.map { "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
        let name = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        return "<w:p><w:pPr>\(name)\(numbers)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func reason(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> ReadingError.Reason? {
        do {
            _ = try NoticeReader(options: options).read(bytes, path: "a.docx")
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func writesTheNumbersThatListsGenerate() throws {
        let body = [
            paragraph("总则", list: 1), paragraph("目的", list: 1, level: 1), paragraph("甲", list: 1, level: 2),
            paragraph("乙", list: 1, level: 2), paragraph("丁", list: 1, level: 3), paragraph("丙", list: 1, level: 4),
            paragraph("原则", list: 1, level: 1), paragraph("任务", list: 1), paragraph("保障", list: 1, level: 1),
            paragraph("正文"), paragraph("附则", list: 2), paragraph("实施", list: 2),
        ].joined()
        #expect(
            try text(body)
                == "一、总则\n（一）目的\n1.甲\n2.乙\n1.2 丁\n丙\n（二）原则\n二、任务\n（一）保障\n正文\n五、附则\n六、实施\n")
    }

    @Test func aStyleGivesNumberAndHeading() throws {
        let body = paragraph("总则", style: "a") + paragraph("目的", style: "b") + paragraph("正文", list: 0, style: "a")
        let source = try read(archive(body).archive)
        #expect(source.scalars == scalars("一、总则\n（一）目的\n正文\n"))
        #expect(source.blocks.map(\.kind) == [.heading(level: 1), .heading(level: 2), .heading(level: 1)])
    }

    @Test(arguments: [
        (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"), (110, "一百一十"),
    ]) func countsInChinese(number: Int, expected: String) throws {
        let items = (1...number).map { _ in paragraph("项", list: 1) }.joined()
        #expect(try text(items).hasSuffix("\n\(expected)、项\n") || number == 1)
    }

    @Test func insertionsStayAndDeletionsAndHiddenTextGo() throws {
        let body = """
            <w:p><w:r><w:t>甲</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r><w:r><w:br/><w:t>戊</w:t></w:r></w:p><w:p/>\(paragraph("己"))
            """
        #expect(try text(body) == "甲乙\n戊\n\n己\n")
    }

    @Test func tablesKeepTheirCellsAndMergedCellsStandOnce() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
        }
        let body = """
            <w:tbl><w:tr>\(cell("指标", "<w:vMerge w:val=\"restart\"/>"))\(cell("数值", "<w:gridSpan w:val=\"2\"/>"))</w:tr>
            <w:tr>\(cell("", "<w:vMerge/>"))\(cell("2020年"))\(cell("2025年"))</w:tr></w:tbl>
            """
        let source = try read(archive(body).archive)
        #expect(source.scalars == scalars("指标\t数值\t\n\t2020年\t2025年\n"))
        #expect(source.blocks[0].cells.map(\.rowSpan) == [2, 1, 1])
        #expect(source.blocks[0].cells.map(\.columnSpan) == [1, 2, 1])
    }

    @Test func tellsTheFormatByContent() throws {
        let source = try NoticeReader().read(archive(paragraph("通知")).archive, path: "a.txt")
        #expect(
            source.description.mediaType == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        #expect(source.diagnostics.map(\.code).contains("source.format-mismatch"))
        var workbook = ZipFixture()
        workbook.add("[Content_Types].xml", "<Types/>")
        workbook.add("xl/workbook.xml", "<a/>")
        #expect(reason(workbook.archive) == .binary(kind: "an XLSX workbook"))
    }

    // MARK: Hostile files

    private static let zip = "a ZIP container (DOCX, OFD, XLSX, WPS or an archive)"

    @Test func refusesADocumentType() {
        let bytes = archive("<w:p/>", prolog: "<!DOCTYPE a [<!ENTITY b \"c\">]>").archive
        #expect(reason(bytes) == .refused(format: "a DOCX document", detail: "It declares a document type (DOCTYPE)."))
    }

    @Test func refusesEncryptedEntries() {
        var zip = archive(paragraph("甲"))
        zip.add("word/x.xml", [1, 2, 3], flags: 1)
        #expect(reason(zip.archive) == .refused(format: Self.zip, detail: "It is encrypted."))
    }

    @Test(arguments: ["../a.xml", "/etc/a.xml", "word\\..\\..\\a.xml"]) func refusesNamesThatLeadOutside(name: String) {
        var zip = archive(paragraph("甲"))
        zip.add(name, [1])
        #expect(reason(zip.archive) == .refused(format: Self.zip, detail: "The name of an entry leads outside."))
    }

    @Test func refusesDoubleAndOverlappingEntries() {
        var double = archive(paragraph("甲"))
        double.add("word/MAIN.xml", [1])
        #expect(reason(double.archive) == .refused(format: Self.zip, detail: "Two entries have one name."))
        var overlapping = archive(paragraph("甲"))
        overlapping.add("word/x.xml", [1], offset: 0)
        #expect(
            reason(overlapping.archive) == .refused(format: Self.zip, detail: "Entries of it share the same bytes."))
    }

    @Test func keepsTheLimits() {
        let bytes = archive(paragraph(String(repeating: "甲", count: 1000))).archive
        func reason(_ limits: ReadingLimits) -> ReadingError.Reason? {
            self.reason(bytes, ReadingOptions(limits: limits))
        }
        #expect(reason(ReadingLimits()) == nil)
        #expect(reason(ReadingLimits(entryCount: 4)) == .beyondLimit(format: Self.zip, limit: "4 entries"))
        #expect(
            reason(ReadingLimits(entryByteCount: 2000))
                == .beyondLimit(format: "a DOCX document", limit: "2000 bytes an entry"))
        #expect(
            reason(ReadingLimits(totalByteCount: 2500))
                == .beyondLimit(format: "a DOCX document", limit: "2500 bytes in all"))
        #expect(reason(ReadingLimits(depth: 3)) == .beyondLimit(format: "a DOCX document", limit: "3 nested elements"))
    }

    @Test func saysThatATruncatedContainerIsDamaged() {
        let bytes = archive(paragraph("甲")).archive
        #expect(
            reason(Array(bytes.dropLast(30))) == .damaged(format: Self.zip, detail: "Its directory cannot be read."))
        #expect(
            reason(Array("PK\u{3}\u{4}".utf8)) == .damaged(format: Self.zip, detail: "Its directory cannot be read."))
    }
}
