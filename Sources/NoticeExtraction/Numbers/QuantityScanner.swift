import NoticeModel

/// Finds the numerals of a text and says what each is: an amount with its unit, or part of a name.
///
/// Layer 2 of extraction for numbers. One pass over the scalars finds candidates by a table of classes; a
/// candidate is then read by the numeral grammar and the lexicon of units. Each numeral is read a bounded
/// number of times and consumed, so that the work is linear in the text.
struct QuantityScanner: Sendable {
    let parser = NumeralParser()
    let units = UnitLexicon.shared
    let comparators = ComparatorLexicon.shared
    let contexts = NumberContexts.shared
    let identifiers = IdentifierReader.shared
    let setPhrases: Lexicon<Bool>
    // Members, for what stands outside is asked each time whether it is made yet; these are needed at every numeral.
    let dashes = ScalarSet("-－—–~～―‐")
    /// Words that may stand between a comparator and the numeral: 超过了80, 控制在, 不低于每年.
    let fillers = ScalarSet("了到在为达是有于成出约占")
    /// Before 负 these make a verb: 自负, 担负.
    let cipherSigns = ScalarSet("<>*+")
    /// Signs of factors, ratios and fractions, 分 of 分之, and 位 of 位数: what makes one number of two stands right behind.
    let joinsNumbers = ScalarSet("×xX*＊✕:∶：/分位")

    init() {
        self.init(setPhrases: tableRows(PackageResources.setphrases_tsv).map { $0[0] })
    }

    /// A scanner that takes the numerals at the start of these phrases for words.
    init(setPhrases: [String]) {
        self.setPhrases = Lexicon(setPhrases.map { ($0, true) })
    }

    /// What a scan has found so far.
    struct Found {
        var mentions: [QuantityMention] = []
        var identifiers: [Identifier] = []
    }

    /// The stretch that is being read.
    struct State {
        let text: Scalars
        /// The stretch that is scanned.
        let range: NormalRange
        /// No look-back goes below: the end of the last numeral or occupied range.
        var lower: Int
        /// No look-ahead goes beyond: the start of the next occupied range or the end of the stretch.
        var limit: Int
        /// What was found; outside the state, so that a copy of the state costs nothing.
        let found: UnsafeMutablePointer<Found>
        /// Up to here digits and joints were seen to hold no Latin letter: no word need be looked for again.
        var plainUntil = 0

        /// The scalar before `position`, 0 at the lower bound.
        @inline(__always)
        func before(_ position: Int, _ distance: Int = 1) -> UInt32 {
            position - distance >= lower ? text[position - distance] : 0
        }

        /// The scalar at `position`, 0 at the limit.
        @inline(__always)
        func at(_ position: Int) -> UInt32 {
            position < limit ? text[position] : 0
        }
    }

    /// Appends what it finds in `range`, in the order of the text.
    ///
    /// `occupied` holds sorted ranges (of the whole text or of the stretch) that citations, times, document
    /// numbers and section markers own: numerals in them are left alone.
    func scan(
        _ text: Scalars, range: NormalRange, occupied: [NormalRange], into mentions: inout [QuantityMention],
        identifiers: inout [Identifier]
    ) {
        MappedText.with(text) {
            scan($0, range: range, occupied: occupied, into: &mentions, identifiers: &identifiers)
        }
    }

    /// The same in a text whose map is there.
    func scan(
        _ text: MappedText, range: NormalRange, occupied: [NormalRange], into mentions: inout [QuantityMention],
        identifiers: inout [Identifier]
    ) {
        var next = 0
        scan(text, range: range, occupied: occupied, next: &next, into: &mentions, identifiers: &identifiers)
    }

