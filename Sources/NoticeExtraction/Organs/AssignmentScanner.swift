import NoticeModel

/// Finds the assignments of tasks to organs: brackets （牵头部门：…，配合部门：…）, （甲、乙按职责分工负责）, lines that open
/// with a label, and sentences that are nothing but organs and what they do.
struct AssignmentScanner: Sendable {
    private let reader = AssignmentReader()

    init() {}

    /// What the order of the names in lists without labels says, once a remark has told it for all below.
    private enum Order {
        case none
        /// 列第一位者为牵头单位，下同
        case firstLeads
        /// 列逗号之前的为牵头单位，下同
        case commaLeads
    }

    /// An assignment before its names have become mentions.
    private struct Draft {
        var start: Int
        var end: Int
        var entries: [AssignmentReader.Entry]
        var rule: String
        var paragraph: Int
        /// The last label of a line, so that a line that repeats it begins another assignment.
        var isLine = false
        /// What a table says the task is.
        var task: NormalRange?
    }

    /// The assignments in order. Their names replace the mentions that were read there, with the roles of the lists.
    func scan(_ text: NormalText, _ outline: Outline, organs: inout [OrganMention]) -> [Assignment] {
        MappedText.with(text) { map in
            scan(map, outline, AssignmentTables(text.tables, map.scalars), organs: &organs)
        }
    }

    /// The same in a text whose map and tables are there.
    func scan(
        _ text: MappedText, _ outline: Outline, _ tables: AssignmentTables, organs: inout [OrganMention]
    ) -> [Assignment] {
        var drafts: [Draft] = []
        var order = Order.none
        // Kept from one paragraph to the next, so that little is allocated.
        var open: [Bracket] = []
        for index in outline.paragraphs.indices {
            switch outline.paragraphs[index].role {
            case .contents, .title, .recipients, .imprint, .date, .signature, .documentNumber, .attachmentList:
                continue
            case .body, .heading, .table:
                scan(text, index, outline.paragraphs[index], &open, &order, &drafts)
            }
        }
        add(text.scalars, tables, outline, &drafts)
        return merge(drafts, outline, &organs)
    }

    /// The rows of tables that say who has their task, among the other drafts.
    private func add(_ s: Scalars, _ tables: AssignmentTables, _ outline: Outline, _ drafts: inout [Draft]) {
        guard !tables.rows.isEmpty else { return }
        let others = drafts
        for row in tables.rows {
            let paragraph = lowerBound(outline.paragraphs, row.start + 1) { $0.range.start } - 1
            // The first one that does not end before the row.
            let next = lowerBound(others, row.start + 1) { $0.end }
            guard paragraph >= 0, next == others.count || others[next].start >= row.end else { continue }
            var entries: [AssignmentReader.Entry] = []
            for cell in row.cells {
                guard let reading = reader.read(s, cell.range.start, cell.range.end, isStrict: false, head: cell.label)
                else { continue }
                entries += reading.entries
            }
            guard !entries.isEmpty else { continue }
            drafts.append(
                Draft(
                    start: row.start, end: row.end, entries: entries, rule: "assignment.table", paragraph: paragraph,
                    task: row.task))
        }
        drafts.sort { $0.start < $1.start }
    }

    /// An open bracket: where it stands, whether it may hold an assignment, how deep brackets in it nest.
    private struct Bracket {
        var position: Int
        var closing: UInt32
        var isCandidate: Bool
        var depth = 0
    }

