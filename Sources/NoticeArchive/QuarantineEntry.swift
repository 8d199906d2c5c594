import NoticeRecords

/// What is known of a file that could not be read; its bytes are kept all the same.
///
/// The properties bear the names of the JSON keys and stand in their order.
public struct QuarantineEntry: Sendable, Equatable {
    /// The first 16 hexadecimal digits of the SHA-256 of the bytes.
    public var id: String
    /// The path of the bytes in the corpus folder.
    public var file: String
    public var originalName: String
    public var originalPath: String
    public var byteCount: Int
    public var sha256: String
    /// Where it failed: `reading` (bytes to text) or `metadata` (a sidecar that does not fit its schema).
    public var stage: String
    /// A stable dotted code, such as `reading.damaged`.
    public var code: String
    /// One sentence in English.
    public var reason: String
    /// The sidecar that came with it, or nil.
    public var sidecar: KeptSidecar?

    /// The entry as a line of JSON Lines.
    func line() -> [UInt8] {
        var line = JSONLine()
        line.string("id", id)
        line.string("file", file)
        line.string("originalName", originalName)
        line.string("originalPath", originalPath)
        line.integer("byteCount", byteCount)
        line.string("sha256", sha256)
        line.string("stage", stage)
        line.string("code", code)
        line.string("reason", reason)
        KeptSidecar.write(sidecar, to: &line)
        return line.finished()
    }
}
