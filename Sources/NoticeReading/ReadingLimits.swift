/// How much a file may ask of the reader; beyond a limit reading ends with an error that names it.
public struct ReadingLimits: Sendable, Equatable {
    /// How deep elements of HTML and XML may be nested. The parsers themselves stop at 256.
    public var depth: Int
    /// How many elements and texts a page or an XML document may have.
    public var nodeCount: Int

    public init(depth: Int = 250, nodeCount: Int = 4_000_000) {
        self.depth = depth
        self.nodeCount = nodeCount
    }
}
