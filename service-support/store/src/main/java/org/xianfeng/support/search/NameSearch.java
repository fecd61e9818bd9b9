package org.xianfeng.support.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed to find people by name, as a condition for queries: the beginning of a Chinese name, two or more
 * characters anywhere in it, the beginning of its pinyin or of its initials. One look-up in one index answers all of them.
 */
public final class NameSearch {

    /** What a parameter that takes such a text says of itself. */
    public static final String ASKED =
            "The beginning of a name, two or more characters anywhere in it, or the beginning of its"
                    + " pinyin or initials | 姓名的开头、其中连续两字以上，或其拼音、首字母的开头";

    private final List<String> keys;

    private NameSearch(List<String> keys) {
        this.keys = keys;
    }

    /** Empty when nothing was typed that could be part of a name. */
    public static Optional<NameSearch> of(String typed) {
        List<String> keys = typed == null ? List.of() : SearchableName.keysFor(typed);
        return keys.isEmpty() ? Optional.empty() : Optional.of(new NameSearch(keys));
    }

    /**
     * The condition on the column that holds {@link SearchableName#keys}.
     *
     * @param parameters receives the value under the name {@code nameKeys}
     */
    public String foundIn(String keysColumn, Map<String, Object> parameters) {
        parameters.put("nameKeys", keys.toArray(String[]::new));
        return keysColumn + " @> cast(:nameKeys as text[])";
    }

    /** Whether a name would be found; for the few that are in memory. */
    public boolean finds(String name) {
        return SearchableName.of(name).keys().containsAll(keys);
    }
}
