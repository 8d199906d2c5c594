import NoticeComparison
import NoticeRecords
import NoticeRuns
import NoticeSystem

/// Which notice of one run is which of the other; of the records only those that do not bear their id are read.
func alignedNotices(_ old: RecordStore, _ new: RecordStore) throws(FileError) -> NoticeAlignment {
    try NoticeAlignment(
        old: try old.keys(), new: try new.keys(),
        oldLabel: { index throws(FileError) in try old.label(index) },
        newLabel: { index throws(FileError) in try new.label(index) })
}

extension RecordStore {
    /// The record at a place in the run, as comparison reads it.
    func comparedNotice(_ index: Int) throws(FileError) -> ComparedNotice {
        let entry = entries[index]
        let bytes = try bytes(of: entry)
        do throws(RecordReadingError) {
            return try ComparedNotice(parsing: bytes, corpus: overview?.corpus.payloadPath)
        } catch {
            throw FileError(error, path: entry.path, lines: entry.line)
        }
    }

    /// The ids of a run as keys; a record whose file does not bear its id is read for it.
    fileprivate func keys() throws(FileError) -> [TextKey] {
        var keys: [TextKey] = []
        keys.reserveCapacity(entries.count)
        do throws(FileError) {
            for index in entries.indices { keys.append(TextKey(try id(index))) }
        } catch {
            // Of several errors the first one in the order of the run is told.
            try refuseRepeats(keys)
            throw error
        }
        try refuseRepeats(keys)
        return keys
    }

    private func id(_ index: Int) throws(FileError) -> String {
        if let known = entries[index].id { return known }
        return try comparedNotice(index).label.id
    }

    private func refuseRepeats(_ keys: [TextKey]) throws(FileError) {
        guard let index = TextKey.firstRepeat(in: keys) else { return }
        throw FileError(path: entries[index].path, reason: "The notice \(try id(index)) is there twice")
    }

    fileprivate func label(_ index: Int) throws(FileError) -> NoticeLabel {
        guard let notice = try notice(index) else { return try comparedNotice(index).label }
        return NoticeLabel(
            id: notice.id, path: notice.path, title: notice.title, documentNumber: notice.documentNumber)
    }
}
