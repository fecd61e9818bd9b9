package org.xianfeng.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Processes;

/** Ends what this command started when it does not come to its end, Ctrl-C included. */
final class Undo implements AutoCloseable {

    private final Map<Component, ProcessHandle> started = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Thread atExit = new Thread(this::endAtExit, "undo");
    private final Progress progress;
    private volatile boolean exiting;

    Undo(Progress progress) {
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    void end(Component component, ProcessHandle process) {
        started.put(component, process);
    }

    void nothing() {
        started.clear();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return;
        }
        endAll();
    }

    /** What ends from then on was asked to: nobody should read that it failed. */
    void requireNotExiting() {
        if (exiting) {
            throw new Obstacle("Stopped before everything was ready.");
        }
    }

    private void endAtExit() {
        exiting = true;
        endAll();
    }

    private void endAll() {
        List<Component> components = new ArrayList<>(started.keySet());
        Collections.reverse(components);
        if (!components.isEmpty()) {
            progress.note("Ending what was started");
        }
        for (Component component : components) {
            Processes.end(started.get(component), component.stopSignal());
        }
    }
}
