package org.xianfeng.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.log.LogTail;
import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.process.Ledger;
import org.xianfeng.stack.process.Processes;
import org.xianfeng.stack.process.StartedProcess;
import org.xianfeng.stack.setting.Settings;

/** Starts components side by side and waits until every one of them is ready. */
final class Start {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final Progress progress;
    private final Ledger ledger;
    private final Undo undo;

    Start(Settings settings, Progress progress, Ledger ledger, Undo undo) {
        this.settings = settings;
        this.progress = progress;
        this.ledger = ledger;
        this.undo = undo;
    }

    /** Returns when all of them are ready. */
    void all(List<Component> components) {
        Map<Component, Begun> waiting = new LinkedHashMap<>();
        components.forEach(component -> waiting.put(component, begin(component)));
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            for (Iterator<Map.Entry<Component, Begun>> i = waiting.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<Component, Begun> next = i.next();
                if (isReady(next.getKey(), next.getValue().process(), patience)) {
                    ready(next.getKey(), next.getValue().at());
                    i.remove();
                }
            }
            if (!Processes.pause(100)) {
                throw new Obstacle("Interrupted while starting.");
            }
        }
    }

    private record Begun(Process process, long at) {}

    private Begun begin(Component component) {
        long at = System.nanoTime();
        component.prepare();
        Launch launch = component.launch();
        Process process = undo.start(component, () -> Processes.start(launch, settings.log(component.name())));
        StartedProcess.of(component.name(), process.toHandle(), launch.fingerprint())
                .ifPresent(ledger::record);
        return new Begun(process, at);
    }

    private void ready(Component component, long begunAt) {
        component.onReady();
        progress.step(
                component.name(), "ready at " + component.address(), Duration.ofNanos(System.nanoTime() - begunAt));
    }

    private boolean isReady(Component component, Process process, long patience) {
        Path log = settings.log(component.name());
        if (!process.isAlive()) {
            String complaint = new LogTail(log)
                    .lastComplaint()
                    .map(line -> " (" + line + ")")
                    .orElse("");
            throw new Obstacle("%s ended while starting%s; its log is %s.".formatted(component.name(), complaint, log));
        }
        if (System.nanoTime() > patience) {
            throw new Obstacle("%s was not ready after %d minutes; its log is %s."
                    .formatted(component.name(), PATIENCE.toMinutes(), log));
        }
        return component.isReady();
    }
}
