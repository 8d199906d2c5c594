import Testing

@testable import NoticeEvaluation

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("（一）", "(一)"), ("５０％", "50%"), ("１．", "1."), ("新能源 汽车\n产业", "新能源汽车产业"), ("①", "1"), ("㎡", "m2"),
        ("ﷺ", "صلى الله عليه وسلم"), ("\u{FEFF}通\u{200B}知\u{3000}", "通知"), ("が", "か\u{3099}"), ("𠮷野\u{A0}", "𠮷野"),
    ]) func readsTheSameWordsInTwoForms(a: String, b: String) {
        #expect(FoldedText(a) == FoldedText(b))
    }

    @Test(arguments: [("一", "二"), ("中国", "中國"), ("〔2015〕", "(2015)"), ("、", "，")])
    func tellsOtherWordsApart(a: String, b: String) {
        #expect(FoldedText(a) != FoldedText(b))
    }

    @Test func likenessCountsEachCharacterAsOftenAsItStands() {
        #expect(FoldedText.likeness("总产值", "总产值") == 1)
        #expect(FoldedText.likeness("产值", "总产值") == 0.8)
        #expect(FoldedText.likeness("人人", "人") == 2.0 / 3)
        #expect(FoldedText.likeness(nil, "") == 1)
        #expect(FoldedText.likeness(nil, "产值") == 0)
        #expect(FoldedText.likeness("（产值）", "(产值)") == 1)
    }
}
