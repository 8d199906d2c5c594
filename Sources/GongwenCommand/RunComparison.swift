import Glibc
import NoticeComparison
import NoticeRecords
import NoticeRuns
import NoticeSystem

/// Compares two runs, one pair of notices at a time; of the others only keys and places are held.
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
        let alignment = try alignedNotices(old, new)
        var report = settings.report(isTerminal: isatty(1) == 1)
        var summary = ComparisonSummary(kinds: settings.kinds)
        let comparer = NoticeComparer(kinds: settings.kinds, ignoring: settings.ignored)
        console.write(
            report.begin(
                ComparedRuns(
                    old: .init(path: old.path, overview: old.overview),
                    new: .init(path: new.path, overview: new.overview))))
        for pair in alignment.pairs {
            guard var difference = try difference(pair, comparer) else { continue }
            accept?.accept(&difference, today: today, used: &used)
            summary.add(difference)
            console.write(report.notice(difference))
        }
        var failures = settings.kinds.contains(.failures) ? failureDifferences(old.overview, new.overview) : []
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
        let oldNotice = try pair.old.map { index throws(FileError) in try old.comparedNotice(index) }
        let newNotice = try pair.new.map { index throws(FileError) in try new.comparedNotice(index) }
        guard settings.wants(oldNotice?.label) || settings.wants(newNotice?.label) else { return nil }
        switch (oldNotice, newNotice) {
        case (let old?, let new?): return comparer.compare(old, new, alignedBy: pair.alignedBy ?? .id)
        case (let old?, nil): return comparer.single(old, .removed)
        case (nil, let new?): return comparer.single(new, .added)
        case (nil, nil): return nil
        }
    }
}

/// The day in UTC, YYYY-MM-DD; SOURCE_DATE_EPOCH, where it is set, says when it is.
func currentDay() -> String {
    var seconds = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) } ?? time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func digits(_ number: Int32, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
}
