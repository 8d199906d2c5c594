import Glibc

/// Real notices and reviewed records that some machines have beside the package, in `../shared`.
public enum SharedMaterial {
    /// What a test that needs it says where it is not there.
    public static let absence = "real notices and reviewed records are not beside the package: nothing to compare with"

    /// The folder, which may not be there.
    public static let folder = ChildProcess.packageFolder + "/../shared"

    public static let isThere = access(folder + "/gold", R_OK | X_OK) == 0

    /// The gold files with the texts that they review, in the order of their names.
    public static var reviewedNotices: [(gold: String, text: String)] {
        files("gold", ".jsonl").compactMap { gold in
            let stem = gold.split(separator: "/").last!.dropLast(".jsonl".count)
            let text = (files("seeds", "") + files("samples", "")).first {
                $0.split(separator: "/").last!.hasPrefix("\(stem)_")
            }
            return text.map { (gold, $0) }
        }
    }

    /// The real notices that are plain text; a page layout, whose paragraphs can only be guessed, is none.
    public static var notices: [String] {
        (files("seeds", ".txt") + files("samples", ".txt") + files("samples", ".md"))
            .filter { !$0.hasSuffix("README.md") && !$0.hasSuffix("_layout.txt") }
    }

    private static func files(_ name: String, _ ending: String) -> [String] {
        names(of: "\(folder)/\(name)").filter { $0.hasSuffix(ending) }.map { "\(folder)/\(name)/\($0)" }
    }
}

/// The names in a folder that are not hidden, sorted; empty where there is none.
public func names(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { buffer in
            String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
}
