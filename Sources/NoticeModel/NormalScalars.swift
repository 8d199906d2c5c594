/// The Unicode scalars of a normal text, between zeros.
///
/// Offsets run from 0 to `count`. In memory `margin` zeros stand before the first scalar and after the last: who reads a
/// few places too far at either end, which a release build does not check, finds nothing there.
public struct NormalScalars: RandomAccessCollection, Sendable, Equatable {
    /// The scalars with the zeros on either side.
    @usableFromInline
    let padded: [UInt32]

    /// How many zeros stand on either side.
    @usableFromInline
    static let margin = 64

    /// Copies scalars.
    public init(_ scalars: some Collection<UInt32>) {
        self.init(capacity: scalars.count) { room in
            UnsafeMutableBufferPointer(start: room, count: scalars.count).initialize(fromContentsOf: scalars)
        }
    }

    /// Lets `fill` write up to `capacity` scalars; it returns how many.
    package init(capacity: Int, _ fill: (UnsafeMutablePointer<UInt32>) -> Int) {
        let margin = Self.margin
        padded = [UInt32](unsafeUninitializedCapacity: capacity + 2 * margin) { room, count in
            let start = room.baseAddress.unsafelyUnwrapped
            start.initialize(repeating: 0, count: margin)
            let written = fill(start + margin)
            precondition(written <= capacity, "more scalars than there is room for")
            (start + (margin + written)).initialize(repeating: 0, count: margin)
            count = written + 2 * margin
        }
    }

    public var startIndex: Int { 0 }

    @inlinable
    public var endIndex: Int { padded.count - 2 * Self.margin }

    @inlinable
    public subscript(offset: Int) -> UInt32 {
        precondition(offset >= 0 && offset < endIndex, "an offset beyond the text")
        return padded[offset + Self.margin]
    }

    /// Calls `body` with the scalars; `margin` zeros stand before and after them in memory.
    @inlinable
    public func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<UInt32>) throws -> Result) rethrows
        -> Result
    {
        try padded.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[Self.margin..<($0.count - Self.margin)]))
        }
    }
}
