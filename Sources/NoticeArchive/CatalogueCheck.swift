import Glibc
import NoticeRecords
import NoticeSystem

/// Whether catalogue, quarantine list and bag information say the same as the manifest.
struct CatalogueCheck {
    private(set) var problems: [CorpusProblem] = []
    /// What the manifest lists and no entry has named yet: digests by path.
    private var left: [String: String]

    init(folder: String, payload: [ManifestEntry]) {
        left = Dictionary(payload.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        check(folder, CorpusLayout.catalogue) { () throws(SchemaError) in try SchemaValidator.catalogueEntry }
        check(folder, CorpusLayout.quarantine) { () throws(SchemaError) in try SchemaValidator.quarantineEntry }
        for path in left.keys.sorted() {
            problems.append(
                CorpusProblem(path: path, kind: .inconsistent, detail: "The manifest lists it, and no entry names it"))
        }
        checkSize(folder, payload)
    }

    private mutating func check(_ folder: String, _ name: String, _ schema: () throws(SchemaError) -> SchemaValidator) {
        do {
            let validator = try schema()
            var lines = try LineReader(path: "\(folder)/\(name)")
            var number = 0
            while let line = try lines.next() {
                number += 1
                check(line, "\(name):\(number)", validator)
            }
        } catch let error as FileError {
            // A file that is missing is named by the tag manifest, too.
            if access("\(folder)/\(name)", F_OK) == 0 { add(name, .unreadable, error.reason) }
        } catch {
            add(name, .inconsistent, "Its schema cannot be used: \(error)")
        }
    }

    private mutating func check(_ line: [UInt8], _ place: String, _ validator: SchemaValidator) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: line)
        } catch {
            return add(place, .damaged, "The entry is no JSON: \(error.message)")
        }
        if let violation = validator.violations(in: document, limit: 1).first {
            return add(
                place, .damaged, "The entry does not fit its schema: \(violation.instancePath): \(violation.message)")
        }
        check(document.root, place)
        if let sidecar = document.root["sidecar"], sidecar.kind == .object { check(sidecar, place) }
    }

    /// Checks an entry or the sidecar in it: a path with its digest.
    private mutating func check(_ element: JSONElement, _ place: String) {
        guard let path = element["file"]?.string, let sha256 = element["sha256"]?.string else { return }
        guard let listed = left.removeValue(forKey: path) else {
            return add(place, .inconsistent, "The manifest does not list \(path), or another entry names it")
        }
        if listed != sha256 { add(place, .inconsistent, "The manifest has another SHA-256 for \(path)") }
    }

    private mutating func checkSize(_ folder: String, _ payload: [ManifestEntry]) {
        guard let info = try? readBytes(path: "\(folder)/\(CorpusLayout.info)"), let oxum = BagTags.oxum(info) else {
            return
        }
        var byteCount = 0
        for entry in payload {
            var status = stat()
            // A file that is lost is named by itself.
            guard stat("\(folder)/\(entry.path)", &status) == 0 else { return }
            byteCount += Int(status.st_size)
        }
        if oxum != (byteCount, payload.count) {
            add(
                CorpusLayout.info, .inconsistent,
                "It says \(oxum.byteCount) bytes in \(oxum.fileCount) files; there are \(byteCount) in \(payload.count)"
            )
        }
    }

    private mutating func add(_ path: String, _ kind: CorpusProblem.Kind, _ detail: String) {
        problems.append(CorpusProblem(path: path, kind: kind, detail: detail))
    }
}
