/// A JSON value that can be compared and hashed: numbers by value, objects without the order of their keys.
enum JSONValueKey: Hashable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(JSONKey)
    case array([JSONValueKey])
    case object([JSONKey: JSONValueKey])

    init(_ element: JSONElement) {
        switch element.kind {
        case .null: self = .null
        case .boolean: self = .boolean(element.boolean == true)
        case .number: self = .number(JSONNumber(element.written))
        case .string: self = .string(JSONKey(utf8: element.utf8))
        case .array: self = .array(element.elements.map { JSONValueKey($0) })
        case .object:
            self = .object(
                Dictionary(uniqueKeysWithValues: element.keyedMembers.map { ($0.key, JSONValueKey($0.value)) }))
        }
    }
}

/// Whether two values are equal in the sense of JSON Schema.
func isEqual(_ a: JSONElement, _ b: JSONElement) -> Bool {
    a.kind == b.kind && JSONValueKey(a) == JSONValueKey(b)
}

/// The value as it is written, cut to a length that fits a message.
func excerpt(_ element: JSONElement) -> String {
    switch element.kind {
    case .array: return "an array of \(element.count)"
    case .object: return "an object of \(element.count)"
    case .string:
        let text = element.string ?? ""
        return "\"" + (text.count > 40 ? text.prefix(39) + "…" : text[...]) + "\""
    default:
        let text = String(decoding: element.written, as: UTF8.self)
        return text.count > 40 ? text.prefix(39) + "…" : text
    }
}
