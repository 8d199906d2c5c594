import Foundation
import NoticeModel

@testable import NoticeRecords

/// The root of the package.
let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The bytes of a file.
func contents(of url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

extension NoticeRecord {
    /// The ids of all records with what they say, in the order of the lists.
    var idsWithWords: [(id: String, words: String)] {
        var all: [(String, String)] = []
        all += parts.map { ($0.id, "part \($0.kind) \($0.title ?? "")") }
        all += sections.map { ($0.id, "section \($0.marker) \($0.title ?? "")") }
        all += quantities.map { ($0.id, "quantity \($0.quote)") }
        all += targets.map { ($0.id, "target \($0.quote)") }
        all += times.map { ($0.id, "time \($0.quote)") }
        all += departments.map { ($0.id, "department \($0.quote)") }
        all += assignments.map { ($0.id, "assignment \($0.quote)") }
        all += citations.map { ($0.id, "citation \($0.quote)") }
        all += identifiers.map { ($0.id, "identifier \($0.quote)") }
        return all
    }
}
