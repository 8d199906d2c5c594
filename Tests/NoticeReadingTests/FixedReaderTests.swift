import NoticeModel
import NoticeReading
import Testing

@Suite struct FixedReaderTests {
    /// A text object whose characters stand `size` apart, with its left end and baseline on the page.
    private func object(_ text: String, _ x: Double, _ y: Double, size: Double = 5, prefix: String = "ofd:") -> String {
        """
        <\(prefix)TextObject Boundary="\(x) \(y - 4) 200 6" Size="\(size)"><\(prefix)TextCode X="0" Y="4" \
        DeltaX="g \(text.unicodeScalars.count - 1) \(size)">\(text)</\(prefix)TextCode></\(prefix)TextObject>
        """
    }

    private func page(_ objects: String, template: String = "") -> String {
        """
        <ofd:Page xmlns:ofd="a" xmlns:x="b">\(template)<ofd:Content><ofd:Layer>\(objects)</ofd:Layer></ofd:Content></ofd:Page>
        """
    }

    private func archive(_ pages: [String], locations: [String]? = nil, template: String? = nil) -> [UInt8] {
        var zip = ZipFixture()
        zip.add(
            "OFD.xml",
            """
            <ofd:OFD xmlns:ofd="a"><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>
            <ofd:CustomData Name="发文字号">政发〔2020〕3号</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo>
            <ofd:DocRoot>/D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
            """)
        var list = ""
        for (i, page) in pages.enumerated() {
            zip.add("D/P/\(i).xml", page)
            list += "<ofd:Page ID=\"\(i)\" BaseLoc=\"\(locations?[i] ?? "P/\(i).xml")\"/>"
        }
        let templatePage = template.map { _ in "<ofd:TemplatePage ID=\"t\" BaseLoc=\"T.xml\"/>" } ?? ""
        if let template { zip.add("D/T.xml", template) }
        zip.add(
            "D/Document.xml",
            "<ofd:Document xmlns:ofd=\"a\"><ofd:CommonData>\(templatePage)</ofd:CommonData>"
                + "<ofd:Pages>\(list)</ofd:Pages></ofd:Document>")
        return zip.archive
    }

    private func read(_ bytes: [UInt8]) throws -> SourceText { try NoticeReader().read(bytes, path: "a.ofd") }

    private func text(_ bytes: [UInt8]) throws -> String {
        String(String.UnicodeScalarView(try read(bytes).scalars.compactMap(Unicode.Scalar.init)))
    }

    private func reason(_ bytes: [UInt8]) -> ReadingError.Reason? {
        do {
            _ = try read(bytes)
            return nil
        } catch {
            return (error as? ReadingError)?.reason
        }
    }

    @Test func readsInTheOrderOfTheBoxesAndNotOfTheFile() throws {
        let objects = object("丙丁", 10, 60) + object("乙", 30, 20) + object("甲", 10, 20)
        #expect(try text(archive([page(objects)])) == "甲 乙\n\n丙丁\n")
    }

    @Test func joinsLinesToParagraphsOverLinesAndPages() throws {
        let first = object("各单位要加强组织领导落实", 20, 20) + object("责任完成各项任务目标安排确定", 10, 30)
        let second = object("按期完成。", 10, 20) + object("一、总体要求", 20, 30) + object("— 2 —", 90, 200)
        let source = try read(archive([page(first + object("— 1 —", 90, 200)), page(second)]))
        #expect(source.scalars == scalars("各单位要加强组织领导落实责任完成各项任务目标安排确定按期完成。\n一、总体要求\n"))
        #expect(source.diagnostics.map(\.code).contains("source.page-furniture"))
    }

    @Test(arguments: ["P/0.xml", "/D/P/0.xml", "./P/../P/0.xml", "D/P/0.xml"])
    func resolvesLocations(location: String) throws {
        #expect(try text(archive([page(object("通知", 10, 20))], locations: [location])) == "通知\n")
    }

    @Test func takesElementsByTheirLocalNames() throws {
        #expect(try text(archive([page(object("通知", 10, 20, prefix: "x:"))])) == "通知\n")
    }

    @Test func templatePagesHoldTextToo() throws {
        let use = "<ofd:Template TemplateID=\"t\"/>"
        let bytes = archive(
            [page(object("正文", 10, 40), template: use)], template: page(object("某省人民政府文件", 10, 20)))
        #expect(try text(bytes) == "某省人民政府文件\n\n正文\n")
    }

    @Test func charactersThatLeaveTheLineBeginANewOne() throws {
        let code = """
            <ofd:TextObject Boundary="10 10 90 30" Size="5"><ofd:TextCode X="0" Y="4" DeltaX="5 -5 5" DeltaY="0 8 0">甲乙丙丁</ofd:TextCode>
            </ofd:TextObject>
            """
        let source = try read(archive([page(code + object("一二三四五六七八", 10, 60))]))
        #expect(source.scalars == scalars("甲乙\n丙丁\n\n一二三四五六七八\n"))
    }

    @Test func readsWhatTheDocumentSaysAboutTheNotice() throws {
        let source = try read(archive([page(object("通知", 10, 20))]))
        #expect(source.metadata?.documentNumber == "政发〔2020〕3号")
        #expect(source.description.mediaType == "application/ofd")
    }

    @Test func saysWhatIsMissing() {
        let format = "an OFD document"
        #expect(
            reason(archive([page(object("通知", 10, 20))], locations: ["../../../etc/passwd"]))
                == .damaged(format: format, detail: "Page 1 is not where it says."))
        #expect(
            reason(archive([page("")]))
                == .noText(format: format, detail: "It has no text; its pages may be pictures."))
    }

    @Test func refusesADocumentType() {
        let page = "<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\">" + page(object("通知", 10, 20))
        #expect(
            reason(archive([page]))
                == .refused(format: "an OFD document", detail: "It declares a document type (DOCTYPE)."))
    }

    @Test func manyDistancesAndOddNumbersAreNoHarm() throws {
        let code = """
            <ofd:TextObject Boundary="nan 1e400 x" Size="5"><ofd:TextCode X="1" Y="4" DeltaX="g 2000000000 5 g -3 1 g">通知</ofd:TextCode>
            </ofd:TextObject>
            """
        #expect(try text(archive([page(code)])) == "通知\n")
    }
}
