import NoticeRecords
import Testing

@Suite struct JSONListScannerTests {
    /// What a scanner makes of a text in blocks of a size; nil when it refuses it.
    private func scan(_ text: String, blockSize: Int) -> (elements: [String], rest: String)? {
        var scanner = JSONListScanner(lists: ["a", "b"])
        let bytes = Array(text.utf8)
        var elements: [String] = []
        for start in stride(from: 0, to: bytes.count, by: blockSize) {
            let block = Array(bytes[start..<min(start + blockSize, bytes.count)])
            let isRead = scanner.read(block) { element in
                // The element stands in the whole text where it says.
                if !bytes[element.offset...].starts(with: element.bytes) { return false }
                elements.append("\(element.list) \(String(decoding: element.bytes, as: UTF8.self))")
                return true
            }
            if !isRead { return nil }
        }
        return scanner.isWhole ? (elements, String(decoding: scanner.rest, as: UTF8.self)) : nil
    }

    @Test(arguments: [1, 2, 3, 7, 1_000]) func takesTheElementsOutOfTheirListsAlone(blockSize: Int) throws {
        let text = #"""
            {"x": "\"a\": [1]", "a" : [ {"k]": "}],\"甲"}, [1, [2]] ,3 ],
             "y": {"a": [5]}, "b": [], "z": ["a", [6], "b"], "w": "a"}
            """#
        let found = try #require(scan(text, blockSize: blockSize))
        #expect(found.elements == [#"0 {"k]": "}],\"甲"}"#, "0 [1, [2]] ", "0 3 "])
        #expect(
            found.rest == #"""
                {"x": "\"a\": [1]", "a" : [],
                 "y": {"a": [5]}, "b": [], "z": ["a", [6], "b"], "w": "a"}
                """#)
    }

    @Test(arguments: [
        #"{"a": [1,]}"#, #"{"a": [,1]}"#, #"{"a": [1"#, #"{"a": [1}"#, #"{"a": [1]"#, #"{"\u0061": [1]}"#,
        #"{"a": [{"k": 1]}"#, #"{"a": []]}}"#, #"{"a": ["1]}"#,
    ])
    func refusesWhatIsNoListOrMayBeOneInAnotherSpelling(text: String) {
        #expect(scan(text, blockSize: 4) == nil)
    }

    @Test func whatItCannotTellFromJSONIsLeftToTheParser() throws {
        // Each of these is no JSON, and either an element or the rest shows it.
        for text in [#"{"a": [1 2]}"#, #"{"a" [1]}"#, #"{"a": [1] "b": []}"#, #"{"a": [1], "a": []}"#, #"{} {}"#] {
            let found = try #require(scan(text, blockSize: 4))
            let texts = found.elements.map { String($0.dropFirst(2)) } + [found.rest]
            #expect(texts.contains { (try? JSONDocument(parsing: Array($0.utf8))) == nil }, "\(text)")
        }
    }
}
