/// A schema ready to be applied: what it demands, with references as indices into the list of all schemas.
struct SchemaNode: Sendable {
    /// The absolute place of the schema: its document's identifier, `#` and a JSON Pointer.
    var location: String
    var keywords: [SchemaKeyword] = []
    /// Whether it is the schema `false`, which nothing fits.
    var isFalse = false
}

/// One demand of a schema. Keywords that only work together are one case.
enum SchemaKeyword: Sendable {
    case type(Set<SchemaType>)
    case enumeration([JSONElement])
    case constant(JSONElement)
    case bound(NumberBound, JSONNumber)
    case multipleOf(JSONNumber)
    /// A limit of a count: characters, elements or members.
    case count(CountBound, Int)
    case pattern(SchemaPattern)
    /// `prefixItems` and `items`.
    case elements(prefix: [Int], rest: Int?)
    /// `contains`, `minContains` and `maxContains`.
    case contains(Int, low: Int, high: Int?)
    case uniqueItems
    /// `properties`, `patternProperties` and `additionalProperties`.
    case members(named: [JSONKey: Int], patterned: [(SchemaPattern, Int)], rest: Int?)
    case propertyNames(Int)
    case required([JSONKey])
    case dependentRequired([(JSONKey, [JSONKey])])
    case dependentSchemas([(JSONKey, Int)])
    case reference(Int)
    case allOf([Int])
    case anyOf([Int])
    case oneOf([Int])
    case not(Int)
    /// `if`, `then` and `else`.
    case condition(Int, then: Int?, otherwise: Int?)
}

/// The values of the keyword `type`.
enum SchemaType: String, Sendable, CaseIterable {
    case null, boolean, integer, number, string, array, object

    /// Whether a value has the type; an integer is a number without a fraction, also when written 1.0.
    func includes(_ element: JSONElement) -> Bool {
        if self == .integer { return element.number?.isInteger ?? false }
        return rawValue == element.kind.rawValue
    }
}

enum NumberBound: String, Sendable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum
}

enum CountBound: String, Sendable {
    case minLength, maxLength, minItems, maxItems, minProperties, maxProperties

    var isMinimum: Bool { self == .minLength || self == .minItems || self == .minProperties }

    /// What is counted, of which kind of value, and the word for it.
    var subject: (kind: JSONKind, word: String) {
        switch self {
        case .minLength, .maxLength: (.string, "characters")
        case .minItems, .maxItems: (.array, "elements")
        case .minProperties, .maxProperties: (.object, "members")
        }
    }
}
