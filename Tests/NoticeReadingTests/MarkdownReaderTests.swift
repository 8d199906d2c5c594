import NoticeModel
import NoticeReading
import Testing

@Suite struct MarkdownReaderTests {
    private func read(_ text: String, path: String = "a.md") throws -> SourceText {
        try NoticeReader().read(Array(text.utf8), path: path)
    }

    /// The words, without what stands for marks: zero-width spaces, and the spaces at the ends of lines.
    private func text(_ source: SourceText) -> String {
        let words = source.scalars.filter { $0 != 0x200B }.compactMap(Unicode.Scalar.init)
        let lines = String(String.UnicodeScalarView(words)).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { line in
            let start = line.drop { $0 == " " }
            return String(start.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    @Test func marksAreNoPartOfTheText() throws {
        let source = try read(
            """
            # 关于工作的意见

            **发布日期**: 2023年2月14日

            ---

            ## 一、总体要求 ##

            - 第一条，由***负责
            * 第二条，见[办法](https://example.com/a.html)和![图](a.png)
            > 引文中的**要点**&nbsp;与`代码`\\*注
            """)
        #expect(source.description.mediaType == "text/markdown")
        #expect(
            text(source)
                == """
                关于工作的意见

                发布日期: 2023年2月14日



                一、总体要求

                - 第一条，由***负责
                - 第二条，见办法和
                引文中的要点\u{A0}与代码*注
                """)
        let headings = source.blocks.filter { if case .heading = $0.kind { true } else { false } }
        #expect(headings.map(\.kind) == [.heading(level: 1), .heading(level: 2)])
        #expect(source.metadata?.fields == [SourceMetadata.Field(name: "发布日期", value: "2023年2月14日")])
    }

    @Test func pipesPartTheCellsOfATable() throws {
        let source = try read(
            """
            主要指标

            | 指标 | 单位 | 2025年 |
            | --- | :-: | ---: |
            | **增加值** | 亿元 | <5.5 |
            | 甲\\|乙 || 3<br>4 |

            完。
            """)
        #expect(text(source) == "主要指标\n\n指标 \t 单位 \t 2025年\n\n增加值 \t 亿元 \t <5.5\n甲|乙 \t\t 34\n\n完。")
        let rows = source.blocks.filter { $0.kind == .row(table: 0) }
        #expect(rows.count == 3)
        for row in rows {
            #expect(row.cells.count == 3)
            for cell in row.cells { #expect(!source.scalars[cell.range.start..<cell.range.end].contains(0x09)) }
        }
    }

    @Test func frontMatterIsMetadata() throws {
        let source = try read("---\ntitle: \"关于办好会议的通知\"\n文号: 某政发〔2020〕3号\ndraft: true\n---\n正文一段。\n")
        #expect(source.metadata?.title == "关于办好会议的通知")
        #expect(source.metadata?.documentNumber == "某政发〔2020〕3号")
        #expect(source.metadata?.fields.map(\.name) == ["标题", "文号", "draft"])
        #expect(text(source) == "\n\n\n\n\n正文一段。\n")
    }

    @Test(arguments: [
        "# 标题\n\n**要点**：增长5%，见[办法](https://example.com/a.html)。\n", "---\ntitle: 题\n---\n## 一、总体\n```\n5 家\n```\n",
        "| 指标 | 2025年 |\r\n|---|---|\r\n| a&nbsp;b | **5** |\r\n", "\u{FEFF}# 标题\n> * 引文\\*\n\n===\n",
    ])
    func everyWordStandsWhereItStandsInTheFile(words: String) throws {
        let source = try read(words)
        let file = scalars(words)
        #expect(source.description.mediaType == "text/markdown")
        #expect(source.scalars.count == file.count)
        for (i, scalar) in source.scalars.enumerated() where scalar >= 0x4E00 && scalar < 0xA000 {
            #expect(scalar == file[i])
        }
        for block in source.blocks { #expect(!file[block.range.start..<block.range.end].contains(0x0A)) }
    }

    @Test(arguments: ["关于工作的通知\n一、总体要求\n", "#1 楼建设\n", "目标 | 数\n一般的话\n", "---\n正文。\n"])
    func plainTextStaysAsItIs(words: String) throws {
        let source = try read(words)
        #expect(source.description.mediaType == "text/plain")
        #expect(source.scalars == scalars(words))
        #expect(!source.diagnostics.contains { $0.code == "source.format-mismatch" })
    }

    @Test func saysThatTheNameDoesNotFit() throws {
        let source = try read("# 标题\n\n正文。\n", path: "a.html")
        #expect(source.diagnostics.map(\.code).contains("source.format-mismatch"))
    }
}
