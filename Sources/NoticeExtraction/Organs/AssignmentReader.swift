import NoticeModel

/// Reads the lists of organs in the words of an assignment: what stands in its bracket or on its line.
struct AssignmentReader: Sendable {
    /// A name in a list with the role that the list gives it.
    struct Entry: Sendable {
        var start: Int
        var end: Int
        var role: OrganRole
    }

    /// An assignment that was read.
    struct Reading: Sendable {
        var entries: [Entry]
        /// Whether a label such as 牵头部门： stands before a list.
        var isLabelled: Bool
        /// Whether a verb says 按职责分工.
        var hasDuties: Bool
        /// Whether the words say that the first organ of a list leads (列第一位者为牵头单位).
        var firstLeads: Bool
        /// Whether that holds for the lists below too (下同).
        var firstLeadsBelow: Bool
        /// Whether the words say that those before the comma lead (列逗号之前的为牵头单位).
        var commaLeads = false
        /// Where the first comma stands between the names of a list.
        var comma: Int?
        /// The end of the last name, or of the verb after it.
        var end: Int
    }

    let words = AssignmentWords.shared
    let reader = OrganReader()

    /// Reads the words `start..<end`. Strict: every name must be an organ by its form. Bare: a list of organs
    /// without any label or verb counts too. Head: the label of the column in which the words stand.
    /// - Parameter isSettled: whether words above said how such lists are read.
    func read(
        _ s: Scalars, _ start: Int, _ end: Int, isStrict: Bool, isBare: Bool = false, isSettled: Bool = false,
        head: AssignmentWords.Label? = nil
    ) -> Reading? {
        var reading = Reading(
            entries: [], isLabelled: head != nil, hasDuties: false, firstLeads: false, firstLeadsBelow: false,
            end: start)
        var label = head
        var pending: [Entry] = []
        pending.reserveCapacity(8)
        var hasVerb = false
        // 甲、乙，持续推进: when it is to be done says that it is assigned.
        var hasSchedule = false
        // 甲会同乙、丙负责: the partners support, whatever the verb.
        var hasPartners = false
        var position = start

        func flush(_ role: OrganRole) {
            for entry in pending { reading.entries.append(Entry(start: entry.start, end: entry.end, role: role)) }
            pending.removeAll(keepingCapacity: true)
        }
        func role(of label: AssignmentWords.Label) -> OrganRole {
            label == .lead ? .lead : label == .support ? .support : .responsible
        }

        while position < end {
            while position < end, isSpace(s[position]) { position += 1 }
            guard position < end else { break }
            var (itemEnd, mark) = itemEnd(s, position, end)
            defer { position = mark == Self.joint ? itemEnd : itemEnd + 1 }
            var first = position
            if let (after, next) = labelled(s, first, itemEnd) {
                if let label, label != .other { flush(role(of: label)) }
                // Words before the first label that no verb closes: this is no assignment.
                guard pending.isEmpty else { return nil }
                label = next
                if next != .other { reading.isLabelled = true }
                first = after
                if first == itemEnd { continue }
            }
            if let current = label, current == .other { continue }
            if isDate(s, first, itemEnd) {
                hasSchedule = true
                continue
            }
            if words.remarks.match(s, at: first, limit: itemEnd) != nil {
                noteFirstLeads(s, first, end, &reading)
                break
            }
            // 甲会同乙、丙
            if let with = find(s, "会同", first, itemEnd) {
                if with > first {
                    names(s, first, with) { reading.entries.append(Entry(start: $0, end: $1, role: .lead)) }
                }
                flush(.lead)
                hasVerb = true
                hasPartners = true
                first = with + 2
            }
            // 各市、县（区）人民政府 is one name.
            if mark == code("、"), s[first] == code("各"), let name = reader.read(s, at: first, floor: first, limit: end),
                name.form == .generic, name.end > itemEnd,
                s[name.end - 1] != code("门")
            {
                (itemEnd, mark) = self.itemEnd(s, name.end, end)
            }
            while mark == code("、"), let next = nextLevel(s, first, itemEnd, end) { (itemEnd, mark) = next }
            // 市统计局（牵头）、市财政局: the bracket behind a name gives it a role of its own.
            if let (end, role) = bracketedRole(s, first, itemEnd) {
                names(s, first, end) { reading.entries.append(Entry(start: $0, end: $1, role: role)) }
                hasVerb = true
                reading.end = itemEnd
                continue
            }
            // 丙（列第一位者为牵头单位，下同）: a remark about the list behind its last name.
            if let remark = closingRemark(s, first, itemEnd) {
                noteFirstLeads(s, remark, itemEnd, &reading)
                names(s, first, remark) { pending.append(Entry(start: $0, end: $1, role: .responsible)) }
                reading.end = itemEnd
                break
            }
            var (nameEnd, verb, hasDuties) = tail(s, first, itemEnd)
            // 配合单位：各项目⟦牵头单位⟧: a name among those that the label lists.
            if label != nil, verb == .lead, nameEnd > first, matches(s, nameEnd, "牵头单位") {
                (nameEnd, verb) = (itemEnd, nil)
            }
            var isTooLong = false
            names(s, first, nameEnd) { from, to in
                if to - from > 40 { isTooLong = true }
                pending.append(Entry(start: from, end: to, role: .responsible))
            }
            if isTooLong { return nil }
            if let verb {
                hasVerb = true
                if hasDuties { reading.hasDuties = true }
                flush(hasPartners || verb == .support ? .support : verb == .lead ? .lead : .responsible)
                hasPartners = false
                reading.end = itemEnd
            } else if nameEnd > first {
                reading.end = nameEnd
            }
            if mark == code("，") || mark == code(","), reading.comma == nil { reading.comma = itemEnd }
            if mark == code("。") {
                let next = itemEnd + 1
                if next < end, labelled(s, next, end) == nil {
                    noteFirstLeads(s, next, end, &reading)
                    mark = 0
                    break
                }
            }
        }
        if !pending.isEmpty {
            if let label, label != .other {
                flush(role(of: label))
            } else if hasVerb, reading.entries.contains(where: { $0.role == .lead }) {
                flush(.support)
            } else if reading.firstLeads || reading.commaLeads || isBare || hasSchedule {
                flush(.responsible)
            } else {
                return nil
            }
        }
        guard !reading.entries.isEmpty else { return nil }
        let hasWords =
            reading.isLabelled || hasVerb || reading.firstLeads || reading.commaLeads || hasSchedule || isSettled
        guard hasWords || isBare else { return nil }
        if reading.firstLeads { leadFirst(s, &reading.entries) }
        if reading.commaLeads { leadBeforeComma(&reading) }
        guard isPlausible(s, reading, isStrict || !hasWords) else { return nil }
        return reading
    }

