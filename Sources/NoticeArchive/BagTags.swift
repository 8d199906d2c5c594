import Glibc
import NoticeSystem

/// The tag files of a bag: what is checked of them before anything is built on them, and how they are written.
enum BagTags {
    static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    private static let payloadOxum = "Payload-Oxum: "
    private static let softwareAgent = "Bag-Software-Agent: "

    /// The text of `bag-info.txt`: what people wrote into it stays.
    ///
    /// There is no date in it, so that the same notices make the same tag files at any time; the event log has the dates.
    static func info(old: [UInt8]?, agent: String, byteCount: Int, fileCount: Int) -> [UInt8] {
        var lines = String(decoding: old ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
        lines.removeAll { $0.hasPrefix(payloadOxum) || $0.hasPrefix(softwareAgent) }
        lines.append(softwareAgent + agent)
        lines.append(payloadOxum + "\(byteCount).\(fileCount)")
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The number of bytes and files that `bag-info.txt` says the payload has, or nil.
    static func oxum(_ info: [UInt8]) -> (byteCount: Int, fileCount: Int)? {
        for line in String(decoding: info, as: UTF8.self).split(separator: "\n") where line.hasPrefix(payloadOxum) {
            let numbers = line.dropFirst(payloadOxum.count).split(separator: ".").map { Int($0) }
            if numbers.count == 2, let bytes = numbers[0], let files = numbers[1] { return (bytes, files) }
        }
        return nil
    }

    /// The entries of a manifest.
    static func manifest(_ path: String) throws(FileError) -> [ManifestEntry] {
        var entries: [ManifestEntry] = []
        var lines = try LineReader(path: path)
        var number = 0
        while let line = try lines.next() {
            number += 1
            guard let entry = ManifestEntry(line: line) else {
                throw FileError(path: "\(path):\(number)", reason: "This is no line of a manifest")
            }
            entries.append(entry)
        }
        return entries
    }
}
