import NoticeRecords
import NoticeSystem

/// What an archive holds, by digest: some fifty bytes a notice in memory.
public struct HeldNotices: Sendable {
    private struct Notice {
        var rest: UInt64
        /// The first bits of the digest of its sidecar.
        var sidecar: UInt64?
    }

    /// In which way the archive holds bytes.
    enum Holding: Equatable {
        case notice(sidecar: UInt64?)
        case quarantined
        /// Other bytes have the same id.
        case otherBytes
    }

    private var notices: [UInt64: Notice] = [:]
    private var quarantined: [UInt64: UInt64] = [:]
    private var texts: [DigestKey: UInt64] = [:]

    init() {}

    /// Reads catalogue and quarantine list of a corpus.
    init(folder: String) throws(FileError) {
        try Self.each("\(folder)/\(CorpusLayout.catalogue)") { entry in
            guard let sha256 = entry["sha256"]?.string, let text = entry["textSha256"]?.string else { return false }
            add(notice: sha256, text: text, sidecar: entry["sidecar"]?["sha256"]?.string)
            return true
        }
        try Self.each("\(folder)/\(CorpusLayout.quarantine)") { entry in
            guard let sha256 = entry["sha256"]?.string else { return false }
            add(quarantined: sha256)
            return true
        }
    }

    private static func each(_ path: String, _ body: (JSONElement) -> Bool) throws(FileError) {
        var lines = try LineReader(path: path)
        var number = 0
        while let line = try lines.next() {
            number += 1
            guard let document = try? JSONDocument(parsing: line), body(document.root) else {
                throw FileError(path: "\(path):\(number)", reason: "This is no entry of an archive")
            }
        }
    }

    /// Whether the archive has the bytes as a notice, so that they need not be read.
    public func hasNotice(sha256: String) -> Bool {
        if case .notice = holding(sha256) { return true }
        return false
    }

    func holding(_ sha256: String) -> Holding? {
        let key = DigestKey(sha256)
        if let notice = notices[key.id] {
            return notice.rest == key.rest ? .notice(sidecar: notice.sidecar) : .otherBytes
        }
        if let rest = quarantined[key.id] { return rest == key.rest ? .quarantined : .otherBytes }
        return nil
    }

    /// The id of a notice that says the same.
    func notice(text: String) -> String? { texts[DigestKey(text)].map(TextKey.text(id:)) }

    /// Takes a notice up; of several with the same text the first stands for all.
    mutating func add(notice sha256: String, text: String, sidecar: String?) {
        let key = DigestKey(sha256)
        quarantined[key.id] = nil
        notices[key.id] = Notice(rest: key.rest, sidecar: sidecar.map { DigestKey($0).id })
        let textKey = DigestKey(text)
        if texts[textKey] == nil { texts[textKey] = key.id }
    }

    mutating func add(quarantined sha256: String) {
        let key = DigestKey(sha256)
        quarantined[key.id] = key.rest
    }
}