    /// Makes the first organ of a list the lead where nothing else says who leads; `s` goes on behind the list.
    func leadFirst(_ s: Scalars, _ entries: inout [Entry]) {
        guard let first = entries.first, entries.allSatisfy({ $0.role == .responsible }) else { return }
        // ⟦A⟧等有关部门和单位: those behind the only name are with it.
        guard entries.count > 1 || s[first.end] == code("等") else { return }
        // A class of organs (各有关部门和单位) leads nobody.
        if reader.read(s, at: first.start, floor: first.start, limit: first.end)?.form == .generic { return }
        entries[0].role = .lead
    }

    /// Makes those before the comma lead and those behind it support, where nothing else gives roles.
    func leadBeforeComma(_ reading: inout Reading) {
        guard reading.entries.allSatisfy({ $0.role == .responsible }) else { return }
        let comma = reading.comma ?? reading.end
        for i in reading.entries.indices {
            reading.entries[i].role = reading.entries[i].start < comma ? .lead : .support
        }
    }

    /// Where the bracket opens that closes an item and holds nothing but 牵头, 配合 or the like, and the role it gives.
    private func bracketedRole(_ s: Scalars, _ start: Int, _ end: Int) -> (Int, OrganRole)? {
        guard end - start > 5, s[end - 1] == code("）") || s[end - 1] == code(")") else { return nil }
        var open = end - 2
        while open > max(start + 1, end - 7), s[open] != code("（"), s[open] != code("(") { open -= 1 }
        guard s[open] == code("（") || s[open] == code("("),
            let (length, verb) = words.verbs.match(s, at: open + 1, limit: end - 1), open + 1 + length == end - 1
        else { return nil }
        switch verb {
        case .lead: return (open, .lead)
        case .support: return (open, .support)
        case .responsible, .filler: return nil
        }
    }

