import Glibc

/// Writes files so that a reader sees the old one or the whole new one, and nothing in between.
public enum AtomicFile {
    /// Writes the bytes beside the path under a hidden name, then renames; a failure leaves the old file alone.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let directory = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        var template = Array("\(directory).\(name).XXXXXX".utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
        guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
        var failure = writeAll(bytes, to: descriptor) ?? 0
        // A temporary file is private; a record has the rights that a new file has here.
        if failure == 0, fchmod(descriptor, 0o666 & ~currentMask) != 0 { failure = errno }
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(template, path) != 0 { failure = errno }
        if failure != 0 {
            unlink(template)
            throw FileError(path: path, errno: failure)
        }
    }

    /// Removes what writers that were killed have left in a folder: the hidden files of names that fit.
    ///
    /// Only for a folder in which no one else writes; a file that cannot be removed stays.
    public static func removeLeftovers(in folder: String, of fits: (String) -> Bool) {
        for bytes in folderNames(folder) ?? FolderNames() {
            let name = String(decoding: bytes, as: UTF8.self)
            guard name.hasPrefix("."), let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
                name.utf8.distance(from: dot, to: name.utf8.endIndex) == 7, dot > name.utf8.startIndex,
                fits(String(name[name.utf8.index(after: name.utf8.startIndex)..<dot]))
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }

    /// Makes the folder and those above it that are missing.
    public static func makeDirectory(_ path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0 {
            if status.st_mode & S_IFMT != S_IFDIR { throw FileError(path: path, errno: ENOTDIR) }
            return
        }
        var parent = path
        while parent.count > 1, parent.hasSuffix("/") { parent.removeLast() }
        if let slash = parent.utf8.lastIndex(of: UInt8(ascii: "/")), slash != parent.utf8.startIndex {
            try makeDirectory(String(parent[..<slash]))
        }
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(path: path, errno: errno) }
    }

    /// The file mode creation mask; it can only be read by setting it, so it is read once.
    static let currentMask: mode_t = {
        let mask = umask(0o022)
        umask(mask)
        return mask
    }()
}

/// Writes all bytes to a descriptor; returns the error number of the first failure.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer -> Int32? in
        var done = 0
        while done < buffer.count {
            let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
            if count >= 0 {
                done += count
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
