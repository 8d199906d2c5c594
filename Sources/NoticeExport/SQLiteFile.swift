import CSQLiteSystem
import Glibc
import NoticeSystem

/// A SQLite database with a table for each kind, foreign keys, views, and full-text search.
///
/// It is written under a hidden name and renamed when it is whole. Equal records give equal bytes with the same
/// version of SQLite.
public struct SQLiteFile: ExportSink {
    private let path: String
    private var file: PartFile
    private var database: OpaquePointer?
    private var statements: [OpaquePointer?] = []

    /// SQLITE_TRANSIENT, a cast that does not come through to Swift: the library makes a copy of its own.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Makes the database beside the path.
    public init(path: String) throws(FileError) {
        self.path = path
        file = try PartFile(path: path)
        do throws(FileError) {
            let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            guard sqlite3_open_v2(file.hidden ?? path, &database, flags, nil) == SQLITE_OK else { throw failure() }
            // Nobody else sees the file before it is whole, so that a journal would be of no use.
            try execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON; BEGIN")
            for table in ExportTable.all { try execute(Self.definition(of: table)) }
            for table in ExportTable.all {
                let marks = table.columns.map { _ in "?" }.joined(separator: ",")
                var statement: OpaquePointer?
                let sql = "INSERT INTO \(table.name) VALUES(\(marks))"
                guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw failure() }
                statements.append(statement)
            }
        } catch {
            abandon()
            throw error
        }
    }

    static func definition(of table: ExportTable) -> String {
        var lines = table.columns.map { "  \($0.name) \($0.type.rawValue)\($0.isOptional ? "" : " NOT NULL")" }
        lines.append("  PRIMARY KEY (\(table.key.joined(separator: ", ")))")
        for reference in table.references {
            // A row may name one that comes after it, in the same transaction.
            lines.append(
                "  FOREIGN KEY (\(reference.columns.joined(separator: ", "))) REFERENCES \(reference.table)"
                    + "(\(reference.targets.joined(separator: ", "))) DEFERRABLE INITIALLY DEFERRED")
        }
        return "CREATE TABLE \(table.name) (\n\(lines.joined(separator: ",\n"))\n) WITHOUT ROWID"
    }

    public mutating func write(_ row: [ExportCell], to table: Int) throws(FileError) {
        let statement = statements[table]
        sqlite3_reset(statement)
        for (index, cell) in row.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch cell {
                case .null: sqlite3_bind_null(statement, place)
                case .integer(let value): sqlite3_bind_int64(statement, place, Int64(value))
                // The affinity of the column makes a number of it where none of its digits is lost.
                case .number(let text), .text(let text):
                    sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
                }
            guard code == SQLITE_OK else { throw failure() }
        }
        guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
    }

    public mutating func finish() throws(FileError) {
        do throws(FileError) {
            try execute(Self.views)
            try execute("COMMIT; PRAGMA optimize")
            close()
            try file.publish()
        } catch {
            abandon()
            throw error
        }
    }

    public mutating func abandon() {
        close()
        file.discard()
    }

    private mutating func close() {
        for statement in statements { sqlite3_finalize(statement) }
        statements = []
        sqlite3_close(database)
        database = nil
    }

    private func execute(_ sql: String) throws(FileError) {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    private func failure() -> FileError {
        FileError(path: path, reason: "SQLite: " + String(cString: sqlite3_errmsg(database)))
    }

    /// `target_list`: targets with their notice, their section and their departments. `search`: every word of titles,
    /// indicators and quotes by runs of three characters. `search_words`: the same rows for LIKE, which also finds
    /// one and two characters.
    private static let views = """
        CREATE INDEX targets_by_year ON targets(year);
        CREATE INDEX departments_by_name ON departments(name);
        CREATE VIEW target_list AS
        SELECT t.notice, t.id, n.title AS notice_title, n.document_number, n.issued_on, n.path,
          (SELECT group_concat(name, '、') FROM (SELECT name FROM issuers i WHERE i.notice = t.notice
            ORDER BY position)) AS issuers,
          s.marker AS section_marker, s.title AS section_title,
          t.indicator, t.subject, t.measure, t.comparator, t.value, t.low, t.high, t.ratio, t.multiplier, t.amount,
          t.unit, t.unit_code, t.direction, t.first_year, t.year, t.recurrence, t.modality, t.binding,
          (SELECT group_concat(name, '、') FROM (SELECT d.name FROM target_departments x
            JOIN departments d ON d.notice = x.notice AND d.id = x.department
            WHERE x.notice = t.notice AND x.target = t.id ORDER BY x.position)) AS departments,
          t.quote, t.rule
        FROM targets t JOIN notices n ON n.id = t.notice
        LEFT JOIN sections s ON s.notice = t.notice AND s.id = t.section;
        CREATE VIRTUAL TABLE search USING fts5(
          title, indicator, quote, kind UNINDEXED, notice UNINDEXED, record UNINDEXED, tokenize='trigram');
        INSERT INTO search SELECT title, NULL, NULL, 'notice', id, id FROM notices WHERE title IS NOT NULL;
        INSERT INTO search SELECT title, NULL, NULL, 'section', notice, id FROM sections WHERE title IS NOT NULL;
        INSERT INTO search SELECT NULL, indicator, quote, 'target', notice, id FROM targets;
        INSERT INTO search SELECT NULL, NULL, quote, 'quantity', notice, id FROM quantities;
        INSERT INTO search SELECT NULL, NULL, quote, 'time', notice, id FROM times;
        INSERT INTO search SELECT NULL, NULL, quote, 'department', notice, id FROM departments;
        INSERT INTO search SELECT NULL, NULL, quote, 'assignment', notice, id FROM assignments;
        INSERT INTO search SELECT title, NULL, quote, 'citation', notice, id FROM citations;
        INSERT INTO search SELECT NULL, NULL, quote, 'identifier', notice, id FROM identifiers;
        CREATE VIEW search_words AS
        SELECT kind, notice, record,
          coalesce(title, '') || ' ' || coalesce(indicator, '') || ' ' || coalesce(quote, '') AS words
        FROM search;
        """
}
