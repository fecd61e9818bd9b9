package org.xianfeng.membership.person;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.support.personaldata.SealedColumn;

/** What of people is written again after a key was rotated. */
@ApplicationScoped
class SealedPersonColumns implements SealedColumn.Source {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("person", "id_number"),
                SealedColumn.of("person", "phone"),
                SealedColumn.of("person", "landline"),
                SealedColumn.of("person", "address"));
    }
}
