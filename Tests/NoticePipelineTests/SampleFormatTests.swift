import Glibc
import NoticeModel
import NoticePipeline
import NoticeRecords
import TestSupport
import Testing

/// Real files of each format, beside the package where they are there.
@Suite struct SampleFormatTests {
    static let folder = "\(ChildProcess.packageFolder)/../shared/samples"
    static let isThere = access(folder, R_OK) == 0

    private func read(_ name: String) throws -> (source: SourceText, record: NoticeRecord, text: String) {
        let pipeline = NoticePipeline()
        let source = try pipeline.read(path: "\(Self.folder)/\(name)")
        let text = String(String.UnicodeScalarView(source.scalars.compactMap(Unicode.Scalar.init)))
        return (source, pipeline.record(source), text)
    }

    @Test(
        .enabled(if: isThere, "../shared/samples is not there"),
        arguments: [
            ("003_guobanfa2018_128_wufei.html", "国办发〔2018〕128号", "2018-12-29", "国务院办公厅", 4),
            ("006_guofa2018_39_jiuye.html", "国发〔2018〕39号", "2018-11-16", "国务院", 5),
            ("008_guobanhan2005_57_liangshi_yuan.html", "国办函〔2005〕57号", "2005-06-11", "国务院办公厅", 7),
        ])
    func pagesOfTheStateCouncil(name: String, number: String, date: String, issuer: String, chapters: Int) throws {
        let (source, record, text) = try read(name)
        let notice = record.notice
        #expect(notice.documentNumber?.text == number)
        #expect(notice.issuedOn == date)
        #expect(notice.issuers == [issuer])
        #expect(notice.title?.hasPrefix(issuer) == true)
        #expect(source.metadata?.fields.count == 7)
        #expect(!record.diagnostics.contains { $0.code == "metadata.differs" })
        #expect(!text.contains("扫一扫") && !text.contains("索 引 号") && !text.contains("微信"))
        let top = record.sections.filter { $0.level == (name.hasPrefix("008") ? 3 : 1) && $0.parent == nil }
        #expect(top.count == chapters)
    }

    @Test(
        .enabled(if: isThere, "../shared/samples is not there"),
        arguments: ["033_zj_yiwu2013_89_minyingyiliao.html", "034_zj_yiwu2013_129_tiyu.html"])
    func piecesOfPages(name: String) throws {
        let (source, record, text) = try read(name)
        #expect(source.description.mediaType == "text/html")
        #expect(!text.contains("<") && !text.contains("&nbsp;"))
        #expect(record.sections.count > 40)
        #expect(record.notice.issuedOn?.hasPrefix("2013-") == true)
    }

    @Test(
        .enabled(if: isThere, "../shared/samples is not there"),
        arguments: [
            ("helloworld.ofd", "OFD Reader&Writer"), ("keyword.ofd", "不动产证明"),
            ("no_page_container.ofd", "上海增值税电子普通发票"),
        ])
    func fixedDocuments(name: String, words: String) throws {
        let (source, _, text) = try read(name)
        #expect(source.description.mediaType == "application/ofd")
        #expect(text.contains(words))
    }
}
