import CMallocSystem

/// How the process keeps memory; for programs only, since it holds for everything in the process.
public enum ProcessMemory {
    /// Makes the allocator keep what is freed for the next notice, instead of giving it back to the system.
    ///
    /// Each stage fills arrays of some hundred kilobytes and frees them soon after. By default the C library maps and
    /// unmaps each of these, so that the kernel clears fresh pages for every notice; that takes as long as reading
    /// and normalising do. What is kept does not grow with the number of notices. To be called at the start, before
    /// other threads are there; the library itself never touches this, since the process belongs to its host.
    public static func keepFreedMemory() {
        // The most that the C library accepts: half of what a thread's heap has.
        _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
        _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
        _ = mallopt(M_TOP_PAD, 1 << 20)
    }
}
