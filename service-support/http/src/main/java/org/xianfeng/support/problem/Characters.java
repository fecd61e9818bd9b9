package org.xianfeng.support.problem;

import org.xianfeng.support.language.BilingualText;

/** Which characters a text of the API may have: those that a database keeps and a reader sees. */
public final class Characters {

    /** The code of a violation by others. */
    public static final String CODE = "control-character";

    /** What the caller is told of them. */
    public static final BilingualText SENTENCE = BilingualText.of(
            "Control characters, characters that change the writing direction, fillers, incomplete characters and"
                    + " noncharacters cannot be kept.",
            "不能包含控制字符、改变书写方向的字符、填充字符、不完整的字符或非字符。");

    /** Letters of Hangul that stand where none is. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    private Characters() {}

    /**
     * False for control characters other than tabs and line ends, for what makes a reader read the rest in another
     * direction, for letters that show nothing, for one half of a surrogate pair and for what Unicode says is no
     * character.
     */
    public static boolean canBeKept(String text) {
        return text.codePoints().allMatch(Characters::canBeKept);
    }

    private static boolean canBeKept(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            default -> !turnsDirection(character) && !isNone(character) && FILLERS.indexOf(character) < 0;
        };
    }

    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isNone(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }
}
