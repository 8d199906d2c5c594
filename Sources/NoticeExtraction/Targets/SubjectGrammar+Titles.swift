import NoticeModel

/// What the titles of notices and attachments speak of.
extension SubjectGrammar {
    /// The industry in a title such as 吉林省汽车产业转型升级实施方案; nil when there is none.
    func subject(_ text: Scalars, ofTitle title: NormalRange) -> Phrase? {
        guard (title.start..<title.end).contains(where: { text[$0] == 0x0A }) else {
            return titleSubject(text, title.start, title.end)
        }
        // A title over several lines is read as one.
        let places = (title.start..<title.end).filter { text[$0] != 0x0A }
        let words = places.map { text[$0] }
        return words.withUnsafeBufferPointer { words in
            titleSubject(words, 0, words.count).flatMap { found in
                guard let start = found.start, let end = found.end else { return nil }
                return Phrase(places[start], places[end - 1] + 1)
            }
        }
    }

    private static let passing = Lexicon(
        ["印发", "转发", "批转", "公布", "发布", "贯彻落实", "贯彻", "落实"].map { ($0, true) })

    /// Past the name of a plan (“十四五”) that opens a title.
    private func pastQuotation(_ text: Scalars, _ start: Int, _ end: Int) -> Int {
        guard start < end, text[start] == "“" else { return start }
        return (start + 1..<end).first { text[$0] == "”" }.map { $0 + 1 } ?? start
    }

    private func titleSubject(_ text: Scalars, _ titleStart: Int, _ titleEnd: Int) -> Phrase? {
        var (start, end) = (titleStart, titleEnd)
        // The place and the plan period in front are the issuer's own.
        if let place = placeEnd(text, start, min(end, start + 9)), text[start] != "在" {
            start = place
        } else if let region = regions.match(text, at: start, limit: end) {
            start += region.length  // 广西新能源汽车推广方案
        }
        start = pastQuotation(text, start, end)
        // 在吉林市开展…: a place narrower than the issuer's own.
        if let at = (start..<max(start, end - 4)).first(where: { text[$0] == "在" }),
            let place = placeEnd(text, at + 1, min(end, at + 9)), place - at > 2
        {
            return Phrase(at + 1, place)
        }
        if let about = (start..<max(start, end - 1)).first(where: { text[$0] == "关" && text[$0 + 1] == "于" }) {
            start = about + 2
            // 关于⟦印发⟧推进奶业振兴方案的通知: what is passed on names the subject, its place in front.
            if start + 2 < end, let verb = Self.passing.match(text, at: start, limit: end) {
                start += verb.length
                if text[start] == "《" { start = pastQuotation(text, start + 1, end) }
                if let place = placeEnd(text, start, min(end, start + 9)) { start = place }
            }
        }
        var pushed = false
        while let (length, _) = pushes.match(text, at: start, limit: end) {
            start += length
            pushed = true
        }
        // 推进⟦全市⟧产业园区发展的意见: the issuer's own place again.
        if isScopeWord(text, start, end) { start += 2 }
        // 加快⟦冷链物流⟧高质量发展保障食品安全的意见: a field that is to develop, whatever its last noun.
        if pushed, let field = developedField(text, start, end) { return field }
        while end > start {
            if text[end - 1] == 0x0A || text[end - 1] == "》" {  // a title over two lines; a title within it
                end -= 1
            } else if text[end - 1] == "）", let open = (max(start, end - 14)..<end).last(where: { text[$0] == "（" }) {
                end = open  // …行动计划（2023—2025年）
            } else if let (length, _) = tails.matchBackward(text, endingAt: end, limit: start) {
                end -= length
            } else {
                break
            }
        }
        // 推进农业农村现代化规划: a field, whatever its last noun.
        let modernizes = end - start > 5 && text[end - 3] == "现" && text[end - 2] == "代" && text[end - 1] == "化"
        if modernizes { end -= 3 }
        // 推进⟦奶业⟧振兴方案: a short name stands only where the title does something with it.
        if end - start == 2, pushed, isIndustry(text, start, end) { return Phrase(start, end) }
        guard end - start >= 3, end - start <= 16 else { return nil }
        // 食品科技创新⟦赋能⟧产业发展
        if (start..<end - 2).contains(where: { empowers(text, $0) }) { return nil }
        // 稳就业促消费兴产业 is a slogan.
        if (start..<end - 2).contains(where: { text[$0] == "促" || text[$0] == "稳" && $0 > start || text[$0] == "兴" }) {
            return nil
        }
        // 产业园区: a kind of place narrower than the issuer's own.
        let isZone = text[end - 2] == "园" && text[end - 1] == "区"
        if isZone || isIndustry(text, start, end) || isSector(text, start, end) { return Phrase(start, end) }
        // “十四五”现代物流发展规划: before 发展规划 a field needs no noun for an industry.
        // So before 提质扩容, 扩容提质 as well.
        let grows = end + 3 < titleEnd && (text[end] == "提" || text[end] == "扩") && text[end + 2] != "升"
        let plans =
            grows || end + 3 < titleEnd && text[end] == "发" && text[end + 1] == "展" && text[end + 2] == "规"
        let isWhole = (start..<end).contains { text[$0] == "社" || text[$0] == "和" }  // 经济和社会
        return (plans || modernizes) && !isWhole && end - start <= 8 ? Phrase(start, end) : nil
    }

    /// What stands before 健康发展, 高质量发展 or the like in a title that pushes it on; nil for actors (企业, 主体) and lists.
    private func developedField(_ text: Scalars, _ start: Int, _ end: Int) -> Phrase? {
        var at = start + 2
        while at < min(end, start + 13) {
            switch text[at - 1] {
            case "、", "和", "与", "及", "的", "“", "”", "社": return nil  // 经济社会
            default: break
            }
            // 促进⟦商业航天⟧发展打造产业高地
            let builds =
                at + 3 < end && text[at] == "发" && text[at + 1] == "展"
                && (text[at + 2] == "打" && text[at + 3] == "造" || text[at + 2] == "建" && text[at + 3] == "设")
            if builds || developments.match(text, at: at, limit: end) != nil {
                // 主体, 企业, 人才
                let isActor = text[at - 2] == "主" || text[at - 2] == "企" || text[at - 2] == "人"
                return isActor || containsVerb(text, start, at) ? nil : Phrase(start, at)
            }
            at += 1
        }
        return nil
    }

    /// The end of a place name (…省, …市, …县, …区, …州) that opens a title.
    private func placeEnd(_ text: Scalars, _ start: Int, _ limit: Int) -> Int? {
        var at = start + 1
        while at < limit {
            switch text[at] {
            // 云州市, 苏州区: the kind of place stands behind the name's own 州.
            case "州" where at + 1 < limit && (text[at + 1] == "市" || text[at + 1] == "区" || text[at + 1] == "县"):
                at += 1
            case "省", "市", "县", "区", "州", "旗": return at + 1
            default: at += 1
            }
        }
        return nil
    }
}
