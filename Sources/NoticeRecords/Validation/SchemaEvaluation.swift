/// One run of a validator over one text.
struct SchemaEvaluation {
    private enum Step {
        case key(JSONKey)
        case index(Int)
    }

    private let schemas: [SchemaNode]
    private let limit: Int
    private(set) var violations: [SchemaViolation] = []
    /// The way from the root to the value that is looked at.
    private var path: [Step] = []
    /// Above zero while an alternative is only tried.
    private var trials = 0

    init(schemas: [SchemaNode], limit: Int) {
        self.schemas = schemas
        self.limit = limit
    }

    /// Whether the value fits the schema; notes what does not, unless it is only tried.
    @inline(never)
    mutating func fits(_ element: JSONElement, _ schema: Int) -> Bool {
        if schemas[schema].isFalse { return fails(element, schema, nil, "nothing is allowed here") }
        var isFit = true
        for keyword in schemas[schema].keywords {
            if !fits(element, keyword, schema) {
                isFit = false
                if trials > 0 { return false }
            }
        }
        return isFit
    }

    private mutating func tries(_ element: JSONElement, _ schema: Int) -> Bool {
        trials += 1
        defer { trials -= 1 }
        return fits(element, schema)
    }

    @inline(never)
    private mutating func fails(
        _ element: JSONElement, _ schema: Int, _ keyword: String?, _ message: @autoclosure () -> String
    ) -> Bool {
        guard trials == 0, violations.count < limit else { return false }
        let pointer = path.map { step in
            switch step {
            case .key(let key): "/" + pointerToken(key.string)
            case .index(let index): "/" + String(index)
            }
        }
        let (line, column) = element.place
        violations.append(
            SchemaViolation(
                instancePath: pointer.joined(),
                schemaLocation: schemas[schema].location + (keyword.map { "/" + pointerToken($0) } ?? ""),
                message: message(), line: line, column: column))
        return false
    }

    private mutating func descend(_ element: JSONElement, _ step: Step, _ schema: Int) -> Bool {
        path.append(step)
        defer { path.removeLast() }
        return fits(element, schema)
    }

    private mutating func fits(_ element: JSONElement, _ keyword: SchemaKeyword, _ schema: Int) -> Bool {
        switch keyword {
        case .type(let types):
            if types.contains(where: { $0.includes(element) }) { return true }
            let names = SchemaType.allCases.filter(types.contains).map(\.rawValue)
            return fails(
                element, schema, "type", "expected \(names.joined(separator: " or ")), found \(excerpt(element))")
        case .enumeration(let values):
            if values.contains(where: { isEqual($0, element) }) { return true }
            let words = values.map(excerpt).joined(separator: ", ")
            return fails(element, schema, "enum", "expected one of \(words), found \(excerpt(element))")
        case .constant(let value):
            return isEqual(value, element)
                || fails(element, schema, "const", "expected \(excerpt(value)), found \(excerpt(element))")
        case .bound, .multipleOf, .count, .pattern: return fitsScalar(element, keyword, schema)
        case .elements, .contains, .uniqueItems: return fitsArray(element, keyword, schema)
        case .members, .propertyNames, .required, .dependentRequired, .dependentSchemas:
            return fitsObject(element, keyword, schema)
        case .reference, .allOf, .anyOf, .oneOf, .not, .condition: return fitsInPlace(element, keyword, schema)
        }
    }

    // MARK: Numbers, strings, counts

    private mutating func fitsScalar(_ element: JSONElement, _ keyword: SchemaKeyword, _ schema: Int) -> Bool {
        switch keyword {
        case .bound(let bound, let limit):
            guard let number = element.number else { return true }
            let isFit =
                switch bound {
                case .minimum: number >= limit
                case .maximum: number <= limit
                case .exclusiveMinimum: number > limit
                case .exclusiveMaximum: number < limit
                }
            return isFit || fails(element, schema, bound.rawValue, "\(excerpt(element)) breaks the \(bound.rawValue)")
        case .multipleOf(let divisor):
            guard let number = element.number, number.isMultiple(of: divisor) == false else { return true }
            return fails(element, schema, "multipleOf", "\(excerpt(element)) is no such multiple")
        case .count(let bound, let limit):
            let (kind, word) = bound.subject
            guard element.kind == kind else { return true }
            let count = kind == .string ? (element.string ?? "").unicodeScalars.count : element.count
            if bound.isMinimum ? count >= limit : count <= limit { return true }
            return fails(
                element, schema, bound.rawValue,
                "expected at \(bound.isMinimum ? "least" : "most") \(limit) \(word), found \(count)")
        case .pattern(let pattern):
            guard let text = element.string, !pattern.matches(text.unicodeScalars.lazy.map(\.value)) else {
                return true
            }
            return fails(element, schema, "pattern", "expected \(pattern.source), found \(excerpt(element))")
        default: return true
        }
    }

    // MARK: Arrays

