import Testing

@testable import NoticeRecords

@Suite struct JSONDocumentTests {
    private func parse(_ text: String, depthLimit: Int = 128) throws(JSONSyntaxError) -> JSONElement {
        try JSONDocument(parsing: Array(text.utf8), depthLimit: depthLimit).root
    }

    @Test func readsValuesOfEveryKind() throws {
        let root = try parse(#" {"a": [1, -2.5e3, "x\ny", true, false, null, {}, []], "": {"b": "\uD842\uDFB7"}} "#)
        let list = try #require(root["a"]?.elements)
        #expect(list.map(\.kind) == [.number, .number, .string, .boolean, .boolean, .null, .object, .array])
        #expect(list[0].integer == 1)
        #expect(list[1].integer == -2500)
        #expect(list[2].string == "x\ny")
        #expect(list[3].boolean == true)
        #expect(list[4].boolean == false)
        #expect(root[""]?["b"]?.string == "𠮷")
        #expect(root.members.map(\.key) == ["a", ""])
        #expect(root["c"] == nil)
    }

    @Test(arguments: [
        ("", 0, "the text ends where a value is due"),
        ("  ", 2, "the text ends where a value is due"),
        ("{", 1, "a key in quotes is due"),
        ("[1,]", 3, "no value begins like this"),
        ("[1 2]", 3, "a comma or ] is missing"),
        ("[1", 2, "the text ends inside an array"),
        (#"{"a":1"#, 6, "the text ends inside an object"),
        (#"{"a" 1}"#, 5, "a colon is missing"),
        (#"{"a":1,}"#, 7, "a key in quotes is due"),
        (#"{"a":1,"a":2}"#, 7, "the key \"a\" stands twice in one object"),
        (#"{"a":1,"\u0061":2}"#, 7, "the key \"a\" stands twice in one object"),
        ("1 2", 2, "something stands after the value"),
        ("01", 0, "a number has no leading zero"),
        ("-", 1, "a digit is missing"),
        ("1.", 2, "a digit is missing"),
        ("1e", 2, "a digit is missing"),
        ("+1", 0, "no value begins like this"),
        ("tru", 0, "no value begins like this"),
        ("NaN", 0, "no value begins like this"),
        ("'a'", 0, "no value begins like this"),
        ("\"a", 0, "the text ends inside a string"),
        ("\"a\nb\"", 2, "a control character stands unescaped in a string"),
        (#""\x""#, 1, "JSON has no such escape"),
        (#""\u12G4""#, 1, "\\u needs four hexadecimal digits"),
        (#""\uD800""#, 1, "a high surrogate stands alone"),
        (#""\uD800\u0041""#, 1, "a high surrogate stands alone"),
        (#""\uDC00""#, 1, "a low surrogate stands alone"),
        ("\u{FEFF}1", 0, "JSON begins without a byte-order mark"),
    ])
    func refusesWhatIsNotJSON(_ text: String, _ offset: Int, _ message: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    @Test func aPlaceIsALineAndAColumnInCodePoints() throws {
        let error = #expect(throws: JSONSyntaxError.self) { try parse("{\n  \"家\": ?}") }
        #expect(error?.description == "line 2, column 8: no value begins like this")
        #expect(try parse("[\n \"家\", 1]").elements[1].place == (2, 7))
    }

    @Test func bytesThatAreNotUTF8AreRefused() {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: [0x22, 0x61, 0xFF, 0x22]) }
        #expect(error?.message == "the bytes are not UTF-8")
        #expect(error?.offset == 2)
    }

    @Test func nestingStopsAtTheLimit() throws {
        let text = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try parse(text(5), depthLimit: 5).kind == .array)
        #expect(throws: JSONSyntaxError.self) { try parse(text(6), depthLimit: 5) }
        #expect(throws: JSONSyntaxError.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    }

    @Test func keysAreToldApartByTheirCodePoints() throws {
        // The same letter, once composed and once decomposed.
        let root = try parse("{\"\u{E9}\": 1, \"e\u{301}\": 2}")
        #expect(root["e\u{301}"]?.integer == 2)
    }

    @Test(arguments: [
        ("1", "1.0"), ("100", "1e2"), ("0.5", "5E-1"), ("0", "-0.0"), ("-12.50", "-125e-1"), ("0e99", "0"),
    ])
    func numbersAreEqualByValue(_ a: String, _ b: String) throws {
        #expect(try parse(a).number == parse(b).number)
    }

    @Test func numbersAreOrderedByValue() throws {
        let ordered = ["-1e400", "-10", "-9.99", "-0.01", "0", "0.009", "0.01", "9", "10", "10.5", "1e5", "1e400"]
        let numbers = try ordered.map { try #require(try parse($0).number) }
        for (a, b) in zip(numbers, numbers.dropFirst()) {
            #expect(a < b)
            #expect(!(b < a))
        }
    }

    @Test func integersAreThoseWithoutAFraction() throws {
        #expect(try parse("1.0").integer == 1)
        #expect(try parse("1.5").integer == nil)
        #expect(try parse("9223372036854775807").integer == Int.max)
        #expect(try parse("-9223372036854775808").integer == Int.min)
        #expect(try parse("9223372036854775808").integer == nil)
        #expect(try parse("1e999999999999999999999").integer == nil)
        #expect(try parse("1e-999999999999999999999").number?.isInteger == false)
    }
}
