/// What the paragraph styles of a DOCX document say about headings and lists.
struct WordStyles {
    /// What a style or a paragraph sets; nil where it says nothing.
    struct Properties {
        var list: String?
        var level: Int?
        /// The outline level from 0 (9 for running text).
        var outline: Int?

        /// Reads `w:pPr`.
        init(_ tree: MarkupTree, _ element: Int?) {
            guard let element else { return }
            if let numbering = tree.children("numPr", of: element).first {
                list = tree.value("numId", of: numbering)
                level = tree.value("ilvl", of: numbering).flatMap { Int($0) }
            }
            outline = tree.value("outlineLvl", of: element).flatMap { Int($0) }
        }
    }

    private struct Style {
        var properties: Properties
        var base: String?
    }

    private var styles: [String: Style] = [:]
    private(set) var defaultStyle: String?
    /// Styles may be built on one another this deep.
    private static let chainLimit = 16

    /// Reads `word/styles.xml`; nil when the document has none.
    init(_ tree: MarkupTree?) {
        guard let tree else { return }
        for element in tree.children("style", of: 0) where tree.nodes[element]["type"] == "paragraph" {
            guard let id = tree.nodes[element]["styleId"] else { continue }
            var properties = Properties(tree, tree.children("pPr", of: element).first)
            if properties.outline == nil, let name = tree.value("name", of: element)?.lowercased(),
                name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level)
            {
                properties.outline = level - 1
            }
            styles[id] = Style(properties: properties, base: tree.value("basedOn", of: element))
            if tree.nodes[element]["default"] == "1" { defaultStyle = id }
        }
    }

    /// The properties of a paragraph with those of its style where it says nothing itself, and the style that sets the list.
    func resolve(_ own: Properties, style: String?) -> (properties: Properties, listStyle: String?) {
        var result = own
        var listStyle: String?
        var next = style ?? defaultStyle
        var count = 0
        while let id = next, let style = styles[id], count < Self.chainLimit {
            if result.list == nil, let list = style.properties.list {
                result.list = list
                listStyle = id
            }
            if result.level == nil { result.level = style.properties.level }
            if result.outline == nil { result.outline = style.properties.outline }
            next = style.base
            count += 1
        }
        return (result, listStyle)
    }
}
