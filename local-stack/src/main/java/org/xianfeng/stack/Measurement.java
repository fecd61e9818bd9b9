package org.xianfeng.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.setting.Memory;

/** How long a stack takes to start that was started before, and how much memory each component then has. */
final class Measurement {

    private final List<Duration> starts = new ArrayList<>();
    private final Map<String, List<Integer>> memory = new LinkedHashMap<>();

    /** Starts the stack so often, each time from a standstill. */
    static Measurement of(Stack stack, int starts) {
        Measurement measurement = new Measurement();
        for (int i = 0; i < starts; i++) {
            stack.down();
            long begun = System.nanoTime();
            stack.up();
            measurement.add(Duration.ofNanos(System.nanoTime() - begun));
            stack.status().forEach(measurement::add);
        }
        return measurement;
    }

    void add(Duration start) {
        starts.add(start);
    }

    Duration medianStart() {
        return median(starts);
    }

    List<Duration> starts() {
        return List.copyOf(starts);
    }

    /** Megabytes by component, the median of all starts. */
    Map<String, Integer> medianMemory() {
        Map<String, Integer> medians = new LinkedHashMap<>();
        memory.forEach((component, values) -> medians.put(component, median(values)));
        return medians;
    }

    private void add(Stack.State state) {
        state.process().ifPresent(process -> Memory.residentIn(process)
                .ifPresent(megabytes -> memory.computeIfAbsent(state.name(), name -> new ArrayList<>())
                        .add(megabytes)));
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
