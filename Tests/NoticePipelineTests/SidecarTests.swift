import NoticePipeline
import NoticeRecords
import NoticeSystem
import TestSupport
import Testing

@Suite struct SidecarTests {
    private let folder = TemporaryFolder()
    private let body = "各区人民政府：\n\n　　到2025年，全市建成试点12个。\n"

    private func record(_ text: String, _ sidecar: String, name: String = "a.meta.json") throws -> NoticeRecord {
        folder.write("a.txt", text)
        folder.write(name, sidecar)
        return try NoticePipeline().process(path: folder.path("a.txt"))
    }

    private let whole = """
        {"title": "某市人民政府关于印发工作方案的通知", "documentNumber": "某政发[2021]第7号", "issuers": ["某市人民政府"], \
        "issuedOn": "2021-03-05", "source": "a scan", "note": null}
        """

    @Test(arguments: ["a.meta.json", "a.txt.meta.json"]) func fillsWhatTheCopyLost(name: String) throws {
        let notice = try record(body, whole, name: name).notice
        #expect(notice.title == "某市人民政府关于印发工作方案的通知")
        #expect(notice.kind == "通知")
        #expect(notice.documentNumber?.text == "某政发〔2021〕7号")
        #expect(notice.issuers == ["某市人民政府"])
        #expect(notice.issuedOn == "2021-03-05")
    }

    @Test func whatTheTextSaysStandsAndADifferenceIsSaid() throws {
        let text = "某省人民政府关于开展试点的通知\n\n\(body)\n某省人民政府\n2020年1月2日\n"
        let record = try record(text, whole)
        #expect(record.notice.title == "某省人民政府关于开展试点的通知")
        #expect(record.notice.issuedOn == "2020-01-02")
        #expect(record.notice.issuers == ["某省人民政府"])
        #expect(record.notice.documentNumber?.text == "某政发〔2021〕7号")
        #expect(record.diagnostics.filter { $0.code == "metadata.differs" }.count == 3)
    }

    @Test func theTextAndItsFactsAreUntouched() throws {
        folder.write("b.txt", body)
        let bare = try NoticePipeline().process(path: folder.path("b.txt"))
        let filled = try record(body, whole)
        #expect(filled.targets == bare.targets)
        #expect(filled.source.sha256 == bare.source.sha256)
    }

    @Test(arguments: [
        #"{"titel": "x"}"#, #"{"issuedOn": "5.3.2021"}"#, #"{"issuedOn": "2021-13-01"}"#, #"["title"]"#, "{}", "{", "",
        #"{"issuers": "某市"}"#,
    ]) func aSidecarThatDoesNotFitIsSaidAndNotUsed(sidecar: String) throws {
        let record = try record(body, sidecar)
        let problem = try #require(record.diagnostics.first { $0.code == "metadata.sidecar" })
        #expect(problem.severity == .error)
        #expect(problem.message.contains("a.meta.json is not used: line 1, column "))
        #expect(record.notice.title == nil)
    }

    @Test func aNumberThatCannotBeReadIsSaid() throws {
        let record = try record(body, #"{"documentNumber": "无字号"}"#)
        #expect(record.notice.documentNumber == nil)
        #expect(record.diagnostics.map(\.code).contains("metadata.unread"))
    }

    @Test func sidecarsAreNoNotices() {
        folder.write("in/a.txt", body)
        folder.write("in/a.meta.json", whole)
        folder.write("in/b.ofd", body)
        folder.write("in/b.ofd.meta.json", whole)
        folder.write("in/c.meta.json", whole)
        let list = InputList([folder.path("in")]).withoutSidecars()
        #expect(list.paths == [folder.path("in/a.txt"), folder.path("in/b.ofd")])
        #expect(list.notes == ["\(folder.path("in/c.meta.json")): skipped: a sidecar file without its notice"])
    }
}
