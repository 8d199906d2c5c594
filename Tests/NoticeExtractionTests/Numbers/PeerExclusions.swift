/// The published cases that say nothing about numbers in notices, each with the reason.
enum PeerExclusions {
    static func reason(suite: String, id: Int, input: String) -> String? {
        reasons["\(suite.split(separator: "/").last ?? "")#\(id)"]
    }

    private static let reasons: [String: String] = {
        var reasons: [String: String] = [:]
        for (reason, cases) in groups {
            for name in cases.split(separator: " ") { reasons[String(name)] = reason }
        }
        return reasons
    }()

    private static let groups: [(reason: String, cases: String)] = [
        (
            "k, M and G after digits are no way of writing numbers in notices (5G is a name)",
            "NumberModel#18 NumberModel#203 PercentModel#79 PercentModel#105 test_money_extractor#3 "
                + "Numeral#74 Numeral#75 Numeral#79 Numeral#93 Numeral#94"
        ),
        (
            "powers and exponents (2^5, 2e5) do not occur in running text",
            "NumberModel#99 NumberModel#100 NumberModel#197 NumberModel#202 NumberModel#215 NumberModel#225 NumberModel#228"
        ),
        (
            "打, 双 and 对 are classifiers by the guide and multiply nothing",
            "NumberModel#34 NumberModel#95 Numeral#15 Numeral#19 Numeral#31"
        ),
        (
            "mixed fractions (一又二分之一, 3/2) have no form in the contract: whole and fraction are read apart",
            "NumberModel#233 NumberModel#235 NumberModel#237 NumberModel#244 NumberModel#248 NumberModel#250 NumberModel#251 "
                + "NumberModel#254 NumberModel#258 NumberModel#262 NumberModel#267 NumberModel#268 Numeral#63 fraction#66"
        ),
        (
            "set phrases and dialect words, not numerals (半百, 一半半, 二份一, 对折)",
            "NumberModel#61 Numeral#113 Numeral#114 Numeral#120 PercentModel#0 PercentModel#107 fraction#60"
        ),
        ("a decimal that begins with its point does not occur", "NumberModel#210 NumberModel#216 NumberModel#217"),
        (
            "the spaces that part the numbers are gone in the normal text, or no number is written",
            "NumberModel#218 NumberModel#221 NumberModel#223 NumberModel#292"
        ),
        (
            "reads the number inside a percentage, which the guide reads as one",
            "NumberModel#178 NumberModel#179 NumberModel#189"
        ),
        ("expects money to be no number; it is a quantity", "NumberModel#281"),
        ("reads a number out of a place name or as a lone character", "NumberModel#308"),
        (
            "a Chinese numeral without a unit measures nothing by the guide",
            "NumberRangeModel#10 NumberRangeModel#17 NumberRangeModel#52"
        ),
        (
            "one quantity record per value: two bounds in a sentence are two records",
            "NumberRangeModel#0 NumberRangeModel#5 NumberRangeModel#9 NumberRangeModel#44 NumberRangeModel#49"
        ),
        ("leaves out a plain value that is a quantity by the guide", "NumberRangeModel#40"),
        ("expects no percentage where the guide has a range (二三十个百分点)", "PercentModel#48 PercentModel#49"),
        (
            "foreign coins, colloquial money and units that notices do not use (块, 毛, 两, 里, 平方, 码, pm)",
            "CurrencyModel#10 CurrencyModel#16 DimensionModel#31 test_money_parser#18 test_money_parser#50 area#112 area#114 "
                + "distance#127 distance#149 distance#150 velocity#166"
        ),
        ("no numeral stands in it", "CurrencyModel#22"),
        ("no currency is said: an amount of 万 alone stays without a unit", "test_money_parser#28"),
        ("八到九百亿 read as 8亿 to 900亿 contradicts its sibling 七到九千亿", "test_money_parser#47"),
    ]
}
