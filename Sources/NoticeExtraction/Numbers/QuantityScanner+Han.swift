import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

/// Before 一 these make a word: 统一, 唯一, 之一, 进一步.
private let beforeOne = ScalarSet("统唯单之专某任每另这那该进逐同如合划归整不非初周万均首是其新下上此")
/// Before 一个 at the end of a list these make no noun of it.
private let ofList = ScalarSet("的中每其这那该各同统任另某第之有为共计")
/// Before a period these tell when, not how long: 近两年, 前三个月.
private let beforePeriod = ScalarSet("近前去后这上下未来往头每个第双")
private let quotes = ScalarSet("“\"'‘「『《〈")
private let clauseEnds = ScalarSet("，。；：")
private let closingQuotes = ScalarSet("”’」』》")
/// Before 四个方面 and the like these point back or forward: 以下四个, 这五个.
private let pointing = ScalarSet("这那该其此述下列双")
/// Behind 前两年 these say what a measure grants for so long.
/// 此前两年, 以后三年 tell when.
private let pointsBack = ScalarSet("此以之今往日")
private let terms = ScalarSet("按给免减全每由予")
private let afterYuan = ScalarSet("以/每的，。；、）),;.")

extension QuantityScanner {
    /// Reads the Chinese numeral at `start`; returns the offset from which to go on.
    func readHan(_ state: inout State, at start: Int) -> Int {
        let text = state.text
        let scalar = text[start]
        let before = state.before(start)
        if before != u("第") {
            if let end = readPercentWord(&state, start: start) { return end }
            // 总数百分之六十: 数 belongs to the word before.
            if scalar == u("数"), state.at(start + 2) == u("分"), state.at(start + 3) == u("之") { return start + 1 }
            if let phrase = setPhrases.match(text, at: start, limit: state.limit),
                !isMeasured(state, start: start, beyond: start + phrase.length)
            {
                return start + phrase.length
            }
            if scalar == u("一"), beforeOne.contains(before) {
                let next = parser.table.kind(state.at(start + 1))
                if next != .smallPower, next != .bigPower, state.at(start + 1) != u("刻") { return start + 1 }
            }
        }
        guard let first = parser.parse(text, at: start, limit: state.limit) else { return start + 1 }
        // 十一届八次全会: the session of a term, which counts nothing.
        let isSession = before == u("届") && state.at(first.end) == u("次")
        if before == u("第") || isSession { return readOrdinal(&state, start: start, first: first) }
        if let end = readFraction(&state, start: start, denominator: first) { return end }
        if let end = readHalf(&state, start: start, first: first) { return end }
        if first.end == start + 1, parser.table.isFormal(scalar) { return first.end }
        if let end = readPlaces(&state, start: start, count: first) { return end }
        if before == u("前"), let end = readRank(&state, start: start, first: first) { return end }
        // 千瓦时 standing alone is a unit without a number.
        if first.isBarePower, let unit = units.simple(text, at: start, limit: state.limit) {
            // 百万千瓦级: the power goes on, and the unit stands behind it.
            if unit.end > first.end, first.end == start + 1 { return unit.end }
        }
        var measured = measure(state, start: start, first: first)
        if measured.unit == nil { measured.unit = sharedUnit(state, after: measured, numeral: first) }
        if let unit = measured.unit {
            guard measures(state, measured, unit) else { return max(first.end, start + 1) }
            if isUnitLabel(state, measured) { return measured.end }
            return emit(&state, measured)
        }
        return readBareHan(&state, measured)
    }

    /// （万人/平方公里）, 个/万人, 单位：万元 and the cell 亿元 name a unit and count nothing.
    private func isUnitLabel(_ state: State, _ measured: Measured) -> Bool {
        guard measured.first.isBarePower, !measured.isRange else { return false }
        let before = state.before(measured.start)
        let next = state.at(measured.end)
        if before == u("/") { return true }
        if isASCIIDigit(next), measured.unit != nil, before != u("每") { return true }
        let opens = before == u("（") || before == u("(")
        let closes = next == u("）") || next == u(")")
        if before == u("："), state.before(measured.start, 2) == u("位"), state.before(measured.start, 3) == u("单") {
            return true
        }
        let isCell = measured.start == state.range.start && measured.end == state.range.end
        return opens && closes || isCell
    }

