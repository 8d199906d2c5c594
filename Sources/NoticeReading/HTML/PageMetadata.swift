import NoticeModel

/// Finds the metadata table of a page (索引号, 发文机关, 成文日期 …), in a table or a list.
struct PageMetadata {
    private(set) var metadata = SourceMetadata()
    /// The elements that hold the entries and nothing of the notice.
    private(set) var elements: Set<Int> = []

    private static let cells: Set<String> = ["td", "th", "dt", "dd", "li", "p", "div"]
    private static let groups: Set<String> = ["table", "ul", "ol", "dl"]
    /// The longest text that is taken for a label or a value.
    private static let cellLimit = 200

    /// - Parameter body: the elements of the notice; inside them it takes three labels to make a metadata table,
    ///   outside two.
    init(_ tree: MarkupTree, body: [Int]) {
        let leaves = Self.leaves(tree)
        var entries: [Int: [(label: String, value: [UInt32])]] = [:]
        var order: [Int] = []
        for (i, leaf) in leaves.enumerated() {
            guard let (label, value) = MetadataLabels.entry(leaf.text) else { continue }
            let group = Self.group(tree, leaf.node)
            var found = value ?? []
            if value == nil, i + 1 < leaves.count {
                // The value stands in the next cell, unless that is a label itself.
                let next = leaves[i + 1]
                if Self.group(tree, next.node) == group, MetadataLabels.entry(next.text) == nil { found = next.text }
            }
            if entries[group] == nil { order.append(group) }
            entries[group, default: []].append((label, found))
        }
        for group in order {
            let list = entries[group] ?? []
            let isInside = body.contains { group >= $0 && group < tree.nodes[$0].end }
            let kinds = Set(list.map(\.label)).count
            guard kinds >= (isInside ? 3 : 2) else { continue }
            for (label, value) in list { MetadataLabels.add(label, value, to: &metadata) }
            if !isInside || Self.groups.contains(tree.nodes[group].name) { elements.insert(group) }
        }
        elements.subtract(body)
        addMetaElements(tree)
    }

    /// The elements without others of their kind below them, with their text.
    private static func leaves(_ tree: MarkupTree) -> [(node: Int, text: [UInt32])] {
        var holdsCell = [Bool](repeating: false, count: tree.nodes.count)
        for i in tree.nodes.indices.reversed() where tree.nodes[i].parent >= 0 {
            if holdsCell[i] || cells.contains(tree.nodes[i].name) { holdsCell[tree.nodes[i].parent] = true }
        }
        var leaves: [(node: Int, text: [UInt32])] = []
        for (i, node) in tree.nodes.enumerated() where !holdsCell[i] && cells.contains(node.name) {
            var count = 0
            for j in i..<node.end { count += tree.nodes[j].text.count }
            guard count <= cellLimit * 2 else { continue }
            let text = trimmed(tree.text(of: i))
            if text.count <= cellLimit { leaves.append((i, text)) }
        }
        return leaves
    }

    /// The nearest table or list around a cell; without one, the parent.
    private static func group(_ tree: MarkupTree, _ cell: Int) -> Int {
        var node = tree.nodes[cell].parent
        while node >= 0, !groups.contains(tree.nodes[node].name) { node = tree.nodes[node].parent }
        return node >= 0 ? node : max(0, tree.nodes[cell].parent)
    }

    /// The title of the meta element that government pages carry (ArticleTitle), where no table has one.
    private mutating func addMetaElements(_ tree: MarkupTree) {
        for node in tree.nodes where node.name == "meta" && metadata.title == nil {
            guard node["name"]?.lowercased() == "articletitle", let content = node["content"] else { continue }
            let title = string(trimmed(content.unicodeScalars.map(\.value)))
            if !title.isEmpty { metadata.title = title }
        }
    }
}
