import NoticeModel

/// The name of an indicator as the cells of its row give it.
struct TableName {
    /// The words without serial number, unit, footnote marks and 其中：, those of merged cells over it before them.
    private(set) var words = ""
    /// The words without those of movement at their end: 单位能耗降低 → 单位能耗.
    private(set) var still = ""
    /// Which way the words at the end move, or nil.
    private(set) var movement: Direction?
    /// Whether the words end in a rate of movement: 增速, 降低率, 增长.
    private(set) var isRate = false
    /// The unit in brackets behind the words.
    private(set) var unit: TableUnit?
    /// The digits of serial numbers before the words.
    private(set) var serials: [NormalRange] = []
    private var starts: [Int] = []

    init() {}

    private static let remarks = ScalarWords.words("其中： 其中: 其中")
    /// Ends that name the growth of something; they are no part of what grows.
    private static let rates: [(words: [UInt32], direction: Direction)] = [
        ("增长速度", Direction.increase), ("年均增速", .increase), ("增长率", .increase), ("增速", .increase), ("增幅", .increase),
        ("涨幅", .increase), ("降低率", .decrease), ("下降率", .decrease), ("降幅", .decrease), ("年均增长", .increase),
        ("累计增长", .increase), ("增长", .increase), ("累计降低", .decrease), ("累计下降", .decrease), ("降低", .decrease),
        ("下降", .decrease), ("减少", .decrease), ("提高", .increase), ("削减", .decrease), ("提升", .increase),
    ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }

    /// Reads the cells from the outermost to the row's own.
    init(_ text: Scalars, _ cells: [NormalRange], _ units: TableUnitReader) {
        var parts: [[UInt32]] = []
        for cell in cells {
            starts.append(cell.start)
            var range = pastSerial(text, cell)
            // Footnote marks and a unit in brackets stand behind the words, in either order.
            var isTrimmed = true
            while isTrimmed, !range.isEmpty {
                isTrimmed = false
                if let (found, start) = units.bracketed(text, range) {
                    unit = found
                    range = NormalRange(range.start, start)
                    isTrimmed = true
                }
                while range.end > range.start, Self.isMark(text[range.end - 1]) {
                    range = NormalRange(range.start, range.end - 1)
                    isTrimmed = true
                }
            }
            var part = compact(text, range)
            let remark = part.withUnsafeBufferPointer { ScalarWords.begins($0, 0, $0.count, anyOf: Self.remarks) }
            if let remark, part.count > remark { part.removeFirst(remark) }
            if let last = parts.last, part.starts(with: last) { parts.removeLast() }
            if remark != nil { parts.removeAll() }
            if !part.isEmpty { parts.append(part) }
        }
        let all = parts.flatMap { $0 }
        words = string(all)
        var bare = all
        var isMoved = true
        while isMoved {
            isMoved = false
            for (word, direction) in Self.rates
            where bare.count > word.count + 1 && bare.suffix(word.count).elementsEqual(word) {
                bare.removeLast(word.count)
                movement = movement ?? direction
                isRate = true
                isMoved = true
                break
            }
        }
        // 新增泵站能力, 增加设备能力: the verb says that it is added.
        if bare.count > 4, bare.starts(with: [0x65B0, 0x589E]) || bare.starts(with: [0x589E, 0x52A0]), bare[2] != 0x5C31
        {
            movement = .increase
            isRate = true
            bare.removeFirst(2)
        }
        // 城镇新增就业: each one is one more.
        if movement == nil, bare.starts(with: [0x65B0, 0x589E]) || all.contains(0x65B0) && hasNew(all) {
            movement = .increase
        }
        still = string(bare)
    }

    private func hasNew(_ words: [UInt32]) -> Bool {
        words.indices.dropLast().contains { words[$0] == 0x65B0 && words[$0 + 1] == 0x589E }
    }

    /// The first scalar of the words of a row; nil where merged cells above hold them all.
    func start(in row: TableGrid.Row) -> Int? { starts.last { row.range.contains($0) } }

    /// *, ①, ② and other marks of footnotes.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "*", "※", "＊", "†", "#", 0x20: true
        case 0x2460...0x2473, 0xB9, 0xB2, 0xB3: true
        default: false
        }
    }

    /// The range behind 1. 1、 （1） ① and other serial numbers.
    private mutating func pastSerial(_ text: Scalars, _ range: NormalRange) -> NormalRange {
        var at = range.start
        if at < range.end, (0x2460...0x2473).contains(text[at]) { return NormalRange(at + 1, range.end) }
        let isBracketed = at < range.end && (text[at] == "（" || text[at] == "(")
        if isBracketed { at += 1 }
        let start = at
        while at < range.end, isASCIIDigit(text[at]), at - start < 3 { at += 1 }
        guard at > start, at < range.end else { return range }
        let mark = text[at]
        let isSerial =
            isBracketed
            ? mark == "）" || mark == ")"
            : mark == "、" || mark == "." && !(at + 1 < range.end && isASCIIDigit(text[at + 1])) || mark == 0x20
        guard isSerial, at + 1 < range.end else { return range }
        serials.append(NormalRange(start, at))
        return NormalRange(at + 1, range.end)
    }
}
