package org.xianfeng.support.problem;

/** Writes places in a JSON document as JSON Pointers (RFC 6901). */
public final class JsonPlace {

    private JsonPlace() {}

    /** One step of a pointer, with its leading slash. */
    public static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
