package org.xianfeng.stack.demo.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that is the same every time: each purpose has a sequence of its own, which no other one disturbs. */
public final class Dice {

    private static final long SEED = 20191215L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The sequence for this purpose; the same one for the same words. */
    public static Dice of(String purpose) {
        return new Dice(SEED * 31 + purpose.hashCode());
    }

    /** From 0 to one less than that. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Whether something happens that happens so often in a hundred. */
    public boolean happens(int percent) {
        return below(100) < percent;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A day from the first to the one before the second. */
    public LocalDate between(LocalDate from, LocalDate until) {
        return from.plusDays(below((int) ChronoUnit.DAYS.between(from, until)));
    }
}
