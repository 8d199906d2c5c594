/// Paths in the order in which they were added, in little memory: of each its name, of a folder that neighbours share
/// one copy.
package struct PathList: RandomAccessCollection, Sendable {
    /// The names, one after the other.
    private var names: [UInt8] = []
    /// Where each name ends.
    private var ends: [Int] = []
    /// The folders with their slashes, and the index of the first path in each.
    private var folders: [(start: Int, path: String)] = []

    package init() {}

    package var startIndex: Int { 0 }
    package var endIndex: Int { ends.count }

    /// Adds a path at the end.
    package mutating func append(_ path: String) {
        let nameStart = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
        let start = nameStart ?? path.startIndex
        if folders.last.map({ !path[..<start].utf8.elementsEqual($0.path.utf8) }) ?? true {
            folders.append((ends.count, String(path[..<start])))
        }
        names += path[start...].utf8
        ends.append(names.count)
    }

    package subscript(index: Int) -> String {
        folders[folder(of: index)].path + String(decoding: name(index), as: UTF8.self)
    }

    /// The name behind the last slash.
    package func name(_ index: Int) -> ArraySlice<UInt8> {
        names[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The last folder that begins at the path or before it.
    private func folder(of index: Int) -> Int {
        var low = 0
        var high = folders.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if folders[middle].start <= index { low = middle } else { high = middle }
        }
        return low
    }

    /// Whether one path stands before another one in the order of their bytes.
    func precedes(_ a: Int, _ b: Int) -> Bool {
        if folder(of: a) == folder(of: b) { return name(a).lexicographicallyPrecedes(name(b)) }
        return self[a].utf8.lexicographicallyPrecedes(self[b].utf8)
    }
}

/// The order of paths by their bytes, in which one of them is found quickly.
package struct PathIndex: Sendable {
    private let paths: PathList
    /// The places of the paths in their list, in the order of their bytes.
    package let order: [Int32]

    package init(_ paths: PathList) {
        self.paths = paths
        order = paths.indices.map { Int32($0) }.sorted { paths.precedes(Int($0), Int($1)) }
    }

    /// The place of a path in the list, or nil.
    package func index(of path: String) -> Int? {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if paths[Int(order[middle])].utf8.lexicographicallyPrecedes(path.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < order.count else { return nil }
        let place = Int(order[low])
        return paths[place].utf8.elementsEqual(path.utf8) ? place : nil
    }
}
