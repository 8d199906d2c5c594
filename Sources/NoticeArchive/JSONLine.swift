import NoticeRecords

/// One JSON object on a line, written key by key.
struct JSONLine: ~Copyable {
    private var buffer = JSONBuffer(capacity: 1024)
    private var isFirst = true

    init() { buffer.raw("{") }

    /// The line with its line feed.
    consuming func finished() -> [UInt8] {
        buffer.raw("}\n")
        return buffer.bytes()
    }

    mutating func string(_ key: StaticString, _ value: String?) {
        self.key(key)
        if let value { buffer.string(value) } else { buffer.raw("null") }
    }

    mutating func integer(_ key: StaticString, _ value: Int) {
        self.key(key)
        buffer.integer(value)
    }

    mutating func strings(_ key: StaticString, _ values: [String]) {
        self.key(key)
        buffer.raw("[")
        for (index, value) in values.enumerated() {
            if index > 0 { buffer.raw(",") }
            buffer.string(value)
        }
        buffer.raw("]")
    }

    /// Writes `null`, or an object by the closure.
    mutating func object<Value>(_ key: StaticString, _ value: Value?, _ body: (Value, inout JSONLine) -> Void) {
        self.key(key)
        guard let value else {
            buffer.raw("null")
            return
        }
        buffer.raw("{")
        isFirst = true
        body(value, &self)
        buffer.raw("}")
        isFirst = false
    }

    private mutating func key(_ name: StaticString) {
        buffer.raw(isFirst ? "\"" : ",\"")
        buffer.raw(name)
        buffer.raw("\":")
        isFirst = false
    }
}
