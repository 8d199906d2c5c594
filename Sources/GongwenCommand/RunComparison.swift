import Glibc
import NoticeComparison
import NoticeRecords
import NoticeRuns
import NoticeSystem

/// Compares two runs, one pair of notices at a time; of the others only the ids are held.
final class RunComparison {
    private let old: RecordStore
    private let new: RecordStore
    private let settings: DiffSettings
    private let accept: AcceptList?
    private let today: String
    private var used: Set<Int> = []

    init(old: RecordStore, new: RecordStore, settings: DiffSettings, accept: AcceptList?) {
        self.old = old
        self.new = new
        self.settings = settings
        self.accept = accept
        today = currentDay()
    }

    /// Writes the report to standard output and gives the counts.
    ///
    /// - Throws: The first record that cannot be read; what was written before stands.
    func run(_ console: inout Console) throws(FileError) -> ComparisonSummary {
        let alignment = try NoticeAlignment(
            old: try ids(old), new: try ids(new),
            oldLabel: { index throws(FileError) in try self.label(self.old, index) },
            newLabel: { index throws(FileError) in try self.label(self.new, index) })
        var report = settings.report(isTerminal: isatty(1) == 1)
        var summary = ComparisonSummary(kinds: settings.kinds)
        let comparer = NoticeComparer(kinds: settings.kinds, ignoring: settings.ignored)
        console.write(
            report.begin(
                ComparedRuns(
                    old: .init(path: old.path, manifest: old.manifest),
                    new: .init(path: new.path, manifest: new.manifest))))
        for pair in alignment.pairs {
            guard var difference = try difference(pair, comparer) else { continue }
            accept?.accept(&difference, today: today, used: &used)
            summary.add(difference)
            console.write(report.notice(difference))
        }
        var failures = settings.kinds.contains(.failures) ? failureDifferences(old.manifest, new.manifest) : []
        accept?.accept(&failures, today: today, used: &used)
        for failure in failures { summary.add(failure) }
        if let accept {
            summary.stale = accept.entries.indices.count { isStale($0) }
            summary.expired = accept.entries.count { $0.isExpired(today) }
        }
        console.write(report.end(summary, failures: failures))
        return summary
    }

    /// What the accept list has that is of no use any more, as lines.
    func notes(_ accept: AcceptList, _ path: String) -> [String] {
        accept.entries.enumerated().compactMap { index, entry in
            let place = "\(path):\(entry.line):\(entry.column): warning: the entry for \(entry.id)"
            if entry.isExpired(today) { return "\(place) is past its day, \(entry.expires ?? "")" }
            return isStale(index) ? "\(place) is stale: there is no such difference" : nil
        }
    }

    /// Nothing is stale where only a part of the runs was looked at.
    private func isStale(_ index: Int) -> Bool {
        !used.contains(index) && settings.notice == nil && settings.kinds.count == ComparedKind.allCases.count
    }

    private func difference(
        _ pair: NoticeAlignment.Pair, _ comparer: NoticeComparer
    ) throws(FileError) -> NoticeDifference? {
        let oldNotice = try pair.old.map { index throws(FileError) in try self.notice(old, index) }
        let newNotice = try pair.new.map { index throws(FileError) in try self.notice(new, index) }
        guard settings.wants(oldNotice?.label) || settings.wants(newNotice?.label) else { return nil }
        switch (oldNotice, newNotice) {
        case (let old?, let new?): return comparer.compare(old, new, alignedBy: pair.alignedBy ?? .id)
        case (let old?, nil): return comparer.single(old, .removed)
        case (nil, let new?): return comparer.single(new, .added)
        case (nil, nil): return nil
        }
    }

    private func notice(_ store: RecordStore, _ index: Int) throws(FileError) -> ComparedNotice {
        let entry = store.entries[index]
        let bytes = try store.bytes(of: entry)
        do throws(RecordReadingError) {
            return try ComparedNotice(parsing: bytes, corpus: store.manifest?.corpus.path)
        } catch {
            throw FileError(error, path: entry.path, lines: entry.line)
        }
    }

    /// The ids of a run; a record whose file does not bear its id is read for it.
    private func ids(_ store: RecordStore) throws(FileError) -> [String] {
        var ids: [String] = []
        var seen: Set<String> = []
        for index in store.entries.indices {
            let id: String
            if let known = store.entries[index].id { id = known } else { id = try notice(store, index).label.id }
            guard seen.insert(id).inserted else {
                throw FileError(path: store.entries[index].path, reason: "The notice \(id) is there twice")
            }
            ids.append(id)
        }
        return ids
    }

    private func label(_ store: RecordStore, _ index: Int) throws(FileError) -> NoticeLabel {
        guard let notice = store.manifest?.notices[index] else { return try self.notice(store, index).label }
        return NoticeLabel(
            id: notice.id, path: notice.path, title: notice.title, documentNumber: notice.documentNumber)
    }
}

/// The day in UTC, YYYY-MM-DD; SOURCE_DATE_EPOCH, where it is set, says when it is.
private func currentDay() -> String {
    var seconds = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) } ?? time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ number: Int32, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
}
