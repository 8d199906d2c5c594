import NoticeModel

/// The year from which a text speaks when only its headings tell it.
extension OutlookFinder {
    /// The year of a work report that its sections tell: 一、2013年工作回顾, 二、2014年工作安排.
    func yearOfReport(_ text: MappedText, _ outline: Outline) -> Int? {
        guard
            let review = outline.sections.firstIndex(where: { section in
                guard section.parent == nil, let title = section.title else { return false }
                return ScalarWords.ends(text.scalars, title.end, title.start, anyOf: Self.reviewWords) != nil
            }),
            let past = yearOpening(text, outline.sections[review])
        else { return nil }
        for section in outline.sections[(review + 1)...] where section.parent == nil {
            guard yearOpening(text, section) == past + 1, let title = section.title,
                case .says(let orientation) = headings.read(text.scalars, title.start..<title.end)
            else { continue }
            if orientation == .goals || orientation == .tasks { return past + 1 }
        }
        return nil
    }

    private static let arrangementWords = ScalarWords.words(
        "工作安排 重点工作 主要任务 工作部署 目标任务 工作打算 工作任务 工作思路 工作建议 总体要求 政策取向 政府工作 主要目标 预期目标 工作要点")

    /// The year of a text without a date that a heading arranges: 二、2014年工作安排.
    func yearOfArrangement(_ text: MappedText, _ outline: Outline) -> Int? {
        for section in outline.sections where section.parent == nil {
            guard let title = section.title,
                ScalarWords.ends(text.scalars, title.end, title.start, anyOf: Self.arrangementWords) != nil,
                let year = yearOpening(text, section)
            else { continue }
            return year
        }
        return nil
    }

    /// The year that a title begins with.
    private func yearOpening(_ text: MappedText, _ section: Section) -> Int? {
        guard let title = section.title, title.count <= 24 else { return nil }
        var mentions: [TimeMention] = []
        grammar.read(text, in: title.start..<title.end, into: &mentions)
        guard let mention = mentions.first, mention.range.lowerBound == title.start,
            case .point(let point) = mention.reference
        else { return nil }
        return point.year
    }
}
