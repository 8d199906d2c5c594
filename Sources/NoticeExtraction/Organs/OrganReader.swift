import NoticeModel

/// What kind of name an organ is written with.
enum OrganForm: UInt8, Sendable {
    case ministry, regional, bare, generic, body
}

/// A name of an organ in the text.
struct OrganName: Sendable {
    var start: Int
    var end: Int
    var form: OrganForm
    /// Whether it opens with 市, 县, 区 …, so that the name of the place may stand before it.
    var opensWithLevel = false
}

/// Reads the name of an organ that begins at a given place, by a grammar of such names.
///
///     name     = own [unit] | place+ organ | function suffix | class
///     organ    = government [unit] | committee [unit] | body | function suffix
///     function = word (和? word)*
///
/// Every look ahead is bounded by a number of words, so reading at every place of a text stays linear.
struct OrganReader: Sendable {
    let tables = OrganTables.shared

    /// What words begin at a place.
    @inline(__always)
    func look(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganLook { tables.trie.look(s, start, limit) }

    /// The longest name that begins at `start` and ends by `limit`; `floor` is the first scalar of the paragraph.
    func read(_ s: Scalars, at start: Int, floor: Int, limit: Int) -> OrganName? {
        guard start < limit, tables.mark(s[start]) & OrganTables.start != 0 else { return nil }
        let here = look(s, start, limit)
        return read(s, start, here, functionWords(s, start, here, limit), floor, limit)
    }

    /// The same where the words and the function that begin here are known.
    func read(
        _ s: Scalars, _ start: Int, _ look: OrganLook, _ words: FunctionWords?, _ floor: Int, _ limit: Int
    ) -> OrganName? {
        var best: OrganName?
        func offer(_ name: OrganName?) {
            guard let name, name.end > (best?.end ?? 0) else { return }
            best = name
        }
        if look[.own] > 0 { offer(ownName(s, start, look, floor, limit)) }
        if look[.region] > 0 || look[.level] > 0 || look[.state] > 0 || s[start] == code("中") {
            offer(regional(s, start, look, floor, limit))
        }
        if let words, let end = function(s, words, limit, allowsShort: false, needsOffice: true) {
            offer(OrganName(start: start, end: end, form: .bare))
        }
        if look[.body] > 0 { offer(assembly(s, start, look, limit)) }
        if opensClass(s, start, look, words, limit) {
            offer(organClass(s, start, look, words, limit))
        }
        return best
    }

    // MARK: Names of their own

    private func ownName(_ s: Scalars, _ start: Int, _ look: OrganLook, _ floor: Int, _ limit: Int) -> OrganName? {
        let end = start + look[.own]
        let kind = OwnNameClass(rawValue: look.value(.own)) ?? .own
        switch kind {
        case .council:
            if let unit = unit(s, end, limit, .cabinet) {
                return OrganName(start: start, end: unit, form: isClass(s, unit) ? .generic : .ministry)
            }
            if let body = longBody(s, end, limit) { return OrganName(start: start, end: body, form: .ministry) }
            return OrganName(start: start, end: end, form: .ministry)
        case .branch, .prefix:
            if let branch = branch(s, end, limit) { return OrganName(start: start, end: branch, form: .ministry) }
            guard kind == .branch else { return nil }
        case .own: break
        }
        guard holds(s, start, end, floor, limit) else { return nil }
        if let unit = ministryUnit(s, end, limit) { return OrganName(start: start, end: unit, form: .ministry) }
        // 公安部交通管理局: a bureau of a ministry, unless a central organ of its own begins there.
        let next = self.look(s, end, limit)
        if next[.own] == 0, next[.state] == 0, next[.function] > 0,
            let bureau = function(s, end, limit, allowsShort: false, needsOffice: false), s[bureau - 1] == code("局")
        {
            return OrganName(start: start, end: bureau, form: .ministry)
        }
        return OrganName(start: start, end: end, form: .ministry)
    }

    /// Whether what follows a name leaves it a name: 财政部门 and 全国人大代表 are none.
    func holds(_ s: Scalars, _ start: Int, _ end: Int, _ floor: Int, _ limit: Int) -> Bool {
        guard end < limit else { return true }
        let next = s[end]
        switch s[end - 1] {
        case code("部"): return tables.mark(next) & OrganTables.afterMinistry == 0
        case code("办"): return isOffice(s, end, limit)
        case code("局"): return tables.mark(next) & OrganTables.afterBureau == 0
        case code("委"): return tables.mark(next) & OrganTables.afterCommittee == 0
        case code("大"): return next != code("代")
        // 第十四届全国人民代表大会⟦第一次会议⟧: of a term, whose meetings are numbered.
        case code("会"): return next != code("第") || start > floor && s[start - 1] == code("届")
        case code("协"):
            return next != code("委") && next != code("会") && !(next == code("各") && s[end + 1] == code("位"))
        case code("行"):
            return next != code("政") && next != code("业")
                && (start == floor || s[start] != code("央") || s[start - 1] != code("中"))
        case code("法"): return next != code("律") && next != code("定")
        case code("检"): return next != code("查") && next != code("验") && next != code("测")
        default: return true
        }
    }

    /// Whether 办 before `end` closes a name: 办理 and 办学 are verbs, 会同 after 办 is none of its own.
    func isOffice(_ s: Scalars, _ end: Int, _ limit: Int) -> Bool {
        guard end < limit, tables.mark(s[end]) & OrganTables.afterOffice != 0 else { return true }
        return s[end] == code("会") && end + 1 < limit && s[end + 1] == code("同")
    }

    /// The end of the places that begin here: regions with or without 省, 市, 县, also one that no table names.
    func places(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var position = start
        for _ in 0..<3 {
            let here = look(s, position, limit)
            if here[.region] > 0 {
                position += here[.region]
                position += look(s, position, limit)[.level]
            } else if here[.level] > 0, position > start {
                position += here[.level]
            } else {
                break
            }
        }
        return position > start ? position : nil
    }

    // MARK: Organs of a place

    private func regional(_ s: Scalars, _ start: Int, _ look: OrganLook, _ floor: Int, _ limit: Int) -> OrganName? {
        var position = start
        var here = look
        var isParty = false
        if position + 2 <= limit, s[position] == code("中"), s[position + 1] == code("共") {
            position += 2
            isParty = true
            here = self.look(s, position, limit)
        } else if here[.state] > 0,
            let end = function(s, position + here[.state], limit, allowsShort: false, needsOffice: false)
        {
            return OrganName(start: start, end: end, form: .ministry)
        }
        var best: Int?
        var opensWithLevel = false
        var hasRegion = false
        for round in 0..<4 {
            var advanced = false
            if here[.region] > 0 {
                position += here[.region]
                advanced = true
                hasRegion = true
                here = self.look(s, position, limit)
                if let end = organ(s, position, here, limit, level: 0) { best = max(best ?? 0, end) }
            }
            if here[.level] > 0 {
                if round == 0, !advanced { opensWithLevel = true }
                position += here[.level]
                advanced = true
                here = self.look(s, position, limit)
                if let end = organ(s, position, here, limit, level: s[position - 1]) { best = max(best ?? 0, end) }
            } else if round > 0, hasRegion, best == nil, let place = unknownPlace(s, position, limit) {
                position = place
                advanced = true
                here = self.look(s, position, limit)
                if let end = organ(s, position, here, limit, level: s[position - 1]) { best = max(best ?? 0, end) }
            }
            if !advanced { break }
        }
        if best == nil, position > start, hasRegion, let end = longBody(s, position, limit) {
            return OrganName(start: start, end: end, form: .body)
        }
        if best == nil, opensWithLevel || hasRegion && endsInLevel(s, position),
            let end = unknownFunction(s, start, position, floor, limit)
        {
            best = end
        }
        guard let end = best else { return nil }
        let form: OrganForm = isClass(s, end) ? .generic : .regional
        return OrganName(start: start, end: end, form: form, opensWithLevel: opensWithLevel && !isParty)
    }

    /// Whether 省, 市, 区 or the like stands before `position`.
    private func endsInLevel(_ s: Scalars, _ position: Int) -> Bool {
        switch s[position - 1] {
        case code("省"), code("市"), code("县"), code("区"), code("州"), code("盟"), code("旗"): return true
        default: return false
        }
    }

    /// A county or district that no table names, between its province or city and an organ: 长春市⟦九台区⟧人民政府.
    private func unknownPlace(_ s: Scalars, _ start: Int, _ limit: Int, depth: Int = 2) -> Int? {
        for length in 1...3 {
            let level = start + length
            guard level < limit, tables.mark(s[level - 1]) & OrganTables.han != 0 else { return nil }
            let width = look(s, level, limit)[.level]
            if width > 0, organ(s, level + width, look(s, level + width, limit), limit, level: s[level]) != nil {
                return level + width
            }
            // 金水区⟦未来路街道⟧办事处
            if width > 0, depth > 1, unknownPlace(s, level + width, limit, depth: depth - 1) != nil {
                return level + width
            }
        }
        return nil
    }

    /// What follows a place: government, party committee, body, or function and suffix; the longest end.
    private func organ(_ s: Scalars, _ start: Int, _ look: OrganLook, _ limit: Int, level: UInt32) -> Int? {
        guard start < limit else { return nil }
        var best: Int?
        if look[.government] > 0 {
            let end = start + look[.government]
            if let unit = unit(s, end, limit, .cabinet) { return unit }
            if isGovernment(s, end, limit) { best = end }
        }
        if s[start] == code("委"), level != 0 || start + 1 == limit || s[start + 1] != code("会") {
            let end = start + 1
            if let unit = unit(s, end, limit, .bureau) ?? inspectors(s, end, limit) { return unit }
            if end == limit || tables.mark(s[end]) & OrganTables.afterCommittee == 0 { best = max(best ?? 0, end) }
        }
        if let end = assemblyOfTerm(s, start, limit) { best = max(best ?? 0, office(s, end, limit)) }
        if look[.body] > 0 {
            let end = start + look[.body]
            if holds(s, start, end, start, limit) {
                best = max(best ?? 0, office(s, end, limit))
                if let committee = assemblyCommittee(s, end, limit) { best = committee }
            }
            if s[end - 1] == code("委"), s[end - 2] == code("党"),
                let unit = unit(s, end, limit, .bureau) ?? inspectors(s, end, limit)
            {
                return unit
            }
        }
        if let words = functionWords(s, start, look, limit),
            let end = function(s, words, limit, allowsShort: true, needsOffice: false)
        {
            best = max(best ?? 0, end)
        }
        return best
    }

    /// The end of an office that follows a body (人大常委会办公室).
    private func office(_ s: Scalars, _ end: Int, _ limit: Int) -> Int {
        guard end < limit, s[end] == code("办") else { return end }
        let next = look(s, end, limit)
        return next.value(.suffix) == OrganSuffix.fullOffice.rawValue ? end + next[.suffix] : end
    }

    /// Whether 政府 at the end of a name is the organ and not the head of 政府采购, 政府债券.
    func isGovernment(_ s: Scalars, _ end: Int, _ limit: Int) -> Bool {
        guard end + 1 < limit else { return true }
        switch (s[end], s[end + 1]) {
        case (code("采"), code("购")), (code("债"), _), (code("性"), _), (code("购"), code("买")),
            (code("专"), code("项")), (code("隐"), code("性")), (code("网"), _), (code("规"), code("章")),
            (code("融"), code("资")):
            return false
        case (code("投"), code("资")):
            // 政府投资项目, but 市政府投资建设
            return end + 2 < limit && (s[end + 2] == code("建") || s[end + 2] == code("兴"))
        default: return true
        }
    }

    /// A unit of a government or a party committee: a known one, or a function and its suffix.
    private func unit(_ s: Scalars, _ start: Int, _ limit: Int, _ units: OrganWordClass) -> Int? {
        var best: Int?
        let here = look(s, start, limit)
        if here[units] > 0, holds(s, start, start + here[units], start, limit) { best = start + here[units] }
        if let words = functionWords(s, start, here, limit),
            let end = function(s, words, limit, allowsShort: false, needsOffice: false)
        {
            best = max(best ?? 0, end)
        }
        if best == nil, start < limit, s[start] == code("驻"), let place = places(s, start + 1, limit),
            matches(s, place, "办事处"), place + 3 <= limit
        {
            best = place + 3
        }
        return best
    }

    // MARK: Functions

    /// The words of a function: where they end, whether one says what the organ is for, and what the first is.
    struct FunctionWords {
        var end: Int
        var hasCore: Bool
        var first: FunctionClass
    }

    /// The words of a function that begin at `start`, at most eight; nil where none does.
    func functionWords(_ s: Scalars, _ start: Int, _ limit: Int) -> FunctionWords? {
        functionWords(s, start, look(s, start, limit), limit)
    }

    /// The same where the words that begin at `start` are known.
    @inline(__always)
    func functionWords(_ s: Scalars, _ start: Int, _ look: OrganLook, _ limit: Int) -> FunctionWords? {
        look[.function] > 0 ? restOfFunction(s, start, look, limit) : nil
    }

    private func restOfFunction(_ s: Scalars, _ start: Int, _ look: OrganLook, _ limit: Int) -> FunctionWords? {
        var here = look
        guard here[.function] > 0, let first = FunctionClass(rawValue: here.value(.function)) else { return nil }
        var words = FunctionWords(
            end: start + here[.function], hasCore: first == .core || first == .office, first: first)
        guard first != .short else { return words }
        for _ in 0..<7 {
            guard words.end < limit else { break }
            var next = words.end
            if s[next] == code("和") || s[next] == code("与") || s[next] == code("及") { next += 1 }
            here = self.look(s, next, limit)
            guard here[.function] > 0, here.value(.function) != FunctionClass.short.rawValue else { break }
            words.end = next + here[.function]
            if here.value(.function) != FunctionClass.auxiliary.rawValue { words.hasCore = true }
        }
        return words
    }

    /// The end of a function with its suffix (发展改革委), or nil.
    func function(_ s: Scalars, _ start: Int, _ limit: Int, allowsShort: Bool, needsOffice: Bool) -> Int? {
        guard let words = functionWords(s, start, limit) else { return nil }
        return function(s, words, limit, allowsShort: allowsShort, needsOffice: needsOffice)
    }

    /// The same where the words are known.
    func function(
        _ s: Scalars, _ words: FunctionWords, _ limit: Int, allowsShort: Bool, needsOffice: Bool
    ) -> Int? {
        let closing = look(s, words.end, limit)
        guard closing[.suffix] > 0, let suffix = OrganSuffix(rawValue: closing.value(.suffix)) else { return nil }
        let end = words.end + closing[.suffix]
        let next = end < limit ? tables.mark(s[end]) : OrganTables.boundary
        switch suffix {
        case .hall: break
        case .bureau: if next & OrganTables.afterBureau != 0 { return nil }
        case .committee:
            if next & OrganTables.afterCommittee != 0 { return nil }
            // 商贸⟦城管委⟧会: the words before 管委会 are its own.
            if s[words.end - 1] == code("管"), end < limit, s[end] == code("会") { return nil }
        case .office: if !isOffice(s, end, limit) { return nil }
        case .fullCommittee, .fullOffice, .squad: break
        }
        if words.first == .short {
            guard allowsShort, suffix == .committee || suffix == .office else { return nil }
            return end
        }
        if needsOffice {
            if words.first == .auxiliary { return nil }
            // Without a region, 办 follows a verb's object more often than it closes a name (企业办, 项目代办).
            if suffix == .office || suffix == .fullOffice, words.first != .office { return nil }
            if suffix == .squad { return nil }
            if suffix == .fullCommittee, s[words.end - 1] == code("术") || s[words.end - 1] == code("家") { return nil }
        }
        guard words.hasCore else { return nil }
        if suffix == .fullCommittee { return office(s, end, limit) }
        if suffix == .bureau, !needsOffice, let part = localPart(s, end, limit) { return part }
        // 市公安局交警支队: a squad of a bureau.
        if suffix == .bureau, !needsOffice, let squad = functionWords(s, end, limit), squad.hasCore {
            let last = look(s, squad.end, limit)
            if last[.suffix] > 0, last.value(.suffix) == OrganSuffix.squad.rawValue { return squad.end + last[.suffix] }
        }
        return end
    }

    /// 人大 and 政协 without a place; their deputies and members are no organs.
    private func assembly(_ s: Scalars, _ start: Int, _ look: OrganLook, _ limit: Int) -> OrganName? {
        guard s[start] == code("人") && s[start + 1] == code("大") || s[start] == code("政") && s[start + 1] == code("协")
        else { return nil }
        let end = start + look[.body]
        guard holds(s, start, end, start, limit) else { return nil }
        return OrganName(start: start, end: office(s, end, limit), form: .bare)
    }
}
