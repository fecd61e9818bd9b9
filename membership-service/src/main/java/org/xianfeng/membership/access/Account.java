package org.xianfeng.membership.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;

/** Somebody, or an application, that an issuer of tokens knows under a subject; tied to the person she is, until closed. */
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

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closing_reason")
    private String closingReason;

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

    /** Nobody was told yet that there is such an account. */
    boolean isUntold() {
        return accessVersion == 0;
    }

    /** Lets nobody in from now on. It stays what it was, so that what was done with it can be told. */
    void close(String reason, Instant now) {
        requireOpen();
        closedAt = now;
        closingReason = reason;
    }

    void requireOpen() {
        if (closedAt != null) {
            throw Refused.because(MembershipProblem.ACCOUNT_CLOSED).with("since", closedAt);
        }
    }

    boolean isOpen() {
        return closedAt == null;
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

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    @Override
    public String toString() {
        return "Account " + id;
    }
}
