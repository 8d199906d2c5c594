import NoticeRecords
import NoticeSystem

/// Takes the rows of an export and writes them as they come; nothing is there under its name before all of it is.
public protocol ExportSink {
    /// Takes a row of a table, by its place in `ExportTable.all`.
    mutating func write(_ row: [ExportCell], to table: Int) throws(FileError)
    /// Puts what was written under its name.
    mutating func finish() throws(FileError)
    /// Removes what was written.
    mutating func abandon()
}

extension ExportSink {
    /// Takes all rows of a record.
    public mutating func write(_ record: NoticeRecord) throws(FileError) {
        for (table, rows) in ExportRows(record).tables.enumerated() {
            for row in rows { try write(row, to: table) }
        }
    }
}

/// How a table is written as text.
public protocol TableForm: Sendable {
    /// The ending of the file, with the dot.
    var ending: String { get }
    func head(_ table: ExportTable) -> String
    func row(_ cells: [ExportCell], _ table: ExportTable) -> String
}

/// A folder with a file for each table.
public struct TableFiles: ExportSink {
    private let form: any TableForm
    private var files: [PartFile] = []

    /// Makes the folder and begins the files.
    public init(folder: String, form: any TableForm) throws(FileError) {
        self.form = form
        try AtomicFile.makeDirectory(folder)
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        do throws(FileError) {
            for table in ExportTable.all {
                var file = try PartFile(path: prefix + table.name + form.ending)
                files.append(file)
                try file.write(form.head(table))
                files[files.count - 1] = file
            }
        } catch {
            abandon()
            throw error
        }
    }

    public mutating func write(_ row: [ExportCell], to table: Int) throws(FileError) {
        try files[table].write(form.row(row, ExportTable.all[table]))
    }

    public mutating func finish() throws(FileError) {
        for index in files.indices { try files[index].flush() }
        for index in files.indices { try files[index].publish() }
    }

    public mutating func abandon() {
        for index in files.indices { files[index].discard() }
    }
}
