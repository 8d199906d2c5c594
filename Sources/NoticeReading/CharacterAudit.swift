import NoticeModel

/// Looks through decoded text for characters that say nothing certain: private use and replacements.
struct CharacterAudit {
    private(set) var diagnostics: [Diagnostic] = []

    /// How many places of each kind are named; one more diagnostic says how many there are beyond.
    static let placeLimit = 10

    init(_ decoding: Decoding) {
        var privateUse = Places()
        var replaced = Places()
        decoding.scalars.withUnsafeBufferPointer { scalars in
            for i in scalars.indices {
                let scalar = scalars[i]
                // One comparison decides for nearly every character of a notice.
                guard scalar >= 0xE000 else { continue }
                if scalar < 0xF900 || scalar >= 0xF0000 {
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
