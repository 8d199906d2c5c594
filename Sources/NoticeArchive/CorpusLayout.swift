/// The names of what stands in a corpus folder, which is a BagIt 1.0 bag (RFC 8493).
///
/// Names below `data/` are made of ids and of a closed list of extensions; nothing from outside gets into a name.
public enum CorpusLayout {
    public static let declaration = "bagit.txt"
    public static let info = "bag-info.txt"
    public static let manifest = "manifest-sha256.txt"
    public static let tagManifest = "tagmanifest-sha256.txt"
    /// One entry a notice, sorted by id.
    public static let catalogue = "catalogue.jsonl"
    /// One entry a file that could not be read, sorted by id.
    public static let quarantine = "quarantine.jsonl"
    /// The event log: the one tag file that is appended to and that the tag manifest therefore leaves out.
    public static let events = "events.jsonl"

    public static let payloadFolder = "data"
    public static let noticeFolder = "data/notices"
    public static let quarantineFolder = "data/quarantine"

    /// The end of the name of a file that says what its notice lost.
    public static let sidecarEnding = ".meta.json"

    /// The tag files that the tag manifest lists, in the order of their names.
    static let listedTagFiles = [info, declaration, catalogue, manifest, quarantine]
    static let tagFiles = Set(listedTagFiles + [tagManifest, events])

    /// The id of bytes with the given digest: its first 16 hexadecimal digits, as in the records.
    public static func id(sha256: String) -> String { String(sha256.prefix(16)) }

    /// Where the original of a notice is kept.
    static func noticePath(id: String, mediaType: String) -> String {
        "\(noticeFolder)/\(id).\(fileExtension(mediaType))"
    }

    /// Where the sidecar of a notice is kept.
    static func sidecarPath(id: String) -> String { "\(noticeFolder)/\(id)\(sidecarEnding)" }

    /// Where a file is kept that could not be read; no program takes its name for that of a document.
    static func quarantinePath(id: String) -> String { "\(quarantineFolder)/\(id).bin" }

    static func quarantineSidecarPath(id: String) -> String { "\(quarantineFolder)/\(id)\(sidecarEnding)" }

    private static func fileExtension(_ mediaType: String) -> String {
        switch mediaType {
        case "text/plain": "txt"
        case "text/html": "html"
        case "text/markdown": "md"
        case "application/pdf": "pdf"
        case "application/ofd": "ofd"
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx"
        case "application/msword": "doc"
        case "application/zip": "zip"
        default: "bin"
        }
    }
}