    private func scan(
        _ text: MappedText, _ index: Int, _ paragraph: OutlineParagraph, _ open: inout [Bracket],
        _ order: inout Order, _ drafts: inout [Draft]
    ) {
        let s = text.scalars
        open.removeAll(keepingCapacity: true)
        reader.words.marks.withUnsafeBufferPointer { marks in
            let end = paragraph.range.end
            var sentence = paragraph.range.start
            var readTo = 0
            var i = paragraph.range.start
            func bits(_ position: Int) -> UInt8 {
                s[position] < 0x1_0000 ? marks[Int(s[position])] : 0
            }
            // Brackets and labels inside 《…》 belong to the title.
            let titles = TitleMarks.pairs(text, i, end)
            var title = 0
            while true {
                i = text.next(.assignmentMark, i, end)
                guard i < end else { break }
                if title < titles.count, i >= titles[title].start {
                    i = max(i, titles[title].end)
                    title += 1
                    continue
                }
                let here = bits(i)
                if here & AssignmentWords.bracket != 0 {
                    if let closing = closing(s[i]) {
                        if open.count >= 16 { open.removeFirst() }
                        // A bracket right after a sentence may hold nothing but organs.
                        let follows = i > paragraph.range.start && s[i - 1] == code("。")
                        open.append(Bracket(position: i, closing: closing, isCandidate: follows))
                    } else if let match = open.lastIndex(where: { $0.closing == s[i] }) {
                        var bracket = open[match]
                        open.removeSubrange(match...)
                        if open.isEmpty, s[i] == code("】"), i >= readTo, i + 1 < end,
                            reader.labelled(s, bracket.position, end)?.0 == i + 1,
                            let next = line(s, bracket.position, end, index, paragraph, &readTo, &drafts)
                        {
                            i = next
                            sentence = next
                            continue
                        }
                        if let outer = open.indices.last {
                            open[outer].depth = max(open[outer].depth, bracket.depth + 1)
                        }
                        if bits(i - 1) & AssignmentWords.verbEnd != 0 { bracket.isCandidate = true }
                        if bracket.isCandidate, bracket.depth <= 2, i - bracket.position <= 1_500,
                            add(s, bracket.position, i, index, &order, &drafts), open.isEmpty
                        {
                            sentence = i + 1
                        }
                    }
                } else if let inner = open.indices.last {
                    // A label, or a verb that ends a sentence in the bracket.
                    if here & AssignmentWords.colon != 0 || bits(i - 1) & AssignmentWords.verbEnd != 0 {
                        open[inner].isCandidate = true
                    }
                } else if here & AssignmentWords.colon != 0 {
                    // A stretch that was read in vain is not read again from its next label.
                    if i >= readTo,
                        let next = line(s, labelStart(s, i, paragraph), end, index, paragraph, &readTo, &drafts)
                    {
                        i = next
                        sentence = next
                        continue
                    }
                } else {
                    if i > sentence,
                        bits(i - 1) & AssignmentWords.verbEnd != 0 || i - 4 > sentence && matches(s, i - 2, "完成")
                    {
                        addSentence(s, sentence, i, index, &drafts)
                    }
                    sentence = i + 1
                }
                i += 1
            }
            if open.isEmpty, end > sentence, bits(end - 1) & AssignmentWords.verbEnd != 0 {
                addSentence(s, sentence, end, index, &drafts)
            }
        }
    }

    /// Where the label before the colon at `colon` can begin: after the last mark, at most 14 scalars back.
    private func labelStart(_ s: Scalars, _ colon: Int, _ paragraph: OutlineParagraph) -> Int {
        let lowest = max(paragraph.range.start, colon - 14)
        var start = colon
        while start > lowest, start != paragraph.bodyStart {
            switch s[start - 1] {
            case code("。"), code("；"), code("，"), code("、"), code("】"), code("—"), code("："), code("."), code("！"),
                code("*"):
                return start
            // 责任单位（部门）： goes on before the bracket, a bracket before a label does not.
            case code("）"): if start != colon { return start }
            default: break
            }
            start -= 1
        }
        return start
    }

