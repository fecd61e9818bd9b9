package org.xianfeng.stack.demo.fact;

/**
 * An invented person.
 *
 * @param keeper the code of the organisation that records her
 */
public record Person(String code, String keeper, String name, String idNumber, String phone) implements Coded {

    @Override
    public String toString() {
        return "Person " + code;
    }
}
