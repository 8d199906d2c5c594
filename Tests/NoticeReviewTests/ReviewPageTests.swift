import NoticeRecords
import Testing

@testable import NoticeReview

struct ReviewPageTests {
    private let site = ReviewSite(rules: ["role.target": "A </script> in a rule."])
    private let text = "到2025年，全省企业达到400家。</script><!--"

    @Test func the_data_of_a_page_cannot_end_its_block() throws {
        let page = String(decoding: site.noticePage(try sampleNotice(text)), as: UTF8.self)
        let data = page.components(from: "type=\"application/json\">", to: "</script>")
        #expect(!data.contains("<"))
        let root = try JSONDocument(parsing: Array(data.utf8)).root
        #expect(root["rules"]?["role.target"]?.string == "A </script> in a rule.")
        #expect(root["record"]?["targets"]?.count == 1)
    }

    @Test func a_page_loads_nothing_and_its_policy_says_so() throws {
        let notice = try sampleNotice(text)
        var charts = RunCharts()
        charts.add(notice)
        let pages = [
            site.noticePage(notice), site.indexPage([try #require(NoticeSummary(notice))]), site.chartPage(charts),
        ]
        for page in pages.map({ String(decoding: $0, as: UTF8.self) }) {
            let policy = page.components(from: "Content-Security-Policy\" content=\"", to: "\"")
            #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
            #expect(!policy.contains("unsafe"))
            for loading in [" src=", "<link", "url(", "@import", "http:", "https:", "fetch(", "XMLHttpRequest"] {
                #expect(!page.contains(loading), "\(loading)")
            }
        }
    }

    @Test func the_same_notice_gives_the_same_page() throws {
        #expect(site.noticePage(try sampleNotice(text)) == site.noticePage(try sampleNotice(text)))
    }

    @Test func a_page_is_named_by_an_id_and_by_nothing_else() throws {
        var record = try sampleNotice(text).record
        #expect(ReviewSite.fileName(of: record) == record.id + ".html")
        for id in ["", "../up", "a/b", "A0", "index.html"] {
            record.id = id
            #expect(ReviewSite.fileName(of: record) == nil)
        }
    }

    @Test func a_notice_without_its_text_is_shown_by_its_records() throws {
        let record = try sampleNotice(text).record
        let page = String(decoding: site.noticePage(ReviewNotice(record: record, scalars: nil)), as: UTF8.self)
        #expect(page.contains("The source text is not there"))
        #expect(!page.contains("<mark"))
    }

    @Test func charts_count_targets_years_tasks_and_every_numeral_in_digits() throws {
        var charts = RunCharts()
        charts.add(try sampleNotice("一、目标\n到2025年，全省企业达到400家，产值增长15%。\n（省科技厅、省财政厅负责）"))
        #expect(charts.years == [2025: 2])
        #expect(charts.measures == [.level: 1, .change: 1])
        #expect(charts.tasks == ["省科技厅": 1, "省财政厅": 1])
        #expect(charts.numerals == ["kind.quantity": 2, "kind.time": 1])
    }
}

extension String {
    /// What stands between two words, from the first place of the first one.
    fileprivate func components(from start: String, to end: String) -> String {
        let parts = split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return "" }
        return String(parts[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)[0])
    }
}