    /// Whether numeral and unit reach beyond a set phrase: 四平方公里 is not 四平.
    private func isMeasured(_ state: State, start: Int, beyond end: Int) -> Bool {
        guard let numeral = parser.parse(state.text, at: start, limit: state.limit), numeral.end < end,
            let unit = units.simple(state.text, at: numeral.end, limit: state.limit)
        else { return numeralReaches(state, start: start, beyond: end) }
        return unit.end > end
    }

    /// Whether the numeral alone reaches beyond a set phrase: 三十亿 is not 三十.
    private func numeralReaches(_ state: State, start: Int, beyond end: Int) -> Bool {
        guard let numeral = parser.parse(state.text, at: start, limit: state.limit) else { return false }
        return numeral.end > end
    }

    /// The unit that 十亿、百亿、千亿元 have in common: it stands behind the last of them.
    private func sharedUnit(_ state: State, after measured: Measured, numeral: Numeral) -> UnitMatch? {
        guard numeral.multiplier >= 2 else { return nil }
        var position = measured.end
        for _ in 0..<6 {
            let sign = state.at(position)
            guard sign == u("、") || sign == u("和") || sign == u("或") || sign == u("及") || sign == u("乃") else {
                return nil
            }
            position += sign == u("乃") ? 2 : 1
            guard let next = parser.parse(state.text, at: position, limit: state.limit), next.multiplier >= 2 else {
                return nil
            }
            if let unit = units.match(state.text, at: next.end, limit: state.limit, parser: parser) {
                return unit
            }
            position = next.end
        }
        return nil
    }

    /// 常住人口, 户籍人口, 城镇人口 …
    private func countsResidents(_ state: State, _ at: Int) -> Bool {
        guard state.at(at + 2) == u("人"), state.at(at + 3) == u("口") else { return false }
        switch state.at(at) {
        case u("常"), u("户"), u("城"), u("农"), u("老"), u("服"): return true
        default: return false
        }
    }

    /// Whether a Chinese numeral with this unit counts or measures something.
    private func measures(_ state: State, _ measured: Measured, _ unit: UnitMatch) -> Bool {
        let numeral = measured.first
        // 双千兆 and 双百工程 are names.
        guard state.before(measured.start) != u("双") else { return false }
        // 国⟦五标准⟧车: the fifth standard; 全国五个城市 are counted.
        if numeral.isSingle, state.before(measured.start) == u("国"), state.at(unit.start) == u("标"),
            state.at(unit.start + 1) == u("准")
        {
            return false
        }
        // “最后一公里” is what is left to be done, however far it is.
        if numeral.isSingle, state.before(measured.start, 2) == u("最"),
            state.before(measured.start) == u("后") || state.before(measured.start) == u("先")
                || state.before(measured.start) == u("初")
        {
            return false
        }
        if measured.hasHalf { return true }
        // ⟦万家⟧惠农贸批发市场 is called so.
        if numeral.isBarePower, state.text[unit.start] == u("家"), namesMarket(state, unit.end) { return false }
        guard unit.followsHan, !numeral.isDigitString || unit.trait == .discount else { return false }
        let isLarge = numeral.isBarePower || numeral.multiplier > 0 || numeral.value.coefficient >= 10
        let isVague = numeral.isMore || numeral.isSeveral || measured.isRange
        switch unit.baseClass {
        case .none, .rank: return false
        case .percent, .percentagePoint, .rate: return true
        case .money:
            // 三元材料 and 二元结构 name no money.
            guard !isLarge, unit.trait == .yuan, unit.end == unit.start + 1 else { return true }
            return afterYuan.contains(state.at(measured.end))
                || hasComparator(state, start: measured.start, end: measured.end)
        case .physical:
            guard numeral.isSingle, unit.end == unit.start + 1 else { return true }
            return numeral.value.coefficient > 1 || hasComparator(state, start: measured.start, end: unit.end)
                || isHanCount(state, measured, unit)
        case .multiple:
            guard unit.trait == .tenth || unit.trait == .discount else { return true }
            let next = state.at(unit.end)
            return !isHan(next) || contexts.after.match(state.text, at: unit.end, limit: state.range.end) != nil
                || hasComparator(state, start: measured.start, end: unit.end) || unit.trait == .discount
                || numeral.value.coefficient > 1
        case .duration: return isDuration(state, measured, unit, isVague: isVague)
        case .label:
            return unit.trait == .topList ? isLarge : !numeral.isSingle
        case .people, .classifier:
            if isLarge || isVague {
                // “千企万户” is a name.
                if numeral.isBarePower, closingQuotes.contains(state.at(unit.end)) { return false }
                // “十个全覆盖” and 十个方面 are called so like “六个一”.
                let isTen = state.text[measured.start] == u("十") && unit.start == measured.start + 1
                if isTen, quotes.contains(state.before(measured.start)) { return false }
                let isNamed = !isVague && (isTen || !numeral.isBarePower) && isLabel(state, at: unit.end)
                return !isNamed
            }
            return isHanCount(state, measured, unit)
        }
    }

