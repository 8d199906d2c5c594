import Glibc
import NoticeSystem

/// Standard output and standard error as the commands use them.
///
/// A reader that goes away (`gongwen … | head`) is no error: writing ends, and the command ends with what it has.
struct Console {
    /// Whether the reader of standard output is still there.
    private(set) var isOpen = true
    /// The first failure to write other than a reader that went away.
    private(set) var failure: Int32?
    private var progress = ProgressLine()

    /// Makes a write to a closed pipe, or past a size limit, an error number instead of a death.
    static func ignoreWriteSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Writes bytes to standard output; does nothing after a failure.
    mutating func write(_ bytes: [UInt8]) {
        guard isOpen, failure == nil else { return }
        switch writeAll(bytes, to: 1) {
        case nil: break
        case EPIPE: isOpen = false
        case let code?: failure = code
        }
    }

    mutating func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes one line to standard error.
    mutating func say(_ line: String) {
        report(line + "\n")
    }

    /// Writes whole lines to standard error.
    mutating func report(_ lines: String) {
        guard !lines.isEmpty else { return }
        progress.clear()
        _ = writeAll(Array(lines.utf8), to: 2)
    }

    /// Shows how far the work is, where standard error is a terminal.
    mutating func show(done: Int, of total: Int) {
        progress.show(done: done, of: total)
    }

    /// Takes the progress line away.
    mutating func clearProgress() {
        progress.clear()
    }
}

/// A line on a terminal that is written over as the work goes on.
struct ProgressLine {
    private let isShown = isatty(2) == 1
    private let begin = milliseconds()
    private var last = 0
    private var isOnScreen = false

    /// Writes the line at most ten times a second, and not in the first half second.
    mutating func show(done: Int, of total: Int) {
        guard isShown else { return }
        let now = milliseconds()
        guard now - begin > 500, now - last > 100 else { return }
        last = now
        isOnScreen = true
        _ = writeAll(Array("\r\u{1B}[K\(Self.text(done: done, of: total))".utf8), to: 2)
    }

    /// What the line says.
    static func text(done: Int, of total: Int) -> String {
        "\(done) of \(counted(total, "notice")) (\(total == 0 ? 100 : done * 100 / total)%)"
    }

    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        _ = writeAll(Array("\r\u{1B}[K".utf8), to: 2)
    }
}

private func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
