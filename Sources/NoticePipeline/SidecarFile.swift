import Glibc
import NoticeModel
import NoticeRecords
import NoticeSystem

/// A file `NAME.meta.json` beside a notice, which says what the copy of the notice lost.
///
/// Of a notice `a.txt` it is `a.txt.meta.json` or, where there is none, `a.meta.json`. Its form is
/// `schemas/notice-metadata.schema.json`.
public struct SidecarFile: Sendable {
    /// The end of its name.
    static let ending = ".meta.json"
    /// More bytes than any such file has.
    private static let byteLimit = 1 << 20

    public let path: String
    /// The bytes as they are; empty where the system gave none.
    public let bytes: [UInt8]
    /// What it says, or nil where `problem` says why it is not used.
    public let metadata: SourceMetadata?
    /// One sentence in English with the place.
    public let problem: String?

    /// The sidecar of the notice at a path, or nil where there is none.
    public init?(beside path: String) {
        guard path != "-", let found = Self.path(beside: path) else { return nil }
        self.path = found
        do throws(FileError) {
            bytes = try readBytes(path: found, limit: Self.byteLimit)
        } catch {
            bytes = []
            metadata = nil
            problem = error.reason
            return
        }
        switch Self.read(bytes) {
        case .success(let metadata):
            self.metadata = metadata
            problem = nil
        case .failure(let error):
            metadata = nil
            problem = error.reason
        }
    }

    /// Adds what the sidecar says to a source text, or an error that it is not used.
    public func complete(_ source: inout SourceText) {
        source.sidecar = metadata
        guard let problem else { return }
        source.diagnostics.append(
            Diagnostic(
                code: "metadata.sidecar", severity: .error, message: "The sidecar file \(path) is not used: \(problem)",
                range: nil))
    }

    private static func path(beside path: String) -> String? {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        var candidates = [path + ending]
        if let dot = path[name...].utf8.lastIndex(of: UInt8(ascii: ".")), dot != name {
            candidates.append(path[..<dot] + ending)
        }
        return candidates.first { access($0, F_OK) == 0 }
    }

    private struct Refusal: Error {
        var reason: String
    }

    private static let schema = Result<SchemaValidator, SchemaError> { () throws(SchemaError) in
        try SchemaValidator.noticeMetadata
    }

    private static func read(_ bytes: [UInt8]) -> Result<SourceMetadata, Refusal> {
        do {
            let document = try JSONDocument(parsing: bytes)
            if let violation = try schema.get().violations(in: document, limit: 1).first {
                let key = violation.instancePath.isEmpty ? "" : "\(violation.instancePath): "
                return .failure(
                    Refusal(reason: "line \(violation.line), column \(violation.column): \(key)\(violation.message)"))
            }
            let root = document.root
            let issuers = (root["issuers"]?.elements ?? []).compactMap(\.string)
            return .success(
                SourceMetadata(
                    title: root["title"]?.string, documentNumber: root["documentNumber"]?.string,
                    issuer: issuers.isEmpty ? nil : issuers.joined(separator: "、"), issuedOn: root["issuedOn"]?.string))
        } catch {
            return .failure(Refusal(reason: "\(error)"))
        }
    }
}

extension InputList {
    /// The list without sidecar files; one without a notice in the list is noted.
    public func withoutSidecars() -> InputList {
        let ending = SidecarFile.ending
        guard paths.contains(where: { $0.hasSuffix(ending) }) else { return self }
        var result = self
        result.paths.removeAll { $0.hasSuffix(ending) }
        var described = Set<Substring>()
        for path in result.paths {
            described.insert(path[...])
            if let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) { described.insert(path[..<dot]) }
        }
        for path in paths where path.hasSuffix(ending) && !described.contains(path.dropLast(ending.count)) {
            result.notes.append("\(path): skipped: a sidecar file without its notice")
        }
        return result
    }
}
