/// Refuses schemas that apply themselves to the same value without end.
enum SchemaCycles {
    /// Follows the keywords that stay at the same value; one that goes down into the value ends some day.
    static func check(_ schemas: [SchemaNode]) throws(SchemaError) {
        /// 0 not seen, 1 on the way, 2 done.
        var states = [UInt8](repeating: 0, count: schemas.count)
        for first in schemas.indices where states[first] == 0 {
            var way: [(schema: Int, next: [Int])] = [(first, inPlace(schemas[first]))]
            states[first] = 1
            while let last = way.indices.last {
                guard let next = way[last].next.popLast() else {
                    states[way[last].schema] = 2
                    way.removeLast()
                    continue
                }
                if states[next] == 1 {
                    throw SchemaError(
                        message: "the schema applies itself to the same value without end",
                        location: schemas[next].location)
                }
                if states[next] == 0 {
                    states[next] = 1
                    way.append((next, inPlace(schemas[next])))
                }
            }
        }
    }

    private static func inPlace(_ schema: SchemaNode) -> [Int] {
        schema.keywords.flatMap { keyword -> [Int] in
            switch keyword {
            case .reference(let index), .not(let index): [index]
            case .allOf(let list), .anyOf(let list), .oneOf(let list): list
            case .condition(let test, let then, let otherwise): [test] + [then, otherwise].compactMap { $0 }
            case .dependentSchemas(let pairs): pairs.map(\.1)
            default: []
            }
        }
    }
}
