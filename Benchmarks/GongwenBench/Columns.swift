/// A number with the given digits after the point, right-aligned.
func fixed(_ value: Double, _ digits: Int, width: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    let padded = String(repeating: "0", count: digits - min(digits, fraction.count)) + fraction
    let text = digits == 0 ? "\(scaled)" : "\(scaled / scale).\(padded)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Text padded to a width, left-aligned.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
}
