package org.xianfeng.support.personaldata;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.xianfeng.support.database.AdvisoryLock;
import org.xianfeng.support.database.Sql;

/**
 * Writes values again that a former key made, a batch at a time. Rows that somebody is working on are left for the next
 * batch; of several instances one does it. What was read before stays readable: the former keys go on reading.
 */
@ApplicationScoped
public class Reseal {

    private final Sql sql;
    private final AdvisoryLock lock;
    private final ColumnCipher cipher;

    public Reseal(Sql sql, AdvisoryLock lock, ColumnCipher cipher) {
        this.sql = sql;
        this.lock = lock;
        this.cipher = cipher;
    }

    private record Stored(UUID row, byte[] sealed) {}

    /** One batch, in a transaction of its own; answers how many rows it wrote, 0 also while another instance does it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int batch(SealedColumn of, int atMost) {
        if (!lock.tryInTransaction("job:reseal " + of.table() + "." + of.column())) {
            return 0;
        }
        List<Stored> old = sql.all(
                """
                select %2$s, %3$s from %1$s
                 where %3$s is not null and substring(%3$s from 2 for 4) <> ? and %4$s limit ? for update skip locked
                """
                        .formatted(of.table(), of.row(), of.column(), of.readable()),
                row -> new Stored(row.getObject(1, UUID.class), row.getBytes(2)),
                writingKey(),
                atMost);
        return old.isEmpty() ? 0 : write(of, old);
    }

    private int write(SealedColumn of, List<Stored> old) {
        List<String> rows = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Stored stored : old) {
            Cell cell = Cell.of(of.table(), of.column(), stored.row());
            rows.add(stored.row().toString());
            values.add(Base64.getEncoder()
                    .encodeToString(cipher.resealed(cell, stored.sealed()).orElseThrow()));
        }
        return sql.update(
                """
                update %1$s set %2$s = decode(resealed.value, 'base64')
                  from unnest(string_to_array(?, ','), string_to_array(?, ',')) as resealed (id, value)
                 where %1$s.%3$s = resealed.id::uuid
                """
                        .formatted(of.table(), of.column(), of.row()),
                String.join(",", rows),
                String.join(",", values));
    }

    /** A sealed value begins with a byte for its form and four for the id of its key. */
    private byte[] writingKey() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(cipher.writingKeyId()).array();
    }
}
