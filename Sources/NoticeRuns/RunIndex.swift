import NoticeRecords
import NoticeSystem

/// What `run.json` says, with no more of a notice than its id and where it stands in the file, which stays open.
struct RunIndex: Sendable {
    let overview: RunOverview
    /// Of a file that can only be read at once: all notices.
    private var held: [RunNotice]?
    private let file: OpenFile
    /// The ids as the 64 bits that they say.
    private var ids: [UInt64] = []
    /// Ids in another form, by their places.
    private var otherIDs: [Int: String] = [:]
    private var offsets: [Int] = []
    private var byteCounts: [Int32] = []

    /// Reads the file.
    ///
    /// - Throws: The first place in it that is no JSON or not what a run writes.
    init(path: String) throws(FileError) {
        file = try OpenFile(path: path)
        var reader = RunManifestReader()
        var ids: [UInt64] = []
        var otherIDs: [Int: String] = [:]
        var offsets: [Int] = []
        var byteCounts: [Int32] = []
        var isKnownForm = true
        try file.forEachBlock { block in
            isKnownForm = reader.read(block) { place in
                if TextKey.id(place.notice.id) == nil { otherIDs[ids.count] = place.notice.id }
                ids.append(TextKey.id(place.notice.id) ?? 0)
                offsets.append(place.offset)
                byteCounts.append(Int32(place.byteCount))
            }
            return isKnownForm
        }
        if isKnownForm, let overview = reader.overview() {
            self.overview = overview
            self.ids = ids
            self.otherIDs = otherIDs
            self.offsets = offsets
            self.byteCounts = byteCounts
            return
        }
        let bytes = try readBytes(path: path)
        do throws(RecordReadingError) {
            let manifest = try RunManifest(parsing: bytes)
            overview = manifest.overview
            held = manifest.notices
        } catch {
            throw FileError(error, path: path, lines: 0)
        }
    }

    var count: Int { held?.count ?? ids.count }

    func id(_ index: Int) -> String {
        if let held { return held[index].id }
        return otherIDs[index] ?? TextKey.text(id: ids[index])
    }

    /// The notice as the run lists it.
    func notice(_ index: Int) throws(FileError) -> RunNotice {
        if let held { return held[index] }
        let bytes = try file.bytes(offsets[index]..<(offsets[index] + Int(byteCounts[index])))
        do throws(RecordReadingError) {
            return try RunNotice(parsing: bytes)
        } catch {
            // It was read before: something has written into the file since.
            throw FileError(error, path: file.path, lines: 0)
        }
    }
}
