package org.xianfeng.membership.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.support.id.Ids;

/** Somebody, or an application, that an issuer of tokens knows under a subject; tied to the person she is. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    @Version
    private long version;

    private String issuer;

    private String subject;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Moves with every change of what the account may see, so that its events have an order. */
    @Column(name = "access_version")
    private long accessVersion;

    protected Account() {} // JPA

    static Account opened(String issuer, String subject, UUID personId, Instant now) {
        Account account = new Account();
        account.id = Ids.next();
        account.issuer = issuer;
        account.subject = subject;
        account.personId = personId;
        account.createdAt = now;
        return account;
    }

    /** Its effective access is derived anew; the version of the result. */
    long derive() {
        return ++accessVersion;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    @Override
    public String toString() {
        return "Account " + id;
    }
}
