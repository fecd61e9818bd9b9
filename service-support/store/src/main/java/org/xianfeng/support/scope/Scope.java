package org.xianfeng.support.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far one permission of the caller reaches, as a condition for queries. It belongs inside every query of a list, an
 * object, a count or an export: what it does not cover is not found. It comes from the caller's effective access, never
 * from a request field.
 */
public final class Scope {

    /** Reaches nothing. */
    public static final Scope NOTHING = new Scope(List.of(), null, null);

    /** Reaches every organisation: for what is not personal data. */
    public static final Scope EVERYTHING = new Scope(List.of(PathRange.EVERYTHING), null, null);

    private final List<PathRange> ranges;
    private final UUID personId;
    private final UUID memberId;

    private Scope(List<PathRange> ranges, UUID personId, UUID memberId) {
        this.ranges = ranges;
        this.personId = personId;
        this.memberId = memberId;
    }

    static Scope of(List<PathRange> ranges, UUID personId, UUID memberId) {
        return new Scope(withoutNested(ranges), personId, memberId);
    }

    /** The subtrees, disjoint and in order. */
    public List<PathRange> ranges() {
        return ranges;
    }

    /** The caller's own person, when the permission covers what is about herself. */
    public Optional<UUID> self() {
        return Optional.ofNullable(personId);
    }

    /** The caller's own membership, when the permission covers what is about herself. */
    public Optional<UUID> ownMembership() {
        return Optional.ofNullable(memberId);
    }

    public boolean covers(String path) {
        return ranges.stream().anyMatch(range -> range.contains(path));
    }

    /** Whether the organisation with this path is covered with all that stands below it. */
    public boolean coversAllBelow(String path) {
        PathRange subtree = PathRange.below(path);
        return ranges.stream().anyMatch(range -> range.contains(subtree));
    }

    /** Whether something below or above the path is covered: what holds there concerns the caller. */
    public boolean reachesUpOrDownTo(String path) {
        return covers(path)
                || ranges.stream().anyMatch(range -> PathRange.below(path).contains(range.from()));
    }

    /**
     * The condition on a column that holds an organisation's current path; the column must have the collation "C".
     *
     * @param parameters receives the values under names that begin with {@code scope}
     */
    public String within(String pathColumn, Map<String, Object> parameters) {
        return anyOf(rangeConditions(pathColumn, parameters).toList());
    }

    /** As {@link #within}, or the row is the caller's own membership. */
    public String withinOrOwnMembership(String pathColumn, String memberColumn, Map<String, Object> parameters) {
        return withinOr(pathColumn, memberColumn, "scopeMember", memberId, parameters);
    }

    /** As {@link #within}, or the row is the caller herself. */
    public String withinOrSelf(String pathColumn, String personColumn, Map<String, Object> parameters) {
        return withinOr(pathColumn, personColumn, "scopePerson", personId, parameters);
    }

    private String withinOr(
            String pathColumn, String ownColumn, String name, UUID own, Map<String, Object> parameters) {
        List<String> conditions =
                new ArrayList<>(rangeConditions(pathColumn, parameters).toList());
        if (own != null) {
            parameters.put(name, own);
            conditions.add(ownColumn + " = :" + name);
        }
        return anyOf(conditions);
    }

    private Stream<String> rangeConditions(String column, Map<String, Object> parameters) {
        return Stream.iterate(0, i -> i < ranges.size(), i -> i + 1).map(i -> {
            parameters.put("scopeFrom" + i, ranges.get(i).from());
            parameters.put("scopeUntil" + i, ranges.get(i).until());
            return "(%1$s >= :scopeFrom%2$d and %1$s < :scopeUntil%2$d)".formatted(column, i);
        });
    }

    private static String anyOf(List<String> conditions) {
        return conditions.isEmpty() ? "false" : "(" + String.join(" or ", conditions) + ")";
    }

    private static List<PathRange> withoutNested(List<PathRange> ranges) {
        List<PathRange> kept = new ArrayList<>();
        for (PathRange range : ranges.stream().sorted().toList()) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).contains(range)) {
                kept.add(range);
            }
        }
        return List.copyOf(kept);
    }
}
