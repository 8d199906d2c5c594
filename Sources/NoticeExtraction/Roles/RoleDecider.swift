import NoticeModel

/// Decides why each number of a paragraph is there.
///
/// Conflict policy, written down once: the families are asked in the order of `decide`, from the most specific
/// construction to the tense of the clause; the first that answers wins, and its rule is the quantity's rule.
struct RoleDecider: Sendable {
    /// Sets `role` and `rule` of every value, in the order of the text.
    func decide(_ reading: inout ParagraphReading, _ trace: ExtractionTrace? = nil) {
        for i in reading.values.indices {
            placeLeft(&reading, i)
            let (role, rule) =
                rankRole(reading, i) ?? qualifierRole(reading, i) ?? scaleRole(reading, i) ?? conditionRole(reading, i)
                ?? startingPointRole(&reading, i) ?? durationRole(reading, i) ?? provisionRole(reading, i)
                ?? existingRole(reading, i) ?? tenseRole(reading, i)
            trace?.decided(i, self.trace(reading, i))
            reading.values[i].role = role
            reading.values[i].rule = rule.id
        }
        settleStartingPoints(&reading)
    }

    /// Moves the left bound past earlier values of the clause that have words of their own.
    private func placeLeft(_ reading: inout ParagraphReading, _ i: Int) {
        let value = reading.values[i]
        var k = i - 1
        while k >= 0, reading.values[k].end > value.clause.start {
            let previous = reading.values[k]
            if previous.groupStart == value.groupStart {
                reading.values[i].left = previous.left
                return
            }
            switch previous.role {
            case .condition?, .qualifier?, .baseline?:
                k -= 1
                continue
            default:
                break
            }
            if previous.from != nil || previous.follow == .onward {
                k -= 1
                continue
            }
            // The words after the previous value up to the next conjunction are its own noun.
            var left = previous.end
            if previous.follow == .noun || previous.follow == .of {
                var at = previous.end
                let limit = value.start
                while at < limit {
                    let c = reading.text[at]
                    if c == 0x3001 || c == 0x548C && at + 1 < limit || c == 0x53CA && at + 1 < limit {
                        left = at + 1
                        if c != 0x3001, reading.text[at] == 0x53CA { break }
                    }
                    at += 1
                }
            }
            reading.values[i].left = max(reading.values[i].left, left)
            reading.values[i].chain.start = max(reading.values[i].chain.start, reading.values[i].left)
            return
        }
    }
}
