import NoticeExtraction
import NoticeSystem
import TestSupport
import Testing

@testable import NoticePipeline

@Suite struct RulesetTests {
    /// A word list that the digest left out could change without any record saying so.
    @Test func theDigestCoversEveryWordList() {
        let files = ChildProcess.shell("cd Sources/NoticeExtraction/Lexicons && ls").output.split(separator: "\n")
        #expect(RuleSet.lexicons.map(\.name) == files.map(String.init))
        for lexicon in RuleSet.lexicons {
            let path = "\(ChildProcess.packageFolder)/Sources/NoticeExtraction/Lexicons/\(lexicon.name)"
            #expect(lexicon.bytes == (try? readBytes(path: path)), "\(lexicon.name)")
        }
    }

    @Test func theDigestIsOneOfSHA256() {
        let digits = Ruleset.fingerprint.dropFirst("sha256:".count)
        #expect(Ruleset.fingerprint.hasPrefix("sha256:"))
        #expect(digits.count == 64 && digits.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
}
