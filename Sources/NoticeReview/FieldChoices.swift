import NoticeModel
import NoticeRecords

/// The words that a field with a closed set of them may take, by its name; with the kind of record before it where two
/// kinds have such a field.
enum FieldChoices {
    static let all: [String: [String]] = Dictionary(uniqueKeysWithValues: list)

    private static let list: [(String, [String])] = [
        ("role", QuantityRole.allCases.map(\.rawValue)), ("measure", Measure.allCases.map(\.rawValue)),
        ("comparator", Comparator.allCases.map(\.rawValue)), ("direction", Direction.allCases.map(\.rawValue)),
        ("recurrence", Recurrence.allCases.map(\.rawValue)), ("modality", Modality.allCases.map(\.rawValue)),
        ("binding", Binding.allCases.map(\.rawValue)), ("time.role", TimeRole.allCases.map(\.rawValue)),
        ("department.role", OrganRole.allCases.map(\.rawValue)),
        ("identifier.kind", IdentifierKind.allCases.map(\.rawValue)),
    ]

    static func json() -> [UInt8] {
        var json = JSONLineWriter()
        json.object(list) { json, words in json.array(words) { $0.string($1) } }
        return json.bytes
    }
}
