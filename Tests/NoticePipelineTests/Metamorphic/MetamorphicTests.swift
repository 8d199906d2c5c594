import NoticeModel
import NoticePipeline
import TestSupport
import Testing

/// A change of form changes nothing of what a notice says, nor where it says it. Runs over the corpus, and over real
/// notices where they are.
@Suite struct MetamorphicTests {
    private static let pipeline = NoticePipeline()

    @Test(arguments: TextChange.all, ComposedNotices.paths)
    func composedNoticesSayTheSame(change: TextChange, path: String) throws {
        try check(change, path)
    }

    @Test(
        .enabled(
            if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence + "; only the corpus is checked")),
        arguments: TextChange.all, SharedMaterial.notices)
    func realNoticesSayTheSame(change: TextChange, path: String) throws {
        try check(change, path)
    }

    private func check(_ change: TextChange, _ path: String) throws {
        // The text of a Markdown copy is taken as plain text: its marks are no part of it.
        let source = try Self.pipeline.read(path: path)
        let text = TracedText(source.scalars)
        let plain = try Self.pipeline.read(text.utf8, path: "-")
        let normal = Self.pipeline.normalize(plain)
        // The rows of a table are lines; without line breaks there is no telling them.
        if change == .ideographicSpaces, !normal.tables.isEmpty { return }
        let changed = change.apply(text, joined: TracedText(joining: plain, normal))
        let bytes = change.bytes(of: changed)
        try #require(!bytes.isEmpty)
        let before = SaidByNotice(Self.pipeline.record(plain), in: text)
        let after = SaidByNotice(try Self.pipeline.process(bytes, path: "-"), in: changed)
        #expect(
            after.lines == before.lines,
            "\(change.testDescription), \(path.split(separator: "/").last ?? ""):\n\(after.difference(from: before))")
    }
}

/// The notices of `notices/` in plain text: what has a format of its own is not changed as text is.
enum ComposedNotices {
    static let paths = names(of: "\(ChildProcess.packageFolder)/notices").filter { $0.hasSuffix(".txt") }.map {
        "\(ChildProcess.packageFolder)/notices/\($0)"
    }
}
