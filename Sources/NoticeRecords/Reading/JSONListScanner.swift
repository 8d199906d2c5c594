/// Takes the elements of some lists out of a JSON object that comes block by block, so that it is never held whole.
///
/// It follows quotes and brackets only. What it hands over, and what is left of the object, are JSON texts that the
/// caller parses; the object is JSON if all of them are, and if the scanner has not refused it.
package struct JSONListScanner {
    /// An element of one of the lists.
    package struct Element {
        /// The place of its list among those that are asked for.
        package let list: Int
        /// Where it begins in the whole text, in bytes.
        package let offset: Int
        package let bytes: [UInt8]
    }

    /// The object without the elements of the lists.
    package private(set) var rest: [UInt8] = []
    private let names: [[UInt8]]
    private var offset = 0
    /// The number of containers that are open.
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// Whether the string that was read last, or is being read, has a backslash.
    private var hasEscape = false
    /// Where in `rest` the string that is read began, behind its quote.
    private var stringStart = 0
    /// The member whose value is due, when it is one of the lists.
    private var due: Int?
    private var key: Range<Int>?
    /// The list whose elements are read.
    private var list: Int?
    private var element: [UInt8] = []
    private var elementOffset = 0
    /// Whether the list has an element or a comma so far.
    private var isBegun = false

    /// - Parameter names: The keys of the lists, in the order by which elements name them.
    package init(lists names: [String]) {
        self.names = names.map { Array($0.utf8) }
    }

    /// Reads on.
    ///
    /// - Parameter take: Takes each element, in their order; returns whether it can be used.
    /// - Returns: False when an element cannot be used, or the text is not of a form that is read in this way.
    package mutating func read(_ block: [UInt8], _ take: (Element) -> Bool) -> Bool {
        for byte in block {
            guard list == nil ? readOutside(byte) : readInside(byte, take) else { return false }
            offset += 1
        }
        return true
    }

    /// Whether the text may end here.
    package var isWhole: Bool { depth == 0 && !isInString && list == nil }

    /// Follows a string; true when the byte belongs to one.
    @inline(__always)
    private mutating func readString(_ byte: UInt8) -> Bool {
        guard isInString else { return false }
        if isEscaped {
            isEscaped = false
        } else if byte == 0x5C {
            isEscaped = true
            hasEscape = true
        } else if byte == 0x22 {
            isInString = false
        }
        return true
    }

    private mutating func readOutside(_ byte: UInt8) -> Bool {
        rest.append(byte)
        if readString(byte) {
            guard !isInString, depth == 1 else { return true }
            key = stringStart..<(rest.count - 1)
            // A key in another spelling might be that of a list.
            return !hasEscape || !isKeyDue
        }
        switch byte {
        case 0x22:
            isInString = true
            hasEscape = false
            stringStart = rest.count
        case UInt8(ascii: ":") where depth == 1:
            due = key.flatMap { key in names.firstIndex { $0.elementsEqual(rest[key]) } }
            isKeyDue = false
        case UInt8(ascii: ","):
            if depth == 1 { isKeyDue = true }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if depth == 1, byte == UInt8(ascii: "["), let due {
                list = due
                isBegun = false
                element = []
            }
            due = nil
            depth += 1
            if depth == 1 { isKeyDue = true }
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            return depth >= 0
        case 0x20, 0x09, 0x0A, 0x0D:
            break
        default:
            due = nil
        }
        return true
    }

    /// Whether the next string at depth 1 is a key.
    private var isKeyDue = false

    private mutating func readInside(_ byte: UInt8, _ take: (Element) -> Bool) -> Bool {
        if readString(byte) {
            element.append(byte)
            return true
        }
        switch byte {
        case 0x22: isInString = true
        case UInt8(ascii: ",") where depth == 2:
            isBegun = true
            return end(take)
        case UInt8(ascii: "]") where depth == 2:
            // An empty list ends without an element, any other one behind an element.
            guard element.isEmpty && !isBegun || end(take) else { return false }
            rest.append(byte)
            list = nil
            depth = 1
            return true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            if depth < 2 { return false }
        case 0x20, 0x09, 0x0A, 0x0D:
            if element.isEmpty { return true }
        default: break
        }
        if element.isEmpty { elementOffset = offset }
        element.append(byte)
        return true
    }

    private mutating func end(_ take: (Element) -> Bool) -> Bool {
        guard !element.isEmpty, let list else { return false }
        let isTaken = take(Element(list: list, offset: elementOffset, bytes: element))
        element.removeAll(keepingCapacity: true)
        return isTaken
    }
}
