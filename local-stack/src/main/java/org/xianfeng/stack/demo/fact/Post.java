package org.xianfeng.stack.demo.fact;

import java.time.LocalDate;

/**
 * Somebody in a post.
 *
 * @param person the code of the person
 * @param termUntil the planned end of the term; null for a post without one
 * @param endedOn the day of the re-election after which she no longer held it by this term; null if she still does
 */
public record Post(
        String organization, String person, String post, LocalDate from, LocalDate termUntil, LocalDate endedOn) {

    public Post(String organization, String person, String post, LocalDate from, LocalDate termUntil) {
        this(organization, person, post, from, termUntil, null);
    }

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (endedOn == null || day.isBefore(endedOn));
    }
}
