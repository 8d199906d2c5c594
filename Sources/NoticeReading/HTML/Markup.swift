/// What kind of markup a decoded text is.
enum Markup {
    /// A web page or a piece of one.
    case page
    /// XML of another kind.
    case xml

    private static let pageOpenings: Set<String> = ["!doctype", "html", "head", "body"]
    /// Elements by which the copied middle of a page opens.
    private static let fragmentOpenings: Set<String> = [
        "div", "p", "table", "meta", "title", "section", "article", "center", "span", "font", "h1", "h2", "h3", "td",
        "tr",
        "main", "style", "script", "link", "strong", "b", "br",
    ]

    /// Tells by how the text opens, white space and comments before it allowed; nil for a text without markup.
    init?(_ scalars: [UInt32]) {
        var i = 0
        while i < scalars.count {
            if scalars[i] <= 0x20 || scalars[i] == 0xFEFF {
                i += 1
            } else if scalars[i...].starts(with: Self.commentOpening) {
                guard let end = Self.commentEnd(scalars, i + 4) else { return nil }
                i = end
            } else {
                break
            }
        }
        guard i < scalars.count, scalars[i] == 0x3C else { return nil }
        let name = Self.name(scalars, i + 1)
        if Self.pageOpenings.contains(name) {
            self = .page
        } else if name == "?xml" {
            let opening = string(scalars[i..<min(i + 1024, scalars.count)]).lowercased()
            self = opening.contains("<html") || opening.contains("<!doctype html") ? .page : .xml
        } else if Self.fragmentOpenings.contains(name), !Self.hasMarkdownHeading(scalars) {
            // A piece of a page closes what it opens; a text that begins with an odd bracket does not.
            guard scalars.indices.dropLast().contains(where: { scalars[$0] == 0x3C && scalars[$0 + 1] == 0x2F })
            else { return nil }
            self = .page
        } else {
            return nil
        }
    }

    private static let commentOpening = "<!--".unicodeScalars.map(\.value)

    private static func commentEnd(_ scalars: [UInt32], _ start: Int) -> Int? {
        var i = start
        while i + 2 < scalars.count {
            if scalars[i] == 0x2D, scalars[i + 1] == 0x2D, scalars[i + 2] == 0x3E { return i + 3 }
            i += 1
        }
        return nil
    }

    /// The name of the tag, in lower case; at most 16 characters.
    private static func name(_ scalars: [UInt32], _ start: Int) -> String {
        var name = ""
        for scalar in scalars[start..<min(start + 16, scalars.count)] {
            switch scalar {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x21, 0x3F:
                name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar)))
            default: return name.lowercased()
            }
        }
        return name.lowercased()
    }

    /// Whether a line begins as a Markdown heading does: Markdown may open with an element, too.
    private static func hasMarkdownHeading(_ scalars: [UInt32]) -> Bool {
        var i = 0
        while i < scalars.count {
            if scalars[i] == 0x23, i == 0 || scalars[i - 1] == 0x0A {
                var end = i
                while end < scalars.count, scalars[end] == 0x23, end - i < 7 { end += 1 }
                if end < scalars.count, scalars[end] == 0x20, end - i < 7 { return true }
            }
            i += 1
        }
        return false
    }

    /// The encoding that a meta element or an XML declaration at the beginning names, where it is one that can be read.
    static func namedEncoding(_ scalars: [UInt32]) -> TextEncoding? {
        guard scalars.prefix(256).contains(0x3C) else { return nil }
        let head = Array(string(scalars.prefix(4096)).lowercased().utf8)
        for key in ["charset", "encoding"] {
            let key = Array(key.utf8)
            var i = 0
            while i + key.count < head.count {
                guard head[i...].starts(with: key) else {
                    i += 1
                    continue
                }
                i += key.count
                while i < head.count, head[i] == 0x20 || head[i] == 0x3D || head[i] == 0x22 || head[i] == 0x27 {
                    i += 1
                }
                let name = head[i...].prefix {
                    $0 == 0x2D || $0 == 0x5F || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A
                }
                if let encoding = TextEncoding(name: String(decoding: name, as: UTF8.self)) { return encoding }
            }
        }
        return nil
    }
}
