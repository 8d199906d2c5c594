import NoticeRecords

/// The static pages of a review: a list, a chart page and one page a notice.
///
/// Each page is one file that opens from disk without a server and loads nothing. The same run gives the same bytes.
public struct ReviewSite: Sendable {
    /// What each rule says, by its id.
    private let rules: [String: String]

    public init(rules: [String: String]) {
        self.rules = rules
    }

    /// The name of a notice's page, from its id, so that nothing from outside becomes a file name.
    ///
    /// - Returns: nil when the id is no word of hexadecimal digits.
    public static func fileName(of record: NoticeRecord) -> String? {
        let isWord =
            !record.id.isEmpty
            && record.id.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
            }
        return isWord ? record.id + ".html" : nil
    }

    /// The page of one notice.
    public func noticePage(_ notice: ReviewNotice) -> [UInt8] {
        NoticePage(notice: notice, rules: rules).bytes()
    }

    /// The list of all notices, for `index.html`.
    public func indexPage(_ notices: [NoticeSummary]) -> [UInt8] {
        IndexPage(notices: notices).bytes()
    }

    /// The charts of the run, for `charts.html`.
    public func chartPage(_ charts: RunCharts) -> [UInt8] {
        ChartPage(charts: charts).bytes()
    }
}

/// What the list says of a notice; small, so that a run of many thousand notices fits in memory.
public struct NoticeSummary: Sendable {
    let id: String
    let sha256: String
    let ruleset: String
    let page: String
    let title: String
    let path: String
    let number: String?
    let issuers: [String]
    let issuedOn: String?
    let targets: Int
    let quantities: Int
    let times: Int
    let departments: Int
    /// Those that are more than an information.
    let diagnostics: Int
    let unexplained: Int
    let changed: Int

    /// - Returns: nil when the record's id is no name for a page.
    public init?(_ notice: ReviewNotice) {
        let record = notice.record
        guard let page = ReviewSite.fileName(of: record) else { return nil }
        id = record.id
        sha256 = record.source.sha256
        ruleset = record.generator.ruleset
        self.page = page
        title = record.notice.title ?? record.source.path
        path = record.source.path
        number = record.notice.documentNumber?.text
        issuers = record.notice.issuers
        issuedOn = record.notice.issuedOn
        targets = record.targets.count
        quantities = record.quantities.count
        times = record.times.count
        departments = record.departments.count
        diagnostics = record.diagnostics.count { $0.severity != .info }
        unexplained = record.diagnostics.count { $0.code == "numeral.unexplained" }
        changed = notice.changes.count
    }
}
