package org.xianfeng.stack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.xianfeng.stack.setting.Settings;

/**
 * What a command said to whoever typed it.
 *
 * @param code with which it ended
 */
public record Said(int code, String out, String err) {

    /** Does what is typed after {@code ./stack}, for the stack of these settings. */
    public static Said by(Settings settings, String... typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(() -> main(settings, printing(out)), printing(out), printing(err), typed);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Main main(Settings settings, PrintStream out) {
        return new Main(new Stack(settings, Progress.printingTo(out)), out);
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
