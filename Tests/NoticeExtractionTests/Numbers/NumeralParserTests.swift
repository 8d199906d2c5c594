import NoticeModel
import Testing

@testable import NoticeExtraction

struct NumeralParserTests {
    /// What is read at the start of the text: value, multiplier and the number of scalars taken.
    private func read(_ text: String) -> String? {
        let scalars = text.unicodeScalars.map(\.value)
        let numeral = scalars.withUnsafeBufferPointer { NumeralParser().parse($0, at: 0, limit: $0.count) }
        guard let numeral else { return nil }
        let high = numeral.high.map { "…\($0)" } ?? ""
        return "\(numeral.value)\(high)e\(numeral.multiplier)/\(numeral.end)" + (numeral.isMore ? "+" : "")
    }

    @Test(arguments: [
        ("400", "400e0/3"), ("0.38", "0.38e0/4"), ("73.0", "73.0e0/4"), ("1,100万", "1100e4/6"),
        ("13213.2亿", "13213.2e8/8"),
        ("4.78万亿", "4.78e12/6"), ("25万6千", "256000e0/5"), ("5千", "5e3/2"), ("2百万", "200e4/3"), ("1.5千万", "1500e4/5"),
        ("200多", "200e0/4+"), ("1000多万", "1000e4/6+"), ("82，225.00", "82225.00e0/9"),
    ])
    func readsDigitsWithTheirMultiplier(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("一", "1e0/1"), ("十", "10e0/1"), ("十五", "15e0/2"), ("二十三", "23e0/3"), ("一百零五", "105e0/4"), ("一百五", "150e0/3"),
        ("三千二", "3200e0/3"), ("九万四", "94000e0/3"), ("一万零十二", "10012e0/5"), ("二十万亿", "20e12/4"), ("一万五千亿", "15000e8/5"),
        ("四亿五千六百四十二万零一十五", "456420015e0/14"), ("一千零四十万", "1040e4/6"), ("三点五", "3.5e0/3"), ("一点五亿", "1.5e8/4"),
        ("廿三", "23e0/2"), ("卅", "30e0/1"), ("壹仟贰佰叁拾", "1230e0/6"), ("两百", "200e0/2"), ("五萬", "5e4/2"), ("半", "0.5e0/1"),
        ("二〇一五", "2015e0/4"), ("负三十", "-30e0/3"),
    ])
    func readsChineseNumerals(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [("百", "1e2/1"), ("千亿", "1000e8/2"), ("百万", "100e4/2"), ("万", "1e4/1"), ("万亿", "1e12/2")])
    func readsPowersWithoutADigit(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [
        ("三十几万", "30e4/4+"), ("一千多万", "1000e4/4+"), ("十几", "10e0/2+"), ("一百零几万", "100e4/5+"), ("五百余", "500e0/3+"),
    ])
    func keepsTheFloorOfAVagueNumeral(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [("三五", "3…5e0/2"), ("二三十", "20…30e0/3"), ("七八百万", "700…800e4/4"), ("五六", "5…6e0/2")])
    func readsNeighbouringDigitsAsBounds(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: [("50万千瓦", "50e4/3"), ("3千克", "3e0/1"), ("百万千瓦", "100e4/2"), ("三点一是", "3e0/1"), ("五十千", "50e0/2")])
    func stopsWhereAUnitOrAWordBegins(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(arguments: ["造", "", "负担", "零售", "数据", "几个", "翻番"])
    func readsNoNumeralOutOfWords(_ text: String) {
        let numeral = read(text)
        #expect(numeral == nil || numeral == "0e0/1")
    }

    @Test func takesARowTooLongToCountWithForNoNumber() {
        let digits = [UInt32](repeating: 0x31, count: 40)
        let numeral = digits.withUnsafeBufferPointer { NumeralParser().parse($0, at: 0, limit: 40) }
        #expect(numeral?.isOpaque == true)
        #expect(numeral?.end == 40)
    }
}
