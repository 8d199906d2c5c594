import NoticeModel

/// Finds every mention of an organ of government or party, by a grammar of organ names.
///
/// Linear in the text: at each scalar one table says whether a name can begin there, and reading a name looks
/// ahead a bounded number of words.
struct OrganScanner: Sendable {
    let reader = OrganReader()

    init() {}

    /// The mentions of a notice in order, none overlapping another; names inside 《…》 are no mentions.
    func scan(_ text: NormalText, _ outline: Outline) -> [OrganMention] {
        MappedText.with(text) { scan($0, text, outline) }
    }

    /// The same in a text whose map is there.
    func scan(_ map: MappedText, _ text: NormalText, _ outline: Outline) -> [OrganMention] {
        var mentions: [OrganMention] = []
        let s = map.scalars
        for paragraph in outline.paragraphs where paragraph.role != .contents {
            let end = paragraph.range.end
            var position = afterArticle(s, paragraph.range.start, end)
            for title in TitleMarks.pairs(map, position, end) {
                if title.start > position { stretch(map, position, title.start, &mentions) }
                position = max(position, afterNumber(s, title.end, end))
            }
            if end > position { stretch(map, position, end, &mentions) }
        }
        OrganRoles().assign(&mentions, s)
        markTitles(&mentions, s, outline)
        return withHead(mentions, text, outline.head)
    }

    /// The organ that opens a title, before 关于, is the issuer; 政府工作报告 is what a kind of notice is called.
    private func markTitles(_ mentions: inout [OrganMention], _ s: Scalars, _ outline: Outline) {
        if let title = outline.paragraphs.first(where: { $0.role == .title })?.range {
            mentions.removeAll {
                $0.range.start >= title.start && $0.range.end <= title.end && matches(s, $0.range.end, "工作报告")
                    && matches(s, $0.range.end - 2, "政府") && !matches(s, $0.range.end - 4, "人民")
            }
        }
        var next = 0
        for paragraph in outline.paragraphs where paragraph.role == .title {
            while next < mentions.count, mentions[next].range.start < paragraph.range.start { next += 1 }
            guard next < mentions.count, mentions[next].range.start == paragraph.range.start else { continue }
            if matches(s, mentions[next].range.end, "关于") {
                mentions[next].role = .issuer
                mentions[next].rule = "department.issuer"
            }
        }
    }

    /// Behind 第五条, 第二十一条 at the head of a paragraph, which no name takes in.
    private func afterArticle(_ s: Scalars, _ start: Int, _ end: Int) -> Int {
        guard start + 2 < end, s[start] == code("第") else { return start }
        var i = start + 1
        while i < min(end, start + 8), reader.isNumeral(s[i]) { i += 1 }
        guard i > start + 1, i < end, s[i] == code("条") || s[i] == code("章") || s[i] == code("节") else { return start }
        return i + 1
    }

    /// The end of the document number in the bracket after a title; names in it are part of the number.
    private func afterNumber(_ s: Scalars, _ start: Int, _ limit: Int) -> Int {
        guard start < limit, s[start] == code("（") || s[start] == code("(") else { return start }
        var i = start + 1
        let end = min(limit - 1, start + 80)
        while i < end, s[i] != code("。"), s[i] != code("，"), s[i] != code("《") {
            if s[i] == code("号"), s[i - 1] &- 0x30 < 10 { return i + 1 }
            i += 1
        }
        return start
    }

    /// Reads the names between two marks of titles.
    private func stretch(_ map: MappedText, _ start: Int, _ end: Int, _ mentions: inout [OrganMention]) {
        let tables = reader.tables
        let s = map.scalars
        var floor = start
        // A body takes in words before it that were read as organs, but no other body.
        var bodyFloor = start
        var cursor = start
        var last = map.next(.organEnd, start, end)
        while last < end {
            guard tables.isEnding(s, last, start, end) else {
                last = map.next(.organEnd, last + 1, end)
                continue
            }
            // A name can end here: it begins at most this far before, and behind the mark that parts clauses.
            let isDepartment = s[last] == code("门")
            cursor = clauseStart(map, max(cursor, last - (isDepartment ? 64 : 40)), last)
            cursor = map.next(.organStart, cursor, last + 1)
            while cursor <= last {
                cursor = step(s, cursor, start, end, &floor, &bodyFloor, &mentions)
                if cursor <= last { cursor = map.next(.organStart, cursor, last + 1) }
            }
            last = map.next(.organEnd, max(last + 1, cursor), end)
        }
    }

