/// The text of one page or template page of an OFD document, as boxes.
enum FixedPage {
    /// The boxes of all text objects below the root, in the order of the file.
    static func boxes(_ tree: MarkupTree) -> [TextBox] {
        var boxes: [TextBox] = []
        for (i, node) in tree.nodes.enumerated() where node.name == "TextObject" {
            addObject(tree, i, to: &boxes)
        }
        return boxes
    }

    private static func addObject(_ tree: MarkupTree, _ object: Int, to boxes: inout [TextBox]) {
        let node = tree.nodes[object]
        guard node["Visible"]?.lowercased() != "false" else { return }
        let boundary = numbers(node["Boundary"])
        let origin = boundary.count >= 2 ? (x: boundary[0], y: boundary[1]) : (x: 0, y: 0)
        let matrix = numbers(node["CTM"])
        let transform = matrix.count == 6 ? matrix : [1, 0, 0, 1, 0, 0]
        let size = numbers(node["Size"]).first ?? 1
        let scale = (transform[2] * transform[2] + transform[3] * transform[3]).squareRoot()
        var start = (x: 0.0, y: 0.0)
        for code in tree.children("TextCode", of: object) {
            let element = tree.nodes[code]
            start.x = numbers(element["X"]).first ?? start.x
            start.y = numbers(element["Y"]).first ?? start.y
            // Line breaks are those of the file.
            let text = tree.text(of: code).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
            let run = Run(text: text, size: size, deltaX: deltas(element["DeltaX"]), deltaY: deltas(element["DeltaY"]))
            for var box in run.boxes(from: start) {
                let x = transform[0] * box.left + transform[2] * box.baseline + transform[4] + origin.x
                let right = transform[0] * box.right + transform[2] * box.baseline + transform[4] + origin.x
                box.baseline = transform[1] * box.left + transform[3] * box.baseline + transform[5] + origin.y
                box.left = min(x, right)
                box.right = max(x, right)
                box.size = max(size * scale, 0.01)
                boxes.append(box)
            }
        }
    }

    /// Characters and the distances between them.
    private struct Run {
        var text: [UInt32]
        var size: Double
        var deltaX: [Double]
        var deltaY: [Double]

        /// Cuts the characters where they leave the line or jump.
        func boxes(from start: (x: Double, y: Double)) -> [TextBox] {
            var boxes: [TextBox] = []
            var (x, y) = start
            var open: TextBox?
            for (i, scalar) in text.enumerated() {
                let width = scalar < 0x2E80 ? size / 2 : size
                if var box = open {
                    if abs(y - box.baseline) > 0.01 || x < box.left || x - box.right > size {
                        boxes.append(box)
                        open = TextBox(left: x, right: x + width, baseline: y, size: size, text: [scalar])
                    } else {
                        box.text.append(scalar)
                        box.right = x + width
                        open = box
                    }
                } else {
                    open = TextBox(left: x, right: x + width, baseline: y, size: size, text: [scalar])
                }
                x += i < deltaX.count ? deltaX[i] : deltaX.isEmpty ? width : 0
                y += i < deltaY.count ? deltaY[i] : 0
            }
            if let open { boxes.append(open) }
            return boxes
        }
    }

    /// The most distances that one attribute unfolds to.
    private static let deltaLimit = 1 << 16

    /// The distances of `DeltaX` or `DeltaY`; `g 3 2.5` stands for 2.5 three times.
    static func deltas(_ attribute: String?) -> [Double] {
        guard let attribute else { return [] }
        var deltas: [Double] = []
        var words = attribute.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "," }[...]
        while let word = words.popFirst(), deltas.count < deltaLimit {
            if word == "g" || word == "G" {
                guard let count = words.popFirst().flatMap({ Int($0) }),
                    let value = words.popFirst().flatMap({ Double($0) })
                else { break }
                let room = deltaLimit - deltas.count
                deltas += [Double](repeating: value, count: max(0, min(count, room)))
            } else if let value = Double(word), value.isFinite {
                deltas.append(value)
            }
        }
        return deltas
    }

    private static func numbers(_ attribute: String?) -> [Double] {
        (attribute ?? "").split(separator: " ").compactMap { Double($0) }.filter(\.isFinite)
    }
}
