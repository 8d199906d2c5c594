import Testing

@testable import GongwenCommand

@Suite struct ProgressLineTests {
    @Test func saysHowMuchIsDone() {
        #expect(ProgressLine.text(done: 0, of: 1) == "0 of 1 notice (0%)")
        #expect(ProgressLine.text(done: 81, of: 400) == "81 of 400 notices (20%)")
        #expect(ProgressLine.text(done: 400, of: 400) == "400 of 400 notices (100%)")
    }
}
