/// Decides which lines begin paragraphs, which go on with one, and which are page numbers.
///
/// Two kinds of text are told apart by `WrapProfile`. Where a line is a paragraph, lines are joined only when a sentence
/// is plainly broken: at an open bracket or a comma, before a closing mark, or in a paragraph whose last sentence has
/// no end. In hard-wrapped text lines are joined unless the next one opens a block or this one ends early.
struct ParagraphPlanner {
    let wrap: WrapProfile?
    private let marks: LineMarks
    private let lines: [SourceLine]
    /// Whether most lines open with white space, in text that is not wrapped.
    private let linesAreIndented: Bool

    init(_ marks: LineMarks, _ lines: [SourceLine]) {
        self.marks = marks
        self.lines = lines
        wrap = WrapProfile(lines, marks)
        linesAreIndented = lines.count { $0.indent >= 2 } * 2 > lines.count
    }

    /// The paragraph that is being put together.
    private struct Draft {
        var lineCount = 0
        /// Opens with a marker or bullet.
        var isMarked = false
        /// Opens with a label: those who answer for a task.
        let isLabelled: Bool
        /// Has the end of a sentence somewhere.
        var hasSentence = false
        var hasComma = false
        /// Ends inside a bracket or a quotation.
        var isInBracket = false
        /// What stood between its last line and the line that is looked at.
        var blankLines = 0
        var hasPageBreak = false
        /// Whether no sentence ended before it: it belongs to the head of the notice.
        let isFront: Bool

        init(_ line: SourceLine, isFront: Bool) {
            isMarked = line.hasAny([.startsWithMarker, .startsWithBullet])
            isLabelled = line.has(.startsWithLabel)
            self.isFront = isFront
            add(line)
        }

        mutating func add(_ line: SourceLine) {
            lineCount += 1
            if line.hasAny([.hasInnerSentence, .endsSentence]) { hasSentence = true }
            if line.hasAny([.hasInnerComma, .endsWithComma]) { hasComma = true }
            let closes =
                line.hasAny([.closesBracket, .hasInnerSentence, .endsSentence])
                || line.has(.endsWithCloser) && !line.has(.closesInLine)
            isInBracket = line.hasAny([.endsInBracket, .endsWithOpener]) || isInBracket && !closes
            blankLines = 0
            hasPageBreak = false
        }
    }

    /// The lines with their links set.
    func plan() -> [SourceLine] {
        var result = lines
        var draft: Draft?
        var last = 0
        var pages = PageCount()
        var isFront = true
        for i in result.indices {
            let line = result[i]
            draft?.blankLines += Int(line.blankLinesBefore)
            if line.followsFormFeed { draft?.hasPageBreak = true }
            if isPageNumber(i, after: draft == nil ? nil : last, &pages) {
                result[i].link = .pageNumber
                draft?.hasPageBreak = true
                continue
            }
            if let open = draft, continues(last, i, open) {
                result[i].link = .continues
                draft?.add(line)
            } else {
                draft = Draft(line, isFront: isFront)
            }
            if line.hasAny([.endsSentence, .hasInnerSentence]) { isFront = false }
            last = i
        }
        return result
    }

