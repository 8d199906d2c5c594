import NoticeModel

extension HandmadeNotice {
    /// A made-up notice with at least one record of each kind and every shape of value.
    static var sample: HandmadeNotice {
        var notice = HandmadeNotice(
            """
            某省人民政府关于"试点"工作的通知
            某政发〔2014〕23号
            各市人民政府：
            　　现将《某省试点方案》（某政发〔2013〕7号）印发给你们。
            　　2014年6月24日
            某省试点方案
            　　一、总体目标
            　　到２０１７年，全省中心达到４００家，占比由0.380%提高到1.2%，力争企业新增2-3个，投入比例为40:60。
            — 12 —
            　　（一）主要任务
            　　产品执行ISO9000标准。（牵头部门：省科技厅，配合部门：省财政厅）
            附件1
            　　一、名单
            　　试点期间，每年约-5万吨。
            """)
        notice.addOutline()
        notice.addQuantities()
        notice.addMentions()
        return notice
    }

    private mutating func addOutline() {
        let issued = range("某省试点方案", 2)
        let attachment = range("附件1")
        outline.parts = [
            Part(
                kind: .carrier, number: nil, title: range("某省人民政府关于\"试点\"工作的通知"),
                range: NormalRange(0, issued.start - 1)),
            Part(kind: .issued, number: nil, title: issued, range: NormalRange(issued.start, attachment.start - 1)),
            Part(
                kind: .attachment, number: 1, title: nil, range: NormalRange(attachment.start, text.scalars.count)),
        ]
        section("一、", "总体目标", level: 1, number: 1, part: 1)
        section("（一）", "主要任务", level: 2, number: 1, parent: 0, part: 1)
        section("附件1", nil, level: 0, number: 1, part: 2)
        section("一、", "名单", level: 1, number: 1, parent: 2, part: 2)
        var head = NoticeHead()
        head.title = "某省人民政府关于\"试点\"工作的通知"
        head.documentNumber = DocumentNumber(
            text: "某政发〔2014〕23号", code: "某政发", year: 2014, serial: 23, range: range("某政发〔2014〕23号"))
        head.kind = "通知"
        head.issuers = ["某省人民政府"]
        head.recipientRanges = [range("各市人民政府")]
        head.issuedOn = "2014-06-24"
        head.attachments = [
            AttachmentEntry(number: 1, title: "名单", part: 2), AttachmentEntry(number: nil, title: "图", part: nil),
        ]
        outline.head = head
        outline.diagnostics = [
            Diagnostic(code: "section.numbering", severity: .info, message: "Only one heading.", range: nil)
        ]
    }

    private mutating func addQuantities() {
        let centres = quantity("400家", .value(DecimalNumber(400)), "家", role: .target, comparator: .gte)
        quantity("0.380%", .value(DecimalNumber(380, scale: 3)), "%", code: "%", role: .baseline)
        let share = quantity("1.2%", .value(DecimalNumber(12, scale: 1)), "%", code: "%", role: .target)
        let firms = quantity(
            "2-3个", .range(DecimalNumber(2), DecimalNumber(3)), "个", role: .target, comparator: .range)
        let split = quantity("40:60", .ratio([DecimalNumber(40), DecimalNumber(60)]), nil, role: .target)
        let tonnes = quantity(
            "-5万吨", .value(DecimalNumber(-5)), "吨", code: "t", role: .target, multiplier: 4, comparator: .approx)
        organ("各市人民政府", .recipient)
        let lead = organ("省科技厅", .lead)
        let support = organ("省财政厅", .support)
        facts.targets = [
            Target(
                quantity: centres, indicator: "中心", subject: "全省", measure: .level, direction: nil, firstYear: nil,
                year: 2017, isAnnual: false, baseline: nil, isObligatory: true, isAspirational: false, inherited: [],
                departments: [lead, support], range: range("全省中心达到400家"), rule: "target.level"),
            Target(
                quantity: share, indicator: "占比", subject: "全省", measure: .level, direction: nil, firstYear: nil,
                year: 2017, isAnnual: false,
                baseline: Baseline(year: nil, value: DecimalNumber(380, scale: 3), multiplier: 0, unit: "%"),
                isObligatory: nil, isAspirational: false, inherited: [.subject, .year], departments: [],
                range: range("占比由0.380%提高到1.2%"), rule: "target.level"),
            Target(
                quantity: firms, indicator: "企业", subject: nil, measure: .change, direction: .increase,
                firstYear: 2014, year: 2017, isAnnual: false, baseline: nil, isObligatory: false, isAspirational: true,
                inherited: [.year, .modality, .indicator, .comparator, .subject, .baseline], departments: [lead],
                range: range("企业新增2-3个"), rule: "target.change"),
            Target(
                quantity: split, indicator: "投入比例", subject: nil, measure: .ratio, direction: nil, firstYear: nil,
                year: nil, isAnnual: false, baseline: nil, isObligatory: nil, isAspirational: false, inherited: [],
                departments: [], range: range("投入比例为40:60"), rule: "target.ratio"),
            Target(
                quantity: tonnes, indicator: nil, subject: nil, measure: .change, direction: .decrease, firstYear: nil,
                year: nil, isAnnual: true,
                baseline: Baseline(year: 2013, value: nil, multiplier: nil, unit: nil), isObligatory: nil,
                isAspirational: false, inherited: [], departments: [], range: range("-5万吨"), rule: "target.change"),
        ]
        facts.assignments = [
            Assignment(
                range: range("（牵头部门：省科技厅，配合部门：省财政厅）"), lead: [lead], support: [support], responsible: [],
                task: range("产品执行ISO9000标准。"), rule: "assignment.test")
        ]
    }

    private mutating func addMentions() {
        facts.times = [
            TimeExpression(range: range("2014年6月24日"), value: "2014-06-24", role: .issued, rule: "time.test"),
            TimeExpression(range: range("2017年"), value: "2017", role: .deadline, rule: "time.test"),
            TimeExpression(range: range("试点期间"), value: nil, role: .other, rule: "time.test"),
        ]
        facts.citations = [
            Citation(
                range: range("《某省试点方案》（某政发〔2013〕7号）"), title: range("某省试点方案"), number: "某政发〔2013〕7号",
                rule: "citation.test")
        ]
        facts.identifiers = [
            Identifier(range: range("某政发〔2014〕23号"), kind: .documentNumber, rule: "identifier.test"),
            Identifier(range: range("ISO9000"), kind: .standard, rule: "identifier.test"),
        ]
        facts.diagnostics = [
            Diagnostic(
                code: "numeral.unexplained", severity: .warning, message: "The tab\tand the \u{1}.",
                range: SourceRange(3, 5)),
            Diagnostic(code: "a.code", severity: .error, message: "Back\\slash.", range: SourceRange(3, 5)),
        ]
    }
}
