package org.xianfeng.support.problem;

import java.util.Locale;
import java.util.Set;

import org.xianfeng.support.language.BilingualText;

/**
 * One kind of failure that a caller can meet: an entry of a program's error catalogue, which is an enum that implements
 * this. The code is stable for as long as the API is; {@code /problems/{code}} explains it.
 */
public interface ProblemType {

    /** The name of the enum's constant, from which the code follows. */
    String name();

    /** What the catalogue says of it. */
    ProblemText text();

    /** Kebab-case and stable, for example {@code booking-closed}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default int status() {
        return text().status();
    }

    default BilingualText title() {
        return text().title();
    }

    default BilingualText detail() {
        return text().detail();
    }

    default BilingualText remedy() {
        return text().remedy();
    }

    default Set<String> facts() {
        return text().facts();
    }

    default Set<String> sometimes() {
        return text().sometimes();
    }
}
