import NoticeExtraction
import NoticeModel
import NoticePipeline
import NoticeRecords

/// `gongwen explain`.
enum ExplainCommand {
    static let spec = CommandSpec(
        name: "explain", abstract: "tell why a place of a notice came out as it did",
        discussion: [
            "Tells in words what the records at a place are and how they came about: the rules, the bounds of",
            "clause and sentence, the words before and behind, what governs them from outside, and what was",
            "ruled out. Digits in no record are named as such. A line:column behind a statement is its place.",
            "The form is for people and may change.",
            "",
        ] + LimitsOption.discussion,
        operand: OperandSpec(name: "FILE", minimum: 1, maximum: 1, summary: "a notice, or - for standard input"),
        options: [
            OptionSpec("at", value: "OFFSET", "the place as a code point of the source, as a record's span counts"),
            OptionSpec("line", value: "LINE:COLUMN", "the place as an editor shows it, both from 1"),
            OptionSpec("record", value: "ID", "the record with this id, as gongwen extract writes it"),
            LimitsOption.spec,
            OptionSpec("lossy", "put U+FFFD where bytes are damaged instead of failing"),
        ],
        examples: ["gongwen explain --line 25:38 notices/01-provincial-action-plan.txt"]
    )

    static func run(_ arguments: ParsedArguments, _ console: inout Console) throws(UsageError) -> Int32 {
        let place = try WantedPlace(arguments)
        let pipeline = NoticePipeline(options: try LimitsOption.readingOptions(arguments, spec))
        let source: SourceText
        do {
            source = try pipeline.read(path: arguments.operands[0])
        } catch {
            console.say("\(error)")
            return ExitCode.failure
        }
        let account = NoticeAccount(source, pipeline)
        switch account.explain(place) {
        case .success(let text):
            console.write(text)
            return ExitCode.success
        case .failure(let failure):
            console.say("\(source.description.path): error: \(failure.reason)")
            return ExitCode.failure
        }
    }
}

/// The place that is to be explained, as the command line names it.
enum WantedPlace: Equatable {
    case offset(Int)
    case line(LineAndColumn)
    case record(String)

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let given = ["at", "line", "record"].compactMap { name in arguments.value(name).map { (name, $0) } }
        guard given.count == 1 else {
            throw ExplainCommand.spec.usageError("one of --at, --line and --record is needed")
        }
        let (name, value) = given[0]
        switch name {
        case "at":
            guard let offset = Int(value), offset >= 0 else {
                throw ExplainCommand.spec.usageError("--at takes a number from 0, not '\(value)'")
            }
            self = .offset(offset)
        case "line":
            let parts = value.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let line = parts[0], let column = parts[1], line >= 1, column >= 1 else {
                throw ExplainCommand.spec.usageError("--line takes LINE:COLUMN, both from 1, not '\(value)'")
            }
            self = .line(LineAndColumn(line: line, column: column))
        default:
            self = .record(value)
        }
    }
}

/// A notice after all stages, to be asked about its places.
private struct NoticeAccount {
    private let source: SourceText
    private let pipeline: NoticePipeline
    private let text: NormalText
    private let outline: Outline
    private let lines: LineTable

    /// Why a place cannot be explained.
    struct Failure: Error {
        let reason: String
    }

    init(_ source: SourceText, _ pipeline: NoticePipeline) {
        self.source = source
        self.pipeline = pipeline
        text = pipeline.normalize(source)
        outline = pipeline.segment(text)
        lines = LineTable(source)
    }

    /// The explanations of a place, one below the other.
    func explain(_ place: WantedPlace) -> Result<String, Failure> {
        switch place {
        case .offset(let offset): return explain(offset)
        case .line(let place):
            guard let offset = lines.offset(of: place), offset < source.scalars.count,
                lines.place(of: offset).line == place.line
            else { return .failure(Failure(reason: "there is no line \(place.line) with a column \(place.column)")) }
            return explain(offset)
        case .record(let id): return explain(id)
        }
    }