    /// Whether line `j` goes on with the paragraph whose last line is `i`.
    private func continues(_ i: Int, _ j: Int, _ draft: Draft) -> Bool {
        let a = lines[i]
        let b = lines[j]
        // The lines round the break tell what edge holds there.
        let around = lines[max(0, i - 1)...min(lines.count - 1, j + 1)]
        if b.has(.isLeader) { return true }
        if a.hasAny(.standsAlone) || b.hasAny(.standsAlone) || b.has(.isSplit) { return false }
        if a.has(.endsWithOpener) || b.has(.startsWithCloser) { return true }
        if a.has(.isDate) || b.has(.isDate) { return false }
        if b.has(.startsWithBullet) { return isDashInside(a, b, draft, around) }
        if b.has(.isBareNumber), draft.blankLines > 0, !a.hasAny([.endsWithComma, .endsInBracket]) { return false }
        if !draft.isInBracket {
            if a.has(.isDocumentNumber) || b.hasAny([.isDocumentNumber, .startsWithLabel]) { return false }
            if isTail(b, of: a, draft) { return true }
            if signs(j) { return false }
        }
        if b.has(.startsWithMarker) {
            guard let wrap else { return false }
            if cutsWord(a, b), wrap.isFull(a, before: b, isFirst: draft.lineCount == 1, around) { return true }
            // （见图 / 4）: the bracket of the line before is closed.
            if a.has(.endsInBracket), marks.at(Int(b.start), Int(b.end)) != 0x28, closesFirst(b) { return true }
            // 全国第 / 二、…: in the middle of prose it is no marker but a number that the line break cut off.
            let isProse = draft.hasSentence || draft.hasComma && !draft.isMarked && !draft.isLabelled
            guard isProse, !a.hasAny(.finished), !a.has(.endsWithCloser) else { return false }
            if draft.blankLines > 0, wrap.blankLinesPart, !draft.hasPageBreak { return false }
            return wrap.isFull(a, before: b, isFirst: draft.lineCount == 1, around) && !isDeeper(b, a, draft, wrap)
        }
        guard let wrap else { return continuesUnwrapped(a, b, draft) }
        return a.hasAny(.finished)
            ? continuesAfterSentence(a, b, draft, wrap, around) : continuesInSentence(a, b, draft, wrap, around)
    }

    /// A line of hard-wrapped text that ends with a sentence: the paragraph goes on only when the line is full.
    private func continuesAfterSentence(
        _ a: SourceLine, _ b: SourceLine, _ draft: Draft, _ wrap: WrapProfile, _ around: ArraySlice<SourceLine>
    ) -> Bool {
        guard wrap.isFull(a, before: b, isFirst: draft.lineCount == 1, around), !isDeeper(b, a, draft, wrap) else {
            return false
        }
        if draft.blankLines > 0, wrap.blankLinesPart, !draft.hasPageBreak { return false }
        if draft.isInBracket || isRatio(a, b) { return true }
        if a.has(.endsWithColon), !wrap.usesIndent, !draft.hasSentence { return false }
        if wrap.looksFirst(b, before: around.last ?? b, around) { return false }
        // A last line without any mark after a sentence is a signature or a heading.
        let isBracket = marks.at(Int(b.start), Int(b.end)) == 0x28
        if !b.hasAny([.hasInnerComma, .hasInnerSentence]), !b.hasAny(.finished), !isBracket,
            !wrap.reaches(0.85, b, around)
        {
            return false
        }
        return true
    }

    /// A line of hard-wrapped text that ends inside a sentence, or has none.
    private func continuesInSentence(
        _ a: SourceLine, _ b: SourceLine, _ draft: Draft, _ wrap: WrapProfile, _ around: ArraySlice<SourceLine>
    ) -> Bool {
        let isDeeper = isDeeper(b, a, draft, wrap)
        let isHeading = !draft.hasSentence && (!draft.hasComma || draft.isMarked && draft.lineCount == 1)
        let mayEnd = a.has(.endsWithCloser) && !a.has(.closesInLine)
        if isHeading || !draft.hasSentence && (draft.lineCount == 1 || draft.isMarked), endsHead(a, b, draft, wrap) {
            return false
        }
        if wrap.isFull(a, before: b, isFirst: draft.lineCount == 1, around) {
            if isHeading, wrap.usesIndent, Int(b.indent) >= wrap.baseIndent + 2, b.indent == a.indent { return false }
            // （…负责） ends a paragraph as a sentence does.
            if mayEnd, isDeeper || draft.blankLines > 0 && wrap.blankLinesPart && !draft.hasPageBreak { return false }
            if isHeading, isDeeper { return wrap.hangsItems && draft.isMarked && b.indent < a.indent + 8 }
            return Int(b.indent) < Int(a.indent) + 8 || draft.hasSentence
        }
        if a.has(.endsInBracket), wrap.reaches(0.85, a, around) { return true }
        if mayEnd { return false }
        // A line that falls a little short is broken all the same; how wide a line gets is not exact.
        if !isHeading, wrap.reaches(0.85, a, around), !isDeeper || draft.lineCount == 1 && wrap.hangsItems {
            return true
        }
        if a.has(.endsWithComma) { return true }
        guard !isDeeper else { return false }
        if a.has(.endsInLabel) { return false }
        if draft.hasSentence, draft.lineCount > 1 || draft.hasPageBreak || wrap.reaches(0.6, a, around) { return true }
        return a.has(.hasInnerComma) && !draft.isMarked && wrap.reaches(0.6, a, around)
    }

