package org.xianfeng.stack.demo.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/**
 * Identity numbers with a valid check character (GB 11643) whose region code no place in China has, so that they are
 * nobody's.
 */
final class IdNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private final String region;
    private final Set<String> given = new HashSet<>();

    IdNumbers(String region) {
        this.region = region;
    }

    /** The first one that nobody has yet of those who were born that day; odd for men, even for women. */
    String next(LocalDate birth, boolean male) {
        for (int sequence = male ? 1 : 2; sequence < 1000; sequence += 2) {
            String number = number(birth, sequence);
            if (given.add(number)) {
                return number;
            }
        }
        throw new IllegalStateException("Too many people were born on " + birth);
    }

    private String number(LocalDate birth, int sequence) {
        String digits = region + DateTimeFormatter.BASIC_ISO_DATE.format(birth) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK_CHARACTERS.charAt(sum % 11);
    }
}