    /// Where the clause of a place begins, or `start` where that lies behind; names hold brackets and 、 but no other mark.
    @inline(__always)
    private func clauseStart(_ map: MappedText, _ start: Int, _ place: Int) -> Int {
        var end = place
        while let mark = map.last(.clauseMark, start, end) {
            switch map.scalars[mark] {
            case code("、"), code("（"), code("）"), code("["), code("]"), code("〔"), code("〕"): end = mark
            default: return mark + 1
            }
        }
        return start
    }

    /// Reads the name that begins at `i`, if any; returns where to go on.
    private func step(
        _ s: Scalars, _ i: Int, _ start: Int, _ end: Int, _ floor: inout Int, _ bodyFloor: inout Int,
        _ mentions: inout [OrganMention]
    ) -> Int {
        let bits = reader.tables.mark(s[i])
        if bits & OrganTables.organStart != 0, let name = reader.body(s, at: i, floor: bodyFloor, limit: end) {
            // The words before the anchor may have been read as an organ of their own.
            while let last = mentions.last, last.range.end > name.start, last.range.start >= start {
                mentions.removeLast()
            }
            mentions.append(mention(name))
            floor = name.end
            bodyFloor = name.end
            return name.end
        }
        guard bits & OrganTables.start != 0 else { return i + 1 }
        let look = reader.look(s, i, end)
        if look.isEmpty, s[i] != code("中") { return i + 1 }
        let words = reader.functionWords(s, i, look, end)
        if let words, words.hasCore, let next = functionList(s, i, words, end, &mentions) {
            floor = next
            return next
        }
        guard var name = reader.read(s, i, look, words, floor, end) else { return i + 1 }
        // 长⟦白山管委会⟧: letters before the region belong to the name, which is read from its last word.
        if name.form == .body, name.start > floor, reader.tables.mark(s[name.start - 1]) & OrganTables.han != 0,
            s[name.end - 1] != code("会") || s[name.end - 2] == code("委")
        {
            return i + 1
        }
        if name.opensWithLevel || s[name.start] == code("城") && s[name.start + 1] == code("区") {
            guard let place = placeStart(s, name.start, floor) else { return name.end }
            if !name.opensWithLevel, place < name.start { name.form = .regional }
            name.start = place
        }
        if let term = termStart(s, name.start, floor) { name.start = term }
        // 等有关部门 sums up the organs that stand before it.
        if name.form == .generic, name.start > start, s[name.start - 1] == code("等") { return name.end }
        if name.form == .regional || name.form == .ministry, let centre = centre(s, name.start, floor) {
            mentions.append(
                OrganMention(range: NormalRange(centre, centre + 2), role: .mentioned, rule: "department.ministry"))
        }
        mentions.append(mention(name))
        floor = name.end
        return name.end
    }

    /// Where ⟦第十四届⟧全国人民代表大会 begins with its term; nil for all other names.
    private func termStart(_ s: Scalars, _ start: Int, _ floor: Int) -> Int? {
        guard start - 3 >= floor, s[start] == code("全"), s[start - 1] == code("届") else { return nil }
        var at = start - 1
        while at > floor, reader.isNumeral(s[at - 1]) { at -= 1 }
        guard at < start - 1, at > floor, s[at - 1] == code("第") else { return nil }
        return at - 1
    }

    /// Where 中央 stands that is joined to an organ: ⟦中央⟧、省委 and ⟦中央⟧和自治区党委.
    private func centre(_ s: Scalars, _ start: Int, _ floor: Int) -> Int? {
        let centre = start - 3
        guard centre >= floor, s[centre] == code("中"), s[centre + 1] == code("央"),
            s[centre + 2] == code("、") || s[centre + 2] == code("和") || s[centre + 2] == code("及"),
            s[start] != code("国") || s[start + 1] == code("务")
        else { return nil }
        return centre
    }

