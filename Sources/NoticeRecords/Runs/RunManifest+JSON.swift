extension RunManifest {
    /// `run.json`: one line for each key and for each notice, ended by a line feed.
    public var jsonBytes: [UInt8] {
        let capacity = 4096 + notices.count * 640 + (duplicates.count + failures.count) * 256
        return JSONBuffer.bytes(capacity: capacity) { write(to: &$0) }
    }

    private func write(to out: inout JSONBuffer) {
        let layout = RecordSeparators.file
        out.raw("{\n  \"schemaVersion\": ")
        out.string(schemaVersion)
        layout.key("generator", &out)
        generator.write(to: &out)
        layout.key("recordSchemaVersion", &out)
        out.string(recordSchemaVersion)
        layout.key("corpus", &out)
        corpus.write(to: &out)
        layout.key("counts", &out)
        out.raw("{\"notices\":")
        out.integer(notices.count)
        out.raw(",\"duplicates\":")
        out.integer(duplicates.count)
        out.raw(",\"failures\":")
        out.integer(failures.count)
        for kind in RecordKind.allCases {
            out.raw(",")
            out.count(counts, of: kind)
        }
        out.raw("}")
        layout.list("notices", notices, &out) { $0.pointee.write(to: &$1) }
        layout.list("duplicates", duplicates, &out) { $0.pointee.write(to: &$1) }
        layout.list("failures", failures, &out) { $0.pointee.write(to: &$1) }
        out.raw("\n}\n")
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
