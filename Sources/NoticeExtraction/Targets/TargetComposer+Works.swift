import NoticeModel

/// Works that a sentence sets out to build, as that whose figures its later clauses give.
extension TargetComposer {
    /// 开工建设⟦白龙江引水工程⟧，总投资483亿元，年均引水6.4亿立方米: nil where the value is of something else that is built.
    func builtWork(_ reading: ParagraphReading, _ value: Value, _ draft: Draft) -> Phrase? {
        if yields(reading, value) { return yieldingWork(reading, value) }
        switch value.mention.unitClass {
        case .money, .physical, .rate, .people: break
        default: return nil
        }
        guard value.clause.start > value.sentence.start, !draft.hasOwnVerb || value.chain.verb == .reach,
            draft.opening.verb == nil, var k = reading.clauses.index(at: value.clause.start)
        else { return nil }
        let clauses = reading.clauses.all
        while k > 0, clauses[k - 1].start >= value.sentence.start {
            k -= 1
            if let work = work(reading, clauses[k]) {
                // 实施优质粮食工程，小麦面积发展到200万亩: a programme, and what it moves has a name of its own.
                let isProgramme =
                    reading.stands("实施", at: clauses[k].start) && draft.indicator.count > 3
                    && value.mention.unitClass != .money
                return isProgramme ? nil : work
            }
            // Another verb of building ends what the clause before it builds.
            if grammar.cues.forward.match(reading.text, at: clauses[k].start, limit: clauses[k].end).map({
                $0.value == .build || $0.value == .add
            }) == true {
                return nil
            }
        }
        return nil
    }

    /// 新增床位500张, 可新增学位3000个, 新入园企业15家, 建成标准厂房10万平方米: what a work brings.
    private func yields(_ reading: ParagraphReading, _ value: Value) -> Bool {
        let at = value.clause.start
        guard at > value.sentence.start else { return false }
        for word in ["新增", "可新", "新入", "建成"] as [StaticString] where reading.stands(word, at: at) { return true }
        return false
    }

    /// The work that the clauses before name, other clauses with what it brings between: 推进⟦工业园二期⟧建设,
    /// ⟦县医院新区⟧完成主体工程, ⟦高级中学⟧投入使用.
    private func yieldingWork(_ reading: ParagraphReading, _ value: Value) -> Phrase? {
        guard var k = reading.clauses.index(at: value.clause.start) else { return nil }
        let clauses = reading.clauses.all
        while k > 0, clauses[k - 1].start >= value.sentence.start, clauses[k - 1].closing == .comma {
            k -= 1
            if reading.values(in: clauses[k].start, clauses[k].end).isEmpty {
                return pushedWork(reading, clauses[k]) ?? actingWork(reading, clauses[k])
            }
            guard reading.stands("建成", at: clauses[k].start) || reading.stands("新", at: clauses[k].start) else {
                return nil
            }
        }
        return nil
    }

    /// 加快推进⟦云岭工业园二期⟧建设
    private func pushedWork(_ reading: ParagraphReading, _ clause: ClauseStretch) -> Phrase? {
        guard let verb = Self.building.match(reading.text, at: clause.start, limit: clause.end)?.length,
            reading.stands("建设", endingAt: clause.end, count: 2)
        else { return nil }
        return named(reading, clause.start + verb, clause.end - 2)
    }

    /// ⟦县医院新区⟧完成主体工程, ⟦云岭高级中学⟧投入使用
    private func actingWork(_ reading: ParagraphReading, _ clause: ClauseStretch) -> Phrase? {
        let end = (clause.start + 4..<max(clause.start + 4, clause.end - 3)).first { at in
            reading.stands("完成主体", at: at) || reading.stands("投入使用", at: at) || reading.stands("建成投", at: at)
                || reading.stands("竣工投", at: at)
        }
        guard var end else { return nil }
        // 秋季学期投入使用: when it is.
        if reading.stands("学期", endingAt: end, count: 2) { end -= 4 }
        if let time = reading.times(in: clause.start, end).first, time.range.start > clause.start {
            end = time.range.start
        }
        return named(reading, clause.start, end)
    }

    /// The words where they name one work.
    func named(_ reading: ParagraphReading, _ start: Int, _ end: Int) -> Phrase? {
        guard end - start >= 4, end - start <= 16,
            Self.kinds.matchBackward(reading.text, endingAt: end, limit: start + 1) != nil,
            !(start..<end).contains(where: {
                switch reading.text[$0] {
                case "、", "和", "等", "与", "及", "的", "“", "，", "批": true
                default: false
                }
            })
        else { return nil }
        return Phrase(start, end)
    }

    private func work(_ reading: ParagraphReading, _ clause: ClauseStretch) -> Phrase? {
        let text = reading.text
        guard clause.closing == .comma,
            let verb = Self.building.match(text, at: clause.start, limit: clause.end)?.length,
            reading.values(in: clause.start, clause.end).isEmpty
        else { return nil }
        let start = clause.start + verb
        var end = clause.end
        if reading.stands("建设", endingAt: end, count: 2) { end -= 2 }
        guard end - start >= 5, end - start <= 20,
            Self.kinds.matchBackward(text, endingAt: end, limit: start + 2) != nil,
            !(start..<end).contains(where: {
                switch text[$0] {
                case "、", "和", "等", "与", "及", "的", "“": true
                default: false
                }
            })
        else { return nil }
        return Phrase(start, end)
    }

    private static let building = Lexicon(
        ["开工建设", "开工", "建设", "新建", "建成", "全面建成", "加快建设", "推进", "加快推进", "启动", "启动建设", "实施", "扩建"].map { ($0, true) })

    private static let kinds = Lexicon(
        [
            "工程", "项目", "一期", "二期", "三期", "产业园", "物流园", "医院", "院区", "机场", "水库", "电站", "枢纽", "隧道", "大桥", "水厂", "新区",
            "中学", "小学", "学校", "校区", "养老院",
        ].map {
            ($0, true)
        },
        isReversed: true)
}
