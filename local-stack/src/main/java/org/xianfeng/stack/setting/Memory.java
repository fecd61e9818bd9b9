package org.xianfeng.stack.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** How much memory the machine can still give; only Linux says so in a way one can rely on. */
public final class Memory {

    private Memory() {}

    /** Megabytes that can be used without swapping, empty where the system does not tell. */
    public static OptionalInt available() {
        try {
            return availableIn(Files.readAllLines(Path.of("/proc/meminfo")));
        } catch (IOException notLinux) {
            return OptionalInt.empty();
        }
    }

    /** Megabytes that a process occupies now, empty where the system does not tell. */
    public static OptionalInt residentIn(ProcessHandle process) {
        try {
            return megabytes("VmRSS:", Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")));
        } catch (IOException notLinuxOrGone) {
            return OptionalInt.empty();
        }
    }

    static OptionalInt availableIn(List<String> meminfo) {
        return megabytes("MemAvailable:", meminfo);
    }

    private static OptionalInt megabytes(String field, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .mapToInt(line -> (int) (Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                .findFirst();
    }
}
