import Glibc
import NoticeRecords
import NoticeSystem

/// What a run has done so far, line by line, so that the next one does only what is missing.
///
/// It stands beside the run and not in it, since it depends on the machine: its first line is the fingerprint of
/// the program. A line that was torn off by a crash is no entry. Of its lines only the places are held.
struct RunJournal {
    /// A record that was written whole.
    struct Entry {
        /// The digest of the metadata file, or `-` where there is none.
        let sidecar: String
        let notice: RunNotice

        init(sidecar: String, notice: RunNotice) {
            self.sidecar = sidecar
            self.notice = notice
        }

        /// Reads a line without its line feed; nil when it is not as it was written.
        init?(line: [UInt8]) {
            guard let space = line.firstIndex(of: 0x20),
                let notice = try? RunNotice(parsing: Array(line[(space + 1)...]))
            else { return nil }
            self.init(sidecar: String(decoding: line[..<space], as: UTF8.self), notice: notice)
            guard self.line.dropLast() == line[...] else { return nil }
        }

        var line: [UInt8] { Array("\(sidecar) ".utf8) + notice.jsonLine }

        /// What stands in a line of the notice alone.
        static func json(_ line: [UInt8]) -> ArraySlice<UInt8> {
            line.firstIndex(of: 0x20).map { line[($0 + 1)...] } ?? []
        }
    }

    let path: String
    let program: String
    private var descriptor: Int32 = -1
    /// The bytes of the journal so far.
    private var end = 0
    /// The journal as it stands.
    private(set) var file: OpenFile?

    init(path: String, program: String) {
        self.path = path
        self.program = program
    }

    /// Opens the journal that stands there and gives the places of its lines; none where no journal of this program is.
    mutating func open() -> [Int] {
        // The lines are read from the one that is open, whatever takes its name meanwhile.
        guard let standing = try? OpenFile(path: path), var lines = try? LineReader(path: path) else { return [] }
        file = standing
        guard let first = try? lines.next(), lines.endsWithLineFeed, first == Array(program.utf8) else { return [] }
        var places: [Int] = []
        var start = lines.offset
        // What stands after the last line feed was not written to its end.
        while (try? lines.next()) ?? nil != nil, lines.endsWithLineFeed {
            places.append(start)
            start = lines.offset
        }
        return places
    }

    /// Reads the line at a place.
    func line(at place: Int) throws(FileError) -> [UInt8] {
        guard let file else { throw FileError(path: path, errno: EBADF) }
        return try file.line(at: place)
    }

    /// Replaces the journal by the lines at the places, and keeps it open for more.
    mutating func begin(with places: inout [Int]) throws(FileError) {
        try replace(with: &places)
        descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }

    /// Adds an entry whose files are there, and gives its place.
    mutating func add(_ entry: Entry) throws(FileError) -> Int {
        let line = entry.line
        if let code = writeAll(line, to: descriptor) { throw FileError(path: path, errno: code) }
        defer { end += line.count }
        return end
    }

    /// Writes the journal anew: the lines at the places, in their order; −1 is none. The places become the new ones.
    mutating func replace(with places: inout [Int]) throws(FileError) {
        var part = try PartFile(path: path)
        do throws(FileError) {
            try part.write("\(program)\n")
            end = program.utf8.count + 1
            for index in places.indices where places[index] >= 0 {
                let line = try line(at: places[index]) + [0x0A]
                try part.write(bytes: line)
                places[index] = end
                end += line.count
            }
            try part.publish()
        } catch {
            part.discard()
            throw error
        }
        file = try OpenFile(path: path)
    }

    func close() {
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
    }
}
