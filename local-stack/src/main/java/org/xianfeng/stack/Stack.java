package org.xianfeng.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.xianfeng.stack.keycloak.AccessTokens;
import org.xianfeng.stack.keycloak.KeycloakServer;
import org.xianfeng.stack.postgres.PostgresServer;
import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.Ledger;
import org.xianfeng.stack.process.Processes;
import org.xianfeng.stack.program.Gateway;
import org.xianfeng.stack.program.Service;
import org.xianfeng.stack.setting.FreePorts;
import org.xianfeng.stack.setting.Memory;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;

/** PostgreSQL, Keycloak and the four programs as one thing that is up or down. */
public final class Stack {

    private final Settings settings;
    private final Progress progress;
    private final List<Component> components;
    private final Component postgres;
    private final AccessTokens tokens;

    public Stack(Settings settings, Progress progress) {
        this(settings, progress, components(settings));
    }

    /** Of these components; the first is the database that the others need. */
    Stack(Settings settings, Progress progress, List<Component> components) {
        this.settings = settings;
        this.progress = progress;
        this.components = List.copyOf(components);
        this.postgres = components.get(0);
        this.tokens = new AccessTokens(settings, secrets(settings));
    }

    /** How one component is. */
    public record State(String name, String address, Optional<ProcessHandle> process, boolean ready, Path log) {}

    /** Starts what does not run yet, and keeps what runs as it should; returns when everything is ready. */
    public void up() {
        DirectoryLock.during(settings.directory(), this::startMissing);
    }

    private void startMissing() {
        try (Undo undo = new Undo(progress)) {
            try {
                startMissing(undo);
            } catch (RuntimeException failure) {
                undo.requireNotExiting();
                throw failure;
            }
        }
    }

    private void startMissing(Undo undo) {
        Ledger ledger = Ledger.in(settings.directory());
        List<Component> missing = missing(ledger);
        if (!missing.isEmpty()) {
            missing.forEach(component -> endLeftover(component, ledger));
            requireMemory(missing);
            missing.forEach(this::requirePorts);
            settings.remember();
        }
        // A command before this one may have been killed after they began and before they were done.
        components.stream().filter(component -> !missing.contains(component)).forEach(Component::onReady);
        Start start = new Start(settings, progress, ledger, undo);
        if (missing.remove(postgres)) {
            start.all(List.of(postgres));
        }
        start.all(missing);
        undo.nothing();
    }

    /** Ends everything, in the opposite order of the start. */
    public void down() {
        DirectoryLock.during(settings.directory(), () -> {
            Ledger ledger = Ledger.in(settings.directory());
            List<Component> lastFirst = new ArrayList<>(components);
            Collections.reverse(lastFirst);
            lastFirst.forEach(component -> end(component, ledger));
        });
    }

    /** How every component is now, in the order of the start. */
    public List<State> status() {
        Ledger ledger = Ledger.in(settings.directory());
        return components.stream()
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

    private static List<Component> components(Settings settings) {
        Secrets secrets = secrets(settings);
        PostgresServer server = new PostgresServer(settings, secrets);
        List<Component> components = new ArrayList<>(List.of(server, new KeycloakServer(settings, secrets, server)));
        components.addAll(Service.all(settings, secrets, server));
        components.add(new Gateway(settings));
        return components;
    }

    private static Secrets secrets(Settings settings) {
        return new Secrets(settings.directory().resolve("secrets"));
    }

    /** What has to be started. Without the database that they know, the others are started anew as well. */
    private List<Component> missing(Ledger ledger) {
        List<Component> missing = new ArrayList<>();
        for (Component component : components) {
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
            progress.step(
                    component.name(),
                    byItself ? "ended" : "did not end in time: killed",
                    Duration.ofNanos(System.nanoTime() - begun));
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
        int needed = settings.memory() * missing.size() / components.size();
        Memory.available().ifPresent(available -> {
            if (available < needed) {
                throw new Obstacle(
                        "Too little memory: the stack needs %d MB free and %d MB are; end other programs first."
                                .formatted(needed, available));
            }
        });
    }
}
