import NoticePipeline
import TestSupport
import Testing

/// The committed run in `output/` is the one that this version makes of `corpus/`.
@Suite struct OutputTests {
    @Test func theCommittedRunIsThatOfThisVersion() {
        let folder = TemporaryFolder()
        let run = ChildProcess.shell("gongwen run --output \(folder.path("output"))")
        #expect(run.code == 0, "\(run.errors)")
        let difference = ChildProcess.shell("diff -rq output/corpus \(folder.path("output/corpus"))")
        #expect(
            difference.code == 0,
            "output/ is stale; `make output` writes it anew. \(difference.output)\(difference.errors)")
        #expect(!folder.names("output/corpus/records").isEmpty)
    }
}
