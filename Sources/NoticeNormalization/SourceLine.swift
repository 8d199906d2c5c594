/// What a line shows by itself, without its neighbours.
struct LineTraits: OptionSet {
    let rawValue: UInt32

    /// Opens with a heading or item marker: 一、 （一） 1. 第一章 附件1 ① …
    static let startsWithMarker = LineTraits(rawValue: 1 << 0)
    /// Opens with a list bullet: —— -- ● • ◆ …
    static let startsWithBullet = LineTraits(rawValue: 1 << 1)
    /// Opens with a mark that cannot begin a sentence: ， 。 》 ） …
    static let startsWithCloser = LineTraits(rawValue: 1 << 2)
    /// Ends with 。 ！ ？, closing quotes and brackets after it allowed.
    static let endsSentence = LineTraits(rawValue: 1 << 3)
    /// Ends with ；.
    static let endsClause = LineTraits(rawValue: 1 << 4)
    /// Ends with ， or 、.
    static let endsWithComma = LineTraits(rawValue: 1 << 5)
    /// Ends with an opening bracket or quotation mark.
    static let endsWithOpener = LineTraits(rawValue: 1 << 6)
    /// Ends with a closing bracket or quotation mark that no sentence end stands before.
    static let endsWithCloser = LineTraits(rawValue: 1 << 7)
    /// Has a sentence end before its last character.
    static let hasInnerSentence = LineTraits(rawValue: 1 << 8)
    /// Has ， 、 ； or ： before its last character.
    static let hasInnerComma = LineTraits(rawValue: 1 << 9)
    /// The words after the last sentence end have a ：, as 责任单位：… has.
    static let endsInLabel = LineTraits(rawValue: 1 << 10)
    /// A line of a table of contents: dots and a page number at its end.
    static let isContents = LineTraits(rawValue: 1 << 11)
    /// Nothing but digits.
    static let isBareNumber = LineTraits(rawValue: 1 << 12)
    /// A page number by its form: — 1 —, 第1页.
    static let isPageNumber = LineTraits(rawValue: 1 << 13)
    /// Nothing but a date.
    static let isDate = LineTraits(rawValue: 1 << 14)
    /// A row of a table.
    static let isTableRow = LineTraits(rawValue: 1 << 15)
    /// A heading by its element or style.
    static let isHeading = LineTraits(rawValue: 1 << 16)
    /// Parted from the words before it by wide white space, not by a line break.
    static let isSplit = LineTraits(rawValue: 1 << 17)
    /// Has an opening bracket or quotation mark without its closing one.
    static let endsInBracket = LineTraits(rawValue: 1 << 18)
    /// Ends with ：.
    static let endsWithColon = LineTraits(rawValue: 1 << 19)

    /// The bracket that closes at its end opens in the line too: （PX）.
    static let closesInLine = LineTraits(rawValue: 1 << 20)

    /// Nothing but a document number: 国发〔2015〕28号, 2025年第6号.
    static let isDocumentNumber = LineTraits(rawValue: 1 << 21)
    /// Opens with the label of those who answer for a task or of its date: 责任单位：, 完成时限：.
    static let startsWithLabel = LineTraits(rawValue: 1 << 22)
    /// Ends as the titles of notices do: …的通知, …的实施意见.
    static let endsAsTitle = LineTraits(rawValue: 1 << 23)
    /// Ends with the occasion of a report: …第三次会议上.
    static let endsInOccasion = LineTraits(rawValue: 1 << 24)
    /// Nothing but the dots and the page number that a line of contents ends with.
    static let isLeader = LineTraits(rawValue: 1 << 26)

    /// Has a closing bracket or quotation mark whose opening one stands before the line.
    static let closesBracket = LineTraits(rawValue: 1 << 27)

    /// Ends where a sentence, an item or a lead-in may end.
    static let finished: LineTraits = [.endsSentence, .endsClause, .endsWithColon]
    /// Is never joined with another line.
    static let standsAlone: LineTraits = [.isContents, .isTableRow, .isHeading]
}

/// A line of the source (or a stretch of one that wide white space parts), white space at its ends left out.
struct SourceLine {
    /// What stands between a line and the one before it.
    enum Link: UInt8 {
        /// The line begins a paragraph.
        case begins
        /// The line goes on with the paragraph of the line before.
        case continues
        /// The line is left out of the text: a page number.
        case pageNumber
    }

    /// The first source code point that is no white space.
    var start: Int32
    /// The source offset after the last code point that is no white space.
    var end: Int32
    /// The source offset after the line break (or the white space) that ends the line.
    var breakEnd: Int32
    /// The columns of white space before `start`; a full-width space has two.
    var indent: UInt16
    /// The columns from the margin to the end of the line; 0xFFFF for that many and more.
    var rightEdge: UInt16
    /// The code points from the margin to the end of the line; 0xFFFF for that many and more.
    var edgeCount: UInt16
    /// The blank lines before it, 255 for that many and more.
    var blankLinesBefore: UInt8
    /// Whether a page break stands before it.
    var followsFormFeed: Bool
    /// Whether a line of nothing but zero-width characters stands before it: where a text was put together from pages.
    var followsSeam = false
    var traits: LineTraits = []
    var link: Link = .begins

    var length: Int { Int(end - start) }

    func has(_ trait: LineTraits) -> Bool { traits.contains(trait) }
    func hasAny(_ some: LineTraits) -> Bool { !traits.isDisjoint(with: some) }
}
