package org.xianfeng.training.lecturer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * Somebody who teaches, in the pool of an organisation. Of a member the roster knows the name. Everybody else is an external
 * lecturer: her name is kept sealed under a key of her own, and nothing is known of her but what an announcement says.
 */
@Entity
@Table(name = "lecturer")
public class Lecturer {

    @Id
    private UUID id;

    @Version
    private long version;

    private String externalCode;
    private UUID organizationId;
    private UUID memberId;
    private byte[] sealedName;
    private String homeInstitution;

    @Enumerated(EnumType.STRING)
    private LecturerLevel level;

    private List<String> topics;
    private Instant createdAt;
    private Instant changedAt;

    protected Lecturer() {} // JPA

    private Lecturer(UUID id, UUID organizationId, String externalCode, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.externalCode = externalCode;
        this.createdAt = now;
    }

    /** Somebody from our own ranks. */
    static Lecturer internal(UUID id, UUID organizationId, String externalCode, UUID memberId, Instant now) {
        Lecturer lecturer = new Lecturer(id, organizationId, externalCode, now);
        lecturer.memberId = memberId;
        return lecturer;
    }

    /** Somebody from outside, whose name the caller has sealed. */
    static Lecturer external(UUID id, UUID organizationId, String externalCode, byte[] sealedName, Instant now) {
        Lecturer lecturer = new Lecturer(id, organizationId, externalCode, now);
        lecturer.sealedName = sealedName.clone();
        return lecturer;
    }

    /** What an announcement says of the lecturer beside the name. */
    void teaches(String homeInstitution, LecturerLevel level, List<String> topics, Instant now) {
        this.homeInstitution = homeInstitution;
        this.level = level;
        this.topics = new ArrayList<>(topics);
        this.changedAt = now;
    }

    void rename(byte[] sealedName) {
        this.sealedName = sealedName.clone();
    }

    /** Nobody can read the name from now on; the sessions that were taught stay. */
    void forgotten(Instant now) {
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID organizationId() {
        return organizationId;
    }

    boolean external() {
        return memberId == null;
    }

    byte[] sealedName() {
        return sealedName.clone();
    }

    String homeInstitution() {
        return homeInstitution;
    }

    LecturerLevel level() {
        return level;
    }

    List<String> topics() {
        return List.copyOf(topics);
    }
}
