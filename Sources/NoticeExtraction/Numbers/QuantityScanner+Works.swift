import NoticeModel

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

private let clauseEnds = ScalarSet("，。；：,;:！？（）()“”")
private let listMarks = ScalarSet("、，,和及与")
/// Verbs of building, as a work is counted right behind: 新建⟦一所⟧小学.
private let buildVerbs = ["建设", "建成", "新建", "建好", "改建", "扩建"].map { $0.unicodeScalars.map(\.value) }
/// Verbs at the head of a clause that builds what it names: 建成甲、乙⟦两个⟧广场.
private let makingVerbs = ["建成", "打造", "共建", "新建", "建设"].map { $0.unicodeScalars.map(\.value) }
/// Those that do so where 建设 or 工程 follows: 完成甲和乙⟦两处⟧公园建设.
private let workVerbs = ["完成", "启动", "推进", "实施", "改造"].map { $0.unicodeScalars.map(\.value) }
/// What can be built, by its last scalar.
private let workEnds = ScalarSet("园区路桥道站场馆院厅校厂港库线楼塔街带坝渠")

/// Few works in Chinese numerals: 一座大桥, 甲、乙两个广场.
extension QuantityScanner {
    /// 建设⟦一座⟧体育公园、⟦一条⟧景观路: one or a few works behind a verb of building or in its list.
    func buildsWorks(_ state: State, _ start: Int, _ unit: UnitMatch) -> Bool {
        guard unit.end == unit.start + 1, isClassifierOfWorks(state.text[unit.start]),
            endOfWork(state, from: unit.end, within: 24) != nil
        else { return false }
        if ends(state, start, with: buildVerbs) { return true }
        return goesOnList(state, start)
    }

    /// 建成甲公园、乙公园⟦两个⟧广场: the works that a clause builds are named before their number.
    func buildsNamed(_ state: State, _ start: Int, _ unit: UnitMatch) -> Bool {
        guard unit.end == unit.start + 1, isClassifierOfWorks(state.text[unit.start]), isHan(state.before(start)),
            let end = endOfWork(state, from: unit.end, within: 12)
        else { return false }
        var head = start
        var isList = false
        let lowest = max(state.lower, start - 48)
        while head > lowest, !clauseEnds.contains(state.text[head - 1]) {
            head -= 1
            let scalar = state.text[head]
            if scalar == u("、") || scalar == u("和") || scalar == u("与") { isList = true }
        }
        guard isList, start - head > 5 else { return false }
        if stands(state, from: head, to: min(start, head + 6), makingVerbs) { return true }
        return stands(state, from: head, to: min(start, head + 6), workVerbs) && isWorkedOn(state, end)
    }

    private func isClassifierOfWorks(_ scalar: UInt32) -> Bool {
        switch scalar {
        case u("座"), u("条"), u("个"), u("所"), u("处"), u("家"), u("栋"), u("幢"): true
        default: false
        }
    }

    /// The end of the noun behind the classifier if it is a work; nil where the words go on or are of something else.
    private func endOfWork(_ state: State, from start: Int, within reach: Int) -> Int? {
        var at = start
        let limit = min(state.limit, start + reach)
        while at < limit, isHan(state.text[at]), !isEndOfNoun(state, at) { at += 1 }
        guard at - start >= 2 else { return nil }
        let last = state.text[at - 1]
        let before = state.text[at - 2]
        let isWork =
            workEnds.contains(last) || last == u("心") && before == u("中") || last == u("地") && before == u("基")
            || last == u("学") && (before == u("小") || before == u("中"))
        return isWork && state.at(at) != u("的") ? at : nil
    }

    /// 二期建设, 建设, 工程, 等, 和, 及: the noun ends before them.
    private func isEndOfNoun(_ state: State, _ at: Int) -> Bool {
        switch (state.text[at], state.at(at + 1)) {
        case (u("建"), u("设")), (u("工"), u("程")), (u("改"), u("造")): return true
        case (u("一"), u("期")), (u("二"), u("期")), (u("三"), u("期")): return true
        case (u("等"), _), (u("和"), _), (u("及"), _): return true
        default: return false
        }
    }

    /// Whether 建设, 工程 or 改造 follows the noun within the clause, 等 and a name of the class passed over.
    private func isWorkedOn(_ state: State, _ end: Int) -> Bool {
        var at = end
        while at + 1 < state.limit, at < end + 18, !clauseEnds.contains(state.text[at]), state.text[at] != u("、") {
            switch (state.text[at], state.text[at + 1]) {
            case (u("建"), u("设")), (u("工"), u("程")), (u("改"), u("造")): return true
            default: at += 1
            }
        }
        return false
    }

    /// Whether a count of works in Chinese numerals stands right before in the same list.
    private func goesOnList(_ state: State, _ start: Int) -> Bool {
        guard listMarks.contains(state.before(start)), let last = state.found.pointee.mentions.last,
            last.rule == QuantityRule.chinese, start - last.range.end < 28,
            isClassifierOfWorks(state.text[last.range.end - 1])
        else { return false }
        return (last.range.end..<start).allSatisfy { state.text[$0] != u("。") && state.text[$0] != u("；") }
    }

    private func ends(_ state: State, _ end: Int, with words: [[UInt32]]) -> Bool {
        ScalarWords.ends(state.text, end, state.lower, anyOf: words) != nil
    }

    private func stands(_ state: State, from start: Int, to end: Int, _ words: [[UInt32]]) -> Bool {
        (start..<end).contains { ScalarWords.begins(state.text, $0, state.limit, anyOf: words) != nil }
    }
}
