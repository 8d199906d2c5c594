import NoticeModel
import NoticeReading
import Testing

@Suite struct PrintReaderTests {
    /// A PDF file of one-line objects, one page each with the given drawing; the font is one that every reader has.
    private func print(_ pages: [String]) -> [UInt8] {
        var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)/MediaBox[0 0 400 400]>>")
        objects.append("<</Type/Font/Subtype/Type1/BaseFont/Courier>>")
        for (i, page) in pages.enumerated() {
            objects.append(
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents \(5 + 2 * i) 0 R>>")
            objects.append("<</Length \(page.utf8.count)>>stream\n\(page)\nendstream")
        }
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (i, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(i + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = "\(offset)"
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    private func line(_ text: String, _ x: Int, _ y: Int) -> String { "BT /F 10 Tf \(x) \(y) Td (\(text)) Tj ET\n" }

    private func read(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits()) throws(ReadingError) -> SourceText {
        try NoticeReader(options: ReadingOptions(limits: limits)).read(bytes, path: "a.pdf")
    }

    private func reason(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits()) -> ReadingError.Reason? {
        do {
            _ = try read(bytes, limits)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func joinsLinesOverPagesAndDropsPageNumbers() throws {
        let pages = [
            line("The plan is to be carried out by all of these", 60, 300)
                + line("departments together within the year and also in", 40, 285)
                + line("- 1 -", 200, 20),
            line("full.", 40, 300) + line("Second.", 60, 285) + line("- 2 -", 200, 20),
        ]
        let source = try read(print(pages))
        #expect(
            source.scalars
                == scalars(
                    "The plan is to be carried out by all of these departments together within the year and also in full.\nSecond.\n"
                ))
        #expect(source.blocks.contains { $0.kind == .pageBreak })
        #expect(source.description.mediaType == "application/pdf")
    }

    @Test func saysThatAScanHasNoText() {
        let detail = "It has no text on its 2 pages; they are pictures of a scan and need recognition (OCR)."
        #expect(reason(print(["0 0 10 10 re f", ""])) == .noText(format: "a PDF file", detail: detail))
    }

    @Test func saysThatAFileIsDamaged() {
        #expect(reason(Array("%PDF-1.7\n".utf8)) == .damaged(format: "a PDF file", detail: "pdftotext cannot read it."))
    }

    @Test func theChildKeepsItsLimits() {
        let bytes = print([line("Text", 40, 300)])
        #expect(
            reason(bytes, ReadingLimits(childSeconds: 0)) == .beyondLimit(format: "a PDF file", limit: "0 seconds"))
        #expect(
            reason(bytes, ReadingLimits(entryByteCount: 10))
                == .beyondLimit(format: "a PDF file", limit: "10 bytes of boxes"))
        #expect(reason(bytes, ReadingLimits(childMemory: 1 << 20)) != nil)
        #expect(reason(bytes) == nil)
    }
}
