import NoticeModel
import NoticePipeline
import NoticeRecords
import TestSupport
import Testing

/// Whatever is done to a text, reading it ends, each record gives back its quote, and no numeral goes missing.
@Suite struct MutationTests {
    private static let pipeline = NoticePipeline()

    @Test(arguments: ComposedNotices.paths + (SharedMaterial.isThere ? SharedMaterial.notices : []))
    func editedTextsAreAccountedFor(path: String) throws {
        let source = try Self.pipeline.read(path: path)
        for seed in 0..<6 as Range<UInt64> {
            var mutation = TextMutation(seed: seed)
            let stretch = mutation.stretch(of: source.scalars, atMost: 2500)
            let text = TracedText(mutation.mutated(stretch, edits: 1 << seed))
            let read: SourceText
            do throws(NoticeFailure) {
                read = try Self.pipeline.read(text.utf8, path: "-")
            } catch {
                continue  // nothing but white space is left
            }
            let record = Self.pipeline.record(read)
            for (name, quote, span) in quotes(of: record) {
                try #require(
                    span.start >= 0 && span.end <= read.scalars.count && !span.isEmpty, "seed \(seed): \(name)")
                let slice = Array(read.scalars[span.start..<span.end])
                #expect(isQuote(quote, of: slice), "seed \(seed): \(name) at \(span.start): \(quote)")
            }
            let loose = unowned(read.scalars, record)
            #expect(loose.isEmpty, "seed \(seed): numerals that belong to no record at \(loose)")
        }
    }

    private func quotes(of record: NoticeRecord) -> [(name: String, quote: String, span: SourceRange)] {
        var all = record.quantities.map { ("quantity", $0.quote, $0.span) }
        all += record.targets.map { ("target", $0.quote, $0.span) }
        all += record.times.map { ("time", $0.quote, $0.span) }
        all += record.departments.map { ("department", $0.quote, $0.span) }
        all += record.assignments.map { ("assignment", $0.quote, $0.span) }
        all += record.citations.map { ("citation", $0.quote, $0.span) }
        all += record.identifiers.map { ("identifier", $0.quote, $0.span) }
        return all
    }

    /// Whether the words of a slice are the quote but for white space, widths and the page numbers that stand in it.
    private func isQuote(_ quote: String, of slice: [UInt32]) -> Bool {
        let wanted = folded(quote.unicodeScalars.map(\.value))
        if folded(slice) == wanted { return true }
        // Page numbers are lines without ideographs.
        let lines = slice.split { $0 == 0x0A || $0 == 0x0D }
        let kept = lines.enumerated().filter { index, line in
            index == 0 || index == lines.count - 1 || line.contains { $0 >= 0x3400 && $0 < 0xA000 }
        }
        return folded(kept.flatMap { $0.element }) == wanted
    }

    private func folded(_ scalars: [UInt32]) -> [UInt32] {
        scalars.compactMap { scalar in
            switch scalar {
            case 0...0x20, 0x3000, 0xA0, 0x85, 0x2028, 0x2029, 0xFEFF, 0xAD: nil
            case 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0xFE00...0xFE0F: nil
            case 0xFF01...0xFF5E: scalar - 0xFEE0
            case 0x25CB: 0x3007  // ○ for 〇
            case 0x2236: 0x3A  // ∶
            default: scalar
            }
        }
    }

    /// The offsets of the digits that no record, diagnostic or section marker covers.
    private func unowned(_ scalars: [UInt32], _ record: NoticeRecord) -> [Int] {
        var owned = [Bool](repeating: false, count: scalars.count)
        func own(_ span: SourceRange) { for i in span.start..<min(span.end, scalars.count) { owned[i] = true } }
        for quantity in record.quantities { own(quantity.span) }
        for time in record.times { own(time.span) }
        for citation in record.citations { own(citation.span) }
        for identifier in record.identifiers { own(identifier.span) }
        for diagnostic in record.diagnostics { if let span = diagnostic.span { own(span) } }
        for section in record.sections {
            own(SourceRange(section.span.start, section.span.start + section.marker.unicodeScalars.count + 4))
        }
        return scalars.indices.filter { i in
            (scalars[i] &- 0x30 < 10 || scalars[i] &- 0xFF10 < 10) && !owned[i]
        }
    }
}