    /// Whether words of a heading end with line `a`: before a blank line, or as a title or the occasion of a report does.
    private func endsHead(_ a: SourceLine, _ b: SourceLine, _ draft: Draft, _ wrap: WrapProfile) -> Bool {
        if draft.blankLines > 0, wrap.blankLinesPart, !draft.hasPageBreak {
            return !a.hasAny([.endsWithComma, .endsInBracket])
        }
        if a.has(.endsInOccasion) { return draft.isMarked && draft.isFront }
        guard a.has(.endsAsTitle), draft.isFront, !draft.isMarked else { return false }
        switch marks.at(Int(b.start), Int(b.end)) {
        case 0x7684, 0x548C, 0x53CA, 0x4E0E, 0x28: return false  // 的 和 及 与 （
        default: return true
        }
    }

    /// Whether the line break stands inside a ratio or a time of day: 9: / 30.
    private func isRatio(_ a: SourceLine, _ b: SourceLine) -> Bool {
        a.has(.endsWithColon) && a.length > 1 && LineMarks.isDigit(marks.at(Int(a.end) - 2, Int(a.end)))
            && LineMarks.isDigit(marks.at(Int(b.start), Int(b.end)))
    }

    /// Whether a line break stands before the dash of a sentence, not before that of a list.
    private func isDashInside(
        _ a: SourceLine, _ b: SourceLine, _ draft: Draft, _ around: ArraySlice<SourceLine>
    ) -> Bool {
        guard let wrap, !a.hasAny(.finished), !a.has(.endsWithCloser), draft.blankLines == 0 else { return false }
        if marks.scalars[Int(b.start)] == 0x2D {  // 2000 / - 5000
            let next = marks.skipSpace(Int(b.start) + 1, Int(b.end))
            return LineMarks.isDigit(marks.at(Int(a.end) - 1, Int(a.end)))
                && LineMarks.isDigit(marks.at(next, Int(b.end)))
        }
        guard draft.hasSentence || draft.hasComma, marks.scalars[Int(b.start)] &- 0x2014 < 2 else { return false }
        return wrap.isFull(a, before: b, isFirst: draft.lineCount == 1, around) && !isDeeper(b, a, draft, wrap)
    }

    /// Whether the line break stands inside a word of letters and digits that only looks like a marker: …/zz2025 / 5.html.
    private func cutsWord(_ a: SourceLine, _ b: SourceLine) -> Bool {
        func isWord(_ c: UInt32) -> Bool { LineMarks.isDigit(c) || LineMarks.isLetter(c) }
        let end = Int(b.end)
        guard isWord(marks.scalars[Int(a.end) - 1]), isWord(marks.scalars[Int(b.start)]) else { return false }
        let length = marks.markerLength(Int(b.start), end)
        return isWord(marks.at(Int(b.start) + length, end))
    }

    /// Whether a line is the name of an authority above the date of a notice, other such names between.
    private func signs(_ j: Int) -> Bool {
        let limit = min(lines.count, j + 5)
        var i = j
        while i < limit, marks.isName(Int(lines[i].start), Int(lines[i].end)) { i += 1 }
        return i > j && i < limit && lines[i].has(.isDate)
    }

    /// Whether a line is the last character of the title that the line before it broke off.
    private func isTail(_ b: SourceLine, of a: SourceLine, _ draft: Draft) -> Bool {
        b.length == 1 && draft.isFront && draft.blankLines == 0 && draft.lineCount == 1
            && marks.isName(Int(a.start), Int(a.end)) && marks.scalars[Int(b.start)] &- 0x4E00 < 0x5200
    }

    /// Whether a line has the greater indent that opens a paragraph.
    private func isDeeper(_ b: SourceLine, _ a: SourceLine, _ draft: Draft, _ wrap: WrapProfile) -> Bool {
        let reference = draft.lineCount > 1 ? Int(a.indent) : min(Int(a.indent), wrap.baseIndent)
        return Int(b.indent) >= reference + 2
    }

