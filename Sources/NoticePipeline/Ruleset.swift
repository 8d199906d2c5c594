import NoticeExtraction
import NoticeReading

/// The rules and lexicons of this version as one digest.
///
/// Two records with the same digest were made by the same rules and words; a change to any of them changes it.
enum Ruleset {
    /// `sha256:` and 64 hexadecimal digits.
    static let fingerprint = "sha256:" + content().withUnsafeBytes(NoticeReader.digest)

    /// Every rule and every lexicon; each field ends with a byte that text does not have.
    private static func content() -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ field: some Sequence<UInt8>) {
            bytes += field
            bytes.append(0xFF)
        }
        for rule in RuleSet.all {
            add(rule.id.utf8)
            add(rule.kind.rawValue.utf8)
            add(rule.summary.utf8)
            for example in rule.examples {
                add(example.text.utf8)
                add(example.fields.utf8)
            }
            for example in rule.counterexamples {
                add(example.text.utf8)
                add(example.because.utf8)
            }
        }
        for lexicon in RuleSet.lexicons {
            add(lexicon.name.utf8)
            add(lexicon.bytes)
        }
        return bytes
    }
}
