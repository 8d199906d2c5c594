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
        arguments: [("033_zj_yiwu2013_89_minyingyiliao.html", 36), ("034_zj_yiwu2013_129_tiyu.html", 29)])
    func piecesOfPagesThatHoldTheirTextTwice(name: String, sections: Int) throws {
        let (source, record, text) = try read(name)
        #expect(source.description.mediaType == "text/html")
        #expect(!text.contains("<") && !text.contains("&nbsp;"))
        #expect(record.sections.count == sections)
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

    @Test(
        .enabled(if: isThere, "../shared/samples is not there"),
        arguments: [
            ("hulianwangplus_guofa2015_40.pdf", "国发〔2015〕40号", 27), ("xinxixiaofei_guofa2017_40.pdf", "国发〔2017〕40号", 1),
            ("kexin_shuju_kongjian_2024.pdf", nil, 1), ("ruanjian_145.pdf", nil, 24),
        ] as [(String, String?, Int)])
    func prints(name: String, number: String?, pages: Int) throws {
        let (source, record, text) = try read(name)
        #expect(source.description.mediaType == "application/pdf")
        #expect(source.blocks.count { $0.kind == .pageBreak } + 1 >= pages)
        #expect(record.notice.documentNumber?.text == number)
        #expect(record.sections.count > 10)
        // Paragraphs are whole: nearly all of them end with a stop or are headings.
        let lines = text.split(separator: "\n").filter { !$0.contains("\t") }
        let whole = lines.count {
            $0.last == "。" || $0.last == "；" || $0.last == "）" || $0.count < 40 || $0.contains("....")
        }
        #expect(whole * 20 >= lines.count * 19)
    }

    /// Cells of several lines, rows that a page cuts, over six pages.
    @Test(.enabled(if: isThere, "../shared/samples is not there"))
    func theTableOfTasksOfAPrintHasAllItsRows() throws {
        let source = try read("xinxixiaofei_guofa2017_40.pdf").source
        let rows = source.blocks.filter { $0.kind == .row(table: 0) }
        let first = rows.map { row in
            String(
                String.UnicodeScalarView(
                    source.scalars[row.cells[0].range.start..<row.cells[0].range.end].compactMap(Unicode.Scalar.init)))
        }
        #expect(first == ["序号"] + (1...42).map(String.init))
        #expect(rows.allSatisfy { $0.cells.count == 3 && $0.cells.allSatisfy { !$0.range.isEmpty } })
    }

    @Test(.enabled(if: isThere, "../shared/samples is not there"))
    func theTextOfAPrintIsThatOfItsCopy() throws {
        let copy = try read("088_gongxin_ruanjian_145.txt").source.scalars.filter { $0 > 0x20 && $0 != 0x3000 }
        let own = try read("ruanjian_145.pdf").source.scalars.filter { $0 > 0x20 && $0 != 0x3000 }
        // Everything of the copy but its page numbers stands in the print, in order.
        var found = 0
        var next = 0
        for scalar in copy {
            let ahead = own[next..<min(next + 64, own.count)]
            guard let place = ahead.firstIndex(of: scalar) else { continue }
            if place - next > 2, !(scalar >= 0x4E00) { continue }
            found += 1
            next = place + 1
        }
        #expect(Double(found) >= 0.99 * Double(copy.count))
    }
}
