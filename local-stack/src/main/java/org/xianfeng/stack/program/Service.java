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
    private final Settings settings;
    private final PostgresServer postgres;
    private final Secrets secrets;

    private Service(Port port, Port management, Settings settings, Secrets secrets, PostgresServer postgres) {
        super(port.name().toLowerCase(Locale.ROOT) + "-service", port, management, settings);
        this.database = port.name().toLowerCase(Locale.ROOT);
        this.settings = settings;
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
        environment.put("XIANFENG_FOLLOW_MEMBERSHIP_URL", settings.url(Port.MEMBERSHIP));
        environment.put("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", ownSecrets().toString());
        environment.put(
                "XIANFENG_PERSONAL_DATA_KEYSET_FILE",
                ownSecrets().resolve("keyset").toString());
        environment.put(
                "XIANFENG_PERSONAL_DATA_HASH_KEY_FILE",
                ownSecrets().resolve("hash-key").toString());
        environment.put(
                "XIANFENG_ERASURES_DIRECTORY",
                settings.directory().resolve("erasures").toString());
        return environment;
    }

    /** The directory with a file for each password and key of this service, all of them there. */
    private Path ownSecrets() {
        secrets.file(name() + "/quarkus.datasource.password", Secrets::password);
        secrets.file(name() + "/quarkus.flyway.password", Secrets::password);
        secrets.file(name() + "/xianfeng.client-secret", Secrets::password);
        secrets.file(name() + "/xianfeng.cursor.key", NewKeys::hashKey);
        secrets.file(name() + "/hash-key", NewKeys::hashKey);
        return secrets.file(name() + "/keyset", NewKeys::keyset).getParent();
    }
}
