/// Reads the keywords of one schema that hold no schemas, and puts those together that belong together.
struct SchemaKeywordReader {
    let members: [(key: String, value: JSONElement)]
    let location: String
    var found: [SchemaKeyword] = []
    private var minContains: Int?
    private var maxContains: Int?

    init(members: [(key: String, value: JSONElement)], location: String) {
        self.members = members
        self.location = location
    }

    private func error(_ message: String, _ key: String) -> SchemaError {
        SchemaError(message: message, location: location + "/" + pointerToken(key))
    }

    mutating func read(_ key: String, _ value: JSONElement) throws(SchemaError) {
        if let bound = NumberBound(rawValue: key) {
            found.append(.bound(bound, try number(key, value)))
        } else if let bound = CountBound(rawValue: key) {
            found.append(.count(bound, try count(key, value)))
        } else {
            try readOther(key, value)
        }
    }

    private mutating func readOther(_ key: String, _ value: JSONElement) throws(SchemaError) {
        switch key {
        case "type": found.append(.type(try types(value)))
        case "enum":
            guard value.kind == .array else { throw error("enum is an array", key) }
            found.append(.enumeration(value.elements))
        case "const": found.append(.constant(value))
        case "multipleOf":
            let divisor = try number(key, value)
            guard divisor > JSONNumber(0), divisor.digits.count <= 18 else {
                throw error("multipleOf is above zero and has up to 18 digits", key)
            }
            found.append(.multipleOf(divisor))
        case "pattern":
            guard let text = value.string else { throw error("pattern is a string", key) }
            found.append(.pattern(try pattern(text, key)))
        case "uniqueItems":
            guard let isUnique = value.boolean else { throw error("uniqueItems is a boolean", key) }
            if isUnique { found.append(.uniqueItems) }
        case "minContains": minContains = try count(key, value)
        case "maxContains": maxContains = try count(key, value)
        case "required": found.append(.required(try names(key, value)))
        case "dependentRequired":
            guard value.kind == .object else { throw error("dependentRequired is an object", key) }
            var pairs: [(JSONKey, [JSONKey])] = []
            for (name, list) in value.members { pairs.append((JSONKey(name), try names(key, list))) }
            found.append(.dependentRequired(pairs))
        default: throw error("the keyword \"\(key)\" is not supported", key)
        }
    }

    /// All keywords of the schema. A single schema and those of a list have an empty name.
    func combined(with subschemas: [String: [(name: String, index: Int)]]) throws(SchemaError) -> [SchemaKeyword] {
        var all = found
        let one = { (key: String) in subschemas[key]?.first?.index }
        let list = { (key: String) in subschemas[key]?.map(\.index) }
        let pairs = { (key: String) in subschemas[key]?.map { (JSONKey($0.name), $0.index) } }
        if let schemas = list("allOf") { all.append(.allOf(schemas)) }
        if let schemas = list("anyOf") { all.append(.anyOf(schemas)) }
        if let schemas = list("oneOf") { all.append(.oneOf(schemas)) }
        if let schema = one("not") { all.append(.not(schema)) }
        if let schema = one("if") { all.append(.condition(schema, then: one("then"), otherwise: one("else"))) }
        if let schema = one("propertyNames") { all.append(.propertyNames(schema)) }
        if let schemas = pairs("dependentSchemas") { all.append(.dependentSchemas(schemas)) }
        if let schema = one("contains") { all.append(.contains(schema, low: minContains ?? 1, high: maxContains)) }
        if subschemas["items"] != nil || subschemas["prefixItems"] != nil {
            all.append(.elements(prefix: list("prefixItems") ?? [], rest: one("items")))
        }
        if subschemas.keys.contains(where: ["properties", "patternProperties", "additionalProperties"].contains) {
            var patterned: [(SchemaPattern, Int)] = []
            for (name, index) in subschemas["patternProperties"] ?? [] {
                patterned.append((try pattern(name, "patternProperties"), index))
            }
            let named = Dictionary(uniqueKeysWithValues: pairs("properties") ?? [])
            all.append(.members(named: named, patterned: patterned, rest: one("additionalProperties")))
        }
        return all
    }

    private func number(_ key: String, _ value: JSONElement) throws(SchemaError) -> JSONNumber {
        guard let number = value.number else { throw error("\(key) is a number", key) }
        return number
    }

    private func count(_ key: String, _ value: JSONElement) throws(SchemaError) -> Int {
        guard let count = value.integer, count >= 0 else { throw error("\(key) is a count from 0", key) }
        return count
    }

    private func names(_ key: String, _ value: JSONElement) throws(SchemaError) -> [JSONKey] {
        let names = value.elements.compactMap(\.string)
        guard value.kind == .array, names.count == value.count else { throw error("\(key) lists names", key) }
        return names.map { JSONKey($0) }
    }

    private func types(_ value: JSONElement) throws(SchemaError) -> Set<SchemaType> {
        let names = value.kind == .array ? value.elements : [value]
        let types = names.compactMap { $0.string.flatMap { SchemaType(rawValue: $0) } }
        guard types.count == names.count, !types.isEmpty else { throw error("type names no type of JSON", "type") }
        return Set(types)
    }

    private func pattern(_ text: String, _ key: String) throws(SchemaError) -> SchemaPattern {
        do throws(SchemaPattern.Refusal) {
            return try SchemaPattern(text)
        } catch {
            throw self.error("the pattern \(text): \(error.message)", key)
        }
    }
}

/// A key as a token of a JSON Pointer (RFC 6901).
func pointerToken(_ key: String) -> String {
    var token = ""
    for scalar in key.unicodeScalars {
        switch scalar {
        case "~": token += "~0"
        case "/": token += "~1"
        default: token.unicodeScalars.append(scalar)
        }
    }
    return token
}

/// The key that a token of a JSON Pointer stands for.
func unescapedToken(_ token: some StringProtocol) -> String {
    var key = ""
    var afterTilde = false
    for scalar in token.unicodeScalars {
        if afterTilde {
            key += scalar == "0" ? "~" : scalar == "1" ? "/" : "~" + String(scalar)
            afterTilde = false
        } else if scalar == "~" {
            afterTilde = true
        } else {
            key.unicodeScalars.append(scalar)
        }
    }
    return afterTilde ? key + "~" : key
}

/// A fragment with its %XX resolved.
func percentDecoded(_ fragment: some StringProtocol) -> String {
    var decoded: [UInt8] = []
    let bytes = Array(fragment.utf8)
    var i = 0
    while i < bytes.count {
        if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = hexValue(bytes[i + 1]),
            let low = hexValue(bytes[i + 2])
        {
            decoded.append(high << 4 | low)
            i += 3
        } else {
            decoded.append(bytes[i])
            i += 1
        }
    }
    return String(decoding: decoded, as: UTF8.self)
}
