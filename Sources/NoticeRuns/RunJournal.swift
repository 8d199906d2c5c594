import Glibc
import NoticeRecords
import NoticeSystem

/// What a run has done so far, line by line, so that the next one does only what is missing.
///
/// It stands beside the run and not in it, since it depends on the machine: its first line is the fingerprint of
/// the program. A line that was torn off by a crash is no entry.
struct RunJournal {
    /// A record that was written whole.
    struct Entry {
        /// The digest of the metadata file, or `-` where there is none.
        let sidecar: String
        let notice: RunNotice

        var line: [UInt8] { Array("\(sidecar) ".utf8) + notice.jsonLine }
    }

    let path: String
    let program: String
    private var descriptor: Int32 = -1

    init(path: String, program: String) {
        self.path = path
        self.program = program
    }

    /// The entries that this program has written, by the path of the notice; nothing where there is no journal.
    func entries() -> [String: Entry] {
        guard let bytes = try? readBytes(path: path) else { return [:] }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        // What stands after the last line feed was not written to its end.
        lines = lines.dropLast()
        guard let first = lines.popFirst(), Array(first) == Array(program.utf8) else { return [:] }
        var entries: [String: Entry] = [:]
        for line in lines {
            guard let space = line.firstIndex(of: 0x20),
                let notice = try? RunNotice(parsing: Array(line[(space + 1)...]))
            else { continue }
            entries[notice.path] = Entry(sidecar: String(decoding: line[..<space], as: UTF8.self), notice: notice)
        }
        return entries
    }

    /// Replaces the journal by the entries, and keeps it open for more.
    mutating func begin(with entries: [Entry]) throws(FileError) {
        try replace(with: entries)
        descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }

    /// Adds an entry whose files are there.
    func add(_ entry: Entry) throws(FileError) {
        if let code = writeAll(entry.line, to: descriptor) { throw FileError(path: path, errno: code) }
    }

    /// Writes the journal anew, in the order of the entries.
    func replace(with entries: [Entry]) throws(FileError) {
        var bytes = Array("\(program)\n".utf8)
        for entry in entries { bytes += entry.line }
        try AtomicFile.write(bytes, to: path)
    }

    func close() {
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
    }
}
