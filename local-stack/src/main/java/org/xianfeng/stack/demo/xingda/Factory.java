package org.xianfeng.stack.demo.xingda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One of the nine factories, whose general branch has two branches of five groups each. */
record Factory(int number, int members) {

    static final int BRANCHES = 2;
    static final int GROUPS = 5;

    private static final int[] MEMBERS = {50, 51, 52, 52, 53, 53, 54, 55, 57};

    static final List<Factory> ALL = IntStream.rangeClosed(1, MEMBERS.length)
            .mapToObj(number -> new Factory(number, MEMBERS[number - 1]))
            .toList();

    String name() {
        return "一二三四五六七八九".charAt(number - 1) + "厂";
    }

    String code() {
        return "XD-%02d".formatted(number);
    }

    String branch(int branch) {
        return code() + "-" + branch;
    }

    static String group(String branch, int group) {
        return branch + "-" + group;
    }

    /** The first branch has the odd one. */
    int membersOf(int branch) {
        return branch == 1 ? (members + 1) / BRANCHES : members / BRANCHES;
    }

    static Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        ALL.forEach(factory -> sizes.put(factory.code(), factory.members));
        return sizes;
    }
}
