import NoticeModel
import NoticeReading
import TestSupport
import Testing

@Suite struct NoticeReaderTests {
    private let text = "关于印发《工作方案》的通知\n到2020年，产值达到１００亿元。\n"
    private let traditional = "關於推動淨零排放的說明\n到2030年，減碳二成。\n"

    @Test func readsUTF8() throws {
        let source = try NoticeReader().read(Array(text.utf8), path: "a.txt")
        #expect(source.scalars == scalars(text))
        #expect(source.description.encoding == "UTF-8")
        #expect(source.description.encodingBasis == .validUTF8)
        #expect(source.description.mediaType == "text/plain")
        #expect(source.description.byteCount == text.utf8.count)
        #expect(
            source.diagnostics == [
                Diagnostic(
                    code: "source.encoding", severity: .info, message: "The encoding is UTF-8, told by valid UTF-8.",
                    range: nil)
            ])
    }

    @Test func keepsTheMarkOfUTF8AsACharacter() throws {
        let source = try NoticeReader().read([0xEF, 0xBB, 0xBF] + Array(text.utf8), path: "a.txt")
        #expect(source.scalars == [0xFEFF] + scalars(text))
        #expect(source.description.encodingBasis == .byteOrderMark)
    }

    @Test func keepsTheMarkOfGB18030AsACharacter() throws {
        let source = try NoticeReader().read([0x84, 0x31, 0x95, 0x33] + encoded(text, "GB18030"), path: "a.txt")
        #expect(source.scalars == [0xFEFF] + scalars(text))
        #expect(source.description.encoding == "GB18030")
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func usesUpTheMarkOfUTF16(encoding: String) throws {
        let source = try NoticeReader().read(encoded("\u{FEFF}" + text + "𠀀", encoding), path: "a.txt")
        #expect(source.scalars == scalars(text + "𠀀"))
        #expect(source.description.encoding == "UTF-16")
        #expect(source.description.encodingBasis == .byteOrderMark)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func knowsUTF16WithoutAMark(encoding: String) throws {
        let source = try NoticeReader().read(encoded(text, encoding), path: "a.txt")
        #expect(source.scalars == scalars(text))
        #expect(source.description.encoding == encoding)
    }

    @Test(arguments: ["GB2312", "GBK", "GB18030"])
    func readsTheEncodingsOfTheMainlandAsGB18030(encoding: String) throws {
        let source = try NoticeReader().read(encoded(text, encoding), path: "a.txt")
        #expect(source.scalars == scalars(text))
        #expect(source.description.encoding == "GB18030")
        #expect(source.description.encodingBasis == .strictDecoding)
    }

    @Test func readsFourByteCharacters() throws {
        let text = "关于𠀀和ḿ的通知。"
        let source = try NoticeReader().read(encoded(text, "GB18030"), path: "a.txt")
        #expect(source.scalars == scalars(text))
    }

    @Test func givesTheCharactersThatChangedIn2022TheirOwnCodes() throws {
        let codes: [(UInt8, UInt8, UInt32)] = [
            (0xA6, 0xD9, 0xFE10), (0xA6, 0xDA, 0xFE12), (0xA6, 0xDB, 0xFE11), (0xA6, 0xDC, 0xFE13),
            (0xA6, 0xDD, 0xFE14),
            (0xA6, 0xDE, 0xFE15), (0xA6, 0xDF, 0xFE16), (0xA6, 0xEC, 0xFE17), (0xA6, 0xED, 0xFE18),
            (0xA6, 0xF3, 0xFE19),
            (0xFE, 0x59, 0x9FB4), (0xFE, 0x61, 0x9FB5), (0xFE, 0x66, 0x9FB6), (0xFE, 0x67, 0x9FB7),
            (0xFE, 0x6D, 0x9FB8),
            (0xFE, 0x7E, 0x9FB9), (0xFE, 0x90, 0x9FBA), (0xFE, 0xA0, 0x9FBB),
        ]
        let prose = encoded("关于印发工作方案的通知，请认真贯彻执行。", "GB18030")
        for (lead, trail, scalar) in codes {
            let source = try NoticeReader().read(prose + [lead, trail], path: "a.txt")
            #expect(source.scalars.last == scalar)
        }
    }

    @Test(arguments: ["臺灣", "行政院環境保護署", "減碳目標", "到2030年，減碳二成。", "路徑及策略總說明"])
    func tellsShortTextsInBig5(text: String) throws {
        let source = try NoticeReader().read(encoded(text, "BIG5"), path: "a.txt")
        #expect(source.scalars == scalars(text))
        #expect(source.description.encoding == "Big5")
    }

    @Test(arguments: ["通知", "吉林省人民政府", "目标任务", "到2020年，达到100亿元。", "臺灣地區的說明"])
    func tellsShortTextsInGB18030(text: String) throws {
        let source = try NoticeReader().read(encoded(text, "GB18030"), path: "a.txt")
        #expect(source.scalars == scalars(text))
        #expect(source.description.encoding == "GB18030")
    }

    @Test func readsBig5() throws {
        let source = try NoticeReader().read(encoded(traditional, "BIG5"), path: "a.txt")
        #expect(source.scalars == scalars(traditional))
        #expect(source.description.encoding == "Big5")
    }

    @Test func takesTheDeclaredEncoding() throws {
        let options = ReadingOptions(declaredEncoding: "gbk")
        let source = try NoticeReader(options: options).read(encoded("通知", "GBK"), path: "a.txt")
        #expect(source.scalars == scalars("通知"))
        #expect(source.description.encodingBasis == .declared)
    }

    @Test func aLoneASCIITextIsUTF8() throws {
        #expect(try NoticeReader().read(Array("2020".utf8), path: "a").description.encoding == "UTF-8")
    }

    @Test func computesTheDigestOfTheBytes() throws {
        let source = try NoticeReader().read(Array("abc".utf8), path: "a")
        #expect(source.description.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func warnsOfMarkup() throws {
        let source = try NoticeReader().read(Array("\n<?xml version=\"1.0\"?><a>通知</a>".utf8), path: "a")
        #expect(source.diagnostics.map(\.code) == ["source.encoding", "source.markup"])
    }
}
