import NoticeModel

/// Looks through decoded text for characters that say nothing certain: private use and replacements.
struct CharacterAudit {
    private(set) var diagnostics: [Diagnostic] = []

    /// How many places of each kind are named; one more diagnostic says how many there are beyond.
    static let placeLimit = 10

    init(_ decoding: Decoding) {
        guard decoding.mayBeUncertain else { return }
        var privateUse = Places()
        var replaced = Places()
        decoding.scalars.withUnsafeBufferPointer { scalars in
            var i = 0
            while i < scalars.count {
                if i &+ 8 <= scalars.count, !Self.mayHold(scalars, at: i) {
                    i &+= 8
                    continue
                }
                defer { i &+= 1 }
                let scalar = scalars[i]
                if scalar >= 0xE000 && scalar < 0xF900 || scalar >= 0xF0000 {
                    privateUse.add(i)
                } else if scalar == 0xFFFD {
                    replaced.add(i)
                }
            }
        }
        for run in privateUse.runs {
            let scalar = String(decoding.scalars[run.start], radix: 16, uppercase: true)
            add("source.private-use", "The private-use character U+\(scalar) has no agreed meaning.", run)
        }
        addRest("source.private-use", "private-use characters", privateUse)
        for run in replaced.runs {
            let isOurs = decoding.replaced.contains { run.contains($0) }
            let lost = isOurs ? "bytes that are not valid \(decoding.encoding.name)" : "a character lost before"
            add("source.replaced", "U+FFFD stands for \(lost).", run)
        }
        addRest("source.replaced", "U+FFFD", replaced)
    }

    /// Whether one of eight characters can be private use or a replacement; full-width punctuation is neither.
    @inline(__always)
    private static func mayHold(_ scalars: UnsafeBufferPointer<UInt32>, at i: Int) -> Bool {
        var found: UInt32 = 0
        for k in 0..<8 {
            let scalar = scalars[i &+ k]
            found |= (scalar &- 0xE000 < 0x1F00 ? 1 : 0) | (scalar >= 0xFFF0 ? 1 : 0)
        }
        return found != 0
    }

    private mutating func add(_ code: String, _ message: String, _ range: SourceRange?) {
        diagnostics.append(Diagnostic(code: code, severity: .warning, message: message, range: range))
    }

    private mutating func addRest(_ code: String, _ what: String, _ places: Places) {
        guard places.runCount > places.runs.count else { return }
        add(code, "\(places.runCount - places.runs.count) more places have \(what).", nil)
    }

    /// Runs of neighbouring offsets, the first `placeLimit` of them kept.
    private struct Places {
        var runs: [SourceRange] = []
        var runCount = 0
        var lastEnd = -1

        mutating func add(_ offset: Int) {
            if offset != lastEnd {
                runCount += 1
                if runs.count < CharacterAudit.placeLimit { runs.append(SourceRange(offset, offset + 1)) }
            } else if runCount == runs.count, let last = runs.last {
                runs[runs.count - 1] = SourceRange(last.start, offset + 1)
            }
            lastEnd = offset + 1
        }
    }
}
