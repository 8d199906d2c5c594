/// The offset space of the decoded source text, in Unicode code points from 0.
public enum SourceSpace: Sendable {}

/// The offset space of the normalised text, in Unicode scalars from 0.
public enum NormalSpace: Sendable {}

/// A half-open range of scalars in one offset space.
///
/// The space is part of the type, so that a source range and a normal range cannot be mixed up: the
/// program does not compile. Both spaces count code points, which is what the W3C Web Annotation model
/// counts, so no offset is converted when a record is written.
public struct TextRange<Space>: Hashable, Sendable {
    /// The first scalar of the range.
    @usableFromInline let storedStart: Int32
    /// The scalar after the last one of the range.
    @usableFromInline let storedEnd: Int32

    /// Makes the range `start..<end`. Both offsets must fit 31 bits; `start` must not exceed `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        assert(start >= 0 && start <= end, "a range runs forward")
        storedStart = Int32(truncatingIfNeeded: start)
        storedEnd = Int32(truncatingIfNeeded: end)
    }

    @inlinable public var start: Int { Int(storedStart) }
    @inlinable public var end: Int { Int(storedEnd) }
    @inlinable public var count: Int { Int(storedEnd) - Int(storedStart) }
    @inlinable public var isEmpty: Bool { storedStart == storedEnd }

    /// Whether the offset lies in the range.
    @inlinable
    public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }

    /// Whether the other range lies wholly in this one.
    @inlinable
    public func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }

    /// Whether the two ranges share a scalar.
    @inlinable
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

/// A range of code points of the source text.
public typealias SourceRange = TextRange<SourceSpace>
/// A range of scalars of the normal text.
public typealias NormalRange = TextRange<NormalSpace>

extension TextRange: Comparable {
    /// Orders by start, then by end.
    @inlinable
    public static func < (a: TextRange, b: TextRange) -> Bool {
        a.storedStart != b.storedStart ? a.storedStart < b.storedStart : a.storedEnd < b.storedEnd
    }
}

extension TextRange: CustomStringConvertible {
    public var description: String { "\(start)..<\(end)" }
}