    private func isDuration(_ state: State, _ measured: Measured, _ unit: UnitMatch, isVague: Bool) -> Bool {
        let before = state.before(measured.start)
        let next = state.at(unit.end)
        // 学前⟦三年⟧毛入园率
        if before == u("前"), state.before(measured.start, 2) == u("学") { return true }
        // 合同签订后⟦一个月⟧内
        if before == u("后"), next == u("内"), unit.end - unit.start == 2 { return true }
        guard !beforePeriod.contains(before) || tellsTerm(state, measured, unit) else { return false }
        if state.text[unit.start] == u("刻"), state.at(unit.start + 1) == u("钟") { return true }
        if next == u("来") || next == u("间") || next == u("度") || next == u("级") { return false }
        if hasComparator(state, start: measured.start, end: unit.end) || next == u("内") { return true }
        // 一年 alone is mostly 这一年; 为期一年 and 一年期 are lengths.
        guard measured.first.isSingle, measured.first.value == DecimalNumber(1) else { return true }
        if before == u("为") || before == u("是") {
            // 期限为一年, 任期为一年
            let owner = state.before(measured.start, 2)
            return owner == u("期") || owner == u("限")
        }
        return before == u("期") || before == u("满") || next == u("期") || before == u("限")
    }

    /// 前两年按50%奖励, 后三年给予补贴: how long a measure holds, not when something was.
    private func tellsTerm(_ state: State, _ measured: Measured, _ unit: UnitMatch) -> Bool {
        let before = state.before(measured.start)
        guard before == u("前") || before == u("后"), !pointsBack.contains(state.before(measured.start, 2)) else {
            return false
        }
        return terms.contains(state.at(unit.end))
    }

    /// 惠农贸批发市场, 福超市: the rest of a market's name, with no word for shops or firms at its head.
    private func namesMarket(_ state: State, _ start: Int) -> Bool {
        switch state.at(start) {
        case u("企"), u("商"), u("店"), u("农"), u("连"), u("便"), u("大"), u("中"), u("小"), u("标"), u("专"), u("以"), u("的"):
            return false
        default: break
        }
        var at = start
        while at + 1 < state.limit, at < start + 8, isHan(state.text[at]) {
            switch (state.text[at], state.text[at + 1]) {
            case (u("市"), u("场")), (u("超"), u("市")), (u("商"), u("场")): return at > start
            default: at += 1
            }
        }
        return false
    }

