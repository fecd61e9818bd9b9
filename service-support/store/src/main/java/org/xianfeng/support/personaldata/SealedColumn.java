package org.xianfeng.support.personaldata;

import java.util.List;

/**
 * A column of values that {@link ColumnCipher} sealed, each for the cell of its own row; each value tells itself which key
 * made it.
 *
 * @param row the column with the id of the row
 * @param readable a condition on the rows that may be written again, in SQL
 */
public record SealedColumn(String table, String row, String column, String readable) {

    /** All that a feature stores like that; each bean of this type is asked after a key was rotated. */
    public interface Source {

        List<SealedColumn> sealedColumns();
    }
}
