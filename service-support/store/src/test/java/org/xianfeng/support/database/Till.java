package org.xianfeng.support.database;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A test-only entity, so that Hibernate has something to flush. */
@Entity
class Till {

    @Id
    int id;

    @Column(nullable = false)
    int amount;

    @Column(nullable = false)
    String name;
}
