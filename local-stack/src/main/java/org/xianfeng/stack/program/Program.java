package org.xianfeng.stack.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.HealthCheck;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

/** One of the four programs of this repository, run as it was built. */
abstract class Program implements Component {

    /** Quick to start rather than fast for ever: measured, these two options halve the start on two cores. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx320m", "-XX:+ExitOnOutOfMemoryError");

    private final String name;
    private final Port port;
    private final Port management;
    private final Settings settings;

    Program(String name, Port port, Port management, Settings settings) {
        this.name = name;
        this.port = port;
        this.management = management;
        this.settings = settings;
    }

    /** What this program alone must be told. */
    abstract Map<String, String> ownEnvironment();

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return settings.url(port);
    }

    @Override
    public List<Port> ports() {
        return List.of(port, management);
    }

    @Override
    public boolean isReady() {
        return HealthCheck.answers(settings.url(management) + "/q/health/ready");
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", jar().toString()));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(management)));
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "300S");
        environment.put("XIANFENG_ISSUER", settings.issuer());
        environment.putAll(ownEnvironment());
        return new Launch(command, environment, settings.directory(), built());
    }

    private Path jar() {
        return settings.repository().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private String built() {
        try {
            return Files.getLastModifiedTime(jar()).toString();
        } catch (IOException e) {
            if (!Files.exists(jar())) {
                throw new Obstacle("%s is not built: %s is missing.".formatted(name, jar()), e);
            }
            throw new UncheckedIOException(e);
        }
    }
}
