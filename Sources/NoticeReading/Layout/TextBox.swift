/// A run of text on a page, in the units of the format; y grows downwards.
struct TextBox {
    var left: Double
    var right: Double
    /// The line that the characters stand on.
    var baseline: Double
    /// The size of the font.
    var size: Double
    var text: [UInt32]
}

/// A line of a page: boxes side by side.
struct LayoutLine {
    var left: Double
    var right: Double
    var baseline: Double
    var size: Double
    var text: [UInt32]
    var page: Int
    /// The stretches of the line that wide space parts, from left to right.
    var pieces: [TextBox]
}
