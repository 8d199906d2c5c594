/// What a caller may say about how bytes are to be read.
public struct ReadingOptions: Sendable, Equatable {
    /// Whether bytes that no encoding fits become U+FFFD (with a diagnostic) instead of an error.
    public var isLossy: Bool
    /// The largest file that is read, in bytes.
    public var byteLimit: Int
    /// The encoding that the caller knows, by its IANA name in any case (`UTF-8`, `GB18030`, `GBK`, `GB2312`, `Big5`,
    /// `UTF-16`, `UTF-16LE`, `UTF-16BE`), or nil to find it from the bytes.
    public var declaredEncoding: String?
    /// What a file of a richer format than plain text may ask for.
    public var limits: ReadingLimits

    /// The limit where the caller sets none: 64 MiB.
    public static let defaultByteLimit = 64 << 20

    public init(
        isLossy: Bool = false, byteLimit: Int = ReadingOptions.defaultByteLimit, declaredEncoding: String? = nil,
        limits: ReadingLimits = ReadingLimits()
    ) {
        self.isLossy = isLossy
        self.byteLimit = byteLimit
        self.declaredEncoding = declaredEncoding
        self.limits = limits
    }
}