    /// Where the bracket opens that closes an item and holds a remark, or nil.
    private func closingRemark(_ s: Scalars, _ start: Int, _ end: Int) -> Int? {
        guard end - start > 6, s[end - 1] == code("）") || s[end - 1] == code(")") else { return nil }
        var i = start + 1
        while i < end - 3 {
            if s[i] == code("（") || s[i] == code("(") {
                return words.remarks.match(s, at: i + 1, limit: end) != nil ? i : nil
            }
            i += 1
        }
        return nil
    }

    /// The end of an item and the mark there; marks inside brackets do not part items.
    func itemEnd(_ s: Scalars, _ start: Int, _ end: Int) -> (Int, UInt32) {
        var depth = 0
        var i = start
        while i < end {
            switch s[i] {
            case code("（"), code("["), code("［"), code("〔"), code("("): depth += 1
            case code("）"), code("]"), code("］"), code("〕"), code(")"): depth = max(0, depth - 1)
            case code("、"), code("，"), code("；"), code("。"), code(","), code(";"), 0x0A:
                if depth == 0 { return (i, s[i]) }
            // 牵头单位：甲  配合单位：乙 on one line.
            case 0x20, 0x3000, 0x09: if depth == 0, opensLabel(s, i, end) { return (i, s[i]) }
            case code("："), code(":"):
                if depth == 0, let label = joinedLabel(s, start, i, end) { return (label, Self.joint) }
            default: break
            }
            i += 1
        }
        return (end, 0)
    }

    /// The mark of an item that ends where a label begins, with nothing between the two.
    private static let joint: UInt32 = 1

    /// Where the label before `colon` begins, if a name stands before it.
    private func joinedLabel(_ s: Scalars, _ start: Int, _ colon: Int, _ end: Int) -> Int? {
        guard labelled(s, start, end)?.0 != colon + 1 else { return nil }
        var i = max(start + 2, colon - 10)
        while i < colon {
            if let (after, _) = labelled(s, i, end), after == colon + 1 { return i }
            i += 1
        }
        return nil
    }

    /// 2024年底前完成, 6月底前出台政策, 年内持续推进 and 持续推进 among the names say when.
    private func isDate(_ s: Scalars, _ start: Int, _ end: Int) -> Bool {
        if end - start >= 4 {
            switch s[start] {
            case code("持"), code("长"): if s[start + 1] == code("续") || s[start + 1] == code("期") { return true }
            case code("立"), code("全"): if s[start + 1] == code("即") || s[start + 1] == code("年") { return true }
            case code("年"): if s[start + 1] == code("内") || s[start + 1] == code("底") { return true }
            default: break
            }
        }
        guard end - start >= 4, s[start] >= 0x30, s[start] <= 0x39 else { return false }
        if (start..<min(end - 1, start + 8)).contains(where: { s[$0] == code("底") && s[$0 + 1] == code("前") }) {
            return true
        }
        return s[end - 1] == code("前") || s[end - 1] == code("成") || s[end - 1] == code("底") || s[end - 1] == code("月")
            || s[end - 1] == code("日")
    }

