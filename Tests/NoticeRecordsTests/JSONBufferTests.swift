import NoticeModel
import Testing

@testable import NoticeRecords

@Suite struct JSONBufferTests {
    private func written(_ write: (inout JSONBuffer) -> Void) -> String {
        String(decoding: JSONBuffer.bytes(capacity: 0, write), as: UTF8.self)
    }

    /// Every length up to three words, with the character to escape at every place.
    @Test(arguments: ["\"", "\\", "\n", "\u{1}", "\u{1F}", "\u{7F}", "家", "𠮷"])
    func aStringIsReadBackWhereverItNeedsAnEscape(_ special: String) throws {
        for length in 0..<26 {
            for place in 0...length {
                let text =
                    String(repeating: "a", count: place) + special + String(repeating: "b", count: length - place)
                let json = written { $0.string(text) }
                #expect(try JSONDocument(parsing: Array(json.utf8)).root.string == text)
            }
        }
    }

    @Test func onlyWhatMustBeEscapedIs() {
        #expect(written { $0.string("“家”/é\u{7F}") } == "\"“家”/é\u{7F}\"")
        #expect(written { $0.string("\u{8}\u{C}\r\t\u{B}") } == #""\b\f\r\t\u000b""#)
        #expect(written { $0.string("") } == "\"\"")
        #expect(written { $0.string(nil) } == "null")
    }

    @Test func aLongStringOfEscapesGrowsTheBuffer() throws {
        let text = String(repeating: "\u{2}\"", count: 5_000)
        let json = written { $0.string(text) }
        #expect(try JSONDocument(parsing: Array(json.utf8)).root.string == text)
    }

    @Test func decimalsAreWrittenAsTheyDescribeThemselves() {
        let coefficients: [Int64] = [0, 1, 9, 10, 38, 99, 100, 380, 12_345, Int64.max, Int64.min, -1, -38, -100]
        for coefficient in coefficients {
            for scale in 0...18 {
                let number = DecimalNumber(coefficient, scale: scale)
                #expect(written { $0.decimal(number) } == number.description)
            }
        }
        for power in 0..<19 {
            let bound = (0..<power).reduce(1 as Int64) { product, _ in product * 10 }
            for value in [bound - 1, bound, bound + 1] {
                #expect(written { $0.integer(Int(value)) } == String(value))
            }
        }
    }
}
