import NoticeModel
import NoticePipeline
import TestSupport
import Testing

/// A change of a notice's form that must not change what it says.
enum TextChange: String, CaseIterable, CustomTestStringConvertible {
    case widenedDigits = "digits and % full-width"
    case hardWrapping = "wrapped at 30 characters"
    case carriageReturns = "CRLF"
    case joinedLines = "one line a paragraph"
    case halfWidthPunctuation = "half-width punctuation"
    case gb18030 = "GB18030"
    case allAtOnce = "wrapped, full-width digits, half-width punctuation, CRLF and GB18030 at once"

    var testDescription: String { rawValue }

    /// Whether each line of the changed text is one of the old text.
    var keepsLines: Bool { self != .hardWrapping && self != .allAtOnce }

    /// The bytes of the changed notice; empty when the text has characters that the encoding does not have.
    func apply(_ source: SourceText, _ pipeline: NoticePipeline) -> [UInt8] {
        let scalars = source.scalars
        switch self {
        case .widenedDigits: return utf8(scalars.map(widened))
        case .hardWrapping: return utf8(wrapped(joined(source, pipeline.normalize(source)), width: 30))
        case .carriageReturns: return utf8(withCarriageReturns(scalars))
        case .joinedLines: return utf8(joined(source, pipeline.normalize(source)))
        case .halfWidthPunctuation: return utf8(scalars.map { Self.halfWidth[$0] ?? $0 })
        case .gb18030: return gb18030(scalars)
        case .allAtOnce:
            let lines = wrapped(joined(source, pipeline.normalize(source)), width: 30)
            return gb18030(withCarriageReturns(lines.map { widened(Self.halfWidth[$0] ?? $0) }))
        }
    }

    private func widened(_ scalar: UInt32) -> UInt32 {
        scalar &- 0x30 < 10 || scalar == 0x25 ? scalar + 0xFEE0 : scalar
    }

    private func withCarriageReturns(_ scalars: [UInt32]) -> [UInt32] {
        scalars.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }

    private func gb18030(_ scalars: [UInt32]) -> [UInt8] {
        encoded(String(decoding: utf8(scalars), as: UTF8.self), "GB18030")
    }

    /// 、 and 。 have no ASCII form.
    private static let halfWidth: [UInt32: UInt32] = {
        let pairs = zip("，；：（）！？".unicodeScalars, ",;:()!?".unicodeScalars)
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1.value) })
    }()

    private func utf8(_ scalars: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in scalars { appendUTF8(scalar, to: &bytes) }
        return bytes
    }

    /// Breaks each line after every `width` characters; what goes on is not indented.
    private func wrapped(_ scalars: [UInt32], width: Int) -> [UInt32] {
        var result: [UInt32] = []
        for line in scalars.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var rest = line.last == 0x0D ? line.dropLast() : line
            while rest.count > width {
                result += rest.prefix(width) + [0x0A]
                rest = rest.dropFirst(width)
            }
            result += rest + [0x0A]
        }
        return result
    }

    /// Puts each paragraph on one line of its own, as normalisation sees them; all else stays.
    private func joined(_ source: SourceText, _ normal: NormalText) -> [UInt32] {
        func isBreak(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D || scalar == 0x0C }
        var result: [UInt32] = []
        var at = 0
        for paragraph in normal.paragraphs where !paragraph.range.isEmpty {
            // What stands between two paragraphs: line breaks and an indent, or wide white space on one line.
            let start = Int(normal.sourceStarts[paragraph.range.start])
            let between = source.scalars[at..<start]
            if at > 0, !between.contains(where: isBreak) { result.append(0x0A) }
            result += between
            at = start
            for i in paragraph.range.start..<paragraph.range.end {
                let (first, last) = (Int(normal.sourceStarts[i]), Int(normal.sourceEnds[i]))
                let leftOut = source.scalars[at..<first]
                if !leftOut.contains(where: isBreak) { result += leftOut }
                let own = source.scalars[first..<last]
                result += own.contains(where: isBreak) ? [normal.scalars[i]] : Array(own)
                at = last
            }
        }
        return result + source.scalars[at...]
    }
}
