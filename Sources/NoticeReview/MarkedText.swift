import NoticeModel
import NoticeRecords

/// The text of a notice with every record marked in it, records that cross one another too.
///
/// The text is cut at each place where a record begins or ends, and each piece names all the records that it is part of,
/// so no mark has to be nested in another.
struct MarkedText {
    /// A record's place: its id, its class on the page and its span in the source.
    private struct Place {
        let id: String
        let kind: StaticString
        let range: SourceRange
    }

    private let scalars: [UInt32]
    private let places: [Place]
    /// The ids of the sections by where they begin.
    private let anchors: [Int: String]

    init(_ notice: ReviewNotice, scalars: [UInt32]) {
        self.scalars = scalars
        var places: [Place] = []
        func add(_ id: String, _ kind: StaticString, _ range: SourceRange) {
            // A record of an older run may have been made of a longer text.
            guard range.start < range.end, range.end <= scalars.count else { return }
            places.append(Place(id: id, kind: kind, range: range))
        }
        let record = notice.record
        for item in record.assignments { add(item.id, "assignment", item.span) }
        for item in record.targets { add(item.id, "target", item.span) }
        for item in record.quantities { add(item.id, item.role == .target ? "quantity goal" : "quantity", item.span) }
        for item in record.times { add(item.id, "time", item.span) }
        for item in record.departments { add(item.id, "department", item.span) }
        for item in record.citations { add(item.id, "citation", item.span) }
        for item in record.identifiers { add(item.id, "identifier", item.span) }
        for (index, item) in record.diagnostics.enumerated() {
            if let span = item.span { add("n\(index)", "diagnostic", span) }
        }
        for range in Self.removed(notice) { add(range.id, "removed", range.span) }
        self.places = places.sorted { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
        anchors = Dictionary(record.sections.map { ($0.span.start, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// The places of the records that only the older run has.
    private static func removed(_ notice: ReviewNotice) -> [(id: String, span: SourceRange)] {
        guard let older = notice.older, older.source.sha256 == notice.record.source.sha256 else { return [] }
        let gone = Set(notice.changes.compactMap { $0.new == nil ? $0.old : nil })
        guard !gone.isEmpty else { return [] }
        var found: [(id: String, span: SourceRange)] = []
        for item in older.targets where gone.contains(item.id) { found.append((item.id, item.span)) }
        for item in older.quantities where gone.contains(item.id) { found.append((item.id, item.span)) }
        for item in older.times where gone.contains(item.id) { found.append((item.id, item.span)) }
        for item in older.departments where gone.contains(item.id) { found.append((item.id, item.span)) }
        for item in older.assignments where gone.contains(item.id) { found.append((item.id, item.span)) }
        for item in older.citations where gone.contains(item.id) { found.append((item.id, item.span)) }
        for item in older.identifiers where gone.contains(item.id) { found.append((item.id, item.span)) }
        return found
    }

    /// Writes one paragraph a line of the source, each with the offset of its first code point.
    func write(to html: inout HTMLWriter) {
        var active: [Place] = []
        var next = 0
        var start = 0
        while start <= scalars.count {
            var end = start
            while end < scalars.count, scalars[end] != 0x0A, scalars[end] != 0x0D { end += 1 }
            html.raw("<p data-s=\"")
            html.number(start)
            html.raw("\">")
            write(start, end, &active, &next, &html)
            html.raw("</p>\n")
            if end + 1 < scalars.count, scalars[end] == 0x0D, scalars[end + 1] == 0x0A { end += 1 }
            start = end + 1
        }
    }

    /// Writes the pieces of one line.
    private func write(
        _ start: Int, _ end: Int, _ active: inout [Place], _ next: inout Int, _ html: inout HTMLWriter
    ) {
        var at = start
        while at < end {
            active.removeAll { $0.range.end <= at }
            while next < places.count, places[next].range.start <= at {
                if places[next].range.end > at { active.append(places[next]) }
                next += 1
            }
            var stop = end
            if next < places.count { stop = min(stop, places[next].range.start) }
            for place in active { stop = min(stop, place.range.end) }
            let anchor = anchors[at]
            // A heading may begin inside a piece, and an anchor has to stand where it begins.
            var inner = at + 1
            while inner < stop, anchors[inner] == nil { inner += 1 }
            stop = inner
            if let anchor {
                html.raw("<span class=\"anchor\" id=\"")
                html.text(anchor)
                html.raw("\"></span>")
            }
            open(active, &html)
            for scalar in scalars[at..<stop] { html.source(scalar) }
            if !active.isEmpty { html.raw("</mark>") }
            at = stop
        }
    }

    private func open(_ active: [Place], _ html: inout HTMLWriter) {
        guard !active.isEmpty else { return }
        html.raw("<mark class=\"")
        for (index, place) in active.enumerated() {
            if index > 0 { html.raw(" ") }
            html.raw(place.kind)
        }
        html.raw("\" data-r=\"")
        for (index, place) in active.enumerated() {
            if index > 0 { html.raw(" ") }
            html.text(place.id)
        }
        html.raw("\">")
    }
}
