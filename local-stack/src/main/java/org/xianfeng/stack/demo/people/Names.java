package org.xianfeng.stack.demo.people;

import java.util.List;

/** Plausible Chinese names, put together by chance from common surnames and characters; they are nobody's in particular. */
final class Names {

    private static final List<String> SURNAMES =
            """
            王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾
            丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤
            欧阳 上官 司马 诸葛
            """
                    .lines()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .toList();

    private static final String MALE_FIRST = "建志国文永德明海振春立宏晓家金世庆俊光学长新广子玉天承启泽景";
    private static final String MALE_SECOND = "军强平华林峰涛斌刚辉勇杰亮波鹏浩宇凯东民生富贵祥松柏诚义山川";
    private static final String FEMALE_FIRST = "秀玉桂淑丽晓雪春慧文雅静美海佳思梦月凤素红金彩小亚婉若书诗清";
    private static final String FEMALE_SECOND = "英兰芳梅霞娟珍燕琴云莲红丽敏静洁玲艳萍华颖琳婷娜欣怡蓉菊香瑶";

    private Names() {}

    static String next(Dice dice, boolean male) {
        String surname = dice.oneOf(SURNAMES);
        String second = one(dice, male ? MALE_SECOND : FEMALE_SECOND);
        return dice.happens(22) && surname.length() == 1
                ? surname + second
                : surname + one(dice, male ? MALE_FIRST : FEMALE_FIRST) + second;
    }

    private static String one(Dice dice, String characters) {
        return characters.substring(dice.below(characters.length())).substring(0, 1);
    }
}
