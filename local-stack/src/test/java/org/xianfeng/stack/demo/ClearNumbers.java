package org.xianfeng.stack.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xianfeng.support.personaldata.ClearText;

/** Identity and mobile numbers that stand as they are in what the programs have written, by where they stand. */
final class ClearNumbers {

    private static final int ROWS_AT_ONCE = 1_000;

    private ClearNumbers() {}

    /** In each log; a log without any is in the answer as well, so that one sees it was read. */
    static Map<String, List<String>> inLogs(Path directory) {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(file.getFileName().toString(), inLog(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** As bytes: what a program writes need not be text in any one encoding, and the numbers are ASCII in all of them. */
    private static List<String> inLog(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found.addAll(ClearText.in(line));
            }
        }
        return found;
    }

    /** In each row of each table of a database, whatever the table is called; those without any are in the answer as well. */
    static Map<String, List<String>> inTables(Connection connection) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        boolean together = connection.getAutoCommit();
        connection.setAutoCommit(false); // so that the rows come in portions
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (String table : tables(statement)) {
                List<String> inTable = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        inTable.addAll(ClearText.in(rows.getString(1)));
                    }
                }
                found.put(table, inTable);
            }
        } finally {
            if (together) {
                connection.setAutoCommit(true);
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }
}
