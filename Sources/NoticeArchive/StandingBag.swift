import Glibc
import NoticeSystem

/// A corpus as it stands, checked as far as is needed to build on it: its tag files are sound and no file of the payload
/// is missing or unknown. Damage in the payload itself is for `CorpusVerification` to find.
struct StandingBag {
    let folder: String
    let held: HeldNotices

    /// Opens the bag; nil where there is no folder, or an empty one.
    ///
    /// - Throws: What stands there is no bag of this archive, or is damaged.
    init?(folder: String) throws(FileError) {
        guard let names = folderNames(folder) else {
            if errno == ENOENT { return nil }
            throw FileError(path: folder, errno: errno)
        }
        if names.isEmpty { return nil }
        self.folder = folder
        let words = Set(names.map { String(decoding: $0, as: UTF8.self) })
        guard words.contains(CorpusLayout.declaration), words.contains(CorpusLayout.catalogue) else {
            throw FileError(path: folder, reason: "The folder has something in it and is no archive of gongwen")
        }
        for word in words.subtracting(CorpusLayout.tagFiles).subtracting([CorpusLayout.payloadFolder]).sorted() {
            throw Self.damage("\(folder)/\(word)", "no manifest lists it")
        }
        try Self.checkTagFiles(folder)
        try Self.checkPayloadCount(folder)
        held = try HeldNotices(folder: folder)
    }

    static func damage(_ path: String, _ detail: String) -> FileError {
        FileError(path: path, reason: "The archive is not sound (\(detail)); gongwen verify tells more")
    }

    private static func checkTagFiles(_ folder: String) throws(FileError) {
        var missing = Set(CorpusLayout.listedTagFiles)
        for entry in try BagTags.manifest("\(folder)/\(CorpusLayout.tagManifest)") {
            missing.remove(entry.path)
            let path = "\(folder)/\(entry.path)"
            if try Digest.sha256(path: path).sha256 != entry.sha256 { throw damage(path, "it has changed") }
        }
        for name in missing.sorted() { throw damage("\(folder)/\(name)", "the tag manifest does not list it") }
    }

    /// Looks at names alone; each file that the manifest lists is met when the next state is made.
    private static func checkPayloadCount(_ folder: String) throws(FileError) {
        var listed = 0
        var lines = try LineReader(path: "\(folder)/\(CorpusLayout.manifest)")
        while try lines.next() != nil { listed += 1 }
        let payload = "\(folder)/\(CorpusLayout.payloadFolder)"
        let known = [CorpusLayout.noticeFolder, CorpusLayout.quarantineFolder].map { "\(folder)/\($0)" }
        for name in folderNames(payload) ?? FolderNames() {
            let path = "\(payload)/\(String(decoding: name, as: UTF8.self))"
            guard known.contains(path) else { throw damage(path, "no manifest lists it") }
        }
        let found = known.reduce(0) { $0 + (folderNames($1)?.count ?? 0) }
        if found != listed { throw damage(payload, "\(found) files are there and \(listed) in the manifest") }
    }
}