    private mutating func fitsArray(_ element: JSONElement, _ keyword: SchemaKeyword, _ schema: Int) -> Bool {
        guard element.kind == .array else { return true }
        switch keyword {
        case .elements(let prefix, let rest):
            var isFit = true
            for (index, child) in element.elements.enumerated() {
                guard let sub = index < prefix.count ? prefix[index] : rest else { break }
                if !descend(child, .index(index), sub) { isFit = false }
            }
            return isFit
        case .contains(let sub, let low, let high):
            let count = element.elements.count { tries($0, sub) }
            if count < low {
                return fails(element, schema, "contains", "expected at least \(low) such elements, found \(count)")
            }
            guard let high, count > high else { return true }
            return fails(element, schema, "maxContains", "expected at most \(high) such elements, found \(count)")
        case .uniqueItems:
            var seen: Set<JSONValueKey> = []
            for (index, child) in element.elements.enumerated() where !seen.insert(JSONValueKey(child)).inserted {
                return fails(element, schema, "uniqueItems", "element \(index) stands twice: \(excerpt(child))")
            }
            return true
        default: return true
        }
    }

    // MARK: Objects

    private mutating func fitsObject(_ element: JSONElement, _ keyword: SchemaKeyword, _ schema: Int) -> Bool {
        guard element.kind == .object else { return true }
        let members = element.keyedMembers
        var isFit = true
        switch keyword {
        case .members(let named, let patterned, let rest):
            for (key, value) in members {
                var isKnown = false
                if let sub = named[key] {
                    isKnown = true
                    if !descend(value, .key(key), sub) { isFit = false }
                }
                for (pattern, sub) in patterned where pattern.matches(key.string.unicodeScalars.lazy.map(\.value)) {
                    isKnown = true
                    if !descend(value, .key(key), sub) { isFit = false }
                }
                guard !isKnown, let rest else { continue }
                if schemas[rest].isFalse {
                    isFit = fails(
                        value, schema, "additionalProperties", "the key \"\(key.string)\" is not part of the schema")
                } else if !descend(value, .key(key), rest) {
                    isFit = false
                }
            }
        case .propertyNames(let sub):
            for (key, _) in members {
                // A name is a value of its own, which has no place in the text but that of the object.
                let name = JSONElement(string: key)
                if !tries(name, sub) {
                    isFit = fails(element, schema, "propertyNames", "\"\(key.string)\" is no such key")
                }
            }
        case .required(let names):
            for name in missing(names, members) {
                isFit = fails(element, schema, "required", "the key \"\(name.string)\" is missing")
            }
        case .dependentRequired(let pairs):
            for (trigger, names) in pairs where members.contains(where: { $0.key == trigger }) {
                for name in missing(names, members) {
                    isFit = fails(
                        element, schema, "dependentRequired",
                        "the key \"\(name.string)\" is missing beside \"\(trigger.string)\"")
                }
            }
        case .dependentSchemas(let pairs):
            for (trigger, sub) in pairs where members.contains(where: { $0.key == trigger }) {
                if !fits(element, sub) { isFit = false }
            }
        default: break
        }
        return isFit
    }

    private func missing(_ names: [JSONKey], _ members: [(key: JSONKey, value: JSONElement)]) -> [JSONKey] {
        let present = Set(members.map(\.key))
        return names.filter { !present.contains($0) }
    }

    // MARK: Keywords that stay at the same value

    private mutating func fitsInPlace(_ element: JSONElement, _ keyword: SchemaKeyword, _ schema: Int) -> Bool {
        switch keyword {
        case .reference(let sub): return fits(element, sub)
        case .allOf(let subs):
            var isFit = true
            for sub in subs where !fits(element, sub) { isFit = false }
            return isFit
        case .anyOf(let subs):
            for sub in subs where tries(element, sub) { return true }
            return failsAll(element, subs, schema, "anyOf")
        case .oneOf(let subs):
            let count = subs.count { tries(element, $0) }
            if count == 0 { return failsAll(element, subs, schema, "oneOf") }
            return count == 1
                || fails(
                    element, schema, "oneOf", "fits \(count) of \(subs.count) alternatives that exclude each other")
        case .not(let sub):
            return !tries(element, sub) || fails(element, schema, "not", "\(excerpt(element)) is excluded")
        case .condition(let test, let then, let otherwise):
            guard let sub = tries(element, test) ? then : otherwise else { return true }
            return fits(element, sub)
        default: return true
        }
    }

    /// Says what is wrong with the one alternative whose type fits, or that none does.
    private mutating func failsAll(_ element: JSONElement, _ subs: [Int], _ schema: Int, _ keyword: String) -> Bool {
        let likely = subs.filter { admitsType(of: element, $0) }
        if likely.count == 1, trials == 0 { return fits(element, likely[0]) }
        return fails(element, schema, keyword, "\(excerpt(element)) fits none of \(subs.count) alternatives")
    }

    private func admitsType(of element: JSONElement, _ schema: Int) -> Bool {
        schemas[schema].keywords.allSatisfy { keyword in
            switch keyword {
            case .type(let types): types.contains { $0.includes(element) }
            case .reference(let sub): admitsType(of: element, sub)
            default: true
            }
        }
    }
}
