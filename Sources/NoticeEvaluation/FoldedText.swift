import CTextKit

/// Words as two readers compare them: in the compatibility form NFKC and without white space.
///
/// `（一）` and `(一)`, `５０％` and `50%` are the same words; so are words with a line break between them.
struct FoldedText: Hashable, Sendable {
    /// The code points that are left.
    let scalars: [UInt32]

    init(_ string: String) {
        let written = string.unicodeScalars.map(\.value)
        let folded = written.allSatisfy(Self.isItsOwnForm) ? written : Self.compatibilityForm(written)
        scalars = folded.contains(where: Self.isLeftOut) ? folded.filter { !Self.isLeftOut($0) } : folded
    }

    var isEmpty: Bool { scalars.isEmpty }

    /// How alike two texts are by the characters that they have in common, each counted as often as it stands: 0 to 1.
    static func likeness(_ a: String?, _ b: String?) -> Double {
        let a = a.map(FoldedText.init)?.scalars ?? []
        let b = b.map(FoldedText.init)?.scalars ?? []
        if a.isEmpty, b.isEmpty { return 1 }
        var left: [UInt32: Int] = [:]
        for scalar in b { left[scalar, default: 0] += 1 }
        var common = 0
        for scalar in a {
            guard let count = left[scalar], count > 0 else { continue }
            left[scalar] = count - 1
            common += 1
        }
        return Double(2 * common) / Double(a.count + b.count)
    }

    /// Visible ASCII and the ideographs of the first block: nothing folds them, alone or side by side.
    private static func isItsOwnForm(_ scalar: UInt32) -> Bool {
        scalar > 0x20 && scalar < 0x7F || scalar >= 0x4E00 && scalar <= 0x9FFF
    }

    /// White space, zero-width spaces and the byte-order mark.
    private static func isLeftOut(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    private static func compatibilityForm(_ scalars: [UInt32]) -> [UInt32] {
        var room = scalars.count * 2 + 16
        while true {
            var needed = 0
            let form = [UInt32](unsafeUninitializedCapacity: room) { out, count in
                needed = ctk_compatibility_form(scalars, scalars.count, out.baseAddress, room)
                count = needed <= room ? needed : 0
            }
            // SIZE_MAX, the failure, is -1 as an Int.
            if needed < 0 { return scalars }
            if needed <= room { return form }
            room = needed
        }
    }
}
