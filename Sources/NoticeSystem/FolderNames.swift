import Glibc

/// The names in a folder in the order of their bytes, `.` and `..` left out; nil with the reason in `errno`.
///
/// A name is bytes: Linux asks of it only that it has no slash and no NUL.
public func folderNames(_ folder: String) -> [[UInt8]]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
                Array(UnsafeRawBufferPointer(start: characters, count: strlen(characters)))
            }
        }
        if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
}
