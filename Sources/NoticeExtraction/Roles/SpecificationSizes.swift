import NoticeModel

/// Sizes that say which model a thing is, told from lengths and powers that are to be made.
extension RoleDecider {
    /// 2.5兆瓦以上风电整机: a size of the thing that follows, not an amount of it.
    func specificationRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        // 建成3座⟦35万千瓦⟧光热电站: the size of each of the things that are counted.
        if i > 0, value.mention.unitClass == .physical, value.follow == .noun, reading.values[i - 1].end == value.start,
            isCount(reading.values[i - 1].mention), !value.mention.isScale, value.mention.isDigits
        {
            return (.qualifier, QualifierRules.specification)
        }
        if isPairedSize(reading, i) { return (.qualifier, QualifierRules.specification) }
        guard value.mention.unitClass == .physical || value.mention.unitClass == .rate,
            value.mention.multiplier == 0 || value.mention.isUnit("兆") && !value.mention.isDigits,
            value.follow != .end || isRemark(reading, value), let unit = value.mention.unit,
            Self.modelUnits.contains(unit)
        else { return nil }
        if value.follow == .of, isThreshold(reading, value), value.chain.start > value.left + 1,
            reading.signals.has(.client, value.followStart, min(nounEnd(reading, value), value.followStart + 14))
        {
            return (.condition, ConditionRules.threshold)  // 报装容量160千瓦以下的企业
        }
        // 开采深度超过1200米的煤矿: a verb compares, and the noun is one that measures are for.
        if value.follow == .of, isThreshold(reading, value), value.mention.extent.start < value.mention.range.start,
            value.chain.start > value.left + 1,
            reading.signals.has(.selector, value.followStart, nounEnd(reading, value))
        {
            return (.condition, ConditionRules.threshold)
        }
        guard value.follow == .noun || value.follow == .of || value.opening == .open else {
            return nil
        }
        if isBandwidth(reading, value) || isLaid(reading, value) || isListedLength(reading, i) { return nil }
        return (.qualifier, QualifierRules.specification)
    }

    /// 建成2座⟦100兆瓦/200兆瓦时⟧储能电站: two sizes of each of the things that are counted.
    private func isPairedSize(_ reading: ParagraphReading, _ i: Int) -> Bool {
        func isPair(_ k: Int) -> Bool {
            guard k > 0, k + 1 < reading.values.count else { return false }
            let (count, first, second) = (reading.values[k - 1], reading.values[k], reading.values[k + 1])
            return isCount(count.mention) && count.end == first.start && first.mention.unitClass == .physical
                && second.mention.unitClass == .physical && second.follow == .noun && second.start == first.end + 1
                && reading.text[first.end] == "/"
        }
        return isPair(i) || isPair(i - 1)
    }

    /// 用户带宽实现⟦100Mbps⟧以上灵活选择: the rate is reached or offered, no device is called by it.
    private func isBandwidth(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard let unit = value.mention.unit, Self.rateUnits.contains(unit) else { return false }
        if value.chain.verb == .reach { return true }
        let end = nounEnd(reading, value)
        return reading.stands("能力", endingAt: end, count: 2) || reading.stands("服务", endingAt: end, count: 2)
    }

    private static let rateUnits: Set<String> = ["Mbps", "Gbps", "兆比特/秒", "吉比特/秒", "兆"]

    /// 新建5条道路、⟦10公里⟧供水管网: in a list of amounts to be made a length is one of them, not a size.
    private func isListedLength(_ reading: ParagraphReading, _ i: Int) -> Bool {
        let value = reading.values[i]
        guard i > 0, let unit = value.mention.unit, Self.lengthUnits.contains(unit), value.follow == .noun,
            value.start > value.clause.start, value.chain.start == value.start
        else { return false }
        switch reading.text[value.start - 1] {
        case "、", "和", "及": break
        default: return false
        }
        let previous = reading.values[i - 1]
        return previous.role == .target && previous.clause.start == value.clause.start
            && previous.follow == .noun && previous.chain.start <= previous.start
    }

    private static let lengthUnits: Set<String> = ["公里", "千米", "km", "米"]

    /// 对购置100马力以上拖拉机的农户: the size of a machine is its name, also among those whom a measure selects.
    func machineRole(_ reading: ParagraphReading, _ i: Int) -> (QuantityRole, Rule)? {
        let value = reading.values[i]
        guard value.follow == .noun, value.mention.multiplier == 0,
            value.mention.isUnit("马力") || value.mention.isUnit("升") && value.mention.isDigits
                || value.mention.isUnit("匹") || value.mention.isUnit("英寸")
        else { return nil }
        return specificationRole(reading, i)
    }

    /// 执行75%节能设计标准: the share is the name of the standard.
    func namesStandard(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.mention.unitClass == .percent, value.follow == .noun,
            value.mention.comparator == .eq || reading.stands("执行", endingAt: value.start, count: 2)
        else { return false }
        let end = min(value.clause.end - 1, value.followStart + 6)
        // 完成80%学校标准化建设 says how many of them.
        return reading.containsWord(value.followStart + 2, end) {
            reading.stands("标准", at: $0) && !reading.stands("标准化", at: $0)
        }
    }

    /// 新建100公里公路, 推进50兆瓦光伏项目, 300公里高速公路建成通车: what a verb makes has this length or this power; a
    /// machine of this size (350公里动车组, 2.5兆瓦风电机组) is called by it.
    private func isLaid(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.follow == .noun || value.follow == .of && !isThreshold(reading, value),
            let unit = value.mention.unit,
            Self.laidUnits.contains(unit),
            !reading.stands("时速", endingAt: value.start, count: 2)
        else { return false }
        let end = min(value.clause.end, value.followStart + 16)
        let isMachine = reading.containsWord(
            value.followStart, reading.find(0x3001, value.followStart, end) ?? end
        ) {
            Self.machines.match(reading.text, at: $0, limit: end) != nil
        }
        if isMachine { return false }
        if value.chain.verb == .build || value.chain.verb == .add || value.chain.verb == .reach { return true }
        if value.follow == .of { return reading.stands("总长度", endingAt: value.start, count: 3) }
        if reading.signals.ending(at: value.start)?.kinds.has(.advance) == true { return true }
        // 完成起步区2.6公里路网: where the work is done may stand between.
        if reading.stands("完成", at: value.clause.start), value.start - value.clause.start <= 8 { return true }
        // 确保16公里水管复线、68公里管网改造等工程按时完工: works in a list, with the verb behind all of them.
        let isListed =
            reading.containsWord(value.followStart, value.clause.end) {
                reading.stands("等工程", at: $0) || reading.stands("等项目", at: $0)
            }
            // 确保68公里供水、⟦15公里⟧雨水管网工程竣工: the noun of the last is that of all.
            || reading.values(in: value.end, min(value.clause.end, value.end + 10)).contains {
                reading.values[$0].mention.hasSameUnit(as: value.mention)
                    && reading.text[reading.values[$0].start - 1] == "、"
            }
        return reading.containsWord(value.followStart + 2, isListed ? value.clause.end : end) {
            Self.works.match(reading.text, at: $0, limit: value.clause.end) != nil
        }
    }

    private static let laidUnits: Set<String> = ["公里", "千米", "km", "兆瓦", "MW", "千瓦", "kW", "GW", "吉瓦"]
    private static let machines = Lexicon(
        [
            "动车", "列车", "机车", "客车", "汽车", "轿车", "机组", "风机", "整机", "主机", "电机", "发动机", "轮机", "变流器", "逆变器", "充电桩", "充电站",
            "换流", "装备", "设备", "级",
        ]
        .map { ($0, true) })
    private static let works = Lexicon(
        ["建成", "通车", "贯通", "改造", "建设", "完工", "竣工", "开通", "并网", "投运", "投产"].map { ($0, true) })

    /// 超低温（零下60℃）冷库: a size in brackets of its own before the thing.
    private func isRemark(_ reading: ParagraphReading, _ value: Value) -> Bool {
        guard value.opening == .open, value.start - value.clause.start <= 3, value.end == value.clause.end,
            value.end + 1 < reading.body.end
        else { return false }
        let next = reading.text[value.end + 1]
        return reading.text[value.end] == "）" && next >= 0x4E00 && next < 0xA000
    }

    /// Units that size a machine; with 万 before them they measure an output instead.
    private static let modelUnits: Set<String> = [
        "马力", "车位", "英尺", "纳米", "微米", "毫米", "厘米", "米", "公里", "公里/小时", "千米/小时", "km/h", "英寸", "兆瓦", "MW", "kW", "千瓦",
        "GHz", "MHz", "Gbps", "Mbps", "兆", "伏", "千伏", "kV", "V", "摄氏度", "℃", "度", "毫升", "升", "克", "毫克", "千克", "寸",
        "nm", "μm", "mm", "cm", "m", "W", "瓦", "安时", "Wh/kg", "像素", "级", "吨级",
        "兆帕", "MPa", "帕", "Pa", "千帕", "kPa", "匹", "千伏安", "kVA", "毫安时", "mAh", "Ah", "平方毫米", "流明", "lm", "瓦时/千克",
        "瓦时/公斤", "Wh/L", "分贝", "dB", "dpi", "rpm", "克/平方米", "g/m²", "米/秒", "m/s", "毫克/升", "mg/L", "毫克/立方米",
    ]
}