    private func explain(_ offset: Int) -> Result<String, Failure> {
        guard offset < source.scalars.count else {
            let count = source.scalars.count
            return .failure(
                Failure(reason: "there is no code point \(offset); the text has \(counted(count, "code point"))"))
        }
        if let normal = text.offset(ofSource: offset) {
            return .success(shown(pipeline.explain(text, outline, at: normal)))
        }
        let spot = lines.place(of: offset).text
        let scalar = visible(source.scalars[offset..<(offset + 1)])
        if let page = text.pageNumbers.first(where: { $0.range.contains(offset) }) {
            return .success(
                "\(spot) \(page.text) is a page number that stands alone on its line; it is left out of the text\n")
        }
        return .success("\(spot) \(scalar) is left out by normalisation: white space, a line break or page furniture\n")
    }

    /// The explanation of one record: those at its first code point that are about its kind and place.
    private func explain(_ id: String) -> Result<String, Failure> {
        let facts = pipeline.extract(text, outline)
        let record = pipeline.record(source, text, outline, facts)
        guard let (span, fits) = find(id, record, facts) else {
            return .failure(Failure(reason: "there is no record \(id); the ids are those that this version writes"))
        }
        guard let normal = text.offset(ofSource: span.start) else { return explain(span.start) }
        let all = pipeline.explain(text, outline, at: normal)
        let own = all.filter { fits($0.subject) }
        return .success(shown(own.isEmpty ? all : own))
    }

    /// Where a record begins, and which explanations are about it.
    private func find(
        _ id: String, _ record: NoticeRecord, _ facts: Facts
    ) -> (span: SourceRange, fits: (Explanation.Subject) -> Bool)? {
        if let index = record.quantities.firstIndex(where: { $0.id == id }) {
            return (record.quantities[index].span, { $0 == .quantity(index) || $0.isTarget(of: index, facts) })
        }
        if let index = record.targets.firstIndex(where: { $0.id == id }) {
            let quantity = facts.targets[index].quantity
            return (record.quantities[quantity].span, { $0 == .target(index) || $0 == .quantity(quantity) })
        }
        if let index = record.times.firstIndex(where: { $0.id == id }) {
            return (record.times[index].span, { $0 == .time(index) })
        }
        if let index = record.departments.firstIndex(where: { $0.id == id }) {
            return (record.departments[index].span, { $0 == .organ(index) })
        }
        if let index = record.assignments.firstIndex(where: { $0.id == id }) {
            return (record.assignments[index].span, { $0 == .assignment(index) })
        }
        if let index = record.citations.firstIndex(where: { $0.id == id }) {
            return (record.citations[index].span, { $0 == .citation(index) })
        }
        if let identifier = record.identifiers.first(where: { $0.id == id }) {
            return (identifier.span, { if case .identifier = $0 { true } else { false } })
        }
        if let index = record.sections.firstIndex(where: { $0.id == id }) {
            return (record.sections[index].span, { $0 == .section(index) })
        }
        return nil
    }

    private func shown(_ explanations: [Explanation]) -> String {
        explanations.map(shown).joined(separator: "\n")
    }

    private func shown(_ explanation: Explanation) -> String {
        let width = explanation.statements.reduce(0) { max($0, $1.topic.unicodeScalars.count) }
        var result = "\(place(explanation.range)) \(explanation.title)\n"
        for statement in explanation.statements {
            let space = String(repeating: " ", count: width - statement.topic.unicodeScalars.count)
            let spot = statement.range.map { " (\(place($0)))" } ?? ""
            result += "  \(statement.topic)\(space)  \(visible(statement.words.unicodeScalars.map(\.value)))\(spot)\n"
        }
        return result
    }

    private func place(_ range: NormalRange) -> String {
        range.isEmpty ? "-" : lines.place(of: text.sourceRange(of: range).start).text
    }
}

extension Explanation.Subject {
    /// Whether this is the target that a quantity is the amount of.
    fileprivate func isTarget(of quantity: Int, _ facts: Facts) -> Bool {
        if case .target(let index) = self { facts.targets[index].quantity == quantity } else { false }
    }
}