    /// Whether one to nine of something are counted and not only called so (两个市场, 三项制度).
    private func isHanCount(_ state: State, _ measured: Measured, _ unit: UnitMatch) -> Bool {
        let text = state.text
        let start = measured.start
        let value = measured.first.value.coefficient
        if hasComparator(state, start: start, end: unit.end) { return true }
        if closesListed(state, start, unit) { return true }
        if value == 1 { return isSingleCount(state, start: start) || buildsWorks(state, start, unit) }
        // 两批次, 三场次: no other word has such a classifier.
        if text[unit.end - 1] == u("次"), unit.end - unit.start == 2, value > 1 { return true }
        // 二 numbers (二次开发, 二级); two of something are 两.
        if text[start] == u("二") { return false }
        let before = state.before(start)
        guard !quotes.contains(before), !pointing.contains(before) else { return false }
        if isLabel(state, at: unit.end) { return false }
        // 电站四期 numbers a stage of building.
        if text[unit.start] == u("期"), unit.end == unit.start + 1, before != u("分") { return false }
        // 八个字, 六个一: a set phrase follows in quotation marks or as a numeral.
        if quotes.contains(state.at(unit.end)), !makesQuoted(state, start, unit) { return false }
        if contexts.act.match(text, endingAt: start, lower: state.lower) != nil { return true }
        return value >= 4 || buildsWorks(state, start, unit) || buildsNamed(state, start, unit)
    }

    /// 农贸市场6个、⟦配送中心一个⟧、服务站120个: in a list of counts in digits, behind its noun.
    private func closesListed(_ state: State, _ start: Int, _ unit: UnitMatch) -> Bool {
        guard state.text[unit.start] != u("次"), isHan(state.before(start)), !ofList.contains(state.before(start)) else {
            return false
        }
        switch state.at(unit.end) {
        case u("、"), u("，"), u("。"), u("；"), 0: break
        default: return false
        }
        return hasDigitBeside(state, from: start - 1, step: -1) || hasDigitBeside(state, from: unit.end, step: 1)
    }

    /// Whether digits stand within 16 scalars, no further than the next member of a list.
    private func hasDigitBeside(_ state: State, from start: Int, step: Int) -> Bool {
        var at = start
        var marks = 0
        while at >= state.lower, at < state.limit, abs(at - start) < 16 {
            let scalar = state.text[at]
            if isASCIIDigit(scalar) { return marks == 1 }
            if scalar == u("。") || scalar == u("；") || scalar == u("，") { return false }
            if scalar == u("、") { marks += 1 }
            if marks > 1 { return false }
            at += step
        }
        return false
    }

    /// 打造四张“名片”: things of which a verb makes several; 开展“六个一” has a numeral in the quotes.
    private func makesQuoted(_ state: State, _ start: Int, _ unit: UnitMatch) -> Bool {
        guard parser.table.kind(state.at(unit.end + 1)) == .none, state.text[unit.start] != u("个") else { return false }
        return contexts.act.match(state.text, endingAt: start, lower: state.lower) != nil
    }

    /// Whether a noun follows that numbers mostly name: 四个方面, 十一次党代会.
    private func isLabel(_ state: State, at position: Int) -> Bool {
        // 四个⟦一体化⟧基地, 三个⟦一流⟧学科: 一 is part of the noun.
        if state.at(position) == u("一"), state.at(position + 1) == u("体") || state.at(position + 1) == u("流") {
            return false
        }
        return contexts.label.match(state.text, at: position, limit: state.limit) != nil
    }

    /// 一个 is a count where something must be there at least once: 至少建立一个, 每个单位都有一个.
    private func isSingleCount(_ state: State, start: Int) -> Bool {
        // 最多跑一次 is the name of a reform.
        if state.before(start) == u("跑") { return false }
        var position = start
        let lowest = max(state.lower, start - 10)
        while position > lowest {
            let scalar = state.text[position - 1]
            if scalar == u("，") || scalar == u("。") || scalar == u("、") || scalar == u("；") { return false }
            if contexts.one.match(state.text, endingAt: position, lower: lowest) != nil { return true }
            position -= 1
        }
        return false
    }

