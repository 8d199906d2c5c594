import Glibc

/// The files that the paths of a command line lead to, in the order of the paths and sorted by name in each folder.
public struct InputList: Equatable, Sendable {
    /// Paths of files, or `-` for standard input.
    public package(set) var paths: [String] = []
    /// What was left out, as one line each.
    public package(set) var notes: [String] = []
    /// Paths that cannot be read, with the reason.
    public private(set) var failures: [FileError] = []

    /// Walks the paths: a file stands for itself, a folder for all files below it except hidden ones.
    ///
    /// A folder that is a bag (RFC 8493) stands for the files of its payload, without those in quarantine there.
    public init(_ paths: [String]) {
        for path in paths { add(path) }
    }

    private mutating func add(_ path: String) {
        guard path != "-" else {
            if paths.contains("-") {
                notes.append("-: skipped: standard input is read only once")
            } else {
                paths.append(path)
            }
            return
        }
        var status = stat()
        guard stat(path, &status) == 0 else {
            failures.append(FileError(path: path, errno: errno))
            return
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            let before = paths.count
            var hidden = 0
            walk(path, &hidden)
            if hidden > 0 { notes.append("\(path): skipped \(hidden) hidden file\(hidden == 1 ? "" : "s")") }
            if paths.count == before { notes.append("\(path): no files in this folder") }
        } else {
            paths.append(path)
        }
    }

    private static let payload = Array("data".utf8)

    private mutating func walk(_ folder: String, _ hidden: inout Int, leavingOut leftOut: String? = nil) {
        guard let names = folderNames(folder) else {
            failures.append(FileError(path: folder, errno: errno))
            return
        }
        let isBag = names.contains(Array("bagit.txt".utf8)) && names.contains(Self.payload)
        for name in isBag ? [Self.payload] : names {
            if name.first == UInt8(ascii: ".") {
                hidden += 1
                continue
            }
            let prefix = folder.hasSuffix("/") ? folder : folder + "/"
            guard let word = String(validating: name, as: UTF8.self) else {
                let shown = prefix + String(decoding: name, as: UTF8.self)
                failures.append(FileError(path: shown, reason: "The name of the file is not UTF-8"))
                continue
            }
            let path = prefix + word
            var link = stat()
            var status = stat()
            guard lstat(path, &link) == 0, stat(path, &status) == 0 else {
                failures.append(FileError(path: path, errno: errno))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                paths.append(path)
            case S_IFDIR where link.st_mode & S_IFMT == S_IFLNK:
                // A linked folder may lead back to where the walk came from.
                notes.append("\(path): skipped: a link to a folder")
            case S_IFDIR where isBag:
                walk(path, &hidden, leavingOut: "quarantine")
            case S_IFDIR where word == leftOut:
                break
            case S_IFDIR:
                walk(path, &hidden)
            default:
                notes.append("\(path): skipped: not a file")
            }
        }
    }
}
