import NoticeRecords

/// Thresholds that a run has to reach, from a JSON file.
///
///     {"targets core": {"f1": 0.965}, "quantity.role": {"accuracy": 0.97}}
///
/// A kind of record has the figures `precision`, `recall` and `f1`, a field has `accuracy`.
public struct Gate: Sendable, Equatable {
    /// One figure and the least that it may be.
    public struct Threshold: Sendable, Equatable {
        /// The name of a kind or of a field.
        public let name: String
        public let figure: String
        /// From 0 to 1.
        public let minimum: Double
        /// Where it stands in the file, both from 1.
        public let line: Int
        public let column: Int
        fileprivate let measure: Measured
    }

    /// A threshold that the run does not reach.
    public struct Miss: Sendable, Equatable {
        public let threshold: Threshold
        /// The figure of the run; nil when there was nothing to measure.
        public let found: Double?
    }

    /// What a threshold is about.
    fileprivate enum Measured: Sendable, Equatable {
        case precision(EvaluatedKind)
        case recall(EvaluatedKind)
        case f1(EvaluatedKind)
        case accuracy(EvaluatedField)
    }

    public private(set) var thresholds: [Threshold] = []

    /// Reads the file.
    ///
    /// - Throws: The first place that is no JSON, no name of a kind or a field, no figure of it, or no number from 0 to 1.
    public init(parsing bytes: [UInt8]) throws(GoldError) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw GoldError(line: error.line, column: error.column, message: error.message)
        }
        guard document.root.kind == .object else { throw failure("expected an object of thresholds", document.root) }
        for (name, figures) in document.root.members {
            guard EvaluatedKind(rawValue: name) != nil || EvaluatedField(rawValue: name) != nil else {
                let names = EvaluatedKind.allCases.map(\.rawValue) + EvaluatedField.allCases.map(\.rawValue)
                throw failure("\"\(name)\" is not measured; what is: \(names.joined(separator: ", "))", figures)
            }
            guard figures.kind == .object else {
                throw failure("expected an object such as {\"f1\": 0.97} under \"\(name)\"", figures)
            }
            for (figure, value) in figures.members { try add(name, figure, value) }
        }
        guard !thresholds.isEmpty else { throw failure("there is no threshold", document.root) }
    }

    private mutating func add(_ name: String, _ figure: String, _ value: JSONElement) throws(GoldError) {
        let measure: Measured?
        let figures: String
        if let kind = EvaluatedKind(rawValue: name) {
            figures = "precision, recall or f1"
            measure = ["precision": .precision(kind), "recall": .recall(kind), "f1": .f1(kind)][figure]
        } else {
            figures = "accuracy"
            measure = figure == "accuracy" ? EvaluatedField(rawValue: name).map { .accuracy($0) } : nil
        }
        guard let measure else { throw failure("\"\(name)\" has no \"\(figure)\"; it has \(figures)", value) }
        guard let minimum = value.double, (0...1).contains(minimum) else {
            throw failure("expected a number from 0 to 1 under \"\(figure)\"", value)
        }
        let place = value.place
        thresholds.append(
            Threshold(
                name: name, figure: figure, minimum: minimum, line: place.line, column: place.column, measure: measure))
    }

    private func failure(_ message: String, _ element: JSONElement) -> GoldError {
        let place = element.place
        return GoldError(line: place.line, column: place.column, message: message)
    }

    /// The thresholds that the report does not reach, in the order of the file.
    public func misses(_ report: EvaluationReport) -> [Miss] {
        thresholds.compactMap { threshold in
            let found: Double? =
                switch threshold.measure {
                case .precision(let kind): report[kind].output > 0 ? report[kind].precision : nil
                case .recall(let kind): report[kind].gold > 0 ? report[kind].recall : nil
                case .f1(let kind): report[kind].gold + report[kind].output > 0 ? report[kind].f1 : nil
                case .accuracy(let field): report[field].accuracy
                }
            if let found, found >= threshold.minimum { return nil }
            return Miss(threshold: threshold, found: found)
        }
    }
}
