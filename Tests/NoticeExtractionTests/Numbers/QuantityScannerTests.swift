import NoticeModel
import Testing

@testable import NoticeExtraction

struct QuantityScannerTests {
    private func fields(_ text: String) -> [String] { ScannedText(text).lines }

    @Test func readsWhatUsersOfOtherSystemsReportedAsWrong() {
        #expect(fields("惠及三十几万人") == ["三十几万人 value=30 unit=人 multiplier=4 comparator=gt"])
        #expect(fields("投资一千多万元") == ["一千多万元 value=1000 unit=元 multiplier=4 comparator=gt"])
        #expect(fields("投资1,100万元") == ["1,100万元 value=1100 unit=元 multiplier=4 comparator=eq"])
        #expect(fields("完成一万零十二户") == ["一万零十二户 value=10012 unit=户 multiplier=0 comparator=eq"])
        #expect(fields("总量二十万亿元") == ["二十万亿元 value=20 unit=元 multiplier=12 comparator=eq"])
        #expect(fields("打造产业高地").isEmpty)
        #expect(fields("建设2-3个园区") == ["2-3个 low=2 high=3 unit=个 multiplier=0 comparator=range"])
    }

    @Test func leavesOccupiedNumeralsAlone() {
        let scanned = ScannedText("到2025年达到5家", occupied: [NormalRange(1, 6)])
        #expect(scanned.lines == ["5家 value=5 unit=家 multiplier=0 comparator=eq"])
        #expect(scanned.identifiers.isEmpty)
    }

    @Test func doesNotReadAcrossAnOccupiedRange() {
        let scanned = ScannedText("超过2025年5家", occupied: [NormalRange(2, 7)])
        #expect(scanned.lines == ["5家 value=5 unit=家 multiplier=0 comparator=eq"])
    }

    @Test func appendsToWhatIsThere() {
        var mentions: [QuantityMention] = []
        var identifiers: [Identifier] = []
        let scalars = "5家和6家、5G".unicodeScalars.map(\.value)
        scalars.withUnsafeBufferPointer { text in
            for range in [NormalRange(0, 2), NormalRange(3, 8)] {
                QuantityScanner().scan(text, range: range, occupied: [], into: &mentions, identifiers: &identifiers)
            }
        }
        #expect(mentions.map(\.range) == [NormalRange(0, 2), NormalRange(3, 5)])
        #expect(identifiers.map(\.range) == [NormalRange(6, 8)])
    }

    @Test func spansComparatorsInTheExtent() {
        let scanned = ScannedText("收入不低于5亿元以上")
        #expect(scanned.mentions.first?.extent == NormalRange(2, 10))
        #expect(scanned.mentions.first?.range == NormalRange(5, 8))
    }

    @Test(arguments: [
        ("超过5家", "gt"), ("超5家", "gt"), ("突破5家", "gt"), ("不少于5家", "gte"), ("至少5家", "gte"), ("5家以上", "gte"),
        ("5家及以上", "gte"),
        ("5家（含）以上", "gte"), ("不超过5家", "lte"), ("控制在5家以内", "lte"), ("控制在5家左右", "approx"), ("5家以下", "lte"),
        ("不足5家", "lt"), ("约5家", "approx"),
        ("近5家", "approx"), ("5家左右", "approx"), ("达到5家", "eq"), ("节约5吨", "eq"), ("通过5家", "eq"), ("超过了5家", "gt"),
        ("至少达到5家", "gte"),
        ("至少建成5家", "gte"), ("50多家", "gt"), ("附近5家", "eq"),
    ])
    func readsTheComparator(_ text: String, _ comparator: String) {
        #expect(ScannedText(text).mentions.first?.comparator.rawValue == comparator)
    }

    @Test func marksScales() {
        #expect(ScannedText("万吨级装置").mentions.first?.isScale == true)
        #expect(ScannedText("千亿级以上产业").mentions.first?.comparator == .gte)
        #expect(ScannedText("万吨装置").mentions.first?.isScale == false)
    }

