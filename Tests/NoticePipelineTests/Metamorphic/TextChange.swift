import NoticeModel
import NoticePipeline
import TestSupport
import Testing

/// A change of a notice's form that must not change what it says.
enum TextChange: Hashable, CustomTestStringConvertible {
    case widenedDigits
    case carriageReturns
    /// Each paragraph on one line.
    case joinedLines
    case halfWidthPunctuation
    case gb18030
    /// One line, its paragraphs parted by two U+3000 and nothing else.
    case ideographicSpaces
    /// A line break after so many characters, wherever that is.
    case wrapped(characters: Int)
    /// A line break after so many columns, a full-width character taking two; `keepsMarks` moves it where marks of
    /// punctuation must not open or end a line and words must not be cut.
    case wrappedColumns(Int, keepsMarks: Bool)
    /// Wrapped, digits full-width, punctuation half-width, CRLF and GB18030.
    case allAtOnce(characters: Int)

    static let all: [TextChange] =
        [.widenedDigits, .carriageReturns, .joinedLines, .halfWidthPunctuation, .gb18030, .ideographicSpaces]
        + [22, 26, 30, 35, 41].map { .wrapped(characters: $0) }
        + [44, 52, 60, 70, 82].flatMap { width in
            [false, true].map { .wrappedColumns(width, keepsMarks: $0) }
        } + [.allAtOnce(characters: 30)]

    var testDescription: String {
        switch self {
        case .widenedDigits: "digits and % full-width"
        case .carriageReturns: "CRLF"
        case .joinedLines: "one line a paragraph"
        case .halfWidthPunctuation: "half-width punctuation"
        case .gb18030: "GB18030"
        case .ideographicSpaces: "paragraphs parted by two U+3000 on one line"
        case .wrapped(let width): "wrapped at \(width) characters"
        case .wrappedColumns(let width, let keeps): "wrapped at \(width) columns\(keeps ? ", marks kept" : "")"
        case .allAtOnce(let width): "wrapped at \(width), full-width digits, half-width marks, CRLF, GB18030"
        }
    }

    /// The changed text; `joined` is the text with each paragraph on one line.
    func apply(_ text: TracedText, joined: TracedText) -> TracedText {
        switch self {
        case .widenedDigits: text.mapped(Self.widened)
        case .carriageReturns: Self.withCarriageReturns(text)
        case .joinedLines: joined
        case .halfWidthPunctuation: text.mapped { Self.halfWidth[$0] ?? $0 }
        case .gb18030: text
        case .ideographicSpaces: Self.onOneLine(joined)
        case .wrapped(let width): LineWrapper(width: width).wrap(joined)
        case .wrappedColumns(let width, let keepsMarks):
            LineWrapper(width: width, countsColumns: true, keepsMarks: keepsMarks).wrap(joined)
        case .allAtOnce(let width):
            Self.withCarriageReturns(LineWrapper(width: width).wrap(joined)).mapped {
                Self.widened(Self.halfWidth[$0] ?? $0)
            }
        }
    }

    /// The bytes of a changed text; empty when it has characters that the encoding does not have.
    func bytes(of text: TracedText) -> [UInt8] {
        switch self {
        case .gb18030, .allAtOnce: encoded(String(decoding: text.utf8, as: UTF8.self), "GB18030")
        default: text.utf8
        }
    }

    private static func widened(_ scalar: UInt32) -> UInt32 {
        scalar &- 0x30 < 10 || scalar == 0x25 ? scalar + 0xFEE0 : scalar
    }

    /// 、 and 。 have no ASCII form.
    private static let halfWidth: [UInt32: UInt32] = {
        let pairs = zip("，；：（）！？".unicodeScalars, ",;:()!?".unicodeScalars)
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1.value) })
    }()

    private static func withCarriageReturns(_ text: TracedText) -> TracedText {
        var result = TracedText()
        for i in text.scalars.indices where text.scalars[i] != 0x0D {
            if text.scalars[i] == 0x0A { result.append(0x0D, from: text.origins[i]) }
            result.append(text.scalars[i], from: text.origins[i])
        }
        return result
    }

    private static func onOneLine(_ text: TracedText) -> TracedText {
        var result = TracedText()
        for line in text.lines {
            guard let first = line.first(where: { !LineWrapper.isSpace(text.scalars[$0]) }),
                let last = line.last(where: { !LineWrapper.isSpace(text.scalars[$0]) })
            else { continue }
            if !result.scalars.isEmpty {
                for _ in 0..<2 { result.append(0x3000, from: text.origins[first]) }
            }
            result.append(text, first..<(last + 1))
        }
        return result
    }
}
