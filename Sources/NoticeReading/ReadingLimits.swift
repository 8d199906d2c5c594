/// How much a file may ask of the reader; beyond a limit reading ends with an error that names it.
public struct ReadingLimits: Sendable, Equatable {
    /// How deep elements of HTML and XML may be nested. The parsers themselves stop at 256.
    public var depth: Int
    /// How many elements and texts a page or an XML document may have.
    public var nodeCount: Int
    /// How many entries a ZIP container (DOCX, OFD) may have.
    public var entryCount: Int
    /// How many bytes one entry may inflate to, counted while it inflates.
    public var entryByteCount: Int
    /// How many bytes all the entries that are read may inflate to together.
    public var totalByteCount: Int
    /// How many times its size in the container an entry of more than a mebibyte may inflate to.
    public var inflationRatio: Int
    /// How many seconds a child process may take (PDF).
    public var childSeconds: Int
    /// How many bytes of address space a child process may take.
    public var childMemory: Int

    public init(
        depth: Int = 250, nodeCount: Int = 2_000_000, entryCount: Int = 10_000, entryByteCount: Int = 64 << 20,
        totalByteCount: Int = 256 << 20, inflationRatio: Int = 200,
        childSeconds: Int = 60, childMemory: Int = 1 << 30
    ) {
        self.depth = depth
        self.nodeCount = nodeCount
        self.entryCount = entryCount
        self.entryByteCount = entryByteCount
        self.totalByteCount = totalByteCount
        self.inflationRatio = inflationRatio
        self.childSeconds = childSeconds
        self.childMemory = childMemory
    }
}
