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
 * Somebody who teaches, in the pool of an organisation. An external lecturer is no member here, so her name is kept sealed
 * under a key of her own, and nothing is known of her but what an announcement says.
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
    private boolean external;
    private String name;
    private byte[] sealedName;
    private String homeInstitution;

    @Enumerated(EnumType.STRING)
    private LecturerLevel level;

    private List<String> topics;
    private Instant createdAt;
    private Instant changedAt;

    protected Lecturer() {} // JPA

    private Lecturer(UUID id, UUID organizationId, String externalCode, boolean external, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.externalCode = externalCode;
        this.external = external;
        this.createdAt = now;
    }

    /** Somebody from the organisation's own ranks. */
    static Lecturer internal(UUID id, UUID organizationId, String externalCode, String name, Instant now) {
        Lecturer lecturer = new Lecturer(id, organizationId, externalCode, false, now);
        lecturer.name = name;
        return lecturer;
    }

    /** Somebody from outside, whose name the caller has sealed. */
    static Lecturer external(UUID id, UUID organizationId, String externalCode, byte[] sealedName, Instant now) {
        Lecturer lecturer = new Lecturer(id, organizationId, externalCode, true, now);
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

    void rename(String name) {
        this.name = name;
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
        return external;
    }

    String name() {
        return name;
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
