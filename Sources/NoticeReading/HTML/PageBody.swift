/// Finds the elements of a page that hold the notice.
struct PageBody {
    /// How the body was found.
    enum Basis: Equatable {
        /// By a name that content systems of governments give it.
        case name(String)
        /// By where the prose of the page is.
        case density
        /// The page is nothing but the notice.
        case page
    }

    /// The elements, none inside another, in the order of the page.
    private(set) var elements: [Int] = []
    private(set) var basis = Basis.page

    /// Names of containers in the order in which they are tried; the dearest knows most of the page. Ids have a #.
    private static let names = [
        "#ucap-content", "pages_content", "trs_editor_view", "trs_editor", "trs_ueditor", "b12c", "#zoom", "#zoomcon",
        "article-content", "article_content", "articlecontent", "#articlecontent", "article-con", "article_con",
        "news_content", "newscontent", "news-content", "view_content", "xxgk_content", "info_content", "con_text",
    ]

    init(_ tree: MarkupTree) {
        let prose = Prose(tree)
        let total = prose.sum(0)
        for name in Self.names {
            let matches = Self.matches(tree, name)
            let share = matches.reduce(0) { $0 + prose.sum($1) }
            // A container that holds little of the page's prose is a frame around something else.
            guard share > 0, share * 10 >= total * 4 else { continue }
            elements = matches.filter { prose.sum($0) > 0 }
            basis = .name(name)
            return
        }
        elements = [Self.densest(tree, prose)]
        basis = elements == [0] || tree.nodes[elements[0]].name == "body" ? .page : .density
    }

    /// The outermost elements of a name.
    private static func matches(_ tree: MarkupTree, _ name: String) -> [Int] {
        let isID = name.hasPrefix("#")
        let wanted = isID ? String(name.dropFirst()) : name
        var found: [Int] = []
        var i = 0
        while i < tree.nodes.count {
            let node = tree.nodes[i]
            let isMatch =
                isID
                ? node["id"]?.lowercased() == wanted
                : node["class"]?.lowercased().split(whereSeparator: \.isWhitespace).contains { $0 == wanted } ?? false
            if isMatch {
                found.append(i)
                i = node.end
            } else {
                i += 1
            }
        }
        return found
    }

    private static let containers: Set<String> = [
        "html", "body", "div", "table", "tbody", "thead", "tr", "td", "center", "section", "article", "main", "font",
        "span",
    ]

    /// The innermost container that still holds nearly all the prose: from the root down, always to the child that
    /// holds four fifths of what its parent does.
    private static func densest(_ tree: MarkupTree, _ prose: Prose) -> Int {
        var element = 0
        while true {
            let sum = prose.sum(element)
            let next = tree.children(of: element).first {
                containers.contains(tree.nodes[$0].name) && prose.sum($0) * 5 >= sum * 4
            }
            guard let next, sum > 0 else { return element }
            element = next
        }
    }
}

/// How much prose stands below each node: the characters of texts that have a full-width stop or comma or are long, those
/// in links and furniture left out.
///
/// Words that stand in the page again, as they do in a copy for print or for small screens, count once: neither does a copy
/// make the body look like half of the page, nor is it body itself.
private struct Prose {
    private var sums: [Int]
    private let tree: MarkupTree

    init(_ tree: MarkupTree) {
        self.tree = tree
        sums = [Int](repeating: 0, count: tree.nodes.count + 1)
        var skipEnd = 0
        var seen: Set<[UInt32]> = []
        for (i, node) in tree.nodes.enumerated() {
            if i >= skipEnd, node.name == "a" || PageFurniture.contains(node) { skipEnd = node.end }
            var weight = node.isText && i >= skipEnd ? Self.weight(node.text) : 0
            if weight > 0, !seen.insert(node.text).inserted { weight = 0 }
            sums[i + 1] = sums[i] + weight
        }
    }

    private static func weight(_ text: [UInt32]) -> Int {
        let count = text.count { !isBlank($0) }
        let isProse = count >= 20 || text.contains { $0 == 0x3002 || $0 == 0xFF0C || $0 == 0xFF1B }
        return isProse ? count : 0
    }

    func sum(_ node: Int) -> Int { sums[tree.nodes[node].end] - sums[node] }
}
