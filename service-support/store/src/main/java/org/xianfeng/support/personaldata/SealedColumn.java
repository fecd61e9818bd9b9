package org.xianfeng.support.personaldata;

import java.util.List;

/**
 * A column of values that {@link ColumnCipher} sealed, each for the cell of its own row.
 *
 * @param row the column with the id of the row
 * @param keyId the column that repeats the id of the key; null where the value alone tells
 * @param readable a condition on the rows that may be written again, in SQL
 */
public record SealedColumn(String table, String row, String column, String keyId, String readable) {

    /** With the id of its key beside it, in {@code column_key_id}. */
    public static SealedColumn of(String table, String column) {
        return new SealedColumn(table, "id", column, column + "_key_id", "true");
    }

    /** All that a feature stores like that; each bean of this type is asked after a key was rotated. */
    public interface Source {

        List<SealedColumn> sealedColumns();
    }
}