    private func closing(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case code("（"): return code("）")
        case code("("): return code(")")
        case code("【"): return code("】")
        case code("["): return code("]")
        case code("［"): return code("］")
        case code("〔"): return code("〕")
        default: return nil
        }
    }

    /// Reads the bracket whose marks stand at `open` and `close`.
    private func add(
        _ s: Scalars, _ open: Int, _ close: Int, _ paragraph: Int, _ order: inout Order, _ drafts: inout [Draft]
    ) -> Bool {
        let isBare = open > 0 && s[open - 1] == code("。")
        guard
            var reading = reader.read(
                s, open + 1, close, isStrict: false, isBare: isBare, isSettled: isBare && order != .none)
        else { return false }
        if !reading.isLabelled {
            switch order {
            case .none: break
            case .firstLeads: reader.leadFirst(s, &reading.entries)
            case .commaLeads: reader.leadBeforeComma(&reading)
            }
        }
        if reading.firstLeadsBelow { order = reading.commaLeads ? .commaLeads : .firstLeads }
        let rule =
            reading.isLabelled ? "assignment.labelled" : reading.hasDuties ? "assignment.duties" : "assignment.by-verb"
        drafts.append(
            Draft(start: open, end: close + 1, entries: reading.entries, rule: rule, paragraph: paragraph))
        return true
    }

    /// A sentence without brackets that only says which organs do what: 甲牵头，乙、丙按职责分工负责。
    private func addSentence(_ s: Scalars, _ start: Int, _ end: Int, _ paragraph: Int, _ drafts: inout [Draft]) {
        guard end - start >= 4, end - start <= 400, mayAssign(s, start, end) else { return }
        guard let reading = reader.read(s, start, end, isStrict: true), !reading.isLabelled else {
            return addClauses(s, start, end, paragraph, &drafts)
        }
        // 市人民政府组织实施 is an order in running text; 负责, 牵头 and 职责分工 state who has the task.
        guard reading.hasDuties || matches(s, end - 2, "负责") || reading.entries.contains(where: { $0.role == .lead })
        else { return }
        drafts.append(
            Draft(
                start: start, end: end, entries: reading.entries,
                rule: reading.hasDuties ? "assignment.duties" : "assignment.by-verb", paragraph: paragraph))
    }

    /// Clauses behind a task that say who has it: 新建学校6所，⟦由市教育局负责⟧；新建医院，由市卫生健康委牵头，市财政局参与。
    private func addClauses(_ s: Scalars, _ start: Int, _ end: Int, _ paragraph: Int, _ drafts: inout [Draft]) {
        var at = start
        while at < end {
            guard s[at] == code("由"), at == start || s[at - 1] == code("，") || s[at - 1] == code("。") else {
                at += 1
                continue
            }
            let stop = (at..<end).first { s[$0] == code("；") } ?? end
            if stop - at >= 4, mayAssign(s, at, stop), let reading = reader.read(s, at, stop, isStrict: false),
                !reading.isLabelled,
                matches(s, reading.end - 2, "负责") || reading.entries.contains(where: { $0.role == .lead })
            {
                drafts.append(
                    Draft(
                        start: at, end: reading.end, entries: reading.entries,
                        rule: reading.hasDuties ? "assignment.duties" : "assignment.by-verb", paragraph: paragraph))
            }
            at = stop
        }
    }

    /// Whether a sentence has one of the words without which it assigns nothing; cheaper than to read its names.
    private func mayAssign(_ s: Scalars, _ start: Int, _ end: Int) -> Bool {
        if matches(s, end - 2, "负责") { return true }
        for i in start..<end {
            switch s[i] {
            case code("按"), code("依"), code("根"): return true
            case code("头") where i > start && s[i - 1] == code("牵"): return true
            case code("办") where i > start && s[i - 1] == code("主"): return true
            case code("主") where i > start && s[i - 1] == code("为"): return true
            case code("同") where i > start && s[i - 1] == code("会"): return true
            default: break
            }
        }
        return false
    }

    /// A line of labels and lists; returns where it ends, or nil when none begins at `i`.
    private func line(
        _ s: Scalars, _ i: Int, _ limit: Int, _ index: Int, _ paragraph: OutlineParagraph, _ readTo: inout Int,
        _ drafts: inout [Draft]
    ) -> Int? {
        guard let (_, label) = reader.labelled(s, i, limit) else { return nil }
        var end = i
        let stop = min(limit, i + 1_500)
        // A line ends with its paragraph, or where a sentence ends and no further label follows.
        while end < stop {
            if s[end] == code("。"), end + 1 >= stop || reader.labelled(s, end + 1, stop) == nil { break }
            end += 1
        }
        // 责任领导：…  责任单位：…: organs may follow on the same line.
        let hasOrgans = label != .other || reader.read(s, i, end, isStrict: false) != nil
        guard hasOrgans else {
            // 完成时限 between the lines of one assignment does not part them.
            if let last = drafts.indices.last, drafts[last].isLine, index - drafts[last].paragraph <= 1 {
                drafts[last].paragraph = index
            }
            return end
        }
        readTo = end
        guard let reading = reader.read(s, i, end, isStrict: false) else { return nil }
        let isWhole = i <= max(paragraph.bodyStart, paragraph.range.start)
        if isWhole, let last = drafts.indices.last, drafts[last].isLine, index - drafts[last].paragraph <= 1,
            !reading.entries.contains(where: { new in drafts[last].entries.contains { $0.role == new.role } })
        {
            drafts[last].entries += reading.entries
            drafts[last].end = max(end, reading.end)
            drafts[last].paragraph = index
            return end
        }
        drafts.append(
            Draft(
                start: i, end: max(reading.end, i + 1), entries: reading.entries, rule: "assignment.labelled",
                paragraph: index, isLine: true))
        return end
    }

    /// Turns drafts into assignments and their names into mentions, which take the place of others there.
    private func merge(_ drafts: [Draft], _ outline: Outline, _ organs: inout [OrganMention]) -> [Assignment] {
        guard !drafts.isEmpty else { return [] }
        var named: [OrganMention] = []
        named.reserveCapacity(drafts.reduce(0) { $0 + $1.entries.count })
        for draft in drafts {
            for entry in draft.entries {
                named.append(
                    OrganMention(
                        range: NormalRange(entry.start, entry.end), role: entry.role, rule: "department.assigned"))
            }
        }
        named.sort { $0.range < $1.range }
        var merged: [OrganMention] = []
        merged.reserveCapacity(organs.count + named.count)
        var next = 0
        for mention in organs {
            while next < named.count, named[next].range.start < mention.range.end {
                merged.append(named[next])
                next += 1
            }
            if let last = merged.last, last.range.overlaps(mention.range) { continue }
            merged.append(mention)
        }
        merged.append(contentsOf: named[next...])
        organs = merged

        var assignments: [Assignment] = []
        assignments.reserveCapacity(drafts.count)
        var cursor = 0
        var taskFloor = 0
        for draft in drafts {
            var lists: (lead: [Int], support: [Int], responsible: [Int]) = ([], [], [])
            while cursor < organs.count, organs[cursor].range.end <= draft.start { cursor += 1 }
            var i = cursor
            while i < organs.count, organs[i].range.start < draft.end {
                if organs[i].rule == "department.assigned" {
                    switch organs[i].role {
                    case .lead: lists.lead.append(i)
                    case .support: lists.support.append(i)
                    default: lists.responsible.append(i)
                    }
                }
                i += 1
            }
            assignments.append(
                Assignment(
                    range: NormalRange(draft.start, draft.end), lead: lists.lead, support: lists.support,
                    responsible: lists.responsible,
                    task: draft.task ?? task(draft, outline, taskFloor), rule: draft.rule))
            taskFloor = draft.end
        }
        return assignments
    }

    /// The stretch that an assignment closes: from the end of the assignment before it or the head of the
    /// innermost section, whichever is nearer; outside sections, a line of its own closes the paragraph before.
    private func task(_ draft: Draft, _ outline: Outline, _ floor: Int) -> NormalRange {
        let paragraph = outline.paragraphs[draft.paragraph]
        var start = paragraph.range.start
        if let section = paragraph.section, outline.sections.indices.contains(section) {
            let head = outline.sections[section].range.start
            if head <= draft.start { start = min(start, max(head, floor)) }
        } else if start == draft.start, draft.paragraph > 0 {
            let before = outline.paragraphs[draft.paragraph - 1]
            if before.role == .body { start = before.range.start }
        }
        start = max(start, min(floor, draft.start))
        return NormalRange(min(start, draft.start), draft.start)
    }
}
