import Glibc
import NoticeRecords
import NoticeSystem

/// The records of a run, read one at a time: only where they stand is kept.
///
/// What is read: a run (a folder with `run.json`), a folder of records as `gongwen extract --output` writes it, a file
/// with one record or with one a line, or standard input (`-`), which is held in memory.
public struct RecordStore: Sendable {
    /// Where a record stands.
    public struct Entry: Sendable {
        /// The id, or nil when only the record itself tells.
        public let id: String?
        /// The path of its file.
        public let path: String
        /// The bytes of the file that the record is; nil for all.
        fileprivate var bytes: Range<Int>?
        /// The number of lines before it in the file.
        public fileprivate(set) var line = 0
    }

    /// The path, or that of the only run below it.
    public let path: String
    /// What the run was; nil for records that are no run.
    public let manifest: RunManifest?
    /// In the order of the run, or of the names.
    public private(set) var entries: [Entry] = []
    /// What was read from standard input.
    private var input: [UInt8] = []

    /// Finds the records.
    ///
    /// - Throws: What cannot be read, or that there is no record, or that there are several runs.
    public init(path: String) throws(FileError) {
        let list = InputList([path])
        if let failure = list.failures.first { throw failure }
        let isFolder = list.paths != [path]
        let runs = isFolder ? list.paths.filter { $0.hasSuffix("/run.json") } : []
        if runs.count > 1 {
            let names = runs.map { String($0.dropLast("/run.json".count)) }.joined(separator: ", ")
            throw FileError(path: path, reason: "There are several runs in this folder: \(names)")
        }
        if let run = runs.first {
            self.path = String(run.dropLast("/run.json".count))
            let manifest = try Self.manifest(path: run)
            self.manifest = manifest
            entries = manifest.notices.map { Entry(id: $0.id, path: "\(self.path)/records/\($0.id).json") }
            return
        }
        self.path = path
        manifest = nil
        for file in list.paths where !isFolder || file.hasSuffix(".json") || file.hasSuffix(".jsonl") {
            try add(file, isFolder)
        }
        if entries.isEmpty { throw FileError(path: path, reason: "There are no records in this folder") }
    }

    private static func manifest(path: String) throws(FileError) -> RunManifest {
        let bytes = try readBytes(path: path)
        do throws(RecordReadingError) {
            return try RunManifest(parsing: bytes)
        } catch {
            throw FileError(error, path: path, lines: 0)
        }
    }

    private mutating func add(_ file: String, _ isFolder: Bool) throws(FileError) {
        if isFolder, file.hasSuffix(".json") {
            let name =
                file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
            let stem = String(name.dropLast(5))
            let isID = stem.utf8.count == 16 && stem.utf8.allSatisfy { ($0 | 0x20).isHexadecimal }
            entries.append(Entry(id: isID ? stem : nil, path: file))
            return
        }
        let bytes = try readBytes(path: file)
        for text in jsonTexts(bytes) {
            entries.append(Entry(id: nil, path: file, bytes: text.range, line: text.line))
        }
        if file == "-" { input = bytes }
    }

    /// The JSON of a record.
    public func bytes(of entry: Entry) throws(FileError) -> [UInt8] {
        guard let range = entry.bytes else { return try readBytes(path: entry.path) }
        if entry.path == "-" { return Array(input[range]) }
        let descriptor = open(entry.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: entry.path, errno: errno) }
        defer { close(descriptor) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count {
                let got = pread(descriptor, buffer.baseAddress! + count, range.count - count, range.lowerBound + count)
                if got > 0 {
                    count += got
                } else if got == 0 || errno != EINTR {
                    failure = got == 0 ? EIO : errno
                    break
                }
            }
        }
        if failure != 0 { throw FileError(path: entry.path, errno: failure) }
        return bytes
    }

    /// The record.
    ///
    /// - Throws: The file with the place in it that is no record.
    public func record(_ entry: Entry) throws(FileError) -> NoticeRecord {
        let bytes = try bytes(of: entry)
        do throws(RecordReadingError) {
            return try NoticeRecord(parsing: bytes)
        } catch {
            throw FileError(error, path: entry.path, lines: entry.line)
        }
    }

    /// The path of the text that the spans of a record count in, where its source is not plain text.
    public func textPath(id: String) -> String { "\(path)/\(manifest == nil ? "" : "records/")\(id).txt" }
}

extension FileError {
    /// What is wrong in a file of records.
    public init(_ error: RecordReadingError, path: String, lines: Int) {
        self.init(
            path: "\(path):\(lines + error.line):\(error.column)",
            reason: (error.path.isEmpty ? "" : "\(error.path): ") + error.message)
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
