package org.xianfeng.stack;

import java.io.PrintStream;
import java.time.Duration;

/** Where the stack says what it is doing, a line a step. */
public interface Progress {

    /** A step was taken, and this is how long it took. */
    void step(String subject, String outcome, Duration took);

    /** Something worth knowing that took no time. */
    void note(String sentence);

    /** Prints to standard output. */
    static Progress printing() {
        return printingTo(System.out);
    }

    static Progress printingTo(PrintStream out) {
        return new Progress() {
            @Override
            public void step(String subject, String outcome, Duration took) {
                out.printf("  %-20s %-52s %6.1f s%n", subject, outcome, took.toMillis() / 1000.0);
            }

            @Override
            public void note(String sentence) {
                out.println(sentence);
            }
        };
    }
}
