/// Why a schema cannot be used: it breaks JSON Schema, or asks for something that this validator does not do.
public struct SchemaError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, such as `the keyword "$dynamicRef" is not supported`.
    public let message: String
    /// The absolute place in the schema: the identifier of its document, `#` and a JSON Pointer.
    public let location: String

    public var description: String { "\(location): \(message)" }
}

/// Turns schema documents into a list of schemas in which every reference is resolved.
///
/// First it walks all documents and notes what `$id` and `$anchor` name; then it compiles every schema once.
struct SchemaCompiler {
    static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// How a keyword holds schemas.
    private enum Holding {
        case schema, list, map
    }

    private static let holdings: [String: Holding] = [
        "$defs": .map, "properties": .map, "patternProperties": .map, "dependentSchemas": .map,
        "allOf": .list, "anyOf": .list, "oneOf": .list, "prefixItems": .list,
        "not": .schema, "if": .schema, "then": .schema, "else": .schema, "items": .schema, "contains": .schema,
        "additionalProperties": .schema, "propertyNames": .schema,
    ]
    private static let annotations: Set<String> = [
        "$comment", "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "format",
    ]

    /// A schema in its document, with the resource that references in it start from.
    private struct Place {
        var element: JSONElement
        var document: Int
        var base: String
        var location: String
    }

    private(set) var schemas: [SchemaNode] = []
    /// Roots by identifier, and anchors by identifier, `#` and name.
    private var named: [String: Place] = [:]
    private var compiled: [[Int]: Int] = [:]

    /// Compiles the documents; the schema of the first one gets index 0.
    init(_ documents: [JSONDocument]) throws(SchemaError) {
        var roots: [Place] = []
        for (index, document) in documents.enumerated() {
            let name = document.root["$id"]?.string ?? ""
            let root = Place(element: document.root, document: index, base: name, location: name + "#")
            if roots.isEmpty || !name.isEmpty { roots.append(root) }
            if index == 0 { named[""] = root }
            try register(root)
        }
        for root in roots { _ = try compile(root) }
        try SchemaCycles.check(schemas)
    }

    private func child(_ place: Place, _ element: JSONElement, _ tokens: String...) -> Place {
        var result = place
        result.element = element
        for token in tokens { result.location += "/" + pointerToken(token) }
        return result
    }

    /// Every schema directly inside this one, with the keyword that holds it.
    private func children(of place: Place) -> [Place] {
        var found: [Place] = []
        for (key, value) in place.element.members {
            switch Self.holdings[key] {
            case .schema: found.append(child(place, value, key))
            case .list:
                for (index, element) in value.elements.enumerated() {
                    found.append(child(place, element, key, String(index)))
                }
            case .map: for (name, element) in value.members { found.append(child(place, element, key, name)) }
            case nil: break
            }
        }
        return found
    }

    private mutating func register(_ start: Place) throws(SchemaError) {
        var pending = [start]
        while var place = pending.popLast() {
            if let id = place.element["$id"] {
                place.base = try identifier(id, place)
                place.location = place.base + "#"
                try name(place.base, place)
            }
            if let anchor = place.element["$anchor"] {
                guard let text = anchor.string, isAnchor(text) else { throw error("$anchor is no plain name", place) }
                try name(place.base + "#" + text, place)
            }
            pending += children(of: place)
        }
    }

    private mutating func name(_ identifier: String, _ place: Place) throws(SchemaError) {
        guard named.updateValue(place, forKey: identifier) == nil else {
            throw error("\(identifier) names two schemas", place)
        }
    }

    private func identifier(_ element: JSONElement, _ place: Place) throws(SchemaError) -> String {
        guard let text = element.string, isAbsolute(text), !text.contains("#") else {
            throw error("$id is no absolute URI without a fragment", place)
        }
        return text
    }

    private func isAbsolute(_ uri: String) -> Bool {
        guard let colon = uri.utf8.firstIndex(of: UInt8(ascii: ":")), colon > uri.startIndex else { return false }
        return uri.utf8[..<colon].allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    private func isAnchor(_ text: String) -> Bool {
        guard let first = text.utf8.first, first == 0x5F || ((first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A) else {
            return false
        }
        return text.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) || "-_.".utf8.contains($0)
        }
    }

    private func error(_ message: String, _ place: Place) -> SchemaError {
        SchemaError(message: message, location: place.location)
    }

    // MARK: References

    private func resolve(_ reference: String, _ place: Place) throws(SchemaError) -> Place {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let uri = String(parts[0])
        if !uri.isEmpty, !isAbsolute(uri) { throw error("the relative reference \(reference) is not supported", place) }
        let fragment = parts.count > 1 ? percentDecoded(parts[1]) : ""
        let base = uri.isEmpty ? place.base : uri
        if !fragment.isEmpty, !fragment.hasPrefix("/") {
            guard let found = named[base + "#" + fragment] else { throw error("\(reference) names nothing", place) }
            return found
        }
        guard var found = named[base] else { throw error("\(reference) names no schema that was given", place) }
        for token in fragment.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = unescapedToken(token)
            let elements = found.element.elements
            guard
                let next = found.element[name]
                    ?? Int(name).flatMap({ elements.indices.contains($0) ? elements[$0] : nil })
            else { throw error("\(reference) leads nowhere", place) }
            found = child(found, next, name)
            if let id = next["$id"]?.string, let root = named[id], root.element.index == next.index { found = root }
        }
        return found
    }

    // MARK: Compiling

    private mutating func compile(_ start: Place) throws(SchemaError) -> Int {
        var place = start
        let key = [place.document, place.element.index]
        if let index = compiled[key] { return index }
        if let id = place.element["$id"]?.string, let root = named[id] { place = root }
        let index = schemas.count
        compiled[key] = index
        schemas.append(SchemaNode(location: place.location))
        switch place.element.kind {
        case .boolean: schemas[index].isFalse = place.element.boolean == false
        case .object:
            let keywords = try keywords(of: place)
            schemas[index].keywords = keywords
        default: throw error("a schema is an object or a boolean", place)
        }
        return index
    }

    private mutating func keywords(of place: Place) throws(SchemaError) -> [SchemaKeyword] {
        var reader = SchemaKeywordReader(members: place.element.members, location: place.location)
        var subschemas: [String: [(name: String, index: Int)]] = [:]
        for (key, value) in place.element.members {
            let at = child(place, value, key)
            switch Self.holdings[key] {
            case .schema: subschemas[key] = [("", try compile(at))]
            case .list:
                guard value.kind == .array, value.count > 0 else { throw error("\(key) is a list of schemas", at) }
                for (number, element) in value.elements.enumerated() {
                    subschemas[key, default: []].append(("", try compile(child(at, element, String(number)))))
                }
            case .map:
                guard value.kind == .object else { throw error("\(key) is an object of schemas", at) }
                subschemas[key] = []
                for (name, element) in value.members {
                    subschemas[key]?.append((name, try compile(child(at, element, name))))
                }
            case nil:
                if key == "$ref" {
                    guard let reference = value.string else { throw error("$ref is a string", at) }
                    reader.found.append(.reference(try compile(resolve(reference, at))))
                } else if key == "$schema" {
                    guard value.string == Self.dialect else { throw error("only \(Self.dialect) is supported", at) }
                } else if !Self.annotations.contains(key), key != "$id", key != "$anchor" {
                    try reader.read(key, value)
                }
            }
        }
        return try reader.combined(with: subschemas)
    }
}
