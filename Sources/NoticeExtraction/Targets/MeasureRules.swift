import NoticeModel

/// What kind of goal a value states, and which way it goes.
enum MeasureRules {
    static let level = Rule(
        id: "target.level", kind: .targets,
        summary: "An indicator that is to reach an amount, or a count of things to be built, is a level.",
        examples: [
            RuleExample(
                "到2017年，⟦全省省级企业技术中心达到400家⟧。",
                "indicator=省级企业技术中心 subject=全省 measure=level value=400 unit=家 year=2017 modality=firm"),
            RuleExample("“十四五”时期工作回顾\n改造小区9万户。\n2026年重点工作\n⟦改造小区10万户⟧。", "indicator=小区 value=10 year=2026"),
            RuleExample("一、任务\n到2025年，全县完成以下任务：\n（一）住房。⟦建设公寓30套⟧。", "indicator=公寓 subject=全县 year=2025"),
            RuleExample("到2025年，改造2000年底前建成的小区。⟦建设公寓30套⟧。", "indicator=公寓 year=null"),
            RuleExample("到2025年，⟦改造2000年底前建成的小区11个⟧。", "value=11 year=2025"),
            RuleExample("生态渔业：⟦建设良种场16个⟧。", "indicator=良种场 subject=生态渔业 value=16"),
            RuleExample("做大特色经济林产业。到2025年，⟦笋竹面积达到450万亩⟧。", "indicator=笋竹面积 subject=特色经济林产业"),
            RuleExample("基础设施：⟦建设良种场16个⟧。", "indicator=良种场 subject=null"),
            RuleExample("到2025年，在甲市、乙市等地⟦建设中心库8个⟧。", "indicator=中心库 subject=甲市、乙市等地"),
            RuleExample("各县（市、区）政府要组织宣传，⟦建设活动站2个⟧。", "indicator=活动站 subject=各县（市、区）政府"),
            RuleExample("加强领导，各方要协作，⟦建设活动站2个⟧。", "indicator=活动站 subject=null"),
            RuleExample(
                "到2025年，⟦规模以上企业新增从业人员培训率达到100%⟧。", "indicator=新增从业人员培训率 subject=规模以上企业"),
            RuleExample("到2025年，⟦各区（县级市）公办幼儿园占比达30%⟧。", "indicator=公办幼儿园占比 subject=各区（县级市）"),
            RuleExample("到2025年，⟦各市场主体达到30户⟧。", "indicator=各市场主体 subject=null"),
            RuleExample("到2025年，⟦各乡镇均建有1所幼儿园⟧。", "indicator=幼儿园 subject=各乡镇"),
            RuleExample("设置⟦不少于3名管理员⟧。", "indicator=管理员 subject=null value=3"),
            RuleExample("到2025年，在工业园区⟦规划建设人才公寓5000套⟧。", "indicator=人才公寓 value=5000 unit=套"),
            RuleExample("到2025年，支持企业参与制定⟦国家标准5项⟧。", "indicator=国家标准 value=5 unit=项"),
            RuleExample(
                "到2025年，⟦建设60个左右重点产业集群⟧。", "indicator=重点产业集群 measure=level comparator=approx year=2025"),
            RuleExample(
                "⟦建设15个产业园⟧。（责任单位：市商务局；完成时限：2026年12月）", "indicator=产业园 value=15 year=2026 recurrence=null"),
            RuleExample("一、园区\n⟦建设15个产业园⟧。\n牵头部门：市商务局\n完成时限：2026年底前", "indicator=产业园 value=15 year=2026"),
            RuleExample("到2025年，⟦支持2000户8500人创业⟧。", "indicator=创业 value=2000 unit=户"),
            RuleExample("到2025年，贫困发生率降至1%，⟦搬迁8500人⟧。", "indicator=搬迁 value=8500 unit=人"),
            RuleExample("到2025年，⟦零星搬迁3303户⟧1.3万人。", "indicator=零星搬迁 value=3303 unit=户"),
            RuleExample("到2025年，贫困人口96户、⟦183人全部脱贫⟧。", "indicator=贫困人口 value=183"),
            RuleExample("到2025年，⟦带动3000户茶农⟧户均增收2000元。", "indicator=茶农 value=3000"),
            RuleExample("到2025年，⟦选拔认定教育专家10名⟧。", "indicator=教育专家 value=10"),
            RuleExample("到2025年，⟦选派500名医生⟧到农村基层工作。", "indicator=医生 value=500"),
            RuleExample("到2025年，⟦在300个小区⟧设置回收机。", "indicator=小区 value=300"),
            RuleExample("到2025年，⟦为6000栋老旧建筑⟧安装感知设备。", "indicator=老旧建筑 value=6000"),
            RuleExample("到2025年，⟦建设14条公路⟧和甲地等4个铁路项目。", "indicator=公路 value=14"),
            RuleExample("到2025年，整体⟦提升100所学校⟧。", "indicator=学校 measure=level value=100"),
            RuleExample("到2025年，⟦地区生产总值迈上4万亿元⟧新台阶。", "indicator=地区生产总值 value=4"),
            RuleExample("到2025年，⟦通公路县（市、区）达82个⟧。", "indicator=通公路县（市、区） subject=null value=82"),
            RuleExample("到2025年，⟦出栏牛、羊分别达到60万头、500万只⟧。", "indicator=出栏羊 value=500"),
            RuleExample("到2025年，⟦单位增加值能耗、水耗分别达到0.5吨标准煤⟧、8吨。", "indicator=单位增加值能耗 value=0.5"),
            RuleExample(
                "到2025年，⟦原煤、天然气产量分别达到7000万吨⟧、10亿立方米。", "indicator=原煤产量 value=7000 unit=吨"),
            RuleExample(
                "到2025年，⟦文化产业、旅游产业增加值占生产总值比重分别超过2%⟧、5%。", "indicator=文化产业增加值占生产总值比重"),
            RuleExample(
                "到2025年，⟦货物、标箱吞吐量分别由1亿吨、26万标箱提高到2亿吨⟧和100万标箱。",
                "indicator=货物吞吐量 value=2 baselineValue=1"),
            RuleExample("到2025年，上云企业总量达到4万户，其中⟦深度用云800户⟧。", "indicator=深度用云企业 value=800"),
            RuleExample("到2025年，A级以上物流企业达到80家，其中⟦4A级以上25家⟧。", "indicator=4A级以上物流企业 value=25"),
            RuleExample("到2025年，建成省级乡村示范乡镇8个、⟦示范村60个⟧。", "indicator=省级乡村示范村 value=60"),
            RuleExample("新建污水处理厂7座，⟦日处理能力6000吨⟧。", "indicator=污水处理厂日处理能力 value=6000"),
            RuleExample("新建公办幼儿园6所，⟦惠及居民3500户⟧。", "indicator=惠及居民 value=3500"),
            RuleExample("到2025年，企业达到260户，其中⟦营业收入超百亿元的3户⟧。", "indicator=营业收入超百亿元的企业 value=3"),
            RuleExample("到2025年，二类、三类注册证总数突破1500个，其中⟦三类不少于60个⟧。", "indicator=三类注册证 value=60"),
            RuleExample("到2025年，全市传感产业收入突破400亿元，⟦企业达到120户⟧。", "indicator=企业 subject=全市传感产业"),
            RuleExample("到2025年，全县竹产业产值突破40亿元，⟦富裕村达到90个⟧。", "indicator=富裕村 subject=全县"),
            RuleExample("⟦省农业厅会同有关部门开展1次督导⟧。", "indicator=督导 subject=省农业厅"),
            RuleExample("以皖北地区为重点，⟦改造水厂36座⟧。", "indicator=水厂 subject=皖北地区"),
            RuleExample("到2025年，⟦皖北地区喝上外调水的群众达到1500万人⟧。", "indicator=喝上外调水的群众 subject=皖北地区"),
            RuleExample("综合考虑我市发展阶段，建议主要预期目标为：\n——⟦粮食产量达到52亿斤⟧。", "indicator=粮食产量 subject=我市"),
            RuleExample("云州市生物医药产业发展方案\n一、任务\n（一）壮大现代中药\n⟦培育单品5个⟧。", "indicator=单品 subject=现代中药"),
            RuleExample("云州市生物医药产业发展方案\n一、任务\n（一）壮大人才队伍\n⟦培育专家5名⟧。", "subject=生物医药产业"),
            RuleExample("争取⟦中央预算内投资30亿元⟧。", "indicator=中央预算内投资 modality=firm value=30"),
            RuleExample("到2023年，达标率为52%，覆盖率为80%；到2024年，两项指标⟦分别达到55%⟧和90%。", "indicator=达标率 value=55"),
            RuleExample("一、工作任务\n推进医养结合，比例2027年达到55%、2028年达到65%；⟦创建示范县4个⟧。", "indicator=示范县 year=null value=4"),
            RuleExample(
                "云州市2023年发展计划\n2023年的总体要求是：稳中求进。\n主要预期目标是：⟦粮食产量达到18万吨⟧。", "indicator=粮食产量 year=2023"),
            RuleExample("到2025年，⟦用户带宽实现100Mbps以上⟧灵活选择。", "indicator=用户带宽 value=100 unit=Mbps"),
            RuleExample("到2025年，⟦基层医疗机构设置的护理床位占比提高到30%⟧。", "indicator=护理床位占比 subject=基层医疗机构"),
            RuleExample("到2025年，⟦建设1所三级甲等医院⟧。", "indicator=三级甲等医院 value=1"),
            RuleExample("到2025年，⟦重要水功能区水质达标率达到95%⟧。", "indicator=重要水功能区水质达标率 subject=null"),
            RuleExample("⟦打造街头游园9个⟧，2021年年底前完成。", "indicator=街头游园 value=9 year=2021"),
            RuleExample("⟦建设停车场12个⟧。新增车位3000个。2021年9月底前全部建成投用。", "indicator=停车场 year=2021"),
            RuleExample("到2025年，每千人口医师数达到3.5人、⟦护士数达到4.2人⟧。", "indicator=每千人口护士数 value=4.2"),
            RuleExample("“十五五”时期，要实现以下目标：\n一是实力提升。⟦建成机场5个⟧。", "value=5 firstYear=2026 year=2030"),
            RuleExample("到2025年，支持60名在全省有影响的人才，⟦培养100名骨干⟧。", "indicator=骨干 subject=null value=100"),
            RuleExample("云州市促进旅游产业全链条发展行动方案\n到2025年，⟦建设集聚区3个⟧。", "subject=旅游产业 value=3"),
            RuleExample("⟦每年建设15个产业园⟧。（责任单位：市商务局；完成时限：2026年12月）", "value=15 year=null recurrence=annual"),
            RuleExample("力争灌溉面积达到1070万亩，⟦工程完好率达到90%⟧。", "value=90 modality=aspirational"),
            RuleExample("推进改革，力争灌溉面积达到1070万亩、⟦工程完好率达到90%⟧。", "value=90 modality=aspirational"),
            RuleExample("推进灌区改造，力争灌溉面积达到1070万亩，⟦工程完好率达到90%⟧。", "value=90 modality=firm"),
            RuleExample("到2025年，⟦劳动人事争议年均结案率达到95%以上⟧。", "value=95 year=2025 recurrence=annual"),
            RuleExample("⟦实施11家部、省级质检中心⟧和6家市级检测站提升项目。", "indicator=部、省级质检中心 value=11"),
            RuleExample("到2027年，⟦全市园区规模工业产值达到600亿元⟧。", "subject=全市园区 indicator=规模工业产值"),
            RuleExample("⟦乡镇管理机构设置不少于2名的专管员⟧。", "indicator=专管员 subject=乡镇管理机构 value=2"),
            RuleExample("⟦每个乡（镇）至少建设1个服务站⟧。", "subject=每个乡（镇） value=1"),
            RuleExample("在⟦粮食生产功能区布设5个观测站⟧。", "subject=粮食生产功能区 value=5"),
            RuleExample("积极组织产品展销会，⟦每年不少于2次⟧。", "indicator=产品展销会 value=2 recurrence=annual"),
            RuleExample("支持企业建设博士后工作站，到2025年⟦建成50个⟧。", "indicator=博士后工作站 value=50 year=2025"),
            RuleExample("（三）推进工业数字化转型\n⟦建设示范工厂20个⟧。", "subject=工业 value=20"),
            RuleExample("（四）创新机制，推动农机服务产业做大做强\n⟦建设服务中心20个⟧。", "subject=农机服务产业 value=20"),
            RuleExample("云岭县民生实事工作要点\n2024年全县重点抓好以下工作：\n一、抓好生产\n⟦建成园区4个⟧。", "subject=全县 year=2024 value=4"),
            RuleExample("规模以上食品企业研发投入强度提高到1.3%，⟦关键工序数控化率达65%⟧。", "subject=规模以上食品企业 value=65"),
            RuleExample("各县至少设立1个服务站，⟦配备2名专员⟧。", "subject=各县 value=2 indicator=专员"),
            RuleExample("到2026年，⟦全市食品产业总产值突破3000亿元⟧。", "subject=全市 indicator=食品产业总产值"),
            RuleExample("到2026年，⟦全市食品产业实现总产值3000亿元⟧。", "subject=全市食品产业"),
            RuleExample("⟦每个乡镇卫生院至少配备中医医师2名⟧。", "subject=每个乡镇卫生院 indicator=中医医师 value=2"),
            RuleExample("⟦打造集种植、加工于一体的示范园20个⟧。", "indicator=示范园 value=20"),
            RuleExample("⟦除险加固病险水库420座⟧。", "indicator=病险水库 value=420"),
            RuleExample("云岭省关于贯彻落实《“十四五”全国农业机械化发展规划》的实施意见\n到2025年，⟦示范园达到20个⟧。", "subject=农业机械化"),
            RuleExample("到2025年，⟦新建、续建一级公路165公里⟧。", "indicator=一级公路 measure=level value=165"),
            RuleExample("完成2万平方米仓储库、⟦400亩大棚⟧建设任务。", "indicator=大棚 value=400"),
            RuleExample("⟦完成1074户危旧房屋⟧的维修、拆除工作。", "indicator=危旧房屋 value=1074"),
            RuleExample("⟦完成66个重点项目⟧12亿元的投资计划。", "indicator=重点项目 value=66"),
            RuleExample("稳妥⟦推进55个试点项目⟧。", "indicator=试点项目 subject=null value=55"),
            RuleExample("实施⟦10大类60项民生实事项目⟧。", "indicator=民生实事项目 subject=null value=60"),
            RuleExample("一、全市经济社会发展主要目标\n（一）⟦研发投入强度达到2.3%⟧。", "subject=全市 value=2.3"),
            RuleExample("城镇新增就业5300人、⟦失业人员再就业1500人⟧。", "measure=level value=1500"),
            RuleExample("到2025年，粮食产量达到100万吨，⟦油料达到20万吨⟧。", "indicator=油料产量 value=20"),
            RuleExample("到2025年，放映电影1740场，⟦每个行政村每月不少于1场⟧。", "indicator=放映电影 subject=每个行政村 value=1"),
            RuleExample("到2025年，建成老年助餐点24个，其中⟦农村16个⟧。", "indicator=老年助餐点 subject=农村 value=16"),
            RuleExample("1.消防应急物资：建设8个中央级库，⟦建设31个省级库⟧。", "indicator=消防应急物资省级库 value=31"),
            RuleExample("⟦选派100名科技专员⟧入企服务。", "indicator=科技专员 value=100"),
            RuleExample("⟦支持250名技能型人才⟧出国（境）培训。", "indicator=技能型人才 value=250"),
            RuleExample("⟦引进和培养高层次人才达到2000名⟧。", "indicator=高层次人才 value=2000"),
            RuleExample("2.文化创意产业领军人才项目\n⟦培养人才100名⟧。", "subject=文化创意产业 value=100"),
            RuleExample("到2025年，全省装机达到6600万千瓦。其中，⟦风电装机达到2800万千瓦⟧。", "indicator=风电装机 subject=全省 year=2025 value=2800"),
            RuleExample("关于促进冷链物流健康发展的意见\n到2025年，⟦冷库总容量达到6000万吨⟧。", "subject=冷链物流 value=6000"),
            RuleExample("（一）夯实农业基础，促进农民增收\n⟦建成高标准农田3万亩⟧。", "subject=农业 value=3"),
            RuleExample("（一）提升中心城区承载能力\n⟦改造道路22条⟧。", "subject=中心城区 value=22"),
            RuleExample("（三）推动产业转型升级\n⟦实施改造项目60个⟧。", "subject=null value=60"),
            RuleExample("第三章 重点领域\n第一节 现代中药\n⟦建设基地30个⟧。", "subject=现代中药 value=30"),
            RuleExample("到2025年，⟦果蔬、水产品冷链流通率分别提高到30%⟧、60%。", "indicator=果蔬冷链流通率 value=30"),
            RuleExample("到2025年，医药工业收入突破1200亿元，⟦迈入千亿元产业行列⟧。", "indicator=医药工业收入 value=1000"),
            RuleExample("选派干部930名，⟦每个贫困村不少于5人⟧。", "indicator=干部 subject=每个贫困村 value=5"),
            RuleExample("⟦涂料使用比例2019年前达到60%⟧。", "indicator=涂料使用比例 year=2019 value=60"),
            RuleExample("到2025年，⟦城区污水处理率达到85%⟧。", "indicator=污水处理率 subject=城区 value=85"),
            RuleExample("到2023年，床位数达到7张，医师数达到3人；到2025年，上述两项指标⟦依次提高到7.5张⟧、4人。", "indicator=床位数 value=7.5"),
            RuleExample("发展壮大现代农业。推动畜牧业健康发展，⟦建成牧场30个⟧。", "subject=畜牧业 value=30"),
            RuleExample("推动云州化工公司装置改扩建，使⟦乙烯产能达到140万吨⟧。", "indicator=乙烯产能 subject=云州化工公司"),
            RuleExample("支持⟦云州新材料有限公司纳滤膜项目实现百万平方米的生产能力⟧。", "indicator=纳滤膜项目 subject=云州新材料有限公司"),
            RuleExample("推动国有公司改制，⟦培育龙头企业10家⟧。", "indicator=龙头企业 subject=null"),
            RuleExample("深化能源工业“稳控转”，⟦建设电站6个⟧。", "subject=能源工业 value=6"),
            RuleExample("⟦严守18亿亩耕地红线⟧。", "indicator=耕地红线 subject=null value=18"),
            RuleExample("到2025年，⟦产业园生产用水重复利用率达到90%⟧。", "indicator=产业园生产用水重复利用率 subject=null"),
            RuleExample("云岭省关于印发推进奶业振兴方案的通知\n到2025年，⟦牧场达到100个⟧。", "subject=奶业 value=100"),
            RuleExample("到2025年，粮食播种面积稳定，⟦粮食年产量达到1081万吨⟧。", "indicator=粮食年产量"),
            RuleExample("加快发展现代物流产业，⟦建设园区5个⟧。", "subject=现代物流产业 value=5"),
            RuleExample("优化提升传统产业。推进设备更新，⟦建设示范工厂30个⟧。", "subject=传统产业 value=30"),
            RuleExample("培育壮大新兴产业和未来产业。⟦建设先导区3个⟧。", "subject=新兴产业和未来产业 value=3"),
            RuleExample("会议要求如下。大力发展数字经济。强化科技支撑。⟦建设实验室3个⟧。", "subject=null value=3"),
            RuleExample("建设国家级制造业创新中心，⟦培育企业12家⟧。", "subject=null value=12"),
            RuleExample("公路方面，推进养护；⟦建成服务区8个⟧。", "subject=公路 value=8"),
            RuleExample("2026年全市主要目标安排如下：\n——⟦建成基地20个⟧。", "subject=全市 year=2026 value=20"),
            RuleExample("到2025年，全市城镇化率达到54%。⟦服务业增加值占生产总值比重达到60%⟧。", "subject=全市 value=60"),
            RuleExample("到2025年，⟦战略性新兴产业产值占工业总产值比重达到40%⟧。", "subject=战略性新兴产业 value=40"),
            RuleExample("一、发展重点\n（一）矿山机械\n⟦建设基地3个⟧。", "subject=矿山机械 value=3"),
            RuleExample("一、工作任务\n（一）做强农产品精深加工\n⟦建设基地3个⟧。", "subject=农产品精深加工 value=3"),
            RuleExample("一、工作任务\n（一）研制先进装备\n⟦建设基地3个⟧。", "subject=null value=3"),
            RuleExample("一、工作任务\n（一）实施航运振兴工程\n⟦建设泊位6个⟧。", "subject=航运 value=6"),
            RuleExample("光伏材料，到2025年⟦单晶硅棒产能达到100GW⟧。", "subject=光伏材料 indicator=单晶硅棒产能"),
            RuleExample("以云岭经开区为主体，⟦建设基地3个⟧。", "subject=云岭经开区 value=3"),
            RuleExample("到2025年，⟦国有企业资产负债率控制在62%以下⟧。", "subject=国有企业 indicator=资产负债率"),
            RuleExample("到2025年，⟦主城区充电服务半径小于1公里⟧。", "subject=主城区 indicator=充电服务半径"),
            RuleExample("到2025年，全国利用率达到20%以上，⟦京津冀区域达到30%以上⟧。", "subject=京津冀区域 indicator=利用率"),
            RuleExample("到2025年，装备产业产值达到900亿元，其中⟦新能源汽车产量达到20万辆⟧。", "subject=装备产业 value=20"),
            RuleExample("到2025年，高新技术产业产值增长10%，⟦高新技术企业总数达到180家⟧。", "subject=null value=180"),
            RuleExample("到2025年，⟦每千名老年人配备社会工作者1人⟧。", "indicator=每千名老年人配备社会工作者 subject=null"),
            RuleExample("到2025年，每千人口床位数达到7张、医师数达到3人、⟦护士数达到4人⟧。", "indicator=每千人口护士数 value=4"),
            RuleExample("到2025年，⟦小学、初中班额分别控制在45人⟧、50人以内。", "indicator=小学班额 comparator=lte"),
            RuleExample("到2025年，聚氯乙烯产能达到240万吨，⟦烧碱达到180万吨⟧。", "indicator=烧碱产能 value=180"),
            RuleExample("到2025年，⟦收运体系覆盖98%以上的行政村⟧。", "indicator=收运体系覆盖行政村 value=98"),
            RuleExample("推进⟦沿江高铁120公里⟧开工建设。", "indicator=沿江高铁 value=120"),
            RuleExample("⟦打造2个千亿级⟧、6个百亿级产业集群。", "indicator=千亿级产业集群 value=2"),
            RuleExample("⟦突破100项关键技术⟧。", "indicator=关键技术 comparator=eq value=100"),
            RuleExample("⟦建设万头以上猪场20个⟧。", "indicator=万头以上猪场 value=20"),
            RuleExample("到2010年，生产总值达到860亿元（2005年价格），⟦财政收入达到98亿元⟧。", "year=2010 value=98"),
            RuleExample("一、发展目标\n到2025年，新建步道120公里，其中2023年底前建成60公里。⟦体育公园达到4个⟧。", "year=2025 value=4"),
            RuleExample("力争到2025年，医院投用，⟦护士达到80名⟧。", "modality=aspirational value=80"),
            RuleExample("到2025年，⟦利用率力争由65%提高到80%⟧。", "modality=aspirational value=80"),
            RuleExample("政府工作报告\n推动清洁能源集成融合发展。\n加快基地建设，⟦建成电站4个⟧。", "subject=清洁能源 value=4"),
            RuleExample("推动传统产业提质升级。实施融合行动。⟦实施技改项目300个⟧。", "subject=传统产业 value=300"),
            RuleExample("（三）发展现代能源经济，建设国家重要资源基地\n⟦建成电站4个⟧。", "subject=现代能源经济 value=4"),
            RuleExample("到2025年，建成绿色工厂12家（⟦国家级3家⟧）。", "indicator=国家级绿色工厂 value=3"),
            RuleExample("到2025年，建成水库12座，其中⟦庆阳3座⟧、陇南4座。", "indicator=水库 subject=庆阳 value=3"),
            RuleExample("⟦建设1所供养机构⟧（床位150张以上）。", "indicator=供养机构 value=1"),
            RuleExample("开工建设白龙江引水工程，⟦总投资483亿元⟧。", "indicator=总投资 subject=白龙江引水工程"),
            RuleExample("推进年产5万吨聚苯硫醚项目，力争⟦产值达到15亿元⟧。", "indicator=产值 value=15"),
            RuleExample("到2025年，年均洪涝损失率降至0.35%，⟦覆盖率达到90%⟧。", "indicator=覆盖率 recurrence=null"),
            RuleExample("⟦民间投资、交通投资、高新技术产业投资达到80亿元⟧。", "subject=null value=80"),
        ],
        counterexamples: [
            RuleCounterexample("到2020年，单位能耗⟦下降16%⟧。", because: "a movement is a change")
        ])
    static let change = Rule(
        id: "target.change", kind: .targets,
        summary: "An amount of movement (下降16%, 提高2个百分点) or an addition (新增50家) is a change.",
        examples: [
            RuleExample(
                "到2020年，⟦单位工业增加值用水量比2015年下降20%⟧。",
                "indicator=单位工业增加值用水量 measure=change direction=decrease value=20"),
            RuleExample("到2022年，⟦新增高新技术企业50家⟧。", "indicator=高新技术企业 measure=change direction=increase"),
            RuleExample("到2022年，新建幼儿园6所，⟦增加学位2160个⟧。", "indicator=学位 measure=change value=2160"),
            RuleExample("到2022年，财政收入增长8%，⟦力争达到10%⟧。", "indicator=财政收入 measure=change value=10"),
            RuleExample("到2022年，⟦新上生产线4条⟧。", "indicator=生产线 measure=change value=4"),
            RuleExample("到2026年，⟦经济增长5.5%左右⟧。", "indicator=经济增长 measure=change direction=increase value=5.5"),
            RuleExample("到2022年，新增学位2万个，其中⟦高中学位5000个⟧。", "measure=change direction=increase value=5000"),
            RuleExample("到2022年，财政收入增长8%，⟦力争10%⟧。", "indicator=财政收入 measure=change modality=aspirational value=10"),
            RuleExample("到2022年，⟦按不低于5%的幅度压减一般性支出⟧。", "indicator=一般性支出 measure=change direction=decrease"),
            RuleExample("到2022年，⟦居民收入增速高于经济增速0.5个百分点⟧。", "indicator=居民收入 measure=change direction=increase"),
            RuleExample("以2015年为基数，到2020年人均能耗下降11%，⟦用水量下降15%⟧。", "measure=change baselineYear=2015 value=15"),
            RuleExample("到2025年，⟦甲区、乙区新增污水日处理能力9万吨⟧。", "indicator=污水日处理能力 measure=change value=9"),
            RuleExample("⟦调减玉米8万亩⟧，改种辣椒3万亩。", "indicator=玉米 measure=change direction=decrease value=8"),
            RuleExample("到2022年，⟦淘汰燃煤锅炉160台⟧。", "indicator=燃煤锅炉 measure=change direction=decrease value=160"),
            RuleExample("到2025年，围绕环城水系⟦新建绿道1000公里⟧。", "indicator=绿道 value=1000 unit=公里"),
            RuleExample(
                "到2027年，上云率达到35%，⟦高于全省平均水平3个百分点⟧。",
                "indicator=上云率 measure=change direction=increase value=3"),
            RuleExample("到2025年，新建中型水库12座、⟦小型85座⟧。", "indicator=小型水库 measure=change value=85"),
            RuleExample("到2022年，新建口袋公园5个、⟦城市绿道12公里⟧。", "measure=change direction=increase value=12"),
            RuleExample("医院力争8月底前投用，⟦新增护士80名⟧。", "modality=firm value=80"),
            RuleExample("到2022年，新增学位12万个，其中⟦高中4.2万个⟧。", "measure=change direction=increase value=4.2"),
            RuleExample("⟦新增在海外获批产品100件⟧。", "measure=change direction=increase value=100"),
            RuleExample("到2022年，⟦居民收入实际增长7%⟧。", "indicator=居民收入 measure=change value=7"),
            RuleExample("到2022年，⟦单位生产总值用水量、能耗分别降低16%和17%⟧。", "indicator=单位生产总值能耗 measure=change value=17"),
            RuleExample("到2022年，风电装机达到60万千瓦，光伏装机达到20万千瓦，分别比2010年⟦增长3倍⟧和10倍。", "indicator=风电装机 value=3"),
            RuleExample("⟦新建公路15公里⟧，2020年启动，2021年6月底前建成。", "indicator=公路 measure=change year=2021"),
            RuleExample("到2022年，新建2台锅炉、⟦12公里供热管网⟧。", "measure=change direction=increase value=12"),
            RuleExample("到2022年，⟦新建改造供水管网2400公里⟧。", "indicator=供水管网 measure=change value=2400"),
            RuleExample("到2022年，⟦新开通公交线路10条⟧。", "indicator=公交线路 measure=change direction=increase"),
        ],
        counterexamples: [
            RuleCounterexample("到2020年，比重⟦提高到60%⟧。", because: "到 makes it a level"),
            RuleCounterexample("到2025年，⟦新增车辆中新能源汽车占比达到40%⟧。", because: "a share of what is new is a level"),
        ])
    static let annualGrowth = Rule(
        id: "target.annual-growth", kind: .targets,
        summary: "A rate of growth with 年均 is annual growth.",
        examples: [
            RuleExample(
                "到2020年，工业总产值达到500亿元，⟦年均增长15%⟧。",
                "indicator=工业总产值 measure=annual_growth direction=increase value=15 year=2020"),
            RuleExample("到2020年，⟦铁路运量每年递增20%⟧。", "measure=annual_growth direction=increase recurrence=null value=20"),
        ],
        counterexamples: [
            RuleCounterexample("今年地区生产总值⟦增长6%⟧左右。", because: "the growth of one year is a change")
        ])
    static let ratio = Rule(
        id: "target.ratio", kind: .targets, summary: "Parts set against each other (40:60) are a ratio.",
        examples: [
            RuleExample("到2015年，⟦轻重工业比重调整到40:60⟧。", "indicator=轻重工业比重 measure=ratio ratio=40:60 unit=null")
        ],
        counterexamples: [RuleCounterexample("到2015年，比重⟦达到40%⟧。", because: "a share is a level")])
    static let rank = Rule(
        id: "target.rank", kind: .targets, summary: "A place in an order (进入前3位) is a rank.",
        examples: [
            RuleExample("到2020年，⟦销售收入力争进入全国前3位⟧。", "measure=rank comparator=lte unit=位 modality=aspirational"),
            RuleExample("到2025年，⟦经济总量进入全国地级市前40位⟧。", "indicator=经济总量 measure=rank comparator=lte"),
        ],
        counterexamples: [RuleCounterexample("到2020年，⟦达到3家⟧。", because: "家 counts")])
    static let multiple = Rule(
        id: "target.multiple", kind: .targets, summary: "翻一番, 翻两番 and 达到…的3倍 are multiples.",
        examples: [
            RuleExample("到2015年，⟦民营经济总量翻一番⟧。", "indicator=民营经济总量 measure=multiple value=2 unit=倍")
        ],
        counterexamples: [RuleCounterexample("到2015年，产值⟦增长2.5倍⟧。", because: "the amount is added")])
    static let rules = [level, change, annualGrowth, ratio, rank, multiple]
}

/// The outcome of the measure rules.
struct MeasureDecision {
    var measure: Measure
    var direction: Direction?
    var isAnnual: Bool
    var rule: RuleReference

    /// - Parameter rule: one of `MeasureRules`, which live as long as the process.
    init(measure: Measure, direction: Direction?, isAnnual: Bool, rule: Rule) {
        self.measure = measure
        self.direction = direction
        self.isAnnual = isAnnual
        self.rule = rule.reference
    }
}
