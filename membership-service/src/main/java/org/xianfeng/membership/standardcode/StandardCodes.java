package org.xianfeng.membership.standardcode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.xianfeng.membership.standardcode.CodeList.Code;
import org.xianfeng.support.language.BilingualText;

/** The lists of national standards whose codes are stored as they are. */
public enum StandardCodes {
    ETHNIC_GROUPS(
            "ethnic-groups",
            "GB/T 3304",
            """
            01 Han 汉族
            02 Mongol 蒙古族
            03 Hui 回族
            04 Tibetan 藏族
            05 Uygur 维吾尔族
            06 Miao 苗族
            07 Yi 彝族
            08 Zhuang 壮族
            09 Bouyei 布依族
            10 Korean 朝鲜族
            11 Manchu 满族
            12 Dong 侗族
            13 Yao 瑶族
            14 Bai 白族
            15 Tujia 土家族
            16 Hani 哈尼族
            17 Kazak 哈萨克族
            18 Dai 傣族
            19 Li 黎族
            20 Lisu 傈僳族
            21 Va 佤族
            22 She 畲族
            23 Gaoshan 高山族
            24 Lahu 拉祜族
            25 Sui 水族
            26 Dongxiang 东乡族
            27 Naxi 纳西族
            28 Jingpo 景颇族
            29 Kirgiz 柯尔克孜族
            30 Tu 土族
            31 Daur 达斡尔族
            32 Mulao 仫佬族
            33 Qiang 羌族
            34 Blang 布朗族
            35 Salar 撒拉族
            36 Maonan 毛南族
            37 Gelao 仡佬族
            38 Xibe 锡伯族
            39 Achang 阿昌族
            40 Pumi 普米族
            41 Tajik 塔吉克族
            42 Nu 怒族
            43 Uzbek 乌孜别克族
            44 Russian 俄罗斯族
            45 Ewenki 鄂温克族
            46 De'ang 德昂族
            47 Bonan 保安族
            48 Yugur 裕固族
            49 Gin 京族
            50 Tatar 塔塔尔族
            51 Derung 独龙族
            52 Oroqen 鄂伦春族
            53 Hezhen 赫哲族
            54 Monba 门巴族
            55 Lhoba 珞巴族
            56 Jino 基诺族
            97 Other 其他
            98 Naturalised 外国血统中国籍人士
            """),
    EDUCATION(
            "education-levels",
            "GB/T 4658-2006",
            """
            10 Postgraduate education 研究生教育
            11 Doctoral studies, graduated 博士研究生毕业
            12 Doctoral studies, completed 博士研究生结业
            13 Doctoral studies, not completed 博士研究生肄业
            14 Master's studies, graduated 硕士研究生毕业
            15 Master's studies, completed 硕士研究生结业
            16 Master's studies, not completed 硕士研究生肄业
            20 Undergraduate education 大学本科教育
            21 Undergraduate studies, graduated 大学本科毕业
            22 Undergraduate studies, completed 大学本科结业
            23 Undergraduate studies, not completed 大学本科肄业
            30 Junior college education 大学专科教育
            31 Junior college, graduated 大学专科毕业
            32 Junior college, completed 大学专科结业
            33 Junior college, not completed 大学专科肄业
            40 Secondary vocational education 中等职业教育
            41 Specialised secondary school, graduated 中等专科毕业
            42 Specialised secondary school, completed 中等专科结业
            43 Specialised secondary school, not completed 中等专科肄业
            44 Vocational high school, graduated 职业高中毕业
            45 Vocational high school, completed 职业高中结业
            46 Vocational high school, not completed 职业高中肄业
            47 Technical school, graduated 技工学校毕业
            48 Technical school, completed 技工学校结业
            49 Technical school, not completed 技工学校肄业
            60 Senior high school education 普通高级中学教育
            61 Senior high school, graduated 普通高中毕业
            62 Senior high school, completed 普通高中结业
            63 Senior high school, not completed 普通高中肄业
            70 Junior high school education 初级中学教育
            71 Junior high school, graduated 初中毕业
            72 Junior high school, completed 初中结业
            73 Junior high school, not completed 初中肄业
            80 Primary education 小学教育
            81 Primary school, graduated 小学毕业
            82 Primary school, completed 小学结业
            83 Primary school, not completed 小学肄业
            90 Other 其他
            """),
    POLITICAL_STATUS(
            "political-statuses",
            "GB/T 4762",
            """
            01 Member of the Communist Party of China 中共党员
            02 Probationary member of the Communist Party of China 中共预备党员
            03 Member of the Communist Youth League 共青团员
            04 Revolutionary Committee of the Chinese Kuomintang 民革党员
            05 China Democratic League 民盟盟员
            06 China National Democratic Construction Association 民建会员
            07 China Association for Promoting Democracy 民进会员
            08 Chinese Peasants' and Workers' Democratic Party 农工党党员
            09 China Zhi Gong Party 致公党党员
            10 Jiu San Society 九三学社社员
            11 Taiwan Democratic Self-Government League 台盟盟员
            12 Without party affiliation 无党派人士
            13 Other citizen 群众
            """),
    ECONOMIC_SECTIONS(
            "economic-sections",
            "GB/T 4754-2017",
            """
            A Agriculture, forestry, animal husbandry and fishery 农、林、牧、渔业
            B Mining 采矿业
            C Manufacturing 制造业
            D Electricity, heat, gas and water supply 电力、热力、燃气及水生产和供应业
            E Construction 建筑业
            F Wholesale and retail trade 批发和零售业
            G Transport, storage and post 交通运输、仓储和邮政业
            H Accommodation and catering 住宿和餐饮业
            I Information transmission, software and information technology 信息传输、软件和信息技术服务业
            J Finance 金融业
            K Real estate 房地产业
            L Leasing and business services 租赁和商务服务业
            M Scientific research and technical services 科学研究和技术服务业
            N Water conservancy, environment and public facilities 水利、环境和公共设施管理业
            O Household, repair and other services 居民服务、修理和其他服务业
            P Education 教育
            Q Health and social work 卫生和社会工作
            R Culture, sports and entertainment 文化、体育和娱乐业
            S Public administration, social security and social organisations 公共管理、社会保障和社会组织
            T International organisations 国际组织
            """),
    PROVINCES(
            "provinces",
            "GB/T 2260",
            """
            11 Beijing 北京市
            12 Tianjin 天津市
            13 Hebei 河北省
            14 Shanxi 山西省
            15 Inner Mongolia 内蒙古自治区
            21 Liaoning 辽宁省
            22 Jilin 吉林省
            23 Heilongjiang 黑龙江省
            31 Shanghai 上海市
            32 Jiangsu 江苏省
            33 Zhejiang 浙江省
            34 Anhui 安徽省
            35 Fujian 福建省
            36 Jiangxi 江西省
            37 Shandong 山东省
            41 Henan 河南省
            42 Hubei 湖北省
            43 Hunan 湖南省
            44 Guangdong 广东省
            45 Guangxi 广西壮族自治区
            46 Hainan 海南省
            50 Chongqing 重庆市
            51 Sichuan 四川省
            52 Guizhou 贵州省
            53 Yunnan 云南省
            54 Tibet 西藏自治区
            61 Shaanxi 陕西省
            62 Gansu 甘肃省
            63 Qinghai 青海省
            64 Ningxia 宁夏回族自治区
            65 Xinjiang 新疆维吾尔自治区
            71 Taiwan 台湾省
            81 Hong Kong 香港特别行政区
            82 Macao 澳门特别行政区
            """);

    private final String standard;
    private final CodeList list;
    private final Set<String> codes;

    /** A line holds the code, the English name and, after the last space, the Chinese one. */
    StandardCodes(String name, String standard, String lines) {
        List<Code> read = lines.lines()
                .map(line -> new Code(
                        line.substring(0, line.indexOf(' ')),
                        BilingualText.of(
                                line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')),
                                line.substring(line.lastIndexOf(' ') + 1))))
                .toList();
        this.standard = standard;
        this.list = new CodeList(name, standard, read);
        this.codes = read.stream().map(Code::code).collect(Collectors.toUnmodifiableSet());
    }

    String standard() {
        return standard;
    }

    /** With the names in both languages. */
    public CodeList list() {
        return list;
    }

    boolean contains(String code) {
        return codes.contains(code);
    }
}
