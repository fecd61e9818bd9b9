package org.xianfeng.support.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

import org.xianfeng.support.personaldata.ClearText;

/** Looks for identity and mobile numbers in whatever leaves a program: logs, problems, events, traces. */
public final class ClearTextScan {

    private ClearTextScan() {}

    /** Fails when the text shows a number; {@code what} says in the failure whose text it is. */
    public static void assertNoneIn(String what, CharSequence text) {
        assertThat(ClearText.in(text)).as("numbers in the clear in %s", what).isEmpty();
    }

    /** As {@link #assertNoneIn(String, CharSequence)}, for each of them. */
    public static void assertNoneIn(String what, Collection<? extends CharSequence> texts) {
        texts.forEach(text -> assertNoneIn(what, text));
    }

    /** Begins to keep every line that is logged, stack traces too, until it is closed. */
    public static Log keepLog() {
        return new Log();
    }

    /** What was logged meanwhile, as the handlers get it before any filter of theirs. */
    public static final class Log implements AutoCloseable {

        private final Logger root = Logger.getLogger("");
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final ExtHandler keeper = new ExtHandler() {

            private final PatternFormatter format = new PatternFormatter("%-5p [%c] %X %s%e");

            @Override
            protected void doPublish(ExtLogRecord logged) {
                lines.add(format.format(logged));
            }
        };

        private Log() {
            root.addHandler(keeper);
        }

        public List<String> lines() {
            return List.copyOf(lines);
        }

        public void assertNoneIn() {
            ClearTextScan.assertNoneIn("the log", lines);
        }

        @Override
        public void close() {
            root.removeHandler(keeper);
        }
    }
}
