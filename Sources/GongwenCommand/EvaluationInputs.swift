import NoticeEvaluation
import NoticePipeline
import NoticeRecords
import NoticeSystem

/// A gold file with the record that it reviews.
struct EvaluatedPair {
    let goldPath: String
    let gold: GoldNotice
    let record: NoticeRecord
}

/// What keeps an evaluation from being made, as lines for standard error.
struct EvaluationFailure: Error {
    let lines: [String]
}

/// The operands of `gongwen evaluate` by what they are.
struct EvaluationInputs: Equatable {
    /// Gold files and folders that find their records in the run.
    private(set) var golds: [String] = []
    /// The run, or nil when every gold file names its record.
    private(set) var run: String?
    /// Gold files with the record that each one names.
    private(set) var named: [Named] = []

    /// `GOLD=RECORD`: a record of the run, by its id or its source, or a file.
    struct Named: Equatable {
        let gold: String
        let record: String
    }

    init(_ operands: [String]) throws(UsageError) {
        for operand in operands {
            // A file whose name has a = in it is still a file.
            if let sign = operand.utf8.firstIndex(of: UInt8(ascii: "=")), !InputList([operand]).failures.isEmpty {
                let gold = String(operand[..<sign])
                let record = String(operand[operand.utf8.index(after: sign)...])
                guard !gold.isEmpty, !record.isEmpty else {
                    throw EvaluateCommand.spec.usageError("GOLD=RECORD needs two files, not '\(operand)'")
                }
                named.append(Named(gold: gold, record: record))
            } else {
                golds.append(operand)
            }
        }
        guard !golds.isEmpty else { return }
        run = golds.removeLast()
        if golds.isEmpty {
            throw EvaluateCommand.spec.usageError("two things are needed: GOLD, then RUN; there is only '\(run ?? "")'")
        }
    }

    /// Reads all files and pairs each gold file with its record.
    ///
    /// - Throws: All that cannot be read or paired, so that no figure leaves a notice out unsaid.
    func pairs() throws(EvaluationFailure) -> [EvaluatedPair] {
        var lines: [String] = []
        var wanted: [Wanted] = []
        for path in files(golds, endings: [".jsonl"], &lines) {
            if let gold = gold(path, &lines) { wanted.append(Wanted(path: path, record: nil, gold: gold)) }
        }
        for pair in named {
            if let gold = gold(pair.gold, &lines) {
                wanted.append(Wanted(path: pair.gold, record: pair.record, gold: gold))
            }
        }
        if let run {
            for path in files([run], endings: [".json", ".jsonl"], &lines) {
                for record in records(path, &lines) {
                    for i in wanted.indices where wanted[i].mayBeOf(record) { wanted[i].records.append(record) }
                }
            }
        }
        for i in wanted.indices {
            if wanted[i].records.isEmpty, let path = wanted[i].record { wanted[i].records = records(path, &lines) }
            wanted[i].keepLikeliest()
        }
        if lines.isEmpty { lines = wanted.compactMap(unpaired) }
        guard lines.isEmpty else { throw EvaluationFailure(lines: lines) }
        return wanted.map { EvaluatedPair(goldPath: $0.path, gold: $0.gold, record: $0.records[0]) }
    }

    /// A gold file and the records that it may review.
    private struct Wanted {
        let path: String
        /// The record that the command line names for it.
        let record: String?
        let gold: GoldNotice
        var records: [NoticeRecord] = []

        func mayBeOf(_ candidate: NoticeRecord) -> Bool {
            let source = candidate.source.path
            guard let record else {
                return GoldPairing.agree(gold: path, source: source)
                    || GoldPairing.agree(gold: path, source: candidate.id)
            }
            return record == source || record == candidate.id || record == GoldPairing.fileName(source)
        }

        /// Of several notices by one name, the one that has the most of the reviewed words at their places.
        mutating func keepLikeliest() {
            guard records.count > 1 else { return }
            let counts = records.map { gold.wordsInCommon(with: $0) }
            let most = counts.max() ?? 0
            if most > 0, counts.count(where: { $0 == most }) == 1 {
                records = [records[counts.firstIndex(of: most)!]]
            }
        }
    }

    /// Why a gold file has not found its record; nil when it has.
    private func unpaired(_ wanted: Wanted) -> String? {
        if wanted.records.count == 1 { return nil }
        if let record = wanted.record {
            return "\(record): error: expected one record, found \(wanted.records.count)"
        }
        if wanted.records.isEmpty {
            let run = run ?? ""
            return "\(wanted.path): error: no record of \(run) is of a notice by that name; GOLD=RECORD pairs by hand"
        }
        let names = wanted.records.map(\.source.path).joined(separator: ", ")
        return "\(wanted.path): error: several records are of a notice by that name: \(names); GOLD=RECORD names one"
    }

    /// The files of the paths; of a folder those with one of the endings.
    private func files(_ paths: [String], endings: [String], _ lines: inout [String]) -> [String] {
        var files: [String] = []
        for path in paths {
            let list = InputList([path])
            lines += list.failures.map(\.line)
            if list.paths == [path] {
                files.append(path)
                continue
            }
            // What a run says of itself is no record.
            let fitting = list.paths.filter { file in
                endings.contains { file.hasSuffix($0) } && !file.hasSuffix("/run.json")
            }
            if fitting.isEmpty, list.failures.isEmpty {
                lines.append("\(path): error: no file in this folder ends in \(endings.joined(separator: " or "))")
            }
            files += fitting
        }
        return files
    }

    private func gold(_ path: String, _ lines: inout [String]) -> GoldNotice? {
        do {
            let bytes = try readBytes(path: path)
            do throws(GoldError) {
                return try GoldNotice(parsing: bytes)
            } catch {
                lines.append("\(path):\(error.line):\(error.column): error: \(error.message)")
            }
        } catch {
            lines.append(error.line)
        }
        return nil
    }

    private func records(_ path: String, _ lines: inout [String]) -> [NoticeRecord] {
        var records: [NoticeRecord] = []
        do {
            for text in jsonTexts(try readBytes(path: path)) {
                do throws(RecordReadingError) {
                    records.append(try NoticeRecord(parsing: text.bytes))
                } catch {
                    let place = error.path.isEmpty ? "" : "\(error.path): "
                    lines.append("\(path):\(text.line + error.line):\(error.column): error: \(place)\(error.message)")
                }
            }
        } catch {
            lines.append(error.line)
        }
        return records
    }
}
