package org.xianfeng.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.stack.keycloak.AccessTokens;
import org.xianfeng.stack.keycloak.KeycloakServer;
import org.xianfeng.stack.postgres.PostgresServer;
import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.process.Ledger;
import org.xianfeng.stack.process.Processes;
import org.xianfeng.stack.process.StartedProcess;
import org.xianfeng.stack.program.Gateway;
import org.xianfeng.stack.program.Service;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Memory;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

/** PostgreSQL, Keycloak and the four programs as one thing that is up or down. */
public final class Stack {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final Progress progress;
    private final Component postgres;
    private final List<Component> others = new ArrayList<>();
    private final AccessTokens tokens;

    public Stack(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        Secrets secrets = new Secrets(settings.directory().resolve("secrets"));
        PostgresServer server = new PostgresServer(settings, secrets);
        this.postgres = server;
        others.add(new KeycloakServer(settings, secrets, server));
        others.addAll(Service.all(settings, secrets, server));
        others.add(new Gateway(settings));
        this.tokens = new AccessTokens(settings, secrets);
    }

    /** How one component is. */
    public record State(String name, String address, Optional<ProcessHandle> process, boolean ready, Path log) {}

    /** Starts what does not run yet, and keeps what runs as it should; returns when everything is ready. */
    public void up() {
        DirectoryLock.during(settings.directory(), this::startMissing);
    }

    private void startMissing() {
        try (Undo undo = new Undo()) {
            Ledger ledger = Ledger.in(settings.directory());
            List<Component> missing = missing(ledger);
            if (!missing.isEmpty()) {
                requireMemory(missing);
                missing.forEach(component -> endLeftover(component, ledger));
                missing.forEach(Stack.this::requirePorts);
                settings.remember();
            }
            if (missing.remove(postgres)) {
                start(List.of(postgres), ledger, undo);
            }
            start(missing, ledger, undo);
            undo.nothing();
        }
    }

    /** Ends everything, in the opposite order of the start. */
    public void down() {
        DirectoryLock.during(settings.directory(), () -> {
            Ledger ledger = Ledger.in(settings.directory());
            List<Component> components = components();
            Collections.reverse(components);
            components.forEach(component -> end(component, ledger));
        });
    }

    /** How every component is now, in the order of the start. */
    public List<State> status() {
        Ledger ledger = Ledger.in(settings.directory());
        return components().stream()
                .map(component -> {
                    Optional<ProcessHandle> process = ledger.running(component.name());
                    return new State(
                            component.name(),
                            component.address(),
                            process,
                            process.isPresent() && component.isReady(),
                            settings.log(component.name()));
                })
                .toList();
    }

    /** Whether nothing is missing. */
    public boolean isUp() {
        return status().stream().allMatch(State::ready);
    }

    public AccessTokens tokens() {
        return tokens;
    }

    public Settings settings() {
        return settings;
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>(List.of(postgres));
        components.addAll(others);
        return components;
    }

    /** What has to be started. Without the database that they know, the others are started anew as well. */
    private List<Component> missing(Ledger ledger) {
        List<Component> missing = new ArrayList<>();
        for (Component component : components()) {
            boolean stays = !missing.contains(postgres)
                    && ledger.runs(component.name(), component.launch().fingerprint())
                    && component.isReady();
            if (stays) {
                long pid = ledger.running(component.name()).orElseThrow().pid();
                progress.step(component.name(), "runs already, process " + pid, Duration.ZERO);
            } else {
                missing.add(component);
            }
        }
        return missing;
    }

    private void endLeftover(Component component, Ledger ledger) {
        if (ledger.running(component.name()).isPresent()) {
            progress.note("  %s is left over from before: ending it".formatted(component.name()));
            end(component, ledger);
        }
    }

    private void end(Component component, Ledger ledger) {
        Optional<ProcessHandle> process = ledger.running(component.name());
        if (process.isPresent()) {
            long begun = System.nanoTime();
            boolean byItself = Processes.end(process.get(), component.stopSignal());
            progress.step(component.name(), byItself ? "ended" : "did not end in time: killed", since(begun));
        }
        ledger.forget(component.name());
    }

    private void requirePorts(Component component) {
        for (Port port : component.ports()) {
            if (!FreePorts.isFree(settings.port(port))) {
                throw new Obstacle("Port %d, which %s needs, is in use by another program: end that, or set %s."
                        .formatted(settings.port(port), component.name(), port.variable()));
            }
        }
    }

    /** Only in proportion to what is missing: restarting one program must not need room for all. */
    private void requireMemory(List<Component> missing) {
        int needed = settings.memory() * missing.size() / components().size();
        Memory.available().ifPresent(available -> {
            if (available < needed) {
                throw new Obstacle(
                        "Too little memory: the stack needs %d MB free and %d MB are; end other programs first."
                                .formatted(needed, available));
            }
        });
    }

    private void start(List<Component> components, Ledger ledger, Undo undo) {
        Map<Component, Started> waiting = new LinkedHashMap<>();
        for (Component component : components) {
            long begun = System.nanoTime();
            component.prepare();
            Launch launch = component.launch();
            Process process = Processes.start(launch, settings.log(component.name()));
            undo.end(component, process.toHandle());
            ledger.record(StartedProcess.of(component.name(), process.toHandle(), launch.fingerprint()));
            waiting.put(component, new Started(process, begun));
        }
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            for (Iterator<Map.Entry<Component, Started>> i = waiting.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<Component, Started> next = i.next();
                if (isReady(next.getKey(), next.getValue(), patience, undo)) {
                    next.getKey().onReady();
                    progress.step(
                            next.getKey().name(),
                            "ready at " + next.getKey().address(),
                            since(next.getValue().begun()));
                    i.remove();
                }
            }
            if (!Processes.pause(100)) {
                throw new Obstacle("Interrupted while starting.");
            }
        }
    }

    private boolean isReady(Component component, Started started, long patience, Undo undo) {
        Path log = settings.log(component.name());
        if (!started.process().isAlive()) {
            undo.requireNotExiting();
            throw new Obstacle(
                    "%s ended while starting%s; its log is %s.".formatted(component.name(), lastComplaint(log), log));
        }
        if (System.nanoTime() > patience) {
            throw new Obstacle("%s was not ready after %d minutes; its log is %s."
                    .formatted(component.name(), PATIENCE.toMinutes(), log));
        }
        return component.isReady();
    }

    /** The line of the log that most likely says why. */
    private static String lastComplaint(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.matches(".*(ERROR|FATAL|Error:|error:|Exception).*"))
                    .filter(line -> !line.contains("For more details"))
                    .reduce((first, last) -> last)
                    .map(line -> " (" + line.strip() + ")")
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private record Started(Process process, long begun) {}

    /** Ends what this command started when it does not come to its end, Ctrl-C included. */
    private final class Undo implements AutoCloseable {

        private final Map<Component, ProcessHandle> started = Collections.synchronizedMap(new LinkedHashMap<>());
        private final Thread atExit = new Thread(this::endAtExit, "undo");
        private volatile boolean exiting;

        private Undo() {
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
}
