import NoticeModel

/// The stretches that a phrase is put together from, in the order in which they are read.
///
/// Most phrases have one or two: four lie in the phrase itself, so that it is copied and dropped without the
/// allocator.
struct PhrasePieces: RandomAccessCollection, MutableCollection, Sendable {
    private var first = NormalRange(0, 0)
    private var second = NormalRange(0, 0)
    private var third = NormalRange(0, 0)
    private var fourth = NormalRange(0, 0)
    /// Those from the fifth on; nil while there are none, for an empty list costs more to copy.
    private var rest: [NormalRange]?
    private(set) var endIndex = 0

    var startIndex: Int { 0 }

    subscript(index: Int) -> NormalRange {
        get {
            switch index {
            case 0: first
            case 1: second
            case 2: third
            case 3: fourth
            default: rest![index - 4]
            }
        }
        set {
            switch index {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            case 3: fourth = newValue
            default: rest![index - 4] = newValue
            }
        }
    }

    mutating func append(_ piece: NormalRange) {
        if endIndex >= 4 {
            rest = rest ?? []
            rest!.append(piece)
        } else {
            self[endIndex] = piece
        }
        endIndex += 1
    }

    mutating func removeLast() {
        endIndex -= 1
        if endIndex >= 4 { rest!.removeLast() }
    }

    mutating func insertFirst(_ piece: NormalRange) {
        append(piece)
        var i = endIndex - 1
        while i > 0 {
            self[i] = self[i - 1]
            i -= 1
        }
        self[0] = piece
    }
}

extension PhrasePieces: Equatable {
    static func == (a: PhrasePieces, b: PhrasePieces) -> Bool { a.elementsEqual(b) }
}
