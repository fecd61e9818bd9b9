package org.xianfeng.stack.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.process.Component;
import org.xianfeng.stack.process.HealthCheck;
import org.xianfeng.stack.process.Launch;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Settings;

/** One of the four programs of this repository, run as it was last built, whatever is built meanwhile. */
abstract class Program implements Component {

    /** Quick to start rather than fast for ever: measured, these two options halve the start on two cores. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx320m", "-XX:+ExitOnOutOfMemoryError");

    private final String name;
    private final Port port;
    private final Port management;
    private final Settings settings;
    private final ProgramCopy copy;

    Program(String name, Port port, Port management, Settings settings) {
        this.name = name;
        this.port = port;
        this.management = management;
        this.settings = settings;
        this.copy = new ProgramCopy(
                name,
                settings.repository().resolve(name).resolve("target/quarkus-app"),
                settings.directory().resolve("programs").resolve(name));
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
    public void prepare() {
        copy.make();
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", copy.jar().toString()));
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(management)));
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "300S");
        environment.put("XIANFENG_ISSUER", settings.issuer());
        environment.putAll(ownEnvironment());
        return new Launch(command, environment, settings.directory(), copy.build());
    }
}