    /// Text in which a line is a paragraph: what is plainly broken is mended.
    private func continuesUnwrapped(_ a: SourceLine, _ b: SourceLine, _ draft: Draft) -> Bool {
        if a.hasAny(.finished) || draft.blankLines > 4 { return false }
        if a.has(.endsWithComma) { return a.rightEdge >= 20 && draft.blankLines < 3 }
        guard b.indent < 2 || !linesAreIndented && b.indent <= a.indent + 1 else { return false }
        if a.has(.endsInBracket), closesFirst(b) { return true }
        if draft.blankLines == 0, breaksPhrase(a, b) { return true }
        if b.followsSeam, a.hasAny([.hasInnerComma, .hasInnerSentence]), !a.has(.endsWithCloser) { return true }
        return a.has(.hasInnerSentence) && !a.hasAny([.endsInLabel, .endsWithCloser]) && a.rightEdge >= 60
            && b.hasAny([.hasInnerSentence, .endsSentence])
    }

    /// Whether no line by itself ends or begins so: …发展的 / 主要目标 / 是：…, 第十四届 / 人民代表大会….
    private func breaksPhrase(_ a: SourceLine, _ b: SourceLine) -> Bool {
        let end = Int(b.end)
        let first = (marks.at(Int(b.start), end), marks.at(Int(b.start) + 1, end))
        if a.hasAny([.startsWithMarker, .isHeading]) { return false }
        switch marks.at(Int(a.end) - 1, Int(a.end)) {
        case 0x7684: return a.length > 4 && marks.at(Int(a.end) - 2, Int(a.end)) != 0x76EE  // 的, but not 目的
        case 0x5C4A: return first == (0x4EBA, 0x6C11)  // 届 / 人民
        default: return first == (0x662F, 0x3A)  // 是：
        }
    }

    /// Whether a closing bracket or quotation mark comes before any opening one.
    private func closesFirst(_ line: SourceLine) -> Bool {
        let end = Int(line.end)
        for i in Int(line.start)..<min(end, Int(line.start) + 60) {
            switch marks.at(i, end) {
            case 0x29, 0x300B, 0x201D, 0x300D: return true
            case 0x28, 0x300A, 0x201C, 0x300C, 0x3002: return false
            default: break
            }
        }
        return false
    }
}

/// Page numbers: those that show it by their form, and bare digits that count on from the one before.
extension ParagraphPlanner {
    /// The last page number and where it stood.
    private struct PageCount {
        var value = 0
        var line = -1
    }

    /// A page has at least so many lines: rows of a table are numbered too.
    private static let shortestPage = 8

    private func endsInWord(_ line: SourceLine) -> Bool {
        let scalar = marks.at(Int(line.end) - 1, Int(line.end))
        return LineMarks.isDigit(scalar) || LineMarks.isLetter(scalar)
    }

    private func isPageNumber(_ i: Int, after last: Int?, _ pages: inout PageCount) -> Bool {
        let line = lines[i]
        if line.has(.isPageNumber) { return true }
        guard line.has(.isBareNumber) else { return false }
        if wrap != nil {
            var value = 0
            for j in Int(line.start)..<Int(line.end) { value = value * 10 + Int(marks.at(j, Int(line.end)) - 0x30) }
            // The rest of a long word or number that the edge cut is no page number.
            if let last, line.blankLinesBefore == 0, endsInWord(lines[last]),
                let wrap, wrap.isFull(lines[last], before: line, isFirst: false, lines[last...i])
            {
                return false
            }
            let isFirst = pages.line < 0
            guard isFirst || value > pages.value && value <= pages.value + 4 else { return false }
            let isAtPageEnd = line.followsFormFeed || i + 1 < lines.count && lines[i + 1].followsFormFeed
            let isCentred = line.indent >= 8 && value == pages.value + 1
            guard isFirst || i - pages.line >= Self.shortestPage || isAtPageEnd || isCentred else { return false }
            pages = PageCount(value: value, line: i)
            return true
        }
        // A number between the halves of a broken paragraph.
        guard let last, i + 1 < lines.count else { return false }
        return continuesUnwrapped(lines[last], lines[i + 1], Draft(lines[last], isFront: false))
            && !lines[i + 1].hasAny([.startsWithMarker, .startsWithBullet])
    }
}
