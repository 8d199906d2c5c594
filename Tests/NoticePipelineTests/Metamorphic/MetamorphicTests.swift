import NoticeModel
import NoticePipeline
import TestSupport
import Testing

/// A change of form changes nothing of what a notice says. Runs over the corpus, and over real notices where they are.
@Suite struct MetamorphicTests {
    private static let pipeline = NoticePipeline()

    @Test(arguments: TextChange.allCases, ComposedNotices.paths)
    func composedNoticesSayTheSame(change: TextChange, path: String) throws {
        try check(change, path)
    }

    @Test(
        .enabled(if: SharedMaterial.isThere, Comment(rawValue: SharedMaterial.absence + "; only the corpus is checked")),
        arguments: TextChange.allCases, SharedMaterial.notices)
    func realNoticesSayTheSame(change: TextChange, path: String) throws {
        try check(change, path)
    }

    private func check(_ change: TextChange, _ path: String) throws {
        let source = try Self.pipeline.read(path: path)
        let bytes = change.apply(source, Self.pipeline)
        try #require(!bytes.isEmpty)
        let before = SaidByNotice(Self.pipeline.record(source))
        let after = SaidByNotice(try Self.pipeline.process(bytes, path: path))
        let name = path.split(separator: "/").last ?? ""
        if after != before { Issue.record("\(change.rawValue), \(name):\n\(after.difference(from: before))") }
    }
}

/// The notices of `corpus/`.
enum ComposedNotices {
    static let paths = names(of: "\(ChildProcess.packageFolder)/corpus").map { "\(ChildProcess.packageFolder)/corpus/\($0)" }
}
