import Foundation
import Testing

@testable import NoticeRecords

/// Runs the official JSON Schema test suite of draft 2020-12 against the validator.
///
/// `Tests/python/fetch-test-suite.sh` brings it; JSON_SCHEMA_TEST_SUITE may name another folder.
@Suite struct SchemaTestSuiteTests {
    static let folder =
        ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"].map { URL(fileURLWithPath: $0) }
        ?? packageRoot.appending(path: ".build/json-schema-test-suite")
    static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "type.json").path)

    /// Why the validator refuses the schema of a group, in how many groups of the required tests it does, and by
    /// which words of its error the reason is known.
    static let refusals: [(reason: String, groups: Int, words: [String])] = [
        ("unevaluated keywords need annotations, which the schemas here do without", 68, ["\"unevaluated"]),
        ("dynamic references serve metaschemas that others extend", 6, ["\"$dynamic", "#items names nothing"]),
        ("content keywords check nothing in this draft", 4, ["\"content"]),
        ("there is one dialect", 2, ["is supported"]),
        ("schemas have absolute names, so that none needs a base", 29, ["$id is no absolute", "the relative"]),
        ("nothing is fetched from elsewhere", 12, ["names no schema that was given", "Identifier.json#foo names"]),
        ("\\p and \\c are not part of the patterns", 0, ["\\p is not supported", "\\c is not supported"]),
    ]

    private func run(_ files: [URL]) throws -> (tests: Int, refused: [String: Int], wrong: [String]) {
        var tests = 0
        var refused: [String: Int] = [:]
        var wrong: [String] = []
        for file in files {
            let document = try JSONDocument(parsing: contents(of: file))
            for group in document.root.elements {
                let name = "\(file.lastPathComponent): \(group["description"]?.string ?? "")"
                let validator: SchemaValidator
                do {
                    validator = try SchemaValidator(schema: copy(try #require(group["schema"])))
                } catch let error as SchemaError {
                    let known = Self.refusals.first { $0.words.contains { error.message.contains($0) } }
                    if let known { refused[known.reason, default: 0] += 1 } else { wrong.append("\(name): \(error)") }
                    continue
                }
                for test in try #require(group["tests"]).elements {
                    tests += 1
                    let violations = validator.violations(in: try copy(try #require(test["data"])))
                    if violations.isEmpty != test["valid"]?.boolean {
                        wrong.append("\(name): \(test["description"]?.string ?? ""): \(violations)")
                    }
                }
            }
        }
        return (tests, refused, wrong)
    }

    /// A value as a document of its own.
    private func copy(_ element: JSONElement) throws -> JSONDocument {
        let quotes = element.kind == .string ? 1 : 0
        let bytes = element.document.bytes
        return try JSONDocument(
            parsing: Array(bytes[element.offset..<(element.offset + element.written.count + 2 * quotes)]))
    }

    @Test(.enabled(if: isThere, "the JSON Schema test suite is missing: run Tests/python/fetch-test-suite.sh"))
    func theRequiredTestsAgree() throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        #expect(files.count == 46)
        let (tests, refused, wrong) = try run(files)
        #expect(wrong == [])
        #expect(tests == 946)
        for (reason, groups, _) in Self.refusals { #expect(refused[reason, default: 0] == groups, "\(reason)") }
    }

    @Test(
        .enabled(if: isThere, "the JSON Schema test suite is missing: run Tests/python/fetch-test-suite.sh"),
        arguments: [
            ("bignum", 9, 0), ("float-overflow", 1, 0), ("non-bmp-regex", 12, 0), ("ecmascript-regex", 56, 6),
            ("id", 3, 0), ("anchor", 4, 0), ("no-schema", 3, 0),
        ])
    func optionalTestsAgree(_ name: String, _ expectedTests: Int, _ expectedRefusals: Int) throws {
        let (tests, refused, wrong) = try run([Self.folder.appending(path: "optional/\(name).json")])
        #expect(wrong == [])
        #expect(tests == expectedTests)
        #expect(refused.values.reduce(0, +) == expectedRefusals)
    }
}
