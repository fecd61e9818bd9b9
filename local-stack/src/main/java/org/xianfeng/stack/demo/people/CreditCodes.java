package org.xianfeng.stack.demo.people;

/**
 * Unified social credit codes (GB 32100-2015) with both check characters, of a region code that no place has, so that they
 * are no unit's.
 */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /**
     * The code with this number.
     *
     * @param authority who registers it and what it is: 91 a firm, 92 a sole trader, 51 an association
     */
    public static String of(String authority, String region, int number) {
        String organization = "M%07d".formatted(number);
        String code = authority + region + organization + organizationCheck(organization);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return code + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organizationCheck(String organization) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += Character.digit(organization.charAt(i), Character.MAX_RADIX) * ORGANIZATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
    }
}
