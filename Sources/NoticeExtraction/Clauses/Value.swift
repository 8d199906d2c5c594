import NoticeModel

/// What stands right after a value.
enum Follow: UInt8, Sendable {
    /// Punctuation or the end of the text.
    case end
    /// A noun, as in 建设60个⟦重点产业集群⟧.
    case noun
    /// 的, as in 超百亿元⟦的企业⟧.
    case of
    /// A verb that moves on from the value: 由35个⟦提高到⟧100个.
    case onward
    /// A verb that treats the value: 给予50万元⟦补助⟧.
    case verb
    /// A conjunction with another value behind it.
    case list
}

/// A quantity in its clause, on the way from a mention to a fact.
///
/// It has nothing that must be held or freed: the rules copy values all the time.
struct Value {
    var mention: MentionReference
    /// From the end of the sentence before to the end of this one.
    var sentence: NormalRange
    /// The offset at which its sentence begins: the same for all values of a sentence.
    @Narrow var sentenceId: Int
    /// Between the nearest ，；：。 around it, or within its brackets.
    var clause: NormalRange
    /// The mark before the clause.
    var opening: BreakKind
    /// Where the words that belong to this value begin: after the value before, when that has words of its own.
    @Narrow var left: Int
    var chain: CueChain
    /// What follows the value, or the last of its group.
    var follow: Follow
    /// Where the words behind the value begin, 级 and 的 passed over.
    @Narrow var followStart: Int
    /// The index of the first value of its group of coordinated values, and how many they are.
    @Narrow var groupStart: Int
    @Narrow var groupCount: Int
    var role: QuantityRole?
    var rule: RuleReference?
    /// The starting point: the index of a value with role `baseline` or, in the past, `reported`.
    @NarrowIndex var from: Int? = nil
    /// The comparator, that of a list's end included.
    var comparator: Comparator

    var end: Int { mention.extent.end }
    var start: Int { mention.extent.start }
}
