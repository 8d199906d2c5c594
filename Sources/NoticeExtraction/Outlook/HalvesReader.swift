import NoticeModel

/// Tells the half of a work report that reviews from the half that plans where headings do not.
///
/// A paragraph that opens with a past span (过去五年，…；2018年，…) turns to the review, one that opens with a span to
/// come (今后五年…；今年工作的总体要求…) turns away from it; what was turned holds up to the next turn or heading.
struct HalvesReader {
    let grammar: TimeGrammar

    func split(_ text: MappedText, _ outline: Outline, _ outlook: inout Outlook) {
        var turned: [Outlook.Stretch] = []
        var section: Int?
        var isTurned = false
        var mentions: [TimeMention] = []
        var untold = outlook.isWorkReport ? Untold() : nil
        for paragraph in outline.paragraphs {
            let start = paragraph.bodyStart
            if paragraph.section != section {
                section = paragraph.section
                isTurned = false
            } else if isTurned, !outlook.isWorkReport {
                turned.append(Outlook.Stretch(start: paragraph.range.start, orientation: .neutral, frame: nil))
                isTurned = false
            }
            guard paragraph.role == .body, start < paragraph.range.end else { continue }
            let here = outlook.orientation(at: start)
            // Headings that say something are believed.
            guard here == .neutral else {
                untold = nil
                continue
            }
            mentions.removeAll(keepingCapacity: true)
            grammar.read(text, in: start..<min(paragraph.range.end, start + 36), into: &mentions)
            let isAnnounced =
                (untold != nil || isTurned) && outlook.isWorkReport
                && Self.announcesGoals(text.scalars, start..<paragraph.range.end)
            if untold?.start == nil { untold?.start = start }
            defer {
                if isAnnounced, isTurned {
                    turned.append(
                        Outlook.Stretch(start: start, orientation: .neutral, frame: outlook.frame(at: start)))
                    isTurned = false
                } else if isAnnounced, turned.isEmpty, let stretch = untold?.review(before: start, outlook) {
                    turned.append(stretch)
                    turned.append(
                        Outlook.Stretch(
                            start: untold?.end ?? start, orientation: .neutral, frame: outlook.frame(at: start)))
                }
                if isAnnounced { untold = nil }
            }
            guard let mention = mentions.first, mention.naming == .none,
                mention.family != .term,  // 五年 alone turns nowhere
                mention.range.lowerBound - start <= 6 || opensSecondSentence(text.scalars, start, mention)
            else { continue }
            switch tense(of: mention, outlook) {
            case .past:
                untold = nil
                guard outlook.isWorkReport || isPeriod(mention) else { continue }
                turned.append(Outlook.Stretch(start: start, orientation: .past, frame: frame(of: mention, outlook)))
                isTurned = true
            case .current, .future:
                if untold?.end == nil { untold?.end = start }
                guard isTurned else { continue }
                // “十四五”时期……: the years that it opens with frame what follows.
                turned.append(
                    Outlook.Stretch(
                        start: start, orientation: .neutral,
                        frame: frame(of: mention, outlook) ?? outlook.frame(at: start)))
                isTurned = false
            case .unknown: continue
            }
        }
        guard !turned.isEmpty else { return }
        var merged: [Outlook.Stretch] = []
        var k = 0
        for stretch in outlook.stretches {
            while k < turned.count, turned[k].start < stretch.start {
                merged.append(turned[k])
                k += 1
            }
            merged.append(stretch)
        }
        merged.append(contentsOf: turned[k...])
        outlook.stretches = merged
    }

    /// Paragraphs of a work report over which no heading and no time says which half they belong to.
    private struct Untold {
        var start: Int?
        /// Where a time that is not over opens a paragraph.
        var end: Int?

        /// What stands before the goals of the year reviews the year before.
        func review(before goals: Int, _ outlook: Outlook) -> Outlook.Stretch? {
            guard let start, start < end ?? goals else { return nil }
            let frame = outlook.referenceYear.map { YearSpan($0 - 1, $0 - 1) }
            return Outlook.Stretch(start: start, orientation: .past, frame: frame)
        }
    }

    /// 经济社会发展主要预期目标是：: the sentence with which every work report turns to the year that begins.
    static func announcesGoals(_ text: Scalars, _ range: Range<Int>) -> Bool {
        let end = min(range.upperBound, range.lowerBound + 40)
        return (range.lowerBound..<end).contains {
            ScalarWords.begins(text, $0, end, anyOf: expected) != nil
        }
    }

    private static let expected = ScalarWords.words("预期目标是 预期目标为 预期目标：")

    /// 生态环境明显改善。⟦五年来⟧，…: the time opens what stands behind a short head.
    private func opensSecondSentence(_ text: Scalars, _ start: Int, _ mention: TimeMention) -> Bool {
        let at = mention.range.lowerBound
        guard at > start, text[at - 1] == "。", case .pastYears = mention.reference else { return false }
        return !(start..<at - 1).contains { text[$0] == "，" || text[$0] == "。" }
    }

    /// 过去五年, “十三五”期间
    private func isPeriod(_ mention: TimeMention) -> Bool {
        switch mention.reference {
        case .pastYears: true
        case .span: mention.family == .planPeriod
        default: false
        }
    }

    private func tense(of mention: TimeMention, _ outlook: Outlook) -> Outlook.Tense {
        switch mention.reference {
        case .point(let point): outlook.tense(of: point.year)
        case .span(let first, let last): outlook.tense(of: YearSpan(first.year, last.year))
        case .pastYears: .past
        case .comingYears: .future
        case .yearsFromReference(let offset, _, _): offset < 0 ? .past : .current
        default: .unknown
        }
    }

    private func frame(of mention: TimeMention, _ outlook: Outlook) -> YearSpan? {
        switch mention.reference {
        case .point(let point): return YearSpan(point.year, point.year)
        case .span(let first, let last): return YearSpan(first.year, last.year)
        case .pastYears(let count):
            guard let year = outlook.planPeriod?.first ?? outlook.referenceYear else { return nil }
            return YearSpan(year - count, year - 1)
        case .comingYears(let count):
            let plan = outlook.planPeriod.flatMap { $0.count == count ? $0 : nil }
            return plan ?? outlook.referenceYear.map { YearSpan($0, $0 + count - 1) }
        case .yearsFromReference(let offset, _, _):
            return outlook.referenceYear.map { YearSpan($0 + offset, $0 + offset) }
        default: return nil
        }
    }
}
