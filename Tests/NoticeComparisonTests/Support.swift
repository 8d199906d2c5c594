import NoticeComparison
import NoticePipeline
import NoticeRecords

/// The record of a text.
func record(_ text: String, path: String = "a.txt") throws -> NoticeRecord {
    try NoticePipeline().process(Array(text.utf8), path: path)
}

/// What differs between two records of a notice.
func difference(
    _ old: NoticeRecord, _ new: NoticeRecord, kinds: Set<ComparedKind> = Set(ComparedKind.allCases),
    ignoring ignored: Set<String> = []
) throws -> NoticeDifference {
    try NoticeComparer(kinds: kinds, ignoring: ignored).compare(
        ComparedNotice(parsing: old.jsonBytes(.file)), ComparedNotice(parsing: new.jsonBytes(.line)), alignedBy: .id)
}

extension NoticeDifference {
    /// The differences of a class, as `kind id`.
    func ids(_ outcome: DifferenceClass) -> Set<String> {
        Set(differences.filter { $0.outcome == outcome }.map { "\($0.kind.rawValue) \($0.glimpse.id)" })
    }
}