    /// “⟦千村⟧示范、⟦万村⟧整治”: how many villages a programme in quotes is for; “万企兴万村” is a set phrase.
    private func namedMany(_ state: State, _ measured: Measured) -> UnitEntry? {
        guard measured.first.isBarePower, !measured.first.isSeveral, measured.end == measured.start + 1,
            let unit = Self.namedThings[state.at(measured.end)], !isHan(state.before(measured.start))
        else { return nil }
        var at = measured.start
        while at > max(state.range.start, measured.start - 12) {
            at -= 1
            if quotes.contains(state.text[at]) { return unit }
            if closingQuotes.contains(state.text[at]) || clauseEnds.contains(state.text[at]) { return nil }
        }
        return nil
    }

    private static let namedThings: [UInt32: UnitEntry] = Dictionary(
        uniqueKeysWithValues: "村县镇乡".unicodeScalars.map {
            ($0.value, UnitEntry(canonical: String($0), code: nil, unitClass: .classifier))
        })

    /// 实施⟦十万⟧农创客培育工程: how many the name of a programme promises. 千万工程 and 百千万人才工程 promise no number.
    private func countsInName(_ state: State, _ measured: Measured) -> Bool {
        let before = state.before(measured.start)
        guard measured.multiplier == 4, !measured.isRange, !measured.first.isSeveral, isHan(before),
            state.text[measured.start] == u("十") || state.text[measured.start] == u("百"),
            measured.end == measured.start + 2,
            contexts.act.match(state.text, endingAt: measured.start, lower: state.lower) != nil
        else { return false }
        var at = measured.end
        while at + 1 < state.limit, at < measured.end + 12 {
            switch (state.text[at], state.text[at + 1]) {
            case (u("工"), u("程")), (u("行"), u("动")), (u("计"), u("划")): return at > measured.end + 2
            default: guard isHan(state.text[at]) else { return false }
            }
            at += 1
        }
        return false
    }

    /// 千亿级, 收入超百亿的企业: an amount of 亿 without its 元; other bare Chinese numerals count nothing.
    private func readBareHan(_ state: inout State, _ measured: Measured) -> Int {
        let numeral = measured.first
        // 每⟦千⟧常住人口: the people stand behind the word for which of them.
        if numeral.isBarePower, state.before(measured.start) == u("每"), !numeral.isSeveral,
            countsResidents(state, measured.end)
        {
            let range = NormalRange(measured.start, measured.end)
            emit(
                &state, range: range, numeral: range, amount: Amount(measured.amount), multiplier: measured.multiplier,
                unit: Self.people, rule: QuantityRule.bare)
            return measured.end
        }
        if let unit = namedMany(state, measured) {
            let range = NormalRange(measured.start, measured.end + 1)
            emit(
                &state, range: range, numeral: NormalRange(measured.start, measured.end),
                amount: Amount(measured.amount),
                multiplier: measured.multiplier, unit: unit, isBarePower: true, rule: QuantityRule.bare)
            return range.end
        }
        guard measured.multiplier >= 8 || countsInName(state, measured) else {
            return max(numeral.end, measured.start + 1)
        }
        // 几十亿甚至超百亿元: a number that is not said measures nothing without a unit.
        if numeral.isSeveral { return measured.end }
        let next = state.at(measured.end)
        let isScale = next == u("级") || next == u("斤")
        let unit =
            isScale
            ? Self.yuan
            : unitOfBareAmount(state, start: measured.start, end: measured.end, multiplier: measured.multiplier)
        if numeral.isBarePower, numeral.value == DecimalNumber(1), numeral.multiplier == 8, !isScale {
            // 亿 alone is no amount; 上亿 and 超亿 are.
            guard
                hasComparator(state, start: measured.start, end: measured.end) || state.before(measured.start) == u("上")
            else { return measured.end }
        }
        let range = NormalRange(measured.start, measured.end)
        emit(
            &state, range: range, numeral: range, amount: Amount(measured.amount), multiplier: measured.multiplier,
            unit: unit,
            isMore: measured.isMore, isBarePower: numeral.isBarePower,
            rule: measured.isRange ? QuantityRule.range : QuantityRule.bare)
        return measured.end
    }
}