    private func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x3000 || scalar == 0x09 }

    private func opensLabel(_ s: Scalars, _ space: Int, _ end: Int) -> Bool {
        var i = space
        while i < end, isSpace(s[i]) { i += 1 }
        return i < end && labelled(s, i, end) != nil
    }

    /// Where the list begins after a label that opens an item, and what the label says.
    func labelled(_ s: Scalars, _ start: Int, _ limit: Int) -> (Int, AssignmentWords.Label)? {
        // 【牵头单位】市商务局
        if start + 3 < limit, s[start] == code("【"),
            let (length, label) = words.labels.match(s, at: start + 1, limit: limit),
            start + 1 + length < limit, s[start + 1 + length] == code("】")
        {
            return (start + 2 + length, label)
        }
        var position = start
        // 市级牵头单位：, 省直责任部门：, 县牵头单位：
        if position + 2 < limit {
            switch s[position] {
            case code("省"), code("市"), code("县"), code("区"), code("州"), code("盟"), code("旗"):
                position += s[position + 1] == code("级") || s[position + 1] == code("直") ? 2 : 1
            default: if s[position + 1] == code("级") { position += 2 }
            }
        }
        guard let (length, label) = words.labels.match(s, at: position, limit: limit) else { return nil }
        var colon = position + length
        // 责任单位及责任人：, 牵头单位（部门）：
        let stop = min(limit, colon + 9)
        var i = colon
        while i < stop, s[i] != code("："), s[i] != code(":"), s[i] != code("、"), s[i] != code("，") { i += 1 }
        if i < stop, i > colon, s[colon] == code("（") || s[colon] == code("及") || s[colon] == code("和") { colon = i }
        guard colon < limit, s[colon] == code("：") || s[colon] == code(":") else { return nil }
        return (colon + 1, label)
    }

    /// Where the name in an item ends, and what the verb after it says.
    private func tail(_ s: Scalars, _ start: Int, _ end: Int) -> (Int, AssignmentWords.Verb?, Bool) {
        guard end - start <= 120 else { return (end, nil, false) }
        var i = start
        while i < end {
            if let (verb, hasDuties) = phrase(s, i, end) { return (i, verb, hasDuties) }
            i += 1
        }
        return (end, nil, false)
    }

    /// The role in the words `start..<end` if all of them are words of a closing phrase; `.filler` becomes nil.
    private func phrase(_ s: Scalars, _ start: Int, _ end: Int) -> (AssignmentWords.Verb?, Bool)? {
        var position = start
        var role: AssignmentWords.Verb?
        var hasDuties = false
        while position < end {
            guard let (length, verb) = words.verbs.match(s, at: position, limit: end) else { return nil }
            if s[position] == code("按") || s[position] == code("依") { hasDuties = true }
            switch verb {
            case .filler: break
            case .lead: role = .lead
            case .support: if role != .lead { role = .support }
            case .responsible: if role == nil { role = .responsible }
            }
            position += length
        }
        // 各, 和 alone are no phrase; 等 and its like are.
        if role == nil, s[start] != code("等"), s[start] != code("下"), !hasDuties { return nil }
        return (role, hasDuties)
    }

    private func find(_ s: Scalars, _ word: StaticString, _ start: Int, _ end: Int) -> Int? {
        let first = word.withUTF8Buffer {
            UInt32($0[0] & 0x0F) << 12 | UInt32($0[1] & 0x3F) << 6 | UInt32($0[2] & 0x3F)
        }
        var i = start
        while i < end {
            if s[i] == first, matches(s, i, word) { return i }
            i += 1
        }
        return nil
    }

    /// 列第一位者为牵头单位，下同; 列逗号之前的为牵头单位
    private func noteFirstLeads(_ s: Scalars, _ start: Int, _ end: Int, _ reading: inout Reading) {
        guard find(s, "牵头", start, end) != nil else { return }
        if find(s, "逗号", start, end) != nil {
            reading.commaLeads = true
        } else if find(s, "第一", start, end) != nil || find(s, "首位", start, end) != nil {
            reading.firstLeads = true
        } else {
            return
        }
        reading.firstLeadsBelow = find(s, "下同", start, end) != nil
    }
}
