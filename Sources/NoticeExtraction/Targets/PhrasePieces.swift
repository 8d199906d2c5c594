import NoticeModel

/// The stretches that a phrase is put together from, in the order in which they are read.
///
/// They lie in the phrase itself, and nothing in it is counted or freed: the rules copy phrases all the time. Words put
/// together from six places say all that a reader takes in; of more the first five and the last are kept.
struct PhrasePieces: RandomAccessCollection, MutableCollection, Sendable {
    /// The most pieces that a phrase keeps.
    static let capacity = 6

    private var first = NormalRange(0, 0)
    private var second = NormalRange(0, 0)
    private var third = NormalRange(0, 0)
    private var fourth = NormalRange(0, 0)
    private var fifth = NormalRange(0, 0)
    private var sixth = NormalRange(0, 0)
    private var pieceCount: UInt8 = 0

    var startIndex: Int { 0 }
    var endIndex: Int { Int(pieceCount) }

    subscript(index: Int) -> NormalRange {
        get {
            switch index {
            case 0: first
            case 1: second
            case 2: third
            case 3: fourth
            case 4: fifth
            default: sixth
            }
        }
        set {
            switch index {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            case 3: fourth = newValue
            case 4: fifth = newValue
            default: sixth = newValue
            }
        }
    }

    mutating func append(_ piece: NormalRange) {
        if endIndex == Self.capacity { removeLast() }
        self[endIndex] = piece
        pieceCount += 1
    }

    mutating func removeLast() { pieceCount -= 1 }

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
