/// An offset or index kept in 32 bits: values and marks are copied and searched all the time, and half the bytes are half
/// the cost. A number that does not fit stops the program; no text is that long.
@propertyWrapper
struct Narrow: Sendable {
    private var stored: Int32

    @inline(__always)
    init(wrappedValue: Int) { stored = Int32(wrappedValue) }

    @inline(__always)
    var wrappedValue: Int {
        get { Int(stored) }
        set { stored = Int32(newValue) }
    }
}

/// An index that may be missing, kept in 32 bits.
@propertyWrapper
struct NarrowIndex: Sendable {
    private var stored: Int32

    @inline(__always)
    init(wrappedValue: Int?) { stored = wrappedValue.map { Int32($0) } ?? -1 }

    @inline(__always)
    var wrappedValue: Int? {
        get { stored < 0 ? nil : Int(stored) }
        set { stored = newValue.map { Int32($0) } ?? -1 }
    }
}
