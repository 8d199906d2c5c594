import CXMLKit
import Glibc

/// The entries of a ZIP container, read in memory. Names are looked up and never used as paths of the system.
///
/// Opening checks the whole directory: the count of entries, encryption, names that lead outside, doubles and entries
/// that share bytes. Reading counts what really comes out.
final class ZipContainer {
    private let archive: OpaquePointer
    private var entries: [String: (index: Int64, compressedSize: Int)] = [:]
    /// The files in the order of the directory.
    private(set) var listed: [Listed] = []
    private let limits: ReadingLimits
    private var total = 0

    /// A file by its name as it is shown and by the key under which `read` finds it.
    struct Listed {
        var name: String
        var key: String
    }

    /// What messages call the file; a container is a ZIP container until it is known what it holds.
    var format: String
    private let file: FormatInput

    /// Opens the container.
    init(_ file: FormatInput, format: String) throws(ReadingError) {
        self.file = file
        self.format = format
        limits = file.options.limits
        let start = file.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        guard let archive = cxk_archive_open(start, file.bytes.count) else {
            throw file.error(.damaged(format: format, detail: "Its directory cannot be read."))
        }
        self.archive = archive
        let count = cxk_archive_count(archive)
        guard count <= limits.entryCount else {
            throw file.error(.beyondLimit(format: format, limit: "\(limits.entryCount) entries"))
        }
        guard let directory = ZipDirectory(file.bytes), directory.stretches.count == count else {
            throw file.error(.damaged(format: format, detail: "Its directory does not fit its entries."))
        }
        guard !directory.hasOverlap else {
            throw file.error(.refused(format: format, detail: "Entries of it share the same bytes."))
        }
        for index in 0..<count { try add(index) }
    }

    deinit { cxk_archive_close(archive) }

    private func add(_ index: Int64) throws(ReadingError) {
        var entry = CXKEntry()
        guard cxk_archive_entry(archive, index, &entry) != 0, let bytes = entry.name else {
            throw file.error(.damaged(format: format, detail: "An entry of it cannot be described."))
        }
        let name = Self.name(UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)))
        guard entry.isEncrypted == 0 else {
            throw file.error(.refused(format: format, detail: "It is encrypted."))
        }
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw file.error(.refused(format: format, detail: "The name of an entry leads outside."))
        }
        // Folders have entries of their own.
        guard !name.hasSuffix("/") else { return }
        let key = name.lowercased()
        guard entries[key] == nil else {
            throw file.error(.refused(format: format, detail: "Two entries have one name."))
        }
        entries[key] = (index, Int(clamping: entry.compressedSize))
        listed.append(Listed(name: name, key: key))
    }

    /// The name in words: archives say UTF-8 or are as old as GB18030; control characters are shown as U+FFFD.
    private static func name(_ bytes: UnsafeRawBufferPointer) -> String {
        var (scalars, replaced) = UTF8Decoder.decodeLossily(bytes)
        if !replaced.isEmpty {
            let old = Decoding.strict(bytes, as: .gb18030, scalarCount: 0)
            if old.failure == nil { scalars = old.scalars }
        }
        return string(scalars.map { $0 == 0x5C ? 0x2F : $0 < 0x20 || $0 == 0x7F ? 0xFFFD : $0 })
    }

    /// Whether there is an entry of a name; upper and lower case are the same, as office programs have it.
    func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

    /// All names, in lower case and sorted.
    var names: [String] { entries.keys.sorted() }

    /// Inflates an entry; nil when there is none of the name.
    func read(_ name: String) throws(ReadingError) -> [UInt8]? {
        guard let entry = entries[name.lowercased()] else { return nil }
        var capacity = min(limits.entryByteCount, limits.totalByteCount - total)
        var limit = "\(limits.entryByteCount) bytes an entry"
        if capacity < limits.entryByteCount { limit = "\(limits.totalByteCount) bytes in all" }
        let (product, overflow) = entry.compressedSize.multipliedReportingOverflow(by: limits.inflationRatio)
        let byRatio = overflow ? Int.max : max(1 << 20, product)
        if byRatio < capacity {
            capacity = byRatio
            limit = "\(limits.inflationRatio) times the size of an entry"
        }
        // Room for what comes out and no more: the size that the directory claims is a claim.
        var room = min(capacity, max(1 << 16, entry.compressedSize * 4))
        while true {
            var count: Int64 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                count = cxk_archive_read(archive, entry.index, buffer.baseAddress, room)
                filled = max(0, Int(count))
            }
            if count >= 0 {
                total += bytes.count
                return bytes
            }
            guard count == -2 else {
                throw file.error(.damaged(format: format, detail: "An entry of it cannot be inflated."))
            }
            guard room < capacity else { throw file.error(.beyondLimit(format: format, limit: limit)) }
            room = min(capacity, room * 4)
        }
    }

    /// The markup of an entry, or nil when there is none of the name.
    func markup(_ name: String) throws(ReadingError) -> MarkupTree? {
        guard let bytes = try read(name) else { return nil }
        let limits = self.limits
        let result: Result<MarkupTree, MarkupTree.Failure> = bytes.withUnsafeBytes { buffer in
            do throws(MarkupTree.Failure) {
                return .success(try MarkupTree(buffer, .xml, limits: limits))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let tree): return tree
        case .failure(let failure): throw file.error(failure.reason(format, limits))
        }
    }
}
