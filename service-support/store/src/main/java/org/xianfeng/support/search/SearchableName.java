package org.xianfeng.support.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is stored beside a name so that it is found and sorted as people expect. A table has {@code name text}, {@code
 * name_sort text collate "C"} and {@code name_keys text[]} with a GIN index.
 *
 * @param sort the likeliest reading, syllable by syllable, and the name itself: the order of a Chinese register
 * @param keys everything that somebody may type and this name is found by
 */
public record SearchableName(String sort, List<String> keys) {

    /** Nobody types more than this before looking at what is found. */
    static final int LONGEST_KEY = 24;

    private static final int LONGEST_CHINESE_KEY = 4;
    private static final Pattern NOT_PART_OF_NAMES = Pattern.compile("[\\s\\p{Punct}·•・‧]+");

    public static SearchableName of(String name) {
        List<List<String>> readings = Readings.of(spelling(name));
        Set<String> keys = new LinkedHashSet<>();
        addChineseKeys(keys, compact(name));
        for (List<String> syllables : readings) {
            addPrefixes(keys, String.join("", syllables));
            addPrefixes(keys, initials(syllables));
        }
        return new SearchableName((String.join(" ", readings.get(0)) + " " + name).strip(), List.copyOf(keys));
    }

    /** The keys as a column takes them. */
    public String[] keyArray() {
        return keys.toArray(String[]::new);
    }

    /** The keys that a name must have, all of them, to be found by what somebody typed. */
    static List<String> keysFor(String typed) {
        String text = compact(typed);
        int[] characters = text.codePoints().toArray();
        if (characters.length == 0) {
            return List.of();
        }
        if (text.codePoints().allMatch(Readings::isLatin)) {
            return List.of(text.substring(0, Math.min(LONGEST_KEY, text.length())));
        }
        Set<String> keys = new LinkedHashSet<>();
        int length = Math.min(LONGEST_CHINESE_KEY, characters.length);
        for (int from = 0; from + length <= characters.length; from++) {
            keys.add(new String(characters, from, length));
        }
        return List.copyOf(keys);
    }

    /** The first character, and every run of two to four wherever it stands. */
    private static void addChineseKeys(Set<String> keys, String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length == 0 || name.codePoints().allMatch(Readings::isLatin)) {
            return;
        }
        keys.add(new String(characters, 0, 1));
        for (int length = 2; length <= LONGEST_CHINESE_KEY; length++) {
            for (int from = 0; from + length <= characters.length; from++) {
                keys.add(new String(characters, from, length));
            }
        }
    }

    private static void addPrefixes(Set<String> keys, String text) {
        for (int length = 1; length <= Math.min(LONGEST_KEY, text.length()); length++) {
            keys.add(text.substring(0, length));
        }
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    /** One spelling for full-width and half-width, capitals and small letters; words stay apart. */
    private static String spelling(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_PART_OF_NAMES
                .matcher(plain.replace('ü', 'v'))
                .replaceAll(" ")
                .strip();
    }

    private static String compact(String text) {
        return spelling(text).replace(" ", "");
    }
}
