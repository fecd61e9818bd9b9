package org.xianfeng.stack.program;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xianfeng.stack.postgres.PostgresServer;
import org.xianfeng.stack.setting.Port;
import org.xianfeng.stack.setting.Secrets;
import org.xianfeng.stack.setting.Settings;
import org.xianfeng.support.personaldata.NewKeys;

/** A program with a database of its own. */
public final class Service extends Program {

    private final String database;
    private final PostgresServer postgres;
    private final Secrets secrets;

    private Service(Port port, Port management, Settings settings, Secrets secrets, PostgresServer postgres) {
        super(port.name().toLowerCase(Locale.ROOT) + "-service", port, management, settings);
        this.database = port.name().toLowerCase(Locale.ROOT);
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /** The three services. */
    public static List<Service> all(Settings settings, Secrets secrets, PostgresServer postgres) {
        return List.of(
                new Service(Port.MEMBERSHIP, Port.MEMBERSHIP_MANAGEMENT, settings, secrets, postgres),
                new Service(Port.ACTIVITY, Port.ACTIVITY_MANAGEMENT, settings, secrets, postgres),
                new Service(Port.TRAINING, Port.TRAINING_MANAGEMENT, settings, secrets, postgres));
    }

    @Override
    Map<String, String> ownEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        Path passwords = secrets.file(name() + "/quarkus.datasource.password", Secrets::password)
                .getParent();
        secrets.file(name() + "/xianfeng.cursor.key", NewKeys::hashKey);
        environment.put("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", passwords.toString());
        environment.put(
                "XIANFENG_PERSONAL_DATA_KEYSET_FILE",
                secrets.file(name() + "/keyset", NewKeys::keyset).toString());
        environment.put(
                "XIANFENG_PERSONAL_DATA_HASH_KEY_FILE",
                secrets.file(name() + "/hash-key", NewKeys::hashKey).toString());
        return environment;
    }
}
