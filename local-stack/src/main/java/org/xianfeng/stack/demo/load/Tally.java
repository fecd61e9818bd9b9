package org.xianfeng.stack.demo.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** How much was recorded, and how much was there already. */
public final class Tally {

    /** Of one thing. */
    public record Count(int created, int there) {

        private Count and(Count other) {
            return new Count(created + other.created, there + other.there);
        }

        @Override
        public String toString() {
            return "%,d created, %,d already there".formatted(created, there);
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    synchronized Count add(String what, int created, int there) {
        Count count = new Count(created, there);
        counts.merge(what, count, Count::and);
        return count;
    }

    /** By what is counted, for example {@code members}, in the order in which it was recorded. */
    public synchronized Map<String, Count> byName() {
        return new LinkedHashMap<>(counts);
    }

    /** Of everything together. */
    public synchronized Count all() {
        return counts.values().stream().reduce(new Count(0, 0), Count::and);
    }
}
