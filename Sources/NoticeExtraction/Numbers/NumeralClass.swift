/// What a scalar can be within a numeral.
enum NumeralClass: UInt8, Sendable {
    case none = 0
    /// An ASCII digit.
    case digit
    /// 一 to 九 and 两, with the formal 壹 贰 叁 … and the traditional forms.
    case hanDigit
    /// 零 or 〇
    case zero
    /// 十 百 千: the value is the power of ten.
    case smallPower
    /// 万 亿 兆: the value is the power of ten.
    case bigPower
    /// 廿 卅 卌: the value is the number of tens.
    case tens
    /// 几 or 数 before a power: a number that is not said.
    case several
    /// 半
    case half
    /// 翻, which begins 翻番 and 翻一番.
    case doubling
}

/// The class and the value of every scalar of the basic plane, as one byte each: class × 16 + value.
///
/// There is one table, which lives as long as the process; nothing writes to it after it is made.
struct NumeralTable: @unchecked Sendable {
    /// One byte a scalar; 0 for a scalar that no numeral begins with or contains.
    private let codes: UnsafePointer<UInt8>
    /// The code of a formal digit (壹 … 玖) is its digit's code; standing alone it is mostly part of a name.
    private let formal = ScalarSet("壹弌贰貳倆叁參叄肆伍陆陸柒捌玖拾佰仟兆")

    static let shared = NumeralTable()

    private init() {
        let codes = UnsafeMutablePointer<UInt8>.allocate(capacity: 0x1_0000)
        codes.initialize(repeating: 0, count: 0x1_0000)
        func set(_ scalars: String, _ kind: NumeralClass, _ value: Int) {
            for scalar in scalars.unicodeScalars { codes[Int(scalar.value)] = kind.rawValue << 4 | UInt8(value) }
        }
        for digit in 0...9 { codes[0x30 + digit] = NumeralClass.digit.rawValue << 4 | UInt8(digit) }
        let forms = ["一壹弌", "二两贰貳兩倆", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
        for (index, scalars) in forms.enumerated() { set(scalars, .hanDigit, index + 1) }
        set("零〇○", .zero, 0)
        set("十拾", .smallPower, 1)
        set("百佰", .smallPower, 2)
        set("千仟", .smallPower, 3)
        set("万萬", .bigPower, 4)
        set("亿億", .bigPower, 8)
        set("兆", .bigPower, 12)
        set("廿", .tens, 2)
        set("卅", .tens, 3)
        set("卌", .tens, 4)
        set("几幾", .several, 1)
        set("数數", .several, 2)
        set("半", .half, 5)
        set("翻", .doubling, 2)
        self.codes = UnsafePointer(codes)
    }

    @inline(__always)
    func kind(_ scalar: UInt32) -> NumeralClass {
        guard scalar < 0x1_0000 else { return .none }
        return NumeralClass(rawValue: codes[Int(scalar)] >> 4) ?? .none
    }

    @inline(__always)
    func value(_ scalar: UInt32) -> Int {
        scalar < 0x1_0000 ? Int(codes[Int(scalar)] & 15) : 0
    }

    /// The scalars that a numeral can begin with or contain.
    var scalars: [UInt32] { (0..<0x1_0000).filter { codes[$0] != 0 }.map(UInt32.init) }

    /// Whether the scalar is a formal numeral (壹, 拾) that words such as 队伍 and 大陆 also contain.
    func isFormal(_ scalar: UInt32) -> Bool { formal.contains(scalar) }
}
