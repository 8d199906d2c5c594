import NoticeModel

/// The labels under which pages and documents give what they know about a notice.
enum MetadataLabels {
    private enum Meaning {
        case title, documentNumber, issuer, issuedOn, other
    }

    /// Dates of publication and of the making of a page are no dates of issue: they are kept as fields alone.
    private static let meanings: [String: Meaning] = [
        "标题": .title, "文件名称": .title, "信息名称": .title, "文件标题": .title, "题名": .title, "公文名称": .title,
        "发文字号": .documentNumber, "文号": .documentNumber, "发文号": .documentNumber, "文件编号": .documentNumber,
        "文件字号": .documentNumber, "发文机关": .issuer, "发文单位": .issuer, "制发机关": .issuer, "发文机构": .issuer,
        "成文日期": .issuedOn, "成文时间": .issuedOn, "索引号": .other, "索取号": .other, "主题分类": .other, "分类": .other,
        "信息分类": .other, "体裁分类": .other, "发布日期": .other, "发布时间": .other, "公开日期": .other, "公开时间": .other,
        "生成日期": .other, "发文日期": .other, "有效性": .other, "时效性": .other, "时效状态": .other, "主题词": .other,
        "关键词": .other, "发布机构": .other, "发布机关": .other, "发布单位": .other, "公开方式": .other, "公文种类": .other,
        "统一编号": .other, "统一登记号": .other, "规范性文件登记号": .other, "生效日期": .other, "实施日期": .other, "废止日期": .other,
        "失效日期": .other, "语种": .other, "公开范围": .other, "公开类别": .other, "信息来源": .other, "来源": .other,
        "责任编辑": .other, "浏览次数": .other, "阅读次数": .other, "点击数": .other, "字体": .other,
    ]

    /// A label and its value, or a label alone (value nil), when the text is one.
    static func entry(_ text: [UInt32]) -> (label: String, value: [UInt32]?)? {
        let colon = text.prefix(24).firstIndex { $0 == 0xFF1A || $0 == 0x3A }
        let bare = (colon.map { text[..<$0] } ?? text[...]).filter {
            !isBlank($0) && $0 != 0x5B && $0 != 0x5D && $0 != 0x3010 && $0 != 0x3011
        }
        guard (2...8).contains(bare.count) else { return nil }
        let label = string(bare)
        guard meanings[label] != nil else { return nil }
        guard let colon else { return (label, nil) }
        let value = trimmed(Array(text[(colon + 1)...]))
        return (label, value.isEmpty ? nil : value)
    }

    /// Adds an entry; the first value of each meaning stays.
    static func add(_ label: String, _ value: [UInt32], to metadata: inout SourceMetadata) {
        let value = trimmed(value)
        guard !value.isEmpty, let meaning = meanings[label] else { return }
        let words = string(value)
        metadata.fields.append(SourceMetadata.Field(name: label, value: words))
        switch meaning {
        case .title: if metadata.title == nil { metadata.title = words }
        case .documentNumber: if metadata.documentNumber == nil, words != "无" { metadata.documentNumber = words }
        case .issuer: if metadata.issuer == nil { metadata.issuer = words }
        case .issuedOn: if metadata.issuedOn == nil { metadata.issuedOn = date(value) }
        case .other: break
        }
    }

    /// A date such as 2018年12月29日, 2018-12-29, 2018/12/29, 2018.12.29 or 20181229 as `YYYY-MM-DD`, or nil.
    static func date(_ text: [UInt32]) -> String? {
        var numbers: [[UInt32]] = [[]]
        for scalar in text {
            let digit = scalar >= 0xFF10 && scalar <= 0xFF19 ? scalar - 0xFEE0 : scalar
            if digit >= 0x30, digit <= 0x39 {
                numbers[numbers.count - 1].append(digit - 0x30)
            } else if numbers.last?.isEmpty == false {
                if numbers.count == 3 { break }
                numbers.append([])
            }
        }
        if let all = numbers.first, all.count == 8 {
            numbers = [Array(all[..<4]), Array(all[4..<6]), Array(all[6...])]
        }
        guard numbers.count >= 3, numbers[0].count == 4, (1...2).contains(numbers[1].count),
            (1...2).contains(numbers[2].count)
        else { return nil }
        let parts = numbers.prefix(3).map { $0.reduce(0) { $0 * 10 + Int($1) } }
        guard (1...12).contains(parts[1]), (1...31).contains(parts[2]), parts[0] >= 1900 else { return nil }
        return "\(parts[0])-\(parts[1] < 10 ? "0" : "")\(parts[1])-\(parts[2] < 10 ? "0" : "")\(parts[2])"
    }
}
