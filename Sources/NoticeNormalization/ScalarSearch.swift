import CMachineKit

extension UnsafeBufferPointer<UInt32> {
    /// The first offset from `start` on at which a scalar stands, or nil.
    func firstOffset(of scalar: UInt32, from start: Int) -> Int? {
        precondition(start >= 0 && start <= count, "a search begins in the text")
        guard let base = baseAddress else { return nil }
        let found = start + Int(cmk_find(base + start, count - start, scalar))
        return found < count ? found : nil
    }
}
