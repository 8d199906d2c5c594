import NoticePipeline
import TestSupport
import Testing

/// The committed records in `output/` are those that this version writes for `corpus/`.
@Suite struct OutputTests {
    @Test func theCommittedRecordsAreThoseOfThisVersion() {
        let folder = TemporaryFolder()
        let run = ChildProcess.shell("gongwen extract --output \(folder.path("output")) corpus")
        #expect(run.code == 0, "\(run.errors)")
        let difference = ChildProcess.shell("diff -rq output \(folder.path("output"))")
        #expect(
            difference.code == 0,
            "output/ is stale; `make output` writes it anew. \(difference.output)\(difference.errors)")
        #expect(!folder.names("output").isEmpty)
    }
}
