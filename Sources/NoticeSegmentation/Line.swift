import NoticeModel

/// A paragraph, or a piece of one where the head or foot of a notice stands glued together on one line.
struct Line {
    var start: Int
    var end: Int
    var role: ParagraphRole = .body
    /// The index of the part, set when the parts are known.
    var part = 0
    /// The marker that opens the line, or nil.
    var marker: Marker?

    init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    var count: Int { end - start }
    var range: NormalRange { NormalRange(start, end) }
}
