/// Numbers as the list styles of word processors write them.
enum ListNumber {
    /// The number in a format of WordprocessingML (`w:numFmt`); nil for a format that writes no number, such as a bullet.
    static func text(_ number: Int, format: String) -> String? {
        switch format {
        case "none", "bullet": return nil
        case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
            "japaneseCounting", "ideographDigital", "japaneseDigitalTenThousand", "koreanCounting":
            return chinese(number, digits: Array("〇一二三四五六七八九"), units: ["", "十", "百", "千"], dropsOne: true)
        case "chineseLegalSimplified":
            return chinese(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"], dropsOne: false)
        case "ideographTraditional": return cyclic(number, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": return cyclic(number, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": return circled(number)
        case "decimalFullWidth", "decimalFullWidth2": return fullWidth(number)
        case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
        case "lowerLetter": return letters(number)
        case "upperLetter": return letters(number).uppercased()
        case "lowerRoman": return roman(number).lowercased()
        case "upperRoman": return roman(number)
        default: return "\(number)"
        }
    }

    /// 一 to 九千九百九十九; beyond that digits.
    private static func chinese(_ number: Int, digits: [Character], units: [String], dropsOne: Bool) -> String {
        guard (1..<10_000).contains(number) else { return number == 0 ? String(digits[0]) : "\(number)" }
        var text = ""
        var hasGap = false
        for power in [3, 2, 1, 0] {
            let scale = [1, 10, 100, 1000][power]
            let digit = number / scale % 10
            guard digit > 0 else {
                hasGap = !text.isEmpty
                continue
            }
            // Inside a number a zero is 零, also where zero alone is 〇.
            if hasGap { text += "零" }
            hasGap = false
            let isBareTen = dropsOne && text.isEmpty && power == 1 && digit == 1
            text += (isBareTen ? "" : String(digits[digit])) + units[power]
        }
        return text
    }

    private static func cyclic(_ number: Int, _ signs: String) -> String {
        let signs = Array(signs)
        return number > 0 ? String(signs[(number - 1) % signs.count]) : "\(number)"
    }

    private static func circled(_ number: Int) -> String {
        switch number {
        case 1...20: String(Unicode.Scalar(UInt32(0x2460 + number - 1))!)
        case 21...35: String(Unicode.Scalar(UInt32(0x3251 + number - 21))!)
        case 36...50: String(Unicode.Scalar(UInt32(0x32B1 + number - 36))!)
        default: "\(number)"
        }
    }

    private static func fullWidth(_ number: Int) -> String {
        var text = ""
        for digit in "\(number)".unicodeScalars {
            text.unicodeScalars.append(digit.value >= 0x30 ? Unicode.Scalar(digit.value + 0xFEE0)! : digit)
        }
        return text
    }

    /// a … z, aa, bb …
    private static func letters(_ number: Int) -> String {
        guard (1...780).contains(number) else { return "\(number)" }
        let letter = Character(Unicode.Scalar(UInt8(0x61 + (number - 1) % 26)))
        return String(repeating: letter, count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return "\(number)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var left = number
        var text = ""
        for (value, sign) in signs {
            while left >= value {
                text += sign
                left -= value
            }
        }
        return text
    }
}
