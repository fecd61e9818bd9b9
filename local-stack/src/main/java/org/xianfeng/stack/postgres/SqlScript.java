package org.xianfeng.stack.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A script of deploy/postgres, which the containers run as well; names and passwords stand in it as ${...}. */
record SqlScript(String text) {

    static SqlScript named(String name) {
        try (InputStream file = SqlScript.class.getResourceAsStream("/deploy/postgres/" + name)) {
            return new SqlScript(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SqlScript with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return new SqlScript(filled);
    }

    /** One at a time, because a database cannot be created among others. */
    List<String> statements() {
        return Arrays.stream(text.split(";\\s*\\n"))
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    void runOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements()) {
                statement.execute(sql);
            }
        }
    }
}
