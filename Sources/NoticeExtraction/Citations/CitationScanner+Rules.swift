extension CitationScanner {
    /// The rules of citations and of document numbers outside them.
    static let rules: [Rule] = [
        Rule(
            id: "citation.title", kind: .citations,
            summary: "A title between 《 and 》, or 〈 and 〉, cites a policy document.",
            examples: [
                RuleExample("全面落实⟦《中国制造2025》⟧的部署。", "title=中国制造2025 number=null"),
                RuleExample("现将⟦《重点任务分解表》⟧下达给你们。", "title=重点任务分解表 number=null"),
                RuleExample(
                    "执行⟦《江苏省实施〈中华人民共和国节约能源法〉办法》⟧。", "title=江苏省实施〈中华人民共和国节约能源法〉办法 number=null"),
            ],
            counterexamples: [
                RuleCounterexample("及时换发⟦《营业执照》⟧。", because: "a certificate is no policy document"),
                RuleCounterexample("演出话剧⟦《春潮》⟧。", because: "a work of art is no policy document"),
                RuleCounterexample("签订⟦《商品房买卖合同》⟧。", because: "a contract is no policy document"),
            ]),
        Rule(
            id: "citation.number", kind: .citations,
            summary: "A bracket after the title that holds the document number belongs to the citation.",
            examples: [
                RuleExample("参照⟦《辅导员工作规程》（农经发〔2011〕1号）⟧。", "title=辅导员工作规程 number=农经发〔2011〕1号"),
                RuleExample("落实⟦《中国制造2025》（国发〔2015〕28号）⟧。", "title=中国制造2025 number=国发〔2015〕28号"),
                RuleExample(
                    "按照⟦《关于加快发展的意见》（浙政发[2013] 46 号，以下简称《意见》）⟧执行。",
                    "title=关于加快发展的意见 number=浙政发〔2013〕46号"),
                RuleExample("根据⟦《政府信息公开条例》（国务院令第711号）⟧公开。", "title=政府信息公开条例 number=国务院令第711号"),
            ],
            counterexamples: [
                RuleCounterexample("修订《管理办法》⟦（试行三年）⟧。", because: "the bracket holds no document number")
            ]),
        Rule(
            id: "identifier.document-number", kind: .identifiers,
            summary: "A document number outside a citation explains its digits.",
            examples: [
                RuleExample("按照⟦国办发〔2019〕3号⟧要求执行。", "kind=document_number"),
                RuleExample("贯彻落实国务院⟦62号⟧文件精神。", "kind=document_number"),
                RuleExample("依据财政部令⟦第87号⟧采购。", "kind=document_number"),
            ],
            counterexamples: [
                RuleCounterexample("发射⟦3号⟧卫星。", because: "no word says that it is a document")
            ]),
    ]
}
