import NoticeComparison
import NoticeRecords
import NoticeRuns
import NoticeSystem

/// Which notice of one run is which of the other; of the records only those that do not bear their id are read.
func alignedNotices(_ old: RecordStore, _ new: RecordStore) throws(FileError) -> [NoticeAlignment.Pair] {
    try NoticeAlignment(
        old: try old.ids(), new: try new.ids(),
        oldLabel: { index throws(FileError) in try old.label(index) },
        newLabel: { index throws(FileError) in try new.label(index) }
    ).pairs
}

extension RecordStore {
    /// The record at a place in the run, as comparison reads it.
    func comparedNotice(_ index: Int) throws(FileError) -> ComparedNotice {
        let entry = entries[index]
        let bytes = try bytes(of: entry)
        do throws(RecordReadingError) {
            return try ComparedNotice(parsing: bytes, corpus: manifest?.corpus.payloadPath)
        } catch {
            throw FileError(error, path: entry.path, lines: entry.line)
        }
    }

    /// The ids of a run; a record whose file does not bear its id is read for it.
    fileprivate func ids() throws(FileError) -> [String] {
        var ids: [String] = []
        var seen: Set<String> = []
        for index in entries.indices {
            let id: String
            if let known = entries[index].id { id = known } else { id = try comparedNotice(index).label.id }
            guard seen.insert(id).inserted else {
                throw FileError(path: entries[index].path, reason: "The notice \(id) is there twice")
            }
            ids.append(id)
        }
        return ids
    }

    fileprivate func label(_ index: Int) throws(FileError) -> NoticeLabel {
        guard let notice = manifest?.notices[index] else { return try comparedNotice(index).label }
        return NoticeLabel(
            id: notice.id, path: notice.path, title: notice.title, documentNumber: notice.documentNumber)
    }
}
