package org.xianfeng.support.problem;

import org.xianfeng.support.language.BilingualText;

/** Which characters a text of the API may have: those that a database keeps and a reader sees. */
public final class Characters {

    /** The code of a violation by others. */
    public static final String CODE = "control-character";

    /** What the caller is told of them. */
    public static final BilingualText SENTENCE =
            BilingualText.of("Control characters and halves of characters cannot be kept.", "不能包含控制字符或不完整的字符。");

    private Characters() {}

    /** False for control characters other than tabs and line ends, and for one half of a surrogate pair. */
    public static boolean canBeKept(String text) {
        return text.codePoints().allMatch(Characters::canBeKept);
    }

    private static boolean canBeKept(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            default -> true;
        };
    }
}
