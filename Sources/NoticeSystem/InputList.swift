/// The files that the paths of a command line lead to, in the order of the paths and sorted by name in each folder.
public struct InputList: Equatable, Sendable {
    /// Paths of files, or `-` for standard input.
    public package(set) var paths: [String] = []
    /// What was left out, as one line each.
    public package(set) var notes: [String]
    /// Paths that cannot be read, with the reason.
    public let failures: [FileError]

    /// Walks the paths: a file stands for itself, a folder for all files below it except hidden ones.
    ///
    /// A folder that is a bag (RFC 8493) stands for the files of its payload, without those in quarantine there.
    public init(_ paths: [String]) {
        var walk = InputWalk()
        var found: [String] = []
        for path in paths { walk.add(path) { found.append($0) } }
        self.paths = found
        notes = walk.notes
        failures = walk.failures
    }
}