    /// The same for stretch after stretch; `next` says how far `occupied` was looked at for the stretches before.
    func scan(
        _ text: MappedText, range: NormalRange, occupied: [NormalRange], next: inout Int,
        into mentions: inout [QuantityMention], identifiers: inout [Identifier]
    ) {
        while next < occupied.count, occupied[next].start < range.start { next += 1 }
        guard text.next(.numeral, range.start, range.end) < range.end else { return }
        var found = Found()
        swap(&found.mentions, &mentions)
        swap(&found.identifiers, &identifiers)
        withUnsafeMutablePointer(to: &found) { found in
            let state = State(
                text: text.scalars, range: range, lower: range.start, limit: range.end, found: found)
            scan(text, state, occupied, from: next)
        }
        swap(&found.mentions, &mentions)
        swap(&found.identifiers, &identifiers)
    }

    private func scan(_ text: MappedText, _ start: State, _ occupied: [NormalRange], from first: Int) {
        var state = start
        let range = state.range
        // A range that began before may reach into the stretch.
        var next = first > 0 && occupied[first - 1].end > range.start ? first - 1 : first
        let end = range.end
        var position = text.next(.numeral, range.start, end)
        while position < end {
            while next < occupied.count, occupied[next].end <= position {
                state.lower = max(state.lower, occupied[next].end)
                next += 1
            }
            if next < occupied.count, occupied[next].start <= position {
                state.lower = min(end, occupied[next].end)
                position = text.next(.numeral, state.lower, end)
                next += 1
                continue
            }
            state.limit = next < occupied.count ? min(end, occupied[next].start) : end
            position = text.next(.numeral, max(position + 1, read(&state, at: position)), end)
        }
    }

    /// Reads the candidate at `position`; returns the offset from which to go on.
    private func read(_ state: inout State, at position: Int) -> Int {
        switch parser.table.kind(state.text[position]) {
        case .none: return position + 1
        case .digit: return readDigits(&state, at: position)
        case .doubling: return readDoubling(&state, at: position)
        default:
            let end = readHan(&state, at: position)
            guard state.lower <= position else { return end }
            // Nothing was recorded: digits in the mixed numeral (百24) are read on their own.
            var i = position
            while i < end, !isASCIIDigit(state.text[i]) { i += 1 }
            return i
        }
    }

    /// 翻番, 翻倍, 翻一番, 翻了两番: a multiple of 2 to the power of the count.
    private func readDoubling(_ state: inout State, at start: Int) -> Int {
        let text = state.text
        var position = start + 1
        if state.at(position) == u("了") { position += 1 }
        let numeral = position
        var doublings: Int64 = 1
        if let count = parser.parse(text, at: position, limit: state.limit), count.value.scale == 0,
            (1...6).contains(count.value.coefficient), count.multiplier == 0
        {
            doublings = count.value.coefficient
            position = count.end
        }
        guard state.at(position) == u("番") || position == start + 1 && state.at(position) == u("倍") else {
            return start + 1
        }
        let end = position + 1
        let amount = Amount.value(DecimalNumber(1 << doublings))
        emit(
            &state, range: NormalRange(start, end), numeral: NormalRange(start, max(position, numeral)), amount: amount,
            multiplier: 0, unit: Self.times, rule: QuantityRule.multiple)
        return end
    }

    /// The unit of 翻番.
    static let times = UnitEntry(canonical: "倍", code: nil, unitClass: .multiple)
    /// The unit of a rank.
    static let rank = UnitEntry(canonical: "位", code: nil, unitClass: .rank)
    /// The unit of 百分之五 and of 两位数.
    static let percent = UnitEntry(canonical: "%", code: "%", unitClass: .percent)
    /// The unit of 千分之五.
    static let permille = UnitEntry(canonical: "‰", code: "[ppth]", unitClass: .percent)
    /// The unit of 万分之五.
    static let permyriad = UnitEntry(canonical: "‱", code: nil, unitClass: .percent)
    /// The unit of a bare amount of 亿.
    static let yuan = UnitEntry(canonical: "元", code: "CNY", unitClass: .money)
    static let people = UnitEntry(canonical: "人", code: nil, unitClass: .people)
}

@inline(__always)
private func u(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
