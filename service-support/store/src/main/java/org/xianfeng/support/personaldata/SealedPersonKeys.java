package org.xianfeng.support.personaldata;

import java.util.List;

import jakarta.inject.Singleton;

/** The keys of single persons are sealed themselves; of an erased person there is none. */
@Singleton
class SealedPersonKeys implements SealedColumn.Source {

    static final SealedColumn KEYS = new SealedColumn("person_key", "person_id", "sealed_key", "destroyed_at is null");

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(KEYS);
    }
}
