import NoticeModel
import Testing

@testable import NoticeExtraction

/// Names of organs of many places and years, and words that only look like them.
struct OrganReaderTests {
    /// The names that a sentence mentions, without its head and foot.
    private func names(_ sentence: String) -> [String] {
        let text = GoldNotice.normalText(sentence)
        let outline = Outline(
            head: NoticeHead(), parts: [], sections: [],
            paragraphs: text.paragraphs.map {
                OutlineParagraph(range: $0.range, role: .body, section: nil, part: 0, bodyStart: $0.range.start)
            })
        return OrganScanner().scan(text, outline).map { text.string($0.range) }
    }

    @Test(arguments: [
        "北京市经济和信息化局", "上海市经济信息化委", "重庆市大数据发展局", "广东省地方金融监督管理局", "内蒙古自治区工业和信息化厅", "新疆生产建设兵团工业和信息化局",
        "省委军民融合办", "省国防科工办", "省粮食和物资储备局", "市规划和自然资源局", "县农业农村局", "区卫生健康委", "市人力社保局", "省委组织部", "市委网信办",
        "省高级人民法院", "市中级人民法院", "省人民检察院", "市纪委监委", "区人大常委会", "省总工会", "省妇联", "省工商联", "市科协", "省供销合作社", "团省委",
        "杭州海关", "浙江银保监局", "国家税务总局宁波市税务局", "国家外汇管理局安徽省分局", "人行郑州中心支行", "中国人民银行", "国家金融监督管理总局运城监管分局",
        "国家发展改革委", "人力资源社会保障部", "市场监管总局", "国务院国资委", "国务院扶贫办", "国务院食品安全委员会办公室", "国家中医药管理局", "海关总署", "审计署",
        "昆山市人民政府", "浦东新区人民政府", "凉山州政府", "甘孜藏族自治州人民政府", "峨边彝族自治县人民政府", "恩施州发展改革委", "延边州委", "县公安局交警大队",
        "省人民政府驻北京办事处", "省政府办公厅", "市委办公厅", "省减轻企业负担领导小组办公室", "国务院抗震救灾指挥部办公室", "两江新区管委会", "美国食品和药物管理局",
    ]) func aNameIsOneMention(_ name: String) {
        #expect(names("报\(name)同意。") == [name])
        #expect(names("由\(name)、省财政厅组织。") == [name, "省财政厅"])
        #expect(names("（\(name)）") == [name])
    }

    @Test(arguments: [
        "各市、县人民政府", "各市（州）人民政府", "各县（市、区）人民政府", "各省、自治区、直辖市人民政府", "各区县政府", "各级人民政府", "地方各级人民政府", "当地政府", "省直有关部门",
        "各有关部门", "各级统计部门", "国家有关部委", "住房城乡建设部门", "行业主管部门", "县级以上应急管理部门", "各街道办事处", "试点城市政府", "省级人民政府",
    ]) func aClassIsOneMention(_ name: String) {
        #expect(names("\(name)要加强领导。") == [name])
        #expect(names("依托\(name)推进工作。") == [name])
    }

    @Test(arguments: [
        "优化产业布局", "形成新格局", "作出总体部署", "可委托第三方办理", "改善就业局势", "政府采购目录", "地方政府专项债券", "发挥政府作用", "跨部门协作", "全国人大代表", "市政协委员",
        "国有企业办学", "市场举办展会", "数字政府建设", "商业银行贷款", "省属高校", "行业协会", "超市和门市", "推动民主党派参与", "行政管理职能", "中央企业", "集中办理业务",
        "教育部分学校",
        "贸易部门类齐全", "企业技术中心", "人民医院", "工业园区", "会议精神",
    ]) func otherWordsAreNoMention(_ words: String) {
        #expect(names("加快\(words)。").isEmpty)
    }

    @Test func namesInsideTitlesAndNumbersAreNoMentions() {
        #expect(names("执行《国务院关于加快发展的意见》（国务院令第5号）。").isEmpty)
        #expect(names("落实〈省政府工作方案〉。").isEmpty)
        #expect(names("《省政府工作方案由省政府同意。") == ["省政府", "省政府"])
    }

    @Test func organsThatAreJoinedWithoutAMarkAreSeveral() {
        #expect(names("经省委省政府同意。") == ["省委", "省政府"])
        #expect(names("省工业和信息化厅和省财政厅联合发文。") == ["省工业和信息化厅", "省财政厅"])
        #expect(names("落实中央、省委部署。") == ["中央", "省委"])
    }

    @Test func aPlaceThatNoTableNamesEndsAtTheVerbBeforeIt() {
        #expect(names("加快推动敦化市政府与企业合作。") == ["敦化市政府"])
        #expect(names("我们紧紧围绕区委要求。") == ["区委"])
        #expect(names("支持江阴市商务局开展试点。") == ["江阴市商务局"])
    }
}
