import CXMLKit

/// The elements and texts of a page or an XML document, flat and in document order.
///
/// Element 0 is the root. Names are local names as the file writes them (of HTML in lower case).
struct MarkupTree {
    /// An element or a run of text.
    struct Node {
        /// The local name; empty for text.
        var name: String
        var attributes: [(name: String, value: String)]
        /// The code points of a text, empty for an element.
        var text: [UInt32]
        var parent: Int
        /// The index after the last descendant, so that the subtree is `self..<end`.
        var end: Int

        var isText: Bool { name.isEmpty }

        /// The value of an attribute by its local name, or nil.
        subscript(_ attribute: String) -> String? {
            attributes.first { $0.name == attribute }?.value
        }
    }

    private(set) var nodes: [Node] = []

    /// How markup is written.
    enum Syntax {
        case html
        case xml
    }

    /// Why there is no tree.
    enum Failure: Error {
        case malformed
        case tooDeep
        case documentType
        case tooLarge
        case outOfMemory
    }

    /// Parses UTF-8.
    init(_ bytes: UnsafeRawBufferPointer, _ syntax: Syntax, limits: ReadingLimits) throws(Failure) {
        let builder = MarkupBuilder()
        let handlers = CXKHandlers(
            context: Unmanaged.passUnretained(builder).toOpaque(), open: openElement, text: addText,
            close: closeElement)
        let bounds = CXKLimits(depth: Int32(clamping: limits.depth), nodes: Int64(limits.nodeCount))
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = withExtendedLifetime(builder) {
            switch syntax {
            case .html: cxk_parse_html(start, bytes.count, bounds, handlers)
            case .xml: cxk_parse_xml(start, bytes.count, bounds, handlers)
            }
        }
        switch status {
        case CXKStatusDone: break
        case CXKStatusTooDeep: throw .tooDeep
        case CXKStatusDocumentType: throw .documentType
        case CXKStatusTooLarge: throw .tooLarge
        case CXKStatusOutOfMemory: throw .outOfMemory
        default: throw .malformed
        }
        guard !builder.nodes.isEmpty else { throw .malformed }
        nodes = builder.nodes
    }

    /// The children of an element in order.
    func children(of element: Int) -> ChildSequence {
        ChildSequence(nodes: nodes, index: element + 1, end: nodes[element].end)
    }

    struct ChildSequence: Sequence, IteratorProtocol {
        let nodes: [Node]
        var index: Int
        let end: Int

        mutating func next() -> Int? {
            guard index < end else { return nil }
            defer { index = nodes[index].end }
            return index
        }
    }

    /// All text below a node, as it stands.
    func text(of node: Int) -> [UInt32] {
        var text: [UInt32] = []
        for i in node..<nodes[node].end { text += nodes[i].text }
        return text
    }

    /// The first element of a name below a node, or nil.
    func first(_ name: String, in node: Int) -> Int? {
        (node..<nodes[node].end).first { nodes[$0].name == name }
    }

    /// The child elements of a name.
    func children(_ name: String, of element: Int) -> [Int] {
        children(of: element).filter { nodes[$0].name == name }
    }
}

/// Collects what the parser hands over; lives for one parse on one thread.
private final class MarkupBuilder {
    var nodes: [MarkupTree.Node] = []
    private var open: [Int] = []

    func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
        open.append(nodes.count)
        let parent = open.count > 1 ? open[open.count - 2] : -1
        nodes.append(
            MarkupTree.Node(name: name, attributes: attributes, text: [], parent: parent, end: nodes.count + 1))
    }

    func add(_ text: UnsafeRawBufferPointer) {
        guard let parent = open.last, !text.isEmpty else { return }
        let (scalars, _) = UTF8Decoder.decodeLossily(text)
        nodes.append(
            MarkupTree.Node(name: "", attributes: [], text: scalars, parent: parent, end: nodes.count + 1))
    }

    func end() {
        guard let element = open.popLast() else { return }
        nodes[element].end = nodes.count
    }
}

private func builder(_ context: UnsafeMutableRawPointer?) -> MarkupBuilder {
    Unmanaged<MarkupBuilder>.fromOpaque(context!).takeUnretainedValue()
}

private func openElement(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
) {
    var list: [(name: String, value: String)] = []
    var i = 0
    while let key = attributes?[i], let value = attributes?[i + 1] {
        list.append((String(cString: key), String(cString: value)))
        i += 2
    }
    builder(context).begin(name.map { String(cString: $0) } ?? "?", list)
}

private func addText(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ length: Int) {
    builder(context).add(UnsafeRawBufferPointer(start: bytes, count: length))
}

private func closeElement(_ context: UnsafeMutableRawPointer?) {
    builder(context).end()
}
