import Testing

@testable import NoticeRecords

@Suite struct SchemaPatternTests {
    private func matches(_ pattern: String, _ text: String) throws -> Bool {
        try SchemaPattern(pattern).matches(text.unicodeScalars.map(\.value))
    }

    @Test(
        arguments: [
            ("", ["", "a"], []),
            ("a", ["a", "bab"], ["", "b"]),
            ("^a", ["a", "ab"], ["ba"]),
            ("a$", ["a", "ba"], ["ab"]),
            ("^$", [""], ["a"]),
            ("^a|b$", ["ax", "xb"], ["xax"]),
            ("^(a|b)c$", ["ac", "bc"], ["abc", "c"]),
            ("^(?:ab)*$", ["", "ab", "abab"], ["aba"]),
            ("^a+b?$", ["a", "aab"], ["b", "abb"]),
            ("^a{3}$", ["aaa"], ["aa", "aaaa"]),
            ("^a{2,}$", ["aa", "aaaaa"], ["a"]),
            ("^a{1,3}$", ["a", "aa", "aaa"], ["", "aaaa"]),
            ("^(a?){3}$", ["", "aaa"], ["aaaa"]),
            ("^[0-9a-f]+$", ["09af"], ["g", ""]),
            ("^[^/]+$", ["ab", "家"], ["a/b"]),
            ("^[-a]$", ["-", "a"], ["b"]),
            ("^[]$", [], ["", "a"]),
            (#"^[\]\-\d]+$"#, ["]-7"], ["a"]),
            (#"^\d{4}-\d\d$"#, ["2014-06"], ["２０１４-06", "2014-6"]),
            (#"^\w\W\s\S\D$"#, ["a- .x"], ["a- .1"]),
            (#"^\.\/\u5bb6$"#, ["./家"], ["a/家"]),
            ("^.$", ["家", "𠮷"], ["", "\n", "ab"]),
            ("a.c", ["xabcx"], ["ac"]),
        ] as [(String, [String], [String])])
    func findsWhatECMAScriptFinds(_ pattern: String, _ yes: [String], _ no: [String]) throws {
        for text in yes { #expect(try matches(pattern, text), "\(pattern) in \(text)") }
        for text in no { #expect(try !matches(pattern, text), "\(pattern) in \(text)") }
    }

    @Test(arguments: [
        "(", ")", "a)", "[a", "[b-a]", "*", "a**", "a+?", "a{", "a{2", "a{3,2}", "a{x}", "(?=a)", "(?<n>a)", "\\1",
        "\\b", "\\p{L}", "\\", "\\u12", "[\\D]", "(a{1000}){1000}", String(repeating: "(", count: 1000),
    ])
    func refusesWhatItDoesNotKnow(_ pattern: String) {
        #expect(throws: SchemaPattern.Refusal.self) { try SchemaPattern(pattern) }
    }

    /// Backtracking would need 2^2000 steps here.
    @Test func doesNotBacktrack() throws {
        #expect(try !matches("^(a|a)*(a|aa)*$", String(repeating: "a", count: 2000) + "b"))
    }
}