    @Test func givesTheUnitOfAListToItsScales() {
        #expect(ScannedText("向十万、百万户迈进").mentions.map(\.unit) == ["户", "户"])
    }

    @Test func keepsCodesForUnitsThatHaveThem() {
        #expect(ScannedText("5亿元").mentions.first?.unitCode == "CNY")
        #expect(ScannedText("30万吨/年").mentions.first?.unitCode == "t/a")
        #expect(ScannedText("120公里/小时").mentions.first?.unitCode == "km/h")
        #expect(ScannedText("114834元/人").mentions.first?.unitCode == nil)
        #expect(ScannedText("5家").mentions.first?.unitCode == nil)
    }

    @Test func countsPeopleWithABareHundredMillion() {
        #expect(ScannedText("1亿农业转移人口").mentions.first?.unit == nil)
        #expect(ScannedText("工业总量在4万亿以上").mentions.first?.unit == "元")
    }

    @Test(arguments: [
        "统一部署", "第一批项目", "三大产业", "一带一路", "党的二十届三中全会", "一是加快", "两化融合", "四部委", "千方百计", "百姓", "十分重要", "一体化",
        "“三步走”", "五位一体", "五台山", "三农工作", "一汽集团", "百千万工程", "第三方机构", "一个重要平台", "这五个县", "以下四个方面", "二次开发", "半导体", "上半年",
        "下半年",
    ])
    func countsNothingInSetPhrasesAndNames(_ text: String) {
        #expect(ScannedText(text).mentions.isEmpty, "\(fields(text))")
    }

    @Test(arguments: ["1", "一", "1-", "1.", "1:", "1/", "千", "亿、", "第1", "A1", "a.1@", "百分之", "(1)", "至少一个", "...1"])
    func getsThroughLongRowsOfOnePattern(_ pattern: String) {
        let unit = pattern.unicodeScalars.map(\.value)
        var scalars: [UInt32] = []
        while scalars.count < 60_000 { scalars += unit }
        let scanned = ScannedText(scalars)
        expectSound(scanned)
    }

    @Test func ownsEveryDigitOfRandomText() {
        let alphabet = "0123456789一二三十百千万亿两半几数翻番第前年月家个元%吨/-—:：.,，、。（）()“”A级以上超过约至到和与之分点多余倍成位米x×+@·负".unicodeScalars.map(
            \.value)
        var seed: UInt64 = 42
        for _ in 0..<1500 {
            var scalars: [UInt32] = []
            for _ in 0..<24 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                scalars.append(alphabet[Int((seed >> 33) % UInt64(alphabet.count))])
            }
            expectSound(ScannedText(scalars))
        }
    }

    /// Ranges run forward, lie in the text and apart, and each digit is in one of them.
    private func expectSound(_ scanned: ScannedText) {
        var owned = [UInt8](repeating: 0, count: scanned.scalars.count)
        var isApart = true
        for range in scanned.mentions.map(\.range) + scanned.identifiers.map(\.range) {
            for i in range.start..<range.end {
                if owned[i] != 0 { isApart = false }
                owned[i] = 1
            }
        }
        let text = scanned.scalars.count < 100 ? scanned.quote(NormalRange(0, scanned.scalars.count)) : "a long row"
        #expect(isApart, "ranges overlap in \(text)")
        let isOwned = scanned.scalars.indices.allSatisfy { !isASCIIDigit(scanned.scalars[$0]) || owned[$0] == 1 }
        #expect(isOwned, "a digit is left in \(text)")
        let isOrdered = zip(scanned.mentions, scanned.mentions.dropFirst()).allSatisfy { $0.range < $1.range }
        #expect(isOrdered, "mentions out of order in \(text)")
        for mention in scanned.mentions {
            #expect(mention.extent.contains(mention.range) && mention.range.contains(mention.numeral), "\(text)")
        }
    }
}