    private func mention(_ name: OrganName) -> OrganMention {
        let rule: String
        switch name.form {
        case .ministry: rule = "department.ministry"
        case .regional: rule = "department.region-function"
        case .bare: rule = "department.function"
        case .generic: rule = "department.class"
        case .body: rule = "department.body"
        }
        return OrganMention(range: NormalRange(name.start, name.end), role: .mentioned, rule: rule)
    }

    /// Where a name that opens with 市, 县, 区 … begins, with the place before it: 敦化⟦市政府⟧ → 敦化市政府.
    ///
    /// Places have two letters, or what stands between the level and the last mark or stop word when that is
    /// one to three letters. Nil where the level ends another word (城市, 地区, 超市).
    private func placeStart(_ s: Scalars, _ level: Int, _ floor: Int) -> Int? {
        let tables = reader.tables
        if endsDate(s, level, floor) { return level }
        // The names of autonomous counties are long (峨边彝族⟦自治县⟧).
        let isAutonomous = s[level] == code("自") && level + 2 < s.count && s[level + 2] != code("区")
        let lowest = max(floor, level - (isAutonomous ? 14 : 5))
        var left = level
        while left > lowest, tables.mark(s[left - 1]) & OrganTables.han != 0 { left -= 1 }
        if left == level { return level }
        // A stop word between the mark and the level shortens what can be a place.
        var position = left
        var start = left
        var isBounded = left > lowest || left == floor
        while position < level {
            let width = reader.look(s, position, level)[.stop]
            if width > 0 {
                position += width
                start = position
                isBounded = true
            } else if isJoint(s[position]) {
                position += 1
                start = position
                isBounded = true
            } else {
                position += 1
            }
        }
        let count = level - start
        if count == 0 { return level }
        // 政务服务中心⟦市自然资源局⟧: no place is called 中心.
        if count >= 2, s[level - 2] == code("中"), s[level - 1] == code("心") { return level }
        if isAutonomous { return start }
        if tables.mark(s[level - 1]) & OrganTables.beforeLevel != 0 {
            guard isBounded, count == 2 || count == 3, !isCommonNoun(s, level) else {
                return isScopeLetter(s[level - 1]) ? level : nil
            }
            return start
        }
        // ⟦象州⟧生态环境局: a place of one letter, as 各州 and 市州 are none.
        if s[level] == code("州"), isBounded, count == 1, tables.mark(s[start]) & OrganTables.beforeLevel == 0,
            reader.look(s, start, level)[.level] == 0
        {
            return start
        }
        if s[level] == code("省") || s[level] == code("州") || s[level] == code("自") { return level }
        // ⟦鹿城区⟧人民政府 is named by two letters, of which 城 is the second.
        if s[level] == code("城"), s[level + 1] == code("区"), isBounded, count == 1, !isTownLetter(s[start]) {
            return start
        }
        if isBounded, count <= 3 { return count == 1 && s[level] != code("县") ? level : start }
        return level - 2
    }

    /// 5月13日⟦县政府⟧: what stands before is a date and no place.
    private func endsDate(_ s: Scalars, _ end: Int, _ floor: Int) -> Bool {
        guard end - 2 >= floor, reader.isNumeral(s[end - 2]) else { return false }
        return s[end - 1] == code("日") || s[end - 1] == code("月") || s[end - 1] == code("年")
    }

    private func isJoint(_ scalar: UInt32) -> Bool {
        scalar == code("和") || scalar == code("与") || scalar == code("及") || scalar == code("或")
    }

