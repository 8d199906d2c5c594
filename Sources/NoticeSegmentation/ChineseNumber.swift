/// Whole numbers up to some hundreds as headings write them.
enum ChineseNumber {
    /// The value of one numeral from 〇 to 九, or nil; 十 and 百 have none.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3007, 0x96F6, 0x25CB: return 0  // 〇 零 ○
        case 0x4E00: return 1
        case 0x4E8C: return 2
        case 0x4E09: return 3
        case 0x56DB: return 4
        case 0x4E94: return 5
        case 0x516D: return 6
        case 0x4E03: return 7
        case 0x516B: return 8
        case 0x4E5D: return 9
        default: return nil
        }
    }

    static let ten: UInt32 = 0x5341
    static let hundred: UInt32 = 0x767E

    /// Whether a dash of any form stands there; web copies have it typed for 一.
    static func isDash(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2010...0x2015, 0x2500, 0x2501, 0xFF0D, 0xFE58, 0xFE63: return true
        default: return false
        }
    }

    /// Reads a numeral such as 一, 十二, 三十三, 一百零五 at an offset.
    ///
    /// A dash counts as 一 after 十, and alone when `dashIsOne` holds. Gives the value and the offset after
    /// the numeral, or nil. Looks at no more than seven scalars.
    static func read(_ text: TextView, _ offset: Int, _ end: Int, dashIsOne: Bool) -> (value: Int, end: Int)? {
        let limit = min(end, offset + 7)
        var i = offset
        var total = 0
        var pending: Int?
        while i < limit {
            let scalar = text[i]
            if let value = digit(scalar) {
                if let before = pending, before != 0 { return nil }
                pending = value
            } else if scalar == ten {
                if pending == 0, total == 0 { return nil }
                total += (pending ?? 1) * 10
                pending = nil
            } else if scalar == hundred {
                guard let before = pending, before > 0 else { return nil }
                total += before * 100
                pending = nil
            } else if isDash(scalar), pending == nil, i > offset || dashIsOne {
                pending = 1
            } else {
                break
            }
            i += 1
        }
        let value = total + (pending ?? 0)
        return i > offset && value > 0 ? (value, i) : nil
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The numeral of a number, such as 三十三; in Arabic digits from 1000 on.
    static func spell(_ number: Int) -> String {
        guard number > 0, number < 1000 else { return String(number) }
        var result = ""
        let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
        let (tens, ones) = rest.quotientAndRemainder(dividingBy: 10)
        if hundreds > 0 { result += digits[hundreds] + "百" }
        if tens > 0 {
            result += (tens > 1 || hundreds > 0 ? digits[tens] : "") + "十"
        } else if hundreds > 0, ones > 0 {
            result += "零"
        }
        if ones > 0 { result += digits[ones] }
        return result
    }
}
