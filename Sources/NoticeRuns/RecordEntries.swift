import NoticeSystem

/// Where the records of a run stand, in their order.
public struct RecordEntries: RandomAccessCollection, Sendable {
    /// Where a record stands.
    public struct Entry: Sendable {
        /// The id, or nil when only the record itself tells.
        public let id: String?
        /// The path of its file.
        public let path: String
        /// The bytes of the file that the record is; nil for all.
        let bytes: Range<Int>?
        /// The number of lines before it in the file.
        public let line: Int
    }

    /// A part of a file.
    struct Part: Sendable {
        /// The index of the file.
        var file: Int
        /// Nil for the whole file.
        var bytes: Range<Int>?
        /// The number of lines before it.
        var line = 0
    }

    enum Places: Sendable {
        /// Of a run: files with the ids of its notices in a folder.
        case run(RunIndex, folder: String)
        /// A record a file.
        case files(PathList)
        case parts(PathList, [Part])
    }

    let places: Places

    public var startIndex: Int { 0 }

    public var endIndex: Int {
        switch places {
        case .run(let index, _): index.count
        case .files(let files): files.count
        case .parts(_, let parts): parts.count
        }
    }

    public subscript(index: Int) -> Entry {
        switch places {
        case .run(let run, let folder):
            let id = run.id(index)
            return Entry(id: id, path: "\(folder)/\(id).json", bytes: nil, line: 0)
        case .files(let files):
            return Entry(id: Self.id(files, index), path: files[index], bytes: nil, line: 0)
        case .parts(let files, let parts):
            let part = parts[index]
            let id = part.bytes == nil ? Self.id(files, part.file) : nil
            return Entry(id: id, path: files[part.file], bytes: part.bytes, line: part.line)
        }
    }

    /// The id that the name of a file says, as `gongwen extract --output` gives names: `0123456789abcdef.json`.
    private static func id(_ files: PathList, _ index: Int) -> String? {
        let name = files.name(index)
        let stem = name.dropLast(5)
        guard stem.count == 16, name.suffix(5).elementsEqual(".json".utf8),
            stem.allSatisfy({ ($0 | 0x20).isHexadecimal })
        else { return nil }
        return String(decoding: stem, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}
