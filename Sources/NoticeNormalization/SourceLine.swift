import NoticeModel

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
        /// The line is left out of the text: a mark of a Markdown copy without words.
        case ignored
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
    /// The blank lines before it, 255 for that many and more.
    var blankLinesBefore: UInt8
    /// Whether a page break stands before it.
    var followsFormFeed: Bool
    var link: Link
}
