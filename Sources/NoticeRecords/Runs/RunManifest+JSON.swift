/// Writes `run.json` piece by piece: one line for each key and for each notice, ended by a line feed.
///
/// `begin`, then `notice` for each notice, `duplicate` for each duplicate, and `end`; the pieces together are the file.
public struct RunManifestWriter {
    private let run: RunOverview
    private let layout = RecordSeparators.file
    /// Whether nothing stands in the list that is written.
    private var isEmpty = true
    private var isInDuplicates = false

    public init(_ run: RunOverview) {
        self.run = run
    }

    /// What stands before the first notice.
    ///
    /// - Parameters:
    ///   - notices: How many there will be.
    ///   - duplicates: How many there will be.
    public func begin(notices: Int, duplicates: Int) -> [UInt8] {
        JSONBuffer.bytes(capacity: 4096) { out in
            out.raw("{\n  \"schemaVersion\": ")
            out.string(run.schemaVersion)
            layout.key("generator", &out)
            run.generator.write(to: &out)
            layout.key("recordSchemaVersion", &out)
            out.string(run.recordSchemaVersion)
            layout.key("corpus", &out)
            run.corpus.write(to: &out)
            layout.key("counts", &out)
            out.raw("{\"notices\":")
            out.integer(notices)
            out.raw(",\"duplicates\":")
            out.integer(duplicates)
            out.raw(",\"failures\":")
            out.integer(run.failures.count)
            for kind in RecordKind.allCases {
                out.raw(",")
                out.count(run.counts, of: kind)
            }
            out.raw("}")
            layout.key("notices", &out)
            out.raw("[")
        }
    }

    /// A notice, as `RunNotice.jsonLine` has it without its line feed.
    public mutating func notice(_ json: some Collection<UInt8>) -> [UInt8] {
        defer { isEmpty = false }
        return Array((isEmpty ? "\n    " : ",\n    ").utf8) + json
    }

    public mutating func duplicate(_ duplicate: RunDuplicate) -> [UInt8] {
        JSONBuffer.bytes(capacity: 256) { out in
            beginDuplicates(&out)
            if !isEmpty { out.raw(",") }
            out.raw(layout.item)
            duplicate.write(to: &out)
            isEmpty = false
        }
    }

    private mutating func beginDuplicates(_ out: inout JSONBuffer) {
        if isInDuplicates { return }
        endList(&out)
        layout.key("duplicates", &out)
        out.raw("[")
        isInDuplicates = true
        isEmpty = true
    }

    private func endList(_ out: inout JSONBuffer) {
        if !isEmpty { out.raw(layout.field) }
        out.raw("]")
    }

    /// What stands after the last duplicate.
    public mutating func end() -> [UInt8] {
        JSONBuffer.bytes(capacity: 256 + run.failures.count * 256) { out in
            beginDuplicates(&out)
            endList(&out)
            layout.list("failures", run.failures, &out) { $0.pointee.write(to: &$1) }
            out.raw("\n}\n")
        }
    }
}

extension RunNotice {
    /// One line of JSON, ended by a line feed.
    public var jsonLine: [UInt8] {
        JSONBuffer.bytes(capacity: 640) { out in
            write(to: &out)
            out.raw("\n")
        }
    }

    func write(to out: inout JSONBuffer) {
        out.raw("{\"id\":")
        out.string(id)
        out.raw(",\"path\":")
        out.string(path)
        out.raw(",\"sha256\":")
        out.string(sha256)
        out.raw(",\"title\":")
        out.string(title)
        out.raw(",\"documentNumber\":")
        out.string(documentNumber)
        out.raw(",\"record\":")
        out.string(record)
        out.raw(",\"text\":")
        out.string(text)
        out.raw(",\"counts\":{")
        for kind in RecordKind.allCases {
            if kind != .parts { out.raw(",") }
            out.count(counts, of: kind)
        }
        out.raw("}}")
    }
}

extension RunCorpus {
    fileprivate func write(to out: inout JSONBuffer) {
        out.raw("{\"path\":")
        out.string(path)
        out.raw(",\"kind\":")
        out.string(kind.rawValue)
        out.raw(",\"manifest\":")
        out.string(manifest)
        out.raw(",\"files\":")
        out.integer(files)
        out.raw("}")
    }
}

extension RunDuplicate {
    fileprivate func write(to out: inout JSONBuffer) {
        out.raw("{\"path\":")
        out.string(path)
        out.raw(",\"of\":")
        out.string(of)
        out.raw("}")
    }
}

extension RunFailure {
    fileprivate func write(to out: inout JSONBuffer) {
        out.raw("{\"path\":")
        out.string(path)
        out.raw(",\"sha256\":")
        out.string(sha256)
        out.raw(",\"line\":")
        out.integer(line)
        out.raw(",\"column\":")
        out.integer(column)
        out.raw(",\"reason\":")
        out.string(reason)
        out.raw("}")
    }
}

extension JSONBuffer {
    fileprivate mutating func count(_ counts: RecordCounts, of kind: RecordKind) {
        string(kind.rawValue)
        raw(":")
        integer(counts[kind])
    }
}
