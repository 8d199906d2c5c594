import NoticeModel
import NoticeReading
import TestSupport
import Testing

@Suite struct ReadingErrorTests {
    private func failure(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> ReadingError? {
        do {
            _ = try NoticeReader(options: options).read(bytes, path: "a.txt")
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
    func refusesAnEmptyFile(bytes: [UInt8]) {
        #expect(failure(bytes)?.message == "a.txt: The file is empty.")
    }

    @Test func refusesAFileOverTheLimit() {
        let error = failure(Array("通知".utf8), ReadingOptions(byteLimit: 5))
        #expect(error?.reason == .overLimit(byteCount: 6, limit: 5))
        #expect(error?.message == "a.txt: The file has 6 bytes, more than the limit of 5.")
        #expect(failure(Array("通知".utf8), ReadingOptions(byteLimit: 6)) == nil)
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an OLE document (DOC, XLS or WPS)"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a PNG image"),
        ] as [([UInt8], String)])
    func namesWhatABinaryFileIs(bytes: [UInt8], kind: String) {
        #expect(failure(bytes)?.reason == .binary(kind: kind))
        #expect(failure(bytes)?.message == "a.txt: The file is no plain text; it looks like \(kind) at byte offset 0.")
    }

    @Test func refusesNULBytes() {
        let error = failure(Array("abc".utf8) + [0, 1, 2, 3, 0] + Array("通知".utf8))
        #expect(error?.byteOffset == 3)
        #expect(error?.reason == .binary(kind: "binary data with NUL bytes"))
    }

    @Test func refusesControlCharactersButForgivesAStrayOne() {
        let error = failure(Array("a\u{1}\u{2}\u{3}b".utf8))
        #expect(error?.reason == .binary(kind: "binary data with control characters"))
        #expect(error?.byteOffset == 1)
        #expect(failure(Array("通知\u{1}如下".utf8)) == nil)
    }

    @Test func namesTheBytesThatAreNotValid() {
        let bytes = Array("关于印发工作方案的通知".utf8) + [0xFF] + Array("请认真贯彻执行".utf8)
        let error = failure(bytes)
        #expect(error?.message == "a.txt: The bytes FF at byte offset 33 are not valid UTF-8.")
    }

    @Test func saysWhereAGB18030TextIsCutOff() {
        let bytes = encoded("关于印发工作方案的通知，请认真贯彻执行", "GB18030").dropLast()
        let error = failure(Array(bytes))
        #expect(error?.reason == .truncated(encoding: "GB18030"))
        #expect(error?.byteOffset == bytes.count - 1)
    }

    @Test func saysWhereAGB18030TextIsDamaged() {
        let good = encoded("关于印发工作方案的通知，请认真贯彻执行", "GB18030")
        let error = failure(good + [0xFF, 0x0A] + good)
        #expect(error?.reason == .invalidBytes(encoding: "GB18030", bytes: [0xFF]))
        #expect(error?.byteOffset == good.count)
    }

    @Test func reportsABadByteInBig5AlthoughGB18030WouldTakeIt() {
        let good = encoded("關於推動淨零排放的說明，到2030年減碳二成", "BIG5")
        let error = failure(good + [0xF9, 0xFF, 0xA4, 0x40])
        #expect(error?.reason == .invalidBytes(encoding: "Big5", bytes: [0xF9]))
        #expect(error?.byteOffset == good.count)
    }

    @Test func countsTheMarkInTheOffsetOfUTF16() {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x1A, 0x90, 0x00, 0xDC, 0x1A, 0x90]
        #expect(failure(bytes)?.byteOffset == 4)
    }

    @Test func refusesAnUnknownDeclaredEncoding() {
        let error = failure(Array("a".utf8), ReadingOptions(declaredEncoding: "EBCDIC"))
        #expect(error?.message == "a.txt: The declared encoding “EBCDIC” is not one that can be read.")
    }

    @Test func lossyReadingReplacesAndSaysWhere() throws {
        let reader = NoticeReader(options: ReadingOptions(isLossy: true))
        let bytes = Array("关于印发工作方案的通知".utf8) + [0xFF] + Array("请认真贯彻执行".utf8)
        let source = try reader.read(bytes, path: "a.txt")
        #expect(source.scalars == scalars("关于印发工作方案的通知\u{FFFD}请认真贯彻执行"))
        #expect(
            source.diagnostics.last
                == Diagnostic(
                    code: "source.replaced", severity: .warning,
                    message: "U+FFFD stands for bytes that are not valid UTF-8.", range: SourceRange(11, 12)))
    }

    @Test func lossyReadingOfGB18030GoesOnAfterTheBadBytes() throws {
        let reader = NoticeReader(options: ReadingOptions(isLossy: true))
        let good = encoded("关于印发工作方案的通知，请认真贯彻执行", "GB18030")
        let source = try reader.read(good + [0xFF, 0x0A] + good + [0x81], path: "a.txt")
        let text = "关于印发工作方案的通知，请认真贯彻执行"
        #expect(source.scalars == scalars(text + "\u{FFFD}\n" + text + "\u{FFFD}"))
        #expect(source.diagnostics.compactMap(\.range) == [SourceRange(19, 20), SourceRange(40, 41)])
    }

    @Test func flagsCharactersThatWereLostBefore() throws {
        let source = try NoticeReader().read(Array("通\u{FFFD}知".utf8), path: "a.txt")
        #expect(source.diagnostics.last?.message == "U+FFFD stands for a character lost before.")
        #expect(source.diagnostics.last?.range == SourceRange(1, 2))
    }

    @Test func flagsPrivateUseCharactersAndCountsTheRest() throws {
        let text = String(repeating: "中\u{E000}\u{E001}", count: 12)
        let source = try NoticeReader().read(Array(text.utf8), path: "a.txt")
        let found = source.diagnostics.filter { $0.code == "source.private-use" }
        #expect(found.count == 11)
        #expect(found.first?.range == SourceRange(1, 3))
        #expect(found.last?.message == "2 more places have private-use characters.")
    }
}
