/// What a scalar can mean to segmentation, as bits of one byte.
enum ScalarClass {
    /// 。！？ end a sentence.
    static let stop: UInt8 = 1
    /// A heading may be glued on after it: sentence ends, ；：, closing brackets and quotes.
    static let boundary: UInt8 = 2
    /// A marker may begin with it. `TextView.nextGlue` counts on this being the bit above that of `boundary`, and on that
    /// of `space` being the sixth above it.
    static let markerStart: UInt8 = 4
    /// 0–9.
    static let digit: UInt8 = 8
    /// 〇 一 二 … 十 百 and the traditional forms of money.
    static let numeral: UInt8 = 16
    /// An opening bracket or quote.
    static let opener: UInt8 = 32
    /// A closing bracket or quote.
    static let closer: UInt8 = 64
    /// White space.
    static let space: UInt8 = 128

    /// The class of each scalar of the basic plane.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 0x10000)
        func mark(_ scalars: String, _ bits: UInt8) {
            for scalar in scalars.unicodeScalars { table[Int(scalar.value)] |= bits }
        }
        mark("。！？!?", stop)
        mark("。！？!?；;：:）)】〕]”’」』", boundary)
        mark("（(第附", markerStart)
        mark("0123456789", digit | markerStart)
        mark("〇零一二三四五六七八九十百", numeral | markerStart)
        mark("壹贰叁肆伍陆柒捌玖拾貳參陸", markerStart)
        mark("（(《〈“‘【〔[「『", opener)
        mark("）)》〉”’】〕]」』", closer)
        mark(" \u{00A0}\u{3000}\u{2002}\u{2003}\u{2009}\u{200B}\u{FEFF}\t\r\n", space)
        for scalar in 0x2460...0x249B { table[scalar] |= markerStart }
        for scalar in 0x3251...0x325F { table[scalar] |= markerStart }
        for scalar in 0x2160...0x216B { table[scalar] |= markerStart }
        for scalar in 0x3220...0x3229 { table[scalar] |= markerStart }
        return table
    }()
}
