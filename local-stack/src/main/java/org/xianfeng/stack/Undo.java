package org.xianfeng.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Processes;

/** Ends what this command started when it does not come to its end, Ctrl-C included. */
final class Undo implements AutoCloseable {

    private final Map<Component, ProcessHandle> started = new LinkedHashMap<>();
    private final Thread atExit = new Thread(this::endAtExit, "undo");
    private final Progress progress;
    private volatile boolean exiting;

    Undo(Progress progress) {
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a program that has to end with the others; none is started any more once they are being ended. */
    Process start(Component component, Supplier<Process> start) {
        synchronized (started) {
            requireNotExiting();
            Process process = start.get();
            started.put(component, process.toHandle());
            return process;
        }
    }

    void nothing() {
        synchronized (started) {
            started.clear();
        }
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
        Map<Component, ProcessHandle> processes;
        synchronized (started) {
            processes = new LinkedHashMap<>(started);
        }
        List<Component> components = new ArrayList<>(processes.keySet());
        Collections.reverse(components);
        if (!components.isEmpty()) {
            progress.note("Ending what was started");
        }
        for (Component component : components) {
            Processes.end(processes.get(component), component.stopSignal());
        }
    }
}