    /// 主城区, 老城区, 市城区: which part of a town.
    private func isTownLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case code("主"), code("老"), code("古"), code("内"), code("市"), code("县"), code("旧"): return true
        default: return isScopeLetter(scalar)
        }
    }

    /// 我市, 全区, 本县: the place is the level alone.
    private func isScopeLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case code("我"), code("全"), code("本"), code("该"), code("两"), code("各"), code("跨"): return true
        default: return false
        }
    }

    private func isCommonNoun(_ s: Scalars, _ level: Int) -> Bool {
        switch s[level - 1] {
        case code("地"), code("园"), code("社"), code("辖"), code("郊"), code("库"), code("景"), code("超"), code("股"),
            code("我"), code("全"), code("本"), code("该"), code("两"), code("各"), code("跨"):
            return true
        default: return false
        }
    }

    /// 安监、环保等相关部门, 教育、体育部门: each function that the class sums up is a mention. Returns where to go on.
    private func functionList(
        _ s: Scalars, _ start: Int, _ first: OrganReader.FunctionWords, _ limit: Int, _ mentions: inout [OrganMention]
    ) -> Int? {
        // Most functions stand in other words: only 、 and 等 go on to a list.
        guard first.first != .short, first.end < limit, s[first.end] == code("、") || s[first.end] == code("等") else {
            return nil
        }
        var items: [(start: Int, end: Int)] = []
        var position = start
        var words = first
        for _ in 0..<12 {
            items.append((position, words.end))
            guard words.end < limit else { return nil }
            switch s[words.end] {
            case code("、"): position = words.end + 1
            case code("等"):
                guard let end = sum(s, words.end + 1, limit) else { return nil }
                note(items, &mentions)
                return end
            case code("部"):
                // The last of the list takes the word for all of them along.
                guard items.count > 1, words.end + 1 < limit, s[words.end + 1] == code("门"),
                    reader.holdsClass(s, words.end + 2, limit)
                else { return nil }
                items[items.count - 1].end = words.end + 2
                note(items, &mentions)
                return words.end + 2
            default: return nil
            }
            guard let next = reader.functionWords(s, position, limit), next.hasCore, next.first != .short else {
                return nil
            }
            words = next
        }
        return nil
    }

    private func note(_ items: [(start: Int, end: Int)], _ mentions: inout [OrganMention]) {
        for item in items {
            mentions.append(
                OrganMention(range: NormalRange(item.start, item.end), role: .mentioned, rule: "department.list"))
        }
    }

    /// The end of what sums up a list after 等: at most twelve scalars to 部门.
    private func sum(_ s: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var i = start
        let end = min(limit - 1, start + 12)
        while i < end {
            if s[i] == code("部"), s[i + 1] == code("门") { return i + 2 }
            let isBracket = s[i] == code("（") || s[i] == code("）")
            guard isBracket || reader.tables.mark(s[i]) & OrganTables.han != 0 else { return nil }
            i += 1
        }
        return nil
    }

    /// Adds issuers and recipients from the head; they take the place of what was read there.
    private func withHead(_ mentions: [OrganMention], _ text: NormalText, _ head: NoticeHead) -> [OrganMention] {
        var fromHead = head.issuerRanges.map { OrganMention(range: $0, role: .issuer, rule: "department.issuer") }
        for range in head.recipientRanges where isOrgan(text, range) {
            fromHead.append(OrganMention(range: range, role: .recipient, rule: "department.recipient"))
        }
        guard !fromHead.isEmpty else { return mentions }
        fromHead.sort { $0.range < $1.range }
        var merged: [OrganMention] = []
        merged.reserveCapacity(mentions.count + fromHead.count)
        var next = 0
        for mention in mentions {
            while next < fromHead.count, fromHead[next].range.end <= mention.range.start {
                merged.append(fromHead[next])
                next += 1
            }
            if next < fromHead.count, fromHead[next].range.overlaps(mention.range) { continue }
            if let last = merged.last, last.range.overlaps(mention.range) { continue }
            merged.append(mention)
        }
        merged.append(contentsOf: fromHead[next...])
        return merged
    }

    /// 有关单位 and 各有关企业 among the recipients are no organs.
    private func isOrgan(_ text: NormalText, _ range: NormalRange) -> Bool {
        !Self.addressees.contains { word in
            var length = 0
            for i in range.start..<range.end where text.scalars[i] != 0x0A {
                guard length < word.count, text.scalars[i] == word[length] else { return false }
                length += 1
            }
            return length == word.count
        }
    }

    private static let addressees = ScalarWords.words("有关单位 各有关单位 各单位 相关单位 各相关单位 有关企业 各有关企业 各企业")
}
