package org.xianfeng.support.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How surnames are read where their characters have other readings too, commonest first, and which of them have two
 * characters. Extinct ones that begin with a common surname (单于, 贺兰) are left out: today it is 单 and 贺 that people
 * with such names are called.
 */
public final class Surnames {

    private static final Map<String, List<List<String>>> READINGS = parse(
            """
            单 shan    仇 qiu     曾 zeng    解 xie     翟 zhai/di  查 zha     区 ou      朴 piao    盖 ge/gai
            种 chong   任 ren     华 hua     冼 xian    洗 xian     覃 qin/tan 乐 yue/le  员 yun     缪 miao
            黑 he/hei  盛 sheng   折 she     召 shao    秘 bi       尉 wei     宁 ning    燕 yan     葛 ge
            贾 jia     隗 wei/kui 句 gou     过 guo     那 na       牟 mu/mou  曲 qu      祭 zhai/ji 谌 chen/shen
            逄 pang    褚 chu     撒 sa      繁 po      阚 kan      宓 mi/fu   纪 ji      车 che     卜 bu
            石 shi     贲 ben     郗 xi/chi  郇 xun/huan 哈 ha      柏 bai/bo  薄 bo      占 zhan    沈 shen
            叶 ye      相 xiang   能 nai     乜 nie     幺 yao      仉 zhang   亓 qi      笪 da      郄 qie/xi
            晁 chao    瞿 qu      冒 mao     都 du      行 xing     朝 chao    藏 zang    费 fei/bi  干 gan
            会 gui     将 jiang   角 jue     强 qiang   少 shao     省 xing    宿 su      应 ying    要 yao
            佴 nai     万 wan     俞 yu      於 yu      余 yu       缴 jiao    教 jiao    称 cheng   台 tai
            长 chang   重 chong   冯 feng    眭 sui     睢 sui      妫 gui     郏 jia     蔚 yu/wei  炅 gui
            昝 zan     兴 xing    和 he      广 guang   适 kuo/shi  莘 shen/xin 厍 she    娄 lou     陆 lu
            六 lu      夏 xia     谷 gu      贠 yun     伯 bo       白 bai     阿 a       臧 zang    尹 yin
            尉迟 yu-chi    欧阳 ou-yang    诸葛 zhu-ge      长孙 zhang-sun  司马 si-ma     上官 shang-guan
            夏侯 xia-hou   东方 dong-fang  皇甫 huang-fu    公孙 gong-sun   慕容 mu-rong   宇文 yu-wen
            司徒 si-tu     司空 si-kong    令狐 ling-hu     澹台 tan-tai    万俟 mo-qi     鲜于 xian-yu
            闾丘 lü-qiu    申屠 shen-tu    轩辕 xuan-yuan   公冶 gong-ye    濮阳 pu-yang   淳于 chun-yu
            赫连 he-lian   独孤 du-gu      呼延 hu-yan      南宫 nan-gong   西门 xi-men    百里 bai-li
            东郭 dong-guo  第五 di-wu      端木 duan-mu     拓跋 tuo-ba     乐正 yue-zheng 漆雕 qi-diao
            亓官 qi-guan   颛孙 zhuan-sun  纳兰 na-lan      完颜 wan-yan    耶律 ye-lü     叶赫 ye-he
            """);

    private Surnames() {}

    /** The surname that the name begins with; for a name without any, its first character. */
    public static String surnameOf(String name) {
        if (name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        if (name.codePointCount(0, name.length()) > 2) {
            String two = name.substring(0, name.offsetByCodePoints(0, 2));
            if (READINGS.containsKey(two)) {
                return two;
            }
        }
        return name.substring(0, first);
    }

    /** For each character of a surname its readings, commonest first; empty where the usual reading of each is right. */
    static List<List<String>> readingsOf(String surname) {
        return READINGS.getOrDefault(surname, List.of());
    }

    private static Map<String, List<List<String>>> parse(String table) {
        Map<String, List<List<String>>> readings = new HashMap<>();
        String[] cells = table.strip().split("\\s+");
        for (int i = 0; i < cells.length; i += 2) {
            List<List<String>> syllables = Arrays.stream(cells[i + 1].split("-"))
                    .map(syllable -> List.of(syllable.split("/")))
                    .toList();
            if (syllables.size() != cells[i].codePointCount(0, cells[i].length())) {
                throw new IllegalStateException("One reading for each character: " + cells[i]);
            }
            readings.put(cells[i], syllables);
        }
        return Map.copyOf(readings);
    }
}
