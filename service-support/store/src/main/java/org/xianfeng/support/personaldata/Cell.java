package org.xianfeng.support.personaldata;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The one place in the database at which an encrypted value makes sense: copied to another row or column it can no longer
 * be read.
 */
public record Cell(String table, String column, UUID row) {

    public static Cell of(String table, String column, UUID row) {
        return new Cell(table, column, row);
    }

    byte[] associatedData() {
        return (table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
