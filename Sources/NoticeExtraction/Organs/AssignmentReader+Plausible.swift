import NoticeModel

/// Whether what was read as a list of organs can be one.
extension AssignmentReader {
    /// A list behind a label may name anybody; a list before a verb must name organs.
    func isPlausible(_ s: Scalars, _ reading: Reading, _ isStrict: Bool) -> Bool {
        if reading.isLabelled { return true }
        func isOrgan(_ entry: Entry) -> Bool {
            guard let name = reader.read(s, at: entry.start, floor: entry.start, limit: entry.end) else { return false }
            return name.end == entry.end
        }
        guard isStrict else { return reading.entries.contains(where: isOrgan) }
        // 市财政局、市财政投资评审中心: beside organs stands what belongs to them.
        let others = reading.entries.filter { !isOrgan($0) && !isClass(s, $0) }
        return others.count * 3 <= reading.entries.count
            && others.allSatisfy {
                isInstitution(s, $0) || reading.hasDuties && isShortBody(s, $0)
            }
    }

    /// 各街镇, 区内各相关审批部门: a class of organs.
    private func isClass(_ s: Scalars, _ entry: Entry) -> Bool {
        guard entry.end - entry.start >= 3, entry.end - entry.start <= 14,
            (entry.start..<entry.start + 3).contains(where: { s[$0] == code("各") })
        else { return false }
        switch (s[entry.end - 2], s[entry.end - 1]) {
        case (_, code("镇")), (_, code("道")), (_, code("区")), (_, code("县")), (_, code("市")), (_, code("乡")),
            (code("部"), code("门")), (code("单"), code("位")):
            return true
        default: return false
        }
    }

    /// 市政务服务中心, 县投资公司: it begins with the level of a place and ends as what belongs to an organ.
    private func isInstitution(_ s: Scalars, _ entry: Entry) -> Bool {
        guard entry.end - entry.start > 4, entry.end - entry.start <= 16 else { return false }
        switch s[entry.start] {
        case code("省"), code("市"), code("县"), code("区"), code("州"): break
        default: return false
        }
        switch (s[entry.end - 2], s[entry.end - 1]) {
        case (code("中"), code("心")), (code("公"), code("司")), (code("集"), code("团")), (code("支"), code("队")): return true
        default: return false
        }
    }

    /// 供销社, 工商联, 团委 without the level of a place, which the organs beside it tell.
    private func isShortBody(_ s: Scalars, _ entry: Entry) -> Bool {
        guard entry.end - entry.start >= 2, entry.end - entry.start <= 6 else { return false }
        switch s[entry.end - 1] {
        case code("社"), code("联"), code("委"), code("局"), code("办"): return true
        default: return false
        }
    }
}
