package org.xianfeng.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.xianfeng.stack.demo.Demonstration;
import org.xianfeng.stack.demo.Demonstration.Loaded;
import org.xianfeng.stack.keycloak.DemoAccount;
import org.xianfeng.stack.keycloak.Realm;
import org.xianfeng.stack.log.LogTail;
import org.xianfeng.stack.setting.Memory;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

/** The command {@code ./stack}, as far as it is Java. */
@Command(
        name = "stack",
        description = "Runs Xianfeng on this machine: PostgreSQL, Keycloak, the three services and the gateway.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class Main {

    /** Here everything is put together, so here the clock comes from the machine; whoever needs the time is given it. */
    private static final Clock CLOCK = Clock.tickSeconds(ZoneOffset.UTC);

    private final Settings settings;
    private final Stack stack;

    private final PrintStream out;

    Main(Stack stack, PrintStream out) {
        this.settings = stack.settings();
        this.stack = stack;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(Main::ofThisCheckout, System.out, System.err, arguments));
    }

    private static Main ofThisCheckout() {
        Path repository = Path.of(System.getProperty("xianfeng.repository", "."));
        return new Main(new Stack(Settings.of(repository, System.getenv()), Progress.printing()), System.out);
    }

    /** Written in bash, because the containers need it where there is no JDK; here for --help. */
    @Command(
            description = "Writes the secrets of the containers to deploy/secrets, random and once;"
                    + " secrets --rotate SERVICE adds a key to the keyset of a service.")
    void secrets() {
        throw new Obstacle("Only ./stack itself can do that.");
    }

    /** Written in bash, because it chooses the JDK; here for --help. */
    @Command(name = "check-jdk25", description = "Compiles, runs the unit tests and checks the format on a JDK 25.")
    void checkJdk25() {
        throw new Obstacle("Only ./stack itself can do that.");
    }

    /** Carries out one command and returns its exit code: what keeps it from that is said in a sentence. */
    static int run(Supplier<Main> main, PrintStream out, PrintStream err, String... arguments) {
        try {
            return new CommandLine(main.get())
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                    .setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, err))
                    .execute(arguments);
        } catch (Obstacle obstacle) {
            return explain(obstacle, err);
        }
    }

    private static int explain(Exception exception, PrintStream err) {
        if (exception instanceof Obstacle) {
            err.println(exception.getMessage());
            return 1;
        }
        exception.printStackTrace(err);
        return 70;
    }

    @Command(description = "Starts what does not run yet and returns when everything is ready.")
    void up() {
        long begun = System.nanoTime();
        stack.up();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        out.printf(
                """

                Ready after %s.
                  API and Swagger UI   %s
                  Sign-in              %s

                Demonstration accounts, each with the password %s:
                """,
                seconds(took), settings.url(Port.GATEWAY), settings.url(Port.KEYCLOAK), settings.demoPassword());
        for (DemoAccount account : DemoAccount.values()) {
            out.printf("  %-20s %s%n", account.username(), account.purpose());
        }
    }

    @Command(description = "Starts what does not run yet and loads the demonstration data.")
    void demo() {
        up();
        out.println();
        Loaded loaded = new Demonstration(
                        URI.create(settings.url(Port.GATEWAY)), stack.tokens()::of, Progress.printingTo(out), CLOCK)
                .load();
        out.printf(
                "%nThe demonstration data of %s is loaded after %s: %s.%n",
                loaded.anchor(), seconds(loaded.took()), loaded.all());
        out.println("Not yet recordable, and left out:");
        Demonstration.NOT_YET_RECORDABLE.forEach(what -> out.println("  " + what));
    }

    @Command(description = "Starts everything three times and prints how long that took and the memory in use.")
    void measure() {
        stack.up();
        Measurement measurement = Measurement.of(stack, 3);
        out.printf(
                "%nStarts: %s%n",
                measurement.starts().stream().map(Main::seconds).toList());
        out.printf("Median start: %s%n", seconds(measurement.medianStart()));
        measurement
                .medianMemory()
                .forEach((component, megabytes) -> out.printf("  %-20s %5d MB%n", component, megabytes));
    }

    @Command(description = "Ends everything; the data stays.")
    void down() {
        stack.down();
    }

    @Command(description = "Says how every component is; exit code 1 when one is missing.")
    int status() {
        boolean everything = true;
        for (Stack.State state : stack.status()) {
            everything &= state.ready();
            String how = state.ready() ? "ready" : state.process().isPresent() ? "not ready" : "not running";
            out.printf(
                    "  %-20s %-12s %-28s %s%n",
                    state.name(),
                    how,
                    state.address(),
                    state.process()
                            .map(process -> "process %d, %d MB"
                                    .formatted(
                                            process.pid(),
                                            Memory.residentIn(process).orElse(0)))
                            .orElse(""));
        }
        return everything ? 0 : 1;
    }

    @Command(description = "Prints what a component wrote.")
    void logs(
            @Parameters(paramLabel = "NAME", description = "for example gateway, keycloak or postgres") String name,
            @Option(
                            names = {"-f", "--follow"},
                            description = "go on until Ctrl-C")
                    boolean follow)
            throws IOException {
        if (stack.status().stream().noneMatch(state -> state.name().equals(name))) {
            throw new Obstacle("No component is called \"%s\"; there are %s."
                    .formatted(
                            name,
                            String.join(
                                    ", ",
                                    stack.status().stream()
                                            .map(Stack.State::name)
                                            .toList())));
        }
        new LogTail(settings.log(name)).print(out, follow);
    }

    @Command(description = "Prints an access token of a demonstration account or program.")
    void token(@Parameters(paramLabel = "NAME", description = "for example xingda-secretary") String name) {
        out.println(stack.tokens().of(name));
    }

    @Command(description = "Prints the realm that Keycloak imports, as it is for the containers.")
    void realm(@Option(names = "--demo", description = "with the demonstration accounts") boolean demo) {
        out.println((demo ? Realm.demo() : Realm.base()).toPrettyString());
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
