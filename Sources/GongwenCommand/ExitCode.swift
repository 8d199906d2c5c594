/// How the command ends; the numbers are part of its interface.
enum ExitCode {
    static let success: Int32 = 0
    /// All inputs are done, and what was asked of them does not hold.
    static let unmet: Int32 = 1
    /// A gate beside the comparison does not hold; 1 says only that there is a difference.
    static let gate: Int32 = 3
    /// Some input failed; the others are done.
    static let failure: Int32 = 2
    /// The command line was wrong; nothing was done. The number is EX_USAGE of sysexits.h.
    static let usage: Int32 = 64
}
