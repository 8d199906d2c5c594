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

    /// The longest name that begins at `start` and ends by `limit`; `floor` is the first scalar of the paragraph.
    func read(_ s: Scalars, at start: Int, floor: Int, limit: Int) -> OrganName? {
        let scalar = s[start]
        guard scalar < 0x1_0000 else { return nil }
        let bits = tables.starts[Int(scalar)]
        guard bits != 0 else { return nil }
        var best: OrganName?
        func offer(_ name: OrganName?) {
            guard let name, name.end > (best?.end ?? 0) else { return }
            best = name
        }
        if bits & OrganTables.ownStart != 0 { offer(ownName(s, start, floor, limit)) }
        if bits & OrganTables.regionStart != 0 { offer(regional(s, start, floor, limit)) }
        if bits & OrganTables.functionStart != 0 { offer(bare(s, start, limit)) }
        if bits & OrganTables.bodyStart != 0 { offer(assembly(s, start, limit)) }
        if bits & (OrganTables.classStart | OrganTables.regionStart | OrganTables.functionStart) != 0 {
            offer(organClass(s, start, limit))
        }
        return best
    }

    // MARK: Names of their own

    private func ownName(_ s: Scalars, _ start: Int, _ floor: Int, _ limit: Int) -> OrganName? {
        guard let (length, kind) = tables.names.match(s, at: start, limit: limit) else { return nil }
        let end = start + length
        switch kind {
        case .council:
            if let unit = unit(s, end, limit, tables.cabinets) {
                return OrganName(start: start, end: unit, form: isClass(s, unit) ? .generic : .ministry)
            }
            return OrganName(start: start, end: end, form: .ministry)
        case .branch, .prefix:
            if let branch = branch(s, end, limit) { return OrganName(start: start, end: branch, form: .ministry) }
            guard kind == .branch else { return nil }
        case .own: break
        }
        guard holds(s, start, end, floor, limit) else { return nil }
        return OrganName(start: start, end: end, form: .ministry)
    }

    /// Whether what follows a name leaves it a name: 财政部门 and 全国人大代表 are none.
    private func holds(_ s: Scalars, _ start: Int, _ end: Int, _ floor: Int, _ limit: Int) -> Bool {
        guard end < limit else { return true }
        let next = s[end]
        switch s[end - 1] {
        case code("部"): return tables.mark(next) & OrganTables.afterMinistry == 0
        case code("办"): return tables.mark(next) & OrganTables.afterOffice == 0 && next != code("发")
        case code("局"): return tables.mark(next) & OrganTables.afterBureau == 0
        case code("委"): return tables.mark(next) & OrganTables.afterCommittee == 0
        case code("大"): return next != code("代")
        case code("协"): return next != code("委") && next != code("会")
        case code("行"):
            return next != code("政") && next != code("业")
                && (start == floor || s[start] != code("央") || s[start - 1] != code("中"))
        case code("法"): return next != code("律") && next != code("定")
        case code("检"): return next != code("查") && next != code("验") && next != code("测")
        default: return true
        }
    }

    /// A branch of a central organ: one or more places and 中心支行, 监管局 …
    private func branch(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        guard let place = places(s, start, limit), let (length, _) = tables.branches.match(s, at: place, limit: limit)
        else { return nil }
        return place + length
    }

    /// The end of the places that begin here: regions with or without 省, 市, 县, also one that no table names.
    private func places(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var position = start
        for _ in 0..<3 {
            if let (length, _) = tables.regions.match(s, at: position, limit: limit) {
                position += length
                if let (level, _) = tables.levels.match(s, at: position, limit: limit) { position += level }
            } else if let (level, _) = tables.levels.match(s, at: position, limit: limit), position > start {
                position += level
            } else {
                break
            }
        }
        return position > start ? position : nil
    }

    // MARK: Organs of a place

    private func regional(_ s: Scalars, _ start: Int, _ floor: Int, _ limit: Int) -> OrganName? {
        var position = start
        var isParty = false
        if position + 2 <= limit, s[position] == code("中"), s[position + 1] == code("共") {
            position += 2
            isParty = true
        }
        if !isParty, let (length, _) = tables.states.match(s, at: position, limit: limit),
            let end = function(s, position + length, limit, allowsShort: false, needsOffice: false)
        {
            return OrganName(start: start, end: end, form: .ministry)
        }
        var best: Int?
        var opensWithLevel = false
        var hasRegion = false
        for round in 0..<4 {
            var advanced = false
            if let (length, _) = tables.regions.match(s, at: position, limit: limit) {
                position += length
                advanced = true
                hasRegion = true
                if let end = organ(s, position, limit, level: 0) { best = max(best ?? 0, end) }
            }
            if let (length, _) = tables.levels.match(s, at: position, limit: limit) {
                if round == 0, !advanced { opensWithLevel = true }
                position += length
                advanced = true
                if let end = organ(s, position, limit, level: s[position - 1]) { best = max(best ?? 0, end) }
            } else if round > 0, let place = unknownPlace(s, position, limit) {
                position = place
                advanced = true
                if let end = organ(s, position, limit, level: s[position - 1]) { best = max(best ?? 0, end) }
            }
            if !advanced { break }
        }
        if best == nil, position > start, hasRegion, let end = longBody(s, position, limit) {
            return OrganName(start: start, end: end, form: .body)
        }
        if best == nil, opensWithLevel, let end = unknownFunction(s, start, position, floor, limit) { best = end }
        guard let end = best else { return nil }
        let form: OrganForm = isClass(s, end) ? .generic : .regional
        return OrganName(start: start, end: end, form: form, opensWithLevel: opensWithLevel && !isParty)
    }

    /// A county or district that no table names, between its province or city and an organ: 长春市⟦九台区⟧人民政府.
    private func unknownPlace(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        for length in 1...3 {
            let level = start + length
            guard level < limit, tables.mark(s[level - 1]) & OrganTables.han != 0 else { return nil }
            if let (width, _) = tables.levels.match(s, at: level, limit: limit),
                organ(s, level + width, limit, level: s[level]) != nil
            {
                return level + width
            }
        }
        return nil
    }

    /// What follows a place: government, party committee, body, or function and suffix; the longest end.
    private func organ(_ s: Scalars, _ start: Int, _ limit: Int, level: UInt32) -> Int? {
        guard start < limit else { return nil }
        var best: Int?
        if let (length, _) = tables.governments.match(s, at: start, limit: limit) {
            let end = start + length
            if let unit = unit(s, end, limit, tables.cabinets) { return unit }
            if isGovernment(s, end, limit) { best = end }
        }
        if s[start] == code("委"), level != 0 || start + 1 == limit || s[start + 1] != code("会") {
            let end = start + 1
            if let unit = unit(s, end, limit, tables.bureaus) { return unit }
            if end == limit || tables.mark(s[end]) & OrganTables.afterCommittee == 0 { best = max(best ?? 0, end) }
        }
        if let (length, _) = tables.bodies.match(s, at: start, limit: limit) {
            let end = start + length
            if holds(s, start, end, start, limit) { best = max(best ?? 0, office(s, end, limit)) }
        }
        if let end = function(s, start, limit, allowsShort: true, needsOffice: false) { best = max(best ?? 0, end) }
        return best
    }

    /// The end of an office that follows a body (县委办公室 is read before; here 人大常委会办公室).
    private func office(_ s: Scalars, _ end: Int, _ limit: Int) -> Int {
        guard let (length, suffix) = tables.suffixes.match(s, at: end, limit: limit), suffix == .fullOffice else {
            return end
        }
        return end + length
    }

    /// Whether 政府 at the end of a name is the organ and not the head of 政府采购, 政府债券.
    func isGovernment(_ s: Scalars, _ end: Int, _ limit: Int) -> Bool {
        guard end + 1 < limit else { return true }
        switch (s[end], s[end + 1]) {
        case (code("采"), code("购")), (code("债"), _), (code("性"), _), (code("购"), code("买")),
            (code("专"), code("项")), (code("隐"), code("性")), (code("网"), _), (code("规"), code("章")),
            (code("融"), code("资")):
            return false
        default: return true
        }
    }

    /// A unit of a government or a party committee: a known one, or a function and its suffix.
    private func unit(_ s: Scalars, _ start: Int, _ limit: Int, _ units: Lexicon<Bool>) -> Int? {
        var best: Int?
        if let (length, _) = units.match(s, at: start, limit: limit) {
            let end = start + length
            if holds(s, start, end, start, limit) { best = end }
        }
        if let end = function(s, start, limit, allowsShort: false, needsOffice: false) { best = max(best ?? 0, end) }
        return best
    }

    // MARK: Functions

    /// The end of the words of a function that begin at `start`, and what they are; at most eight words.
    func functionWords(_ s: Scalars, _ start: Int, _ limit: Int) -> (end: Int, hasCore: Bool, first: FunctionClass)? {
        guard let (length, first) = tables.functions.match(s, at: start, limit: limit) else { return nil }
        var end = start + length
        var hasCore = first == .core || first == .office
        for _ in 0..<7 {
            guard end < limit else { break }
            var next = end
            if s[next] == code("和") || s[next] == code("与") || s[next] == code("及") { next += 1 }
            guard let (length, kind) = tables.functions.match(s, at: next, limit: limit), kind != .short else { break }
            end = next + length
            if kind != .auxiliary { hasCore = true }
        }
        return (end, hasCore, first)
    }

    /// The end of a function with its suffix (发展改革委), or nil.
    func function(_ s: Scalars, _ start: Int, _ limit: Int, allowsShort: Bool, needsOffice: Bool) -> Int? {
        guard start < limit, let words = functionWords(s, start, limit),
            let (length, suffix) = tables.suffixes.match(s, at: words.end, limit: limit)
        else { return nil }
        let end = words.end + length
        let next = end < limit ? tables.mark(s[end]) : OrganTables.boundary
        switch suffix {
        case .hall: break
        case .bureau: if next & OrganTables.afterBureau != 0 { return nil }
        case .committee: if next & OrganTables.afterCommittee != 0 { return nil }
        case .office: if next & OrganTables.afterOffice != 0 { return nil }
        case .fullCommittee, .fullOffice, .squad: break
        }
        if words.first == .short {
            guard allowsShort, suffix == .committee || suffix == .office else { return nil }
            return end
        }
        if needsOffice {
            // Without a region, 办 follows a verb's object more often than it closes a name (企业办, 项目代办).
            if suffix == .office || suffix == .fullOffice, words.first != .office { return nil }
            if suffix == .squad { return nil }
            if suffix == .fullCommittee, s[words.end - 1] == code("术") || s[words.end - 1] == code("家") { return nil }
        }
        guard words.hasCore else { return nil }
        return suffix == .fullCommittee ? office(s, end, limit) : end
    }

    private func bare(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganName? {
        guard let end = function(s, start, limit, allowsShort: false, needsOffice: true) else { return nil }
        return OrganName(start: start, end: end, form: .bare)
    }

    /// 人大 and 政协 without a place; their deputies and members are no organs.
    private func assembly(_ s: Scalars, _ start: Int, _ limit: Int) -> OrganName? {
        guard start + 2 <= limit, let (length, _) = tables.bodies.match(s, at: start, limit: limit) else { return nil }
        let end = start + length
        guard holds(s, start, end, start, limit) else { return nil }
        return OrganName(start: start, end: office(s, end, limit), form: .bare)
    }
}
