/// The list styles of a DOCX document and the numbers that they have given out so far.
struct WordNumbering {
    /// One level of a list.
    private struct Level {
        var start = 1
        var format = "decimal"
        /// The marker with `%1` … `%9` for the numbers of the levels.
        var text = ""
        /// Whether a higher level begins this one anew.
        var restarts = true
        /// Whether all numbers of the marker are written in plain digits.
        var isLegal = false
    }

    /// A list (`w:num`): which abstract list it uses and where it begins a level anew.
    private struct List {
        var abstract: String
        var startOverrides: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private static let levelCount = 9

    private var abstracts: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    /// The level of an abstract list that a paragraph style is tied to.
    private var styleLevels: [String: [String: Int]] = [:]
    /// The numbers last given out by each abstract list, nil for levels not begun.
    private var counters: [String: [Int?]] = [:]
    private var begun: Set<String> = []

    /// Reads `word/numbering.xml`; nil when the document has none.
    init(_ tree: MarkupTree?) {
        guard let tree else { return }
        for element in tree.children(of: 0) {
            switch tree.nodes[element].name {
            case "abstractNum": addAbstract(tree, element)
            case "num": addList(tree, element)
            default: break
            }
        }
    }

    private mutating func addAbstract(_ tree: MarkupTree, _ element: Int) {
        guard let id = tree.nodes[element]["abstractNumId"] else { return }
        var levels: [Int: Level] = [:]
        for child in tree.children("lvl", of: element) {
            guard let index = Int(tree.nodes[child]["ilvl"] ?? ""), (0..<Self.levelCount).contains(index) else {
                continue
            }
            levels[index] = Self.level(tree, child)
            if let style = tree.value("pStyle", of: child) { styleLevels[id, default: [:]][style] = index }
        }
        abstracts[id] = levels
    }

    private static func level(_ tree: MarkupTree, _ element: Int) -> Level {
        var level = Level()
        level.start = Int(tree.value("start", of: element) ?? "") ?? 0
        level.format = tree.value("numFmt", of: element) ?? "decimal"
        level.text = tree.value("lvlText", of: element) ?? ""
        level.restarts = tree.value("lvlRestart", of: element) != "0"
        level.isLegal = tree.isOn("isLgl", of: element)
        return level
    }

    private mutating func addList(_ tree: MarkupTree, _ element: Int) {
        guard let id = tree.nodes[element]["numId"], let abstract = tree.value("abstractNumId", of: element) else {
            return
        }
        var list = List(abstract: abstract)
        for override in tree.children("lvlOverride", of: element) {
            guard let index = Int(tree.nodes[override]["ilvl"] ?? ""), (0..<Self.levelCount).contains(index) else {
                continue
            }
            if let start = Int(tree.value("startOverride", of: override) ?? "") { list.startOverrides[index] = start }
            if let level = tree.children("lvl", of: override).first { list.levels[index] = Self.level(tree, level) }
        }
        lists[id] = list
    }

    /// The level that a style stands for in a list, or nil.
    func level(ofStyle style: String, list: String) -> Int? {
        lists[list].flatMap { styleLevels[$0.abstract]?[style] }
    }

    /// The marker of the next paragraph of a list at a level from 0, or nil when it has none. Bullets are none: they
    /// number nothing.
    mutating func next(list id: String, level index: Int) -> String? {
        guard let list = lists[id], (0..<Self.levelCount).contains(index) else { return nil }
        var numbers = counters[list.abstract] ?? [Int?](repeating: nil, count: Self.levelCount)
        if begun.insert(id).inserted {
            for (level, _) in list.startOverrides { numbers[level] = nil }
        }
        numbers[index] = numbers[index].map { $0 &+ 1 } ?? start(list, index)
        for deeper in index + 1..<Self.levelCount where level(list, deeper)?.restarts != false { numbers[deeper] = nil }
        // A level that was passed over counts as begun.
        for higher in 0..<index where numbers[higher] == nil { numbers[higher] = start(list, higher) }
        counters[list.abstract] = numbers
        guard let level = level(list, index) else { return nil }
        return marker(level, numbers, list)
    }

    private func level(_ list: List, _ index: Int) -> Level? {
        list.levels[index] ?? abstracts[list.abstract]?[index]
    }

    private func start(_ list: List, _ index: Int) -> Int {
        list.startOverrides[index] ?? level(list, index)?.start ?? 1
    }

    private func marker(_ level: Level, _ numbers: [Int?], _ list: List) -> String? {
        guard level.format != "bullet" else { return nil }
        var text = ""
        var isPlace = false
        for character in level.text {
            if isPlace, let place = character.wholeNumberValue, (1...Self.levelCount).contains(place) {
                let format = level.isLegal ? "decimal" : self.level(list, place - 1)?.format ?? "decimal"
                text += ListNumber.text(numbers[place - 1] ?? start(list, place - 1), format: format) ?? ""
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                text.append(character)
            }
        }
        return text.isEmpty ? nil : text
    }
}

extension MarkupTree {
    /// The `val` of a child element, or nil.
    func value(_ name: String, of element: Int) -> String? {
        children(name, of: element).first.flatMap { nodes[$0]["val"] }
    }

    /// Whether a switch is there and not turned off.
    func isOn(_ name: String, of element: Int) -> Bool {
        guard let child = children(name, of: element).first else { return false }
        return !["0", "false", "off", "none"].contains(nodes[child]["val"] ?? "1")
    }
}
