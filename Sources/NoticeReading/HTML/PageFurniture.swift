/// What of a page is no part of the notice: scripts, menus, share bars, footers.
enum PageFurniture {
    /// Elements that never hold text of a notice.
    private static let elements: Set<String> = [
        "script", "style", "noscript", "iframe", "canvas", "svg", "nav", "footer", "form", "button", "select", "input",
        "textarea", "object", "embed", "applet", "template", "video", "audio", "map", "head", "link", "meta", "aside",
    ]

    /// Words of class and id that name furniture, each a whole word of the name.
    private static let words: Set<String> = [
        "nav", "navi", "navbar", "navigation", "menu", "menus", "footer", "foot", "share", "sharebar", "bdshare",
        "bdsharebuttonbox", "jiathis", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar", "toolbar", "qrcode",
        "qr", "copyright", "pagination", "pager", "related", "recommend", "dqwz", "ewm", "erweima", "printer", "banner",
        "login", "search",
    ]

    /// Whether an element is furniture by its name, its attributes or its class.
    static func contains(_ node: MarkupTree.Node) -> Bool {
        if elements.contains(node.name) { return true }
        if node.attributes.isEmpty { return false }
        if node["hidden"] != nil { return true }
        if let style = node["style"] {
            let bare = style.lowercased().filter { $0 != " " }
            if bare.contains("display:none") || bare.contains("visibility:hidden") { return true }
        }
        return isNamed(node["class"]) || isNamed(node["id"])
    }

    private static func isNamed(_ name: String?) -> Bool {
        guard let name else { return false }
        let parts = name.lowercased().utf8.split { !($0 >= 0x61 && $0 <= 0x7A) }
        return parts.contains { words.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// Words that lines of buttons are made of. Longer ones come before those that they begin with.
    private static let buttons: [[UInt32]] = [
        "扫一扫在手机打开当前页", "扫一扫在手机上查看当前页面", "扫一扫在手机打开", "打印本页", "打印此页", "打印", "关闭窗口", "关闭本页", "关闭", "分享到",
        "分享", "收藏本页", "收藏", "字体", "字号", "返回顶部", "返回", "微信", "微博", "QQ空间", "QQ",
    ].map { $0.unicodeScalars.map(\.value) }

    /// Whether a line is made of buttons and nothing else: 【字体：大 中 小】 打印 关闭窗口.
    static func isButtons(_ line: [UInt32]) -> Bool {
        guard line.count <= 60 else { return false }
        var i = 0
        var found = 0
        while i < line.count {
            if let button = buttons.first(where: { line[i...].starts(with: $0) }) {
                found += 1
                i += button.count
                continue
            }
            switch Unicode.Scalar(line[i]) {
            case "大", "中", "小", "【", "】", "[", "]", "（", "）", "(", ")", "：", ":", "|", "｜", "+", "-", "/", "、", "·":
                i += 1
            case _ where isBlank(line[i]): i += 1
            default: return false
            }
        }
        return found > 0
    }
}
