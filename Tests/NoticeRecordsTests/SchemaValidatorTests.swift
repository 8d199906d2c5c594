import Foundation
import NoticeModel
import Testing

@testable import NoticeRecords

@Suite struct SchemaValidatorTests {
    private func document(_ text: String) throws -> JSONDocument { try JSONDocument(parsing: Array(text.utf8)) }

    private func violations(_ schema: String, _ instance: String) throws -> [SchemaViolation] {
        try SchemaValidator(schema: document(schema)).violations(in: document(instance))
    }

    @Test(
        arguments: [
            (#"{"type":"string"}"#, "12", "", "#/type", "expected string, found 12"),
            (#"{"type":["integer","null"]}"#, "1.5", "", "#/type", "expected null or integer, found 1.5"),
            (#"{"enum":["a",null]}"#, #""b""#, "", "#/enum", #"expected one of "a", null, found "b""#),
            (#"{"const":1.0}"#, "2", "", "#/const", "expected 1.0, found 2"),
            (#"{"minimum":0}"#, "-1", "", "#/minimum", "-1 breaks the minimum"),
            (#"{"multipleOf":0.01}"#, "0.075", "", "#/multipleOf", "0.075 is no such multiple"),
            (#"{"minLength":1}"#, #""""#, "", "#/minLength", "expected at least 1 characters, found 0"),
            (#"{"maxItems":1}"#, "[1,2]", "", "#/maxItems", "expected at most 1 elements, found 2"),
            (#"{"pattern":"^a$"}"#, #""b""#, "", "#/pattern", #"expected ^a$, found "b""#),
            (#"{"required":["a"]}"#, "{}", "", "#/required", #"the key "a" is missing"#),
            (
                #"{"properties":{"a/b":{"type":"null"}}}"#, #"{"a/b":1}"#, "/a~1b", "#/properties/a~1b/type",
                "expected null, found 1"
            ),
            (
                #"{"additionalProperties":false}"#, #"{"a":1}"#, "", "#/additionalProperties",
                #"the key "a" is not part of the schema"#
            ),
            (#"{"items":{"type":"null"}}"#, "[null,[]]", "/1", "#/items/type", "expected null, found an array of 0"),
            (
                #"{"uniqueItems":true}"#, #"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, "", "#/uniqueItems",
                "element 1 stands twice: an object of 2"
            ),
            (#"{"not":{}}"#, "1", "", "#/not", "1 is excluded"),
            (#"{"properties":{"a":false}}"#, #"{"a":1}"#, "/a", "#/properties/a", "nothing is allowed here"),
            (
                ##"{"anyOf":[{"type":"null"},{"$ref":"#/$defs/id"}],"$defs":{"id":{"type":"string","pattern":"^p"}}}"##,
                #""q""#, "", "#/$defs/id/pattern", #"expected ^p, found "q""#
            ),
            (#"{"anyOf":[{"type":"null"},{"type":"string"}]}"#, "1", "", "#/anyOf", "1 fits none of 2 alternatives"),
            (#"{"oneOf":[{},{}]}"#, "1", "", "#/oneOf", "fits 2 of 2 alternatives that exclude each other"),
            (
                #"{"if":{"type":"string"},"then":{"minLength":2}}"#, #""a""#, "", "#/then/minLength",
                "expected at least 2 characters, found 1"
            ),
        ] as [(String, String, String, String, String)])
    func saysWhatIsWrongAndWhere(
        _ schema: String, _ instance: String, _ path: String, _ location: String, _ message: String
    ) throws {
        let found = try violations(schema, instance)
        #expect(found.map(\.instancePath) == [path])
        #expect(found.map(\.schemaLocation) == [location])
        #expect(found.map(\.message) == [message])
    }

    @Test func aViolationHasALineAndAColumn() throws {
        let found = try violations(#"{"$id":"urn:x","items":{"type":"string"}}"#, "[\n  \"家\", 2]")
        #expect(found.map(\.description) == ["line 2, column 8: /1: expected string, found 2 (urn:x#/items/type)"])
    }

    @Test func theListOfViolationsEndsAtTheLimit() throws {
        let validator = try SchemaValidator(schema: document(#"{"items":false}"#))
        let instance = try document("[" + String(repeating: "1,", count: 500) + "1]")
        #expect(validator.violations(in: instance, limit: 7).count == 7)
    }

    @Test(
        arguments: [
            (#"{"unevaluatedProperties":false}"#, "the keyword \"unevaluatedProperties\" is not supported"),
            (##"{"items":{"$dynamicRef":"#a"}}"##, "the keyword \"$dynamicRef\" is not supported"),
            (#"{"typ":"string"}"#, "the keyword \"typ\" is not supported"),
            (#"{"type":"text"}"#, "type names no type of JSON"),
            (#"{"minItems":-1}"#, "minItems is a count from 0"),
            (#"{"pattern":"(?=a)"}"#, "the pattern (?=a): lookaround and named groups are not supported"),
            (##"{"$ref":"#/$defs/a"}"##, "#/$defs/a leads nowhere"),
            (#"{"$ref":"urn:other"}"#, "urn:other names no schema that was given"),
            (##"{"$ref":"#"}"##, "the schema applies itself to the same value without end"),
            (
                ##"{"$defs":{"a":{"anyOf":[{"$ref":"#/$defs/b"}]},"b":{"not":{"$ref":"#/$defs/a"}}}}"##,
                "the schema applies itself to the same value without end"
            ),
            (
                #"{"$schema":"http://json-schema.org/draft-07/schema#"}"#,
                "only https://json-schema.org/draft/2020-12/schema is supported"
            ),
            (#"{"properties":{"a":1}}"#, "a schema is an object or a boolean"),
            (#"{"allOf":[]}"#, "allOf is a list of schemas"),
            ("[]", "a schema is an object or a boolean"),
        ] as [(String, String)])
    func refusesASchemaThatItCannotApply(_ schema: String, _ message: String) throws {
        let schema = try document(schema)
        let error = #expect(throws: SchemaError.self) { try SchemaValidator(schema: schema) }
        #expect(error?.message == message)
    }

    @Test func referencesReachOtherDocuments() throws {
        let validator = try SchemaValidator(
            schema: document(#"{"$id":"urn:a","items":{"$ref":"urn:b#/$defs/n"}}"#),
            others: [
                document(
                    ##"{"$id":"urn:b","$defs":{"n":{"$ref":"#number"},"m":{"$anchor":"number","type":"number"}}}"##)
            ])
        #expect(validator.violations(in: try document("[1]")).isEmpty)
        #expect(validator.violations(in: try document(#"["1"]"#)).map(\.schemaLocation) == ["urn:b#/$defs/m/type"])
    }
}

@Suite struct NoticeRecordSchemaTests {
    private static let sample = String(decoding: HandmadeNotice.sample.record.jsonBytes(), as: UTF8.self)

    @Test func theSampleFits() throws {
        #expect(try SchemaValidator.noticeRecord.violations(in: Array(Self.sample.utf8)) == [])
    }

    @Test func theProgramCarriesTheSchemasOfTheRepository() throws {
        for (name, bytes) in SchemaValidator.embedded {
            #expect(try contents(of: packageRoot.appending(path: "schemas/\(name)")) == bytes, "run schemas/embed")
            _ = try SchemaValidator(schema: JSONDocument(parsing: bytes))
        }
    }

    @Test func theSchemaIsThatOfTheVersionThatIsWritten() throws {
        let schema = try JSONDocument(parsing: SchemaValidator.noticeRecordSchema).root
        #expect(schema["$id"]?.string == "urn:gongwen:schema:notice-record:\(NoticeRecord.currentSchemaVersion)")
        #expect(schema["properties"]?["schemaVersion"]?["const"]?.string == NoticeRecord.currentSchemaVersion)
    }

    @Test func everyFieldIsDescribed() throws {
        let schema = try JSONDocument(parsing: SchemaValidator.noticeRecordSchema).root
        var pending = [("", schema)]
        while let (path, element) = pending.popLast() {
            for (name, property) in element["properties"]?.members ?? [] where property["$ref"] == nil {
                // Inside a condition a property is only looked at.
                let isCondition =
                    path.contains("/if") || path.contains("/then") || path.contains("/else")
                    || path.contains("/oneOf")
                #expect(isCondition || property["description"] != nil, "\(path)/\(name)")
            }
            for (key, value) in element.members { pending.append((path + "/" + key, value)) }
            for value in element.elements { pending.append((path, value)) }
        }
    }

    /// Each change breaks one demand of the schema.
    @Test(arguments: [
        (#""schemaVersion":"1.0.0""#, #""schemaVersion":"1.1.0""#, "/schemaVersion"),
        (#""name":"gongwen","#, "", "/generator"),
        (#""byteCount":593"#, #""byteCount":-1"#, "/source/byteCount"),
        (#""issuedOn":"2014-06-24""#, #""issuedOn":"2014-6-24""#, "/notice/issuedOn"),
        (#""kind":"carrier","number":null"#, #""kind":"carrier","number":1"#, "/parts/0/number"),
        (#""level":1"#, #""level":6"#, "/sections/0/level"),
        (#""value":400,"low":null"#, #""value":400,"low":1"#, "/quantities/0"),
        (#""value":400,"#, #""value":"400","#, "/quantities/0"),
        (#""comparator":"gte","quote""#, #""comparator":"range","quote""#, "/quantities/0/low"),
        (#""value":0.380"#, #""value":null"#, "/quantities/1"),
        (#""measure":"level""#, #""measure":"ratio""#, "/targets/0/ratio"),
        (#""measure":"level""#, #""measure":"change""#, "/targets/0/direction"),
        (#""direction":"increase","year":2017"#, #""direction":"increase","year":null"#, "/targets/2/year"),
        (#""inherited":["subject","year"]"#, #""inherited":["year","year"]"#, "/targets/1/inherited"),
        (#""value":"2014-06-24""#, #""value":"2014-13-24""#, "/times/0/value"),
        (#""role":"lead""#, #""role":"leads""#, "/departments/1/role"),
        (#""kind":"page""#, #""kind":"pages""#, "/identifiers/1/kind"),
        (#""diagnostics":["#, #""extra":1,"diagnostics":["#, ""),
    ])
    func aBrokenRecordIsFound(_ old: String, _ new: String, _ path: String) throws {
        let range = try #require(Self.sample.range(of: old))
        let broken = Self.sample.replacingCharacters(in: range, with: new)
        let found = try SchemaValidator.noticeRecord.violations(in: Array(broken.utf8))
        #expect(found.contains { $0.instancePath == path }, "\(found)")
    }
}
