import Glibc

/// Finds the files that paths lead to and hands them over one by one, so that no list of them has to be held.
package struct InputWalk {
    /// What was left out, as one line each.
    package private(set) var notes: [String] = []
    /// Paths that cannot be read, with the reason.
    package private(set) var failures: [FileError] = []
    private var hasStandardInput = false
    private var count = 0

    package init() {}

    /// Walks a path: a file stands for itself, a folder for all files below it except hidden ones.
    ///
    /// A folder that is a bag (RFC 8493) stands for the files of its payload, without those in quarantine there.
    ///
    /// - Parameter found: Takes each path, sorted by name in each folder; `-` stands for standard input.
    package mutating func add(_ path: String, _ found: (String) -> Void) {
        guard path != "-" else {
            if hasStandardInput {
                notes.append("-: skipped: standard input is read only once")
            } else {
                hasStandardInput = true
                found(path)
            }
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            failures.append(FileError(path: path, errno: errno))
            return
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            let before = count
            var hidden = 0
            walk(path, &hidden, found)
            if hidden > 0 { notes.append("\(path): skipped \(hidden) hidden file\(hidden == 1 ? "" : "s")") }
            if count == before { notes.append("\(path): no files in this folder") }
        } else {
            found(path)
        }
    }

    private static let payload = Array("data".utf8)

    private mutating func walk(
        _ folder: String, _ hidden: inout Int, leavingOut leftOut: String? = nil, _ found: (String) -> Void
    ) {
        guard let names = folderNames(folder) else {
            failures.append(FileError(path: folder, errno: errno))
            return
        }
        let isBag = names.contains(Array("bagit.txt".utf8)) && names.contains(Self.payload)
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        func visit(_ name: [UInt8]) {
            if name.first == UInt8(ascii: ".") {
                hidden += 1
                return
            }
            guard let word = String(validating: name, as: UTF8.self) else {
                let shown = prefix + String(decoding: name, as: UTF8.self)
                failures.append(FileError(path: shown, reason: "The name of the file is not UTF-8"))
                return
            }
            let path = prefix + word
            var link = stat()
            var status = stat()
            guard lstat(path, &link) == 0, stat(path, &status) == 0 else {
                failures.append(FileError(path: path, errno: errno))
                return
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                count += 1
                found(path)
            case S_IFDIR where link.st_mode & S_IFMT == S_IFLNK:
                // A linked folder may lead back to where the walk came from.
                notes.append("\(path): skipped: a link to a folder")
            case S_IFDIR where isBag:
                walk(path, &hidden, leavingOut: "quarantine", found)
            case S_IFDIR where word == leftOut:
                break
            case S_IFDIR:
                walk(path, &hidden, found)
            default:
                notes.append("\(path): skipped: not a file")
            }
        }
        if isBag { visit(Self.payload) } else { for name in names { visit(name) } }
    }
}
