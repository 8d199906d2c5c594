import NoticeRecords

/// Why a file of reviewers cannot be used, with the place.
public struct ComparisonFileError: Error, Equatable, Sendable {
    public let message: String
    /// Both from 1.
    public let line: Int
    public let column: Int

    init(_ message: String, _ element: JSONElement) {
        self.message = message
        (line, column) = element.place
    }

    init(_ error: JSONSyntaxError) {
        message = error.message
        line = error.line
        column = error.column
    }
}

extension AcceptList {
    /// Reads `accepted.json`; `schemas/accepted.schema.json` says its form.
    ///
    /// - Throws: The first place that is not as the form says.
    public init(parsing bytes: [UInt8]) throws(ComparisonFileError) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw ComparisonFileError(error)
        }
        let root = document.root
        guard let version = root["schemaVersion"]?.string, version.hasPrefix("1."), let list = root["accepted"],
            list.kind == .array
        else {
            throw ComparisonFileError("expected {\"schemaVersion\": \"1.0.0\", \"accepted\": […]}", root)
        }
        entries = []
        for element in list.elements { entries.append(try Entry(element)) }
    }
}

extension AcceptList.Entry {
    fileprivate init(_ element: JSONElement) throws(ComparisonFileError) {
        let known = ["notice", "kind", "id", "change", "reason", "expires"]
        guard element.kind == .object else { throw ComparisonFileError("expected an object", element) }
        for (name, value) in element.members where !known.contains(name) {
            throw ComparisonFileError("unknown key \"\(name)\"; an entry has \(known.joined(separator: ", "))", value)
        }
        guard let word = element["kind"]?.string, let kind = ComparedKind(rawValue: word) else {
            let kinds = ComparedKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ComparisonFileError("expected \"kind\", one of \(kinds)", element["kind"] ?? element)
        }
        guard let id = element["id"]?.string, !id.isEmpty else {
            throw ComparisonFileError("expected \"id\", the id of a record", element["id"] ?? element)
        }
        guard let change = element["change"], let name = change["class"]?.string,
            let outcome = DifferenceClass(rawValue: name), outcome != .same
        else {
            let classes = DifferenceClass.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
            throw ComparisonFileError(
                "expected \"change\" with a \"class\", one of \(classes)", element["change"] ?? element)
        }
        guard let reason = element["reason"]?.string, reason.contains(where: { !$0.isWhitespace }) else {
            throw ComparisonFileError("expected \"reason\", why the change is accepted", element["reason"] ?? element)
        }
        let expires = element["expires"]?.string
        if let value = element["expires"], value.kind != .null, !(expires.map(isDate) ?? false) {
            throw ComparisonFileError("expected \"expires\", a day as YYYY-MM-DD, or null", value)
        }
        var fields: [FieldChange] = []
        for (name, values) in change["fields"]?.members ?? [] {
            guard values.kind == .object, let old = values["old"], let new = values["new"] else {
                throw ComparisonFileError("expected {\"old\": …, \"new\": …} under \"\(name)\"", values)
            }
            fields.append(
                FieldChange(
                    name: name, old: old.compactJSON, new: new.compactJSON,
                    isProvenance: ComparedField.provenance.contains(name)))
        }
        self.init(
            notice: element["notice"]?.string, kind: kind, id: id, outcome: outcome, fields: fields, reason: reason,
            expires: expires)
        (line, column) = element.place
    }
}

/// Whether a text is a day, YYYY-MM-DD.
private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
        text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }), let month = Int(parts[1]),
        let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
}

extension JSONElement {
    /// The value without white space, as records have it.
    var compactJSON: String {
        switch kind {
        case .array: "[\(elements.map(\.compactJSON).joined(separator: ","))]"
        case .object: "{\(members.map { "\(jsonString($0.key)):\($0.value.compactJSON)" }.joined(separator: ","))}"
        case .string: string.map(jsonString) ?? json
        default: json
        }
    }
}
