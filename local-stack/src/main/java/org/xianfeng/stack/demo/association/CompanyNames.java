package org.xianfeng.stack.demo.association;

/** What the companies are called: every one otherwise, and none as a company that exists. */
final class CompanyNames {

    private static final String FIRST = "云数智星微光海川极";
    private static final String SECOND = "桥帆舟岭禾泉石羽桐";
    private static final String[] LAST = {"网络", "科技"};

    private CompanyNames() {}

    static String of(int number) {
        int index = number - 1;
        return "京"
                + FIRST.charAt(index % FIRST.length())
                + SECOND.charAt(index / FIRST.length() % SECOND.length())
                + LAST[index / (FIRST.length() * SECOND.length())];
    }
}
