package org.xianfeng.support.problem;

import java.util.Set;

import org.xianfeng.support.language.BilingualText;

/**
 * One kind of failure that a caller can meet: an entry of a program's error catalogue, which is an enum that implements
 * this. The code is stable for as long as the API is; {@code /problems/{code}} explains it.
 */
public interface ProblemType {

    /** Kebab-case and stable, for example {@code booking-closed}. */
    String code();

    /** The HTTP status it is answered with. */
    int status();

    /** A few words, the same for every occurrence. */
    BilingualText title();

    /** The sentence for one occurrence; {@code {name}} stands for the fact of that name. */
    BilingualText detail();

    /** What the caller can do about it. */
    BilingualText remedy();

    /** Names of the facts that decided, which every occurrence carries. */
    Set<String> facts();
}
