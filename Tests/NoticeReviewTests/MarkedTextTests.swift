import NoticeModel
import NoticeRecords
import Testing

@testable import NoticeReview

struct MarkedTextTests {
    private let text = "一、发展目标\n到2025年，全省省级企业技术中心达到400家，年均增长15%以上。\n\n（牵头部门：省科技厅，配合部门：省财政厅）"

    @Test func the_marked_text_is_the_source_line_by_line() throws {
        let notice = try sampleNotice(text)
        let lines = marked(notice).split(separator: "\n").map { visibleText(String($0)) }
        #expect(lines == text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    @Test func each_record_with_a_span_is_named_by_the_pieces_that_make_up_its_words() throws {
        let notice = try sampleNotice(text)
        let html = marked(notice)
        let scalars = Array(text.unicodeScalars)
        let all =
            notice.record.quantities.map { ($0.id, $0.span) } + notice.record.targets.map { ($0.id, $0.span) }
            + notice.record.departments.map { ($0.id, $0.span) } + notice.record.assignments.map { ($0.id, $0.span) }
        #expect(notice.record.targets.count == 2 && notice.record.assignments.count == 1)
        for (id, span) in all {
            var words = ""
            for piece in html.split(separator: "<mark ").dropFirst() {
                let parts = piece.split(separator: "</mark>")[0].split(separator: "\">", maxSplits: 1)
                if parts[0].split(separator: "data-r=\"")[1].split(separator: " ").contains(Substring(id)) {
                    words += parts[1]
                }
            }
            let wanted = scalars[span.start..<span.end].filter { $0 != "\n" }
            #expect(words == String(String.UnicodeScalarView(wanted)), "\(id)")
        }
    }

    @Test func crossing_spans_are_cut_where_they_cross() throws {
        let notice = try sampleNotice("abcdefgh")
        var record = notice.record
        var time = try #require(sampleNotice("2025年").record.times.first)
        time.id = "y1"
        time.span = SourceRange(1, 5)
        var other = time
        other.id = "y2"
        other.span = SourceRange(3, 7)
        record.times = [time, other]
        let html = marked(ReviewNotice(record: record, scalars: notice.scalars))
        #expect(
            html
                == "<p data-s=\"0\">a<mark class=\"time\" data-r=\"y1\">bc</mark><mark class=\"time time\" data-r=\"y1 y2\">de</mark>"
                + "<mark class=\"time\" data-r=\"y2\">fg</mark>h</p>\n")
    }

    @Test func markup_in_a_notice_is_text_on_the_page() throws {
        let html = marked(try sampleNotice("通知<script>alert('&\"')</script>"))
        #expect(html == "<p data-s=\"0\">通知&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;</p>\n")
    }

    @Test func hidden_and_turning_characters_are_written_out() throws {
        let html = marked(try sampleNotice("甲\u{202E}乙\u{200B}丙\u{3000}丁"))
        #expect(
            html
                == "<p data-s=\"0\">甲<span class=\"inv\">[U+202E]</span>乙<span class=\"inv\">[U+200B]</span>丙\u{3000}丁</p>\n"
        )
    }

    @Test func a_record_past_the_end_of_the_text_is_left_out() throws {
        let notice = try sampleNotice("abc")
        var record = notice.record
        record.times = try sampleNotice("2025年").record.times
        record.times[0].span = SourceRange(2, 9)
        #expect(marked(ReviewNotice(record: record, scalars: notice.scalars)) == "<p data-s=\"0\">abc</p>\n")
    }
}
