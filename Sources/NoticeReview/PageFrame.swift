import CTextKit

/// What every page of a review has around it: the policy, the style, the words, the script.
///
/// A page is one file that opens from disk: style and script stand in it, and its Content-Security-Policy allows those two,
/// by their digests, and nothing else; no page can load or send anything.
struct PageFrame {
    /// The scripts of the page, in order.
    let scripts: [[UInt8]]

    /// The whole page.
    ///
    /// - Parameters:
    ///   - title: The title in the browser's tab.
    ///   - data: The members of the JSON object that the script reads, each with its value as JSON.
    ///   - body: Writes what stands in the body before the script.
    func page(title: String, data: [(String, [UInt8])], body: (inout HTMLWriter) -> Void) -> [UInt8] {
        let style = PackageResources.page_css
        let script = scripts.reduce([], +)
        var html = HTMLWriter()
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '")
        html.raw(Self.digest(script))
        html.raw("'; style-src '")
        html.raw(Self.digest(style))
        html.raw("'; base-uri 'none'; form-action 'none'\">\n")
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        html.text(title)
        html.raw("</title>\n<style>")
        html.raw(style)
        html.raw("</style>\n</head>\n<body>\n")
        body(&html)
        html.raw("<script id=\"data\" type=\"application/json\">")
        var json = JSONLineWriter()
        json.object(data + [("words", Wording.json())]) { json, value in json.raw(value) }
        html.json(json.bytes)
        html.raw("</script>\n<script>")
        html.raw(script)
        html.raw("</script>\n</body>\n</html>\n")
        return html.bytes
    }

    /// The digest of an inline style or script as a source of the policy: `sha256-` and Base64.
    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let isDone = ctk_sha256(bytes, bytes.count, &digest)
        precondition(isDone != 0, "the library computes SHA-256")
        return Array("sha256-".utf8) + base64(digest)
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            word <<= 8 * UInt32(3 - group.count)
            for place in 0..<4 {
                let letter = letters[Int(word >> (18 - 6 * UInt32(place)) & 63)]
                text.append(place <= group.count ? letter : UInt8(ascii: "="))
            }
        }
        return text
    }
}
