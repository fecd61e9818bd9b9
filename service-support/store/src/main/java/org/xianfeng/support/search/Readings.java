package org.xianfeng.support.search;

import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All ways in which a name can be read aloud, in pinyin without tones. */
final class Readings {

    /** Enough for three characters of four readings each; a name that has more is found by its commoner ones. */
    private static final int MOST = 64;

    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Readings() {}

    /** Each reading as its syllables, the likeliest first. A name without any readable character has one empty reading. */
    static List<List<String>> of(String name) {
        List<List<String>> readings = List.of(List.of());
        for (List<String> alternatives : syllables(name)) {
            readings = readings.stream()
                    .flatMap(begun -> alternatives.stream().map(next -> continued(begun, next)))
                    .limit(MOST)
                    .toList();
        }
        return readings;
    }

    /** For each character its readings; a word in Latin letters counts as one character. */
    private static List<List<String>> syllables(String name) {
        List<List<String>> syllables = new ArrayList<>();
        String surname = Surnames.surnameOf(name);
        List<List<String>> asSurname = Surnames.readingsOf(surname);
        asSurname.forEach(readings -> syllables.add(typed(readings.stream())));
        int rest = asSurname.isEmpty() ? 0 : surname.length();
        StringBuilder word = new StringBuilder();
        name.substring(rest).codePoints().forEach(c -> {
            if (isLatin(c)) {
                word.appendCodePoint(c);
                return;
            }
            endWord(word, syllables);
            List<String> readings = readingsOf(c);
            if (!readings.isEmpty()) {
                syllables.add(readings);
            }
        });
        endWord(word, syllables);
        return syllables;
    }

    private static void endWord(StringBuilder word, List<List<String>> syllables) {
        if (!word.isEmpty()) {
            syllables.add(List.of(word.toString()));
            word.setLength(0);
        }
    }

    private static List<String> readingsOf(int c) {
        if (!Character.isBmpCodePoint(c)) {
            return List.of();
        }
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) c, PLAIN);
            return readings == null ? List.of() : typed(Arrays.stream(readings));
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException("A fixed format cannot be a bad combination", e);
        }
    }

    /** 吕 is typed lv on a keyboard, lyu in a passport and lu by those who do not care. */
    private static List<String> typed(Stream<String> readings) {
        return readings.map(reading -> reading.replace('ü', 'v'))
                .flatMap(reading -> reading.indexOf('v') < 0
                        ? Stream.of(reading)
                        : Stream.of(reading, reading.replace("v", "yu"), reading.replace('v', 'u')))
                .distinct()
                .toList();
    }

    private static List<String> continued(List<String> begun, String next) {
        List<String> longer = new ArrayList<>(begun);
        longer.add(next);
        return longer;
    }

    static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static HanyuPinyinOutputFormat plain() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
