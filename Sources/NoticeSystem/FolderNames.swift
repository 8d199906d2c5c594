import Glibc

/// The names in a folder in the order of their bytes, `.` and `..` left out; nil with the reason in `errno`.
///
/// A name is bytes: Linux asks of it only that it has no slash and no NUL.
public func folderNames(_ folder: String) -> FolderNames? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names = FolderNames()
    while let entry = readdir(stream) {
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
                names.append(UnsafeRawBufferPointer(start: characters, count: strlen(characters)))
            }
        }
    }
    names.sort()
    return names
}

/// Sorted names of files, held as one run of bytes: a folder may have very many.
public struct FolderNames: RandomAccessCollection, Sendable {
    /// Each name after its length, which takes one byte.
    private var bytes: [UInt8] = []
    /// Where in `bytes` each name's length stands, in the order of the names.
    private var places: [Int] = []

    /// No names.
    public init() {}

    public var startIndex: Int { 0 }
    public var endIndex: Int { places.count }

    public subscript(index: Int) -> [UInt8] {
        let start = places[index] + 1
        return Array(bytes[start..<(start + Int(bytes[start - 1]))])
    }

    fileprivate mutating func append(_ name: UnsafeRawBufferPointer) {
        if name.elementsEqual([0x2E]) || name.elementsEqual([0x2E, 0x2E]) { return }
        places.append(bytes.count)
        // No name has more than 255 bytes.
        bytes.append(UInt8(name.count))
        bytes += name
    }

    fileprivate mutating func sort() {
        bytes.withUnsafeBufferPointer { bytes in
            func name(_ place: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
                bytes[(place + 1)..<(place + 1 + Int(bytes[place]))]
            }
            places.sort { name($0).lexicographicallyPrecedes(name($1)) }
        }
    }
}
