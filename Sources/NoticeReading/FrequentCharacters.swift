/// The characters that make up most of any Chinese text, simplified and traditional: they tell the right one of two
/// decodings of the same bytes from the wrong one, also when the text is a few words long.
enum FrequentCharacters {
    private static let simplified = """
        的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起
        小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原利比或但质气第向道命此变条没结解问意建月公无
        系军情者最立代想已通并提直题党程展五果料员革位入常文总次品式活设及管特件长求基资边流路级少图山统接知较将组见计别手期根论运农指几九区强放决西被干做必战先回则任取据处南给
        光门即保治北造百规领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信节
        话米整空元况今集传土许步群广石记需段研界林律且究观越织装影算低持众书布复容须际商非验连断深难近矿千周委素技备办青省列习响约支般史感劳便团往历市克何除消构府称准精值号率族
        维划选标写存效院查江型按格养易置派层片始专状育厂京识适属包火住调满县局照参红细引该铁价严印请贯彻执行通知意见纲要规划方案附件各直属机构委员会人民政府厅局办公室关于落实
        """

    private static let traditional = """
        們這個國來時為於會發動過說產種後學經進當從業應開還沒結問題條無軍統頭資邊級圖見計別論運農區強戰處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務萬達議報鬥類離華確張馬節
        話況傳許廣記織裝層書復備辦習響約團歷構稱準維劃選標寫養專狀廠識適屬調滿縣參紅細聽該鐵價嚴臺灣與機關對點實體質變線數內電氣錢難驗連斷礦鄉鎮職責環貿財稅護續擴創網億淨碳總說策略
        檢討請貫徹執綱則據將並僅導設訂採購輸農漁礎礙協劑勞圍徵憑擬擔擇擊攜斷昇樣樹橋權歐殘殺氫決減測滅滾漲濃灣無煙燈營獲獻現環產畫異當發監盤眾碼禮種稱積穩競筆節範築簡籌籤糧紀約純級細終組絡給統
        """

    private static let punctuation = "，。、；：（）《》“”〔〕！？—「」『』"

    /// One flag for each code point of the basic plane.
    private static let flags: [Bool] = {
        var flags = [Bool](repeating: false, count: 0x10000)
        for text in [simplified, traditional, punctuation] {
            for scalar in text.unicodeScalars where scalar.value > 0x7F && scalar.value < 0x10000 {
                flags[Int(scalar.value)] = true
            }
        }
        return flags
    }()

    /// How much a decoded text looks like Chinese prose: the mean over its characters outside ASCII of 1 for a frequent
    /// character, 0 for another ideograph, −1 for what prose does not have. 0 when there is none.
    static func score(_ scalars: [UInt32]) -> Double {
        var sum = 0
        var count = 0
        for scalar in scalars where scalar > 0x7F {
            count += 1
            switch scalar {
            case 0x3000, 0x2018...0x201D, 0x2026, 0xFF10...0xFF19, 0xFF05:
                break
            case 0..<0x10000 where flags[Int(scalar)]:
                sum += 1
            case 0x4E00..<0xA000:
                break
            default:
                sum -= 1
            }
            if count == sampleSize { break }
        }
        return count == 0 ? 0 : Double(sum) / Double(count)
    }

    private static let sampleSize = 4096
}
