import NoticeModel

/// Nouns that counted grades and thresholds share with the next ones: 1个省级、14个市级储备库.
extension TargetComposer {
    /// 建设1个省级、14个市级⟦物资储备库⟧: the noun that the last of several grades has for all.
    func nounOfGrades(_ reading: ParagraphReading, _ i: Int, _ own: PhraseWords) -> Phrase? {
        guard own.count <= 4, own.last == 0x7EA7 else { return nil }
        var k = i + 1
        while k < reading.values.count, k - i <= 4, reading.values[k].start < reading.values[i].clause.end {
            let next = reading.values[k]
            let end = grammar.nounEnd(
                reading.text, next.followStart, next.clause.end, nextValue: nextCoordinate(reading, k))
            if let grade = reading.find(0x7EA7, next.followStart, min(end, next.followStart + 4)), grade + 1 < end {
                return Phrase(grade + 1, end)
            }
            k += 1
        }
        return nil
    }

    /// 3个工业总产值超千亿元、10个超百亿元的特色园区: what the items of a list of thresholds leave out.
    func sharedThreshold(_ reading: ParagraphReading, _ i: Int, _ phrase: Phrase) -> Phrase? {
        guard let inner = condition(reading, in: phrase) else { return nil }
        let text = reading.text
        var result = phrase
        let condition = reading.values[inner]
        // The head of the first item.
        if condition.start <= (phrase.start ?? 0) + 1, i >= 2, reading.values[i - 1].role == .condition,
            reading.values[i - 1].sentenceId == reading.values[i].sentenceId
        {
            var first = i - 1
            while first >= 2, reading.values[first - 2].role == .condition,
                reading.values[first - 2].sentenceId == reading.values[i].sentenceId, i - first < 16
            {
                first -= 2
            }
            let headStart = reading.values[first - 1].followStart
            if headStart < reading.values[first].start, reading.values[first].start - headStart <= 12 {
                var whole = Phrase(headStart, reading.values[first].start)
                whole.append(result)
                result = whole
            }
        }
        // The noun of the last item.
        if let end = phrase.end, end == condition.end {
            var last = inner
            while last + 2 < reading.values.count, reading.values[last + 2].role == .condition,
                reading.values[last + 2].clause.start == condition.clause.start, last - inner < 16
            {
                last += 2
            }
            if last != inner {
                let tail = reading.values[last].end
                var tailEnd = grammar.nounEnd(text, tail, reading.values[last].clause.end, nextValue: nil)
                // 推进12个百亿元、70个30亿元以上项目⟦建设⟧
                if tailEnd - tail >= 4, reading.stands("建设", endingAt: tailEnd, count: 2) { tailEnd -= 2 }
                result.append(tail, tailEnd)
            }
        }
        return result
    }
}
