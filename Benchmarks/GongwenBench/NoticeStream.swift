import NoticeModel

/// A notice that the stream makes copies of.
struct Template {
    let name: String
    /// The text without a byte-order mark.
    let scalars: [UInt32]
    /// The digits that a copy may change, as offsets into `scalars`.
    let freeDigits: [Int]

    init(name: String, source: SourceText) {
        self.name = name
        scalars = source.scalars.filter { $0 != 0xFEFF }
        freeDigits = Template.freeDigits(in: scalars)
    }

    /// Last digits of amounts such as 486家 and of the serial in 〔2021〕27号.
    ///
    /// Only where no other digit stands near, so that a change can neither turn a range round nor make a date, a
    /// year or a list marker out of an amount: a copy has as many records of each kind as its template.
    private static func freeDigits(in scalars: [UInt32]) -> [Int] {
        let classifiers = Set("亿万家个项人户元吨％%公亩件条名辆台套座".unicodeScalars.map(\.value))
        let joints = Set("-－—–~～至到.．,，:：比/".unicodeScalars.map(\.value))
        var found: [Int] = []
        var i = 0
        while i < scalars.count {
            guard isDigit(scalars[i]) else {
                i += 1
                continue
            }
            let start = i
            while i < scalars.count, isDigit(scalars[i]) { i += 1 }
            guard start > 0, i < scalars.count else { continue }
            let before = scalars[start - 1]
            let after = scalars[i]
            // The first amount of 10万—12万人 and 40％至45％.
            let opensRange = scalars[(i + 1)...].prefix(2).contains { joints.contains($0) }
            let isAmount =
                i - start >= 2 && classifiers.contains(after) && !joints.contains(before) && before != 0x7B2C
                && !opensRange
            let isSerial = before == 0x3015 && after == 0x53F7
            if isAmount || isSerial { found.append(i - 1) }
        }
        return found
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// The UTF-8 of a copy: each free digit is another one from 1 to 9, by a generator that starts at `seed`.
    func copy(seed: UInt64) -> [UInt8] {
        var scalars = scalars
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
        for place in freeDigits {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            scalars[place] = 0x31 + UInt32(truncatingIfNeeded: (state >> 32) % 9)
        }
        return utf8(scalars)
    }
}

/// The UTF-8 form of scalars.
func utf8(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { appendUTF8(scalar, to: &bytes) }
    return bytes
}

/// One notice of the stream.
struct StreamNotice {
    /// The index of its template.
    let template: Int
    let bytes: [UInt8]
}

/// Copies of all templates in turn until there are `byteCount` bytes of them.
///
/// With few free digits two copies may come out the same; such a copy is left out, so that all are distinct. Made
/// by number, they end after `count` notices instead.
func makeStream(
    _ templates: [Template], byteCount: Int = .max, count: Int = .max
) -> [StreamNotice] {
    var notices: [StreamNotice] = []
    var seen: Set<[UInt8]> = []
    var total = 0
    var seed: UInt64 = 1
    var fruitless = 0
    while total < byteCount, notices.count < count, fruitless < templates.count * 50 {
        for (index, template) in templates.enumerated() {
            let bytes = template.copy(seed: seed)
            if seen.insert(bytes).inserted {
                notices.append(StreamNotice(template: index, bytes: bytes))
                total += bytes.count
                fruitless = 0
            } else {
                fruitless += 1
            }
        }
        seed += 1
    }
    if notices.count > count { notices.removeLast(notices.count - count) }
    return notices
}
