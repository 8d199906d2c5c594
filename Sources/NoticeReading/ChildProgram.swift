import CProcessKit

/// A program that reads a format, run as a child process with bounds on time, memory and output.
///
/// It gets the bytes of the file as its standard input, so that no name of the outside reaches it; it inherits no other
/// descriptor and can write no file. It is always waited for.
struct ChildProgram {
    /// What messages call the file.
    let format: String
    /// What messages call that which the program writes.
    let output: String

    /// The exit code and the standard output of a program with its arguments; nil when there is no such program.
    func run(_ words: [String], _ file: FormatInput) throws(ReadingError) -> (exitCode: Int, output: [UInt8])? {
        let limits = file.options.limits
        let bounds = CPKLimits(
            seconds: Int32(clamping: limits.childSeconds), memory: UInt64(max(0, limits.childMemory)),
            output: limits.entryByteCount)
        let result = Self.run(words, file.bytes, bounds)
        defer { cpk_free(result.output) }
        switch result.status {
        case CPKStatusExited:
            return (Int(result.exitCode), Array(UnsafeBufferPointer(start: result.output, count: result.length)))
        case CPKStatusMissing: return nil
        case CPKStatusTimedOut:
            throw file.error(.beyondLimit(format: format, limit: "\(limits.childSeconds) seconds"))
        case CPKStatusTooMuch:
            throw file.error(.beyondLimit(format: format, limit: "\(limits.entryByteCount) bytes of \(output)"))
        case CPKStatusKilled:
            let limit = "\(limits.childMemory) bytes of memory or \(limits.childSeconds) seconds"
            throw file.error(.beyondLimit(format: format, limit: limit))
        default: throw file.error(.damaged(format: format, detail: "The system refused to run \(words[0])."))
        }
    }

    private static func run(
        _ words: [String], _ bytes: UnsafeRawBufferPointer, _ limits: CPKLimits
    ) -> CPKResult {
        var storage = words.map { Array($0.utf8CString) }
        return withPointers(&storage) { arguments in
            cpk_run(
                arguments[0], arguments, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, limits)
        }
    }

    /// Lends C strings as an array that ends with NULL.
    private static func withPointers<Result>(
        _ strings: inout [[CChar]], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { string in
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: string.count)
            copy.initialize(from: string, count: string.count)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        let pointers: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) } + [nil]
        return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}
