package org.xianfeng.training.course;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What is taught, in the catalogue of the organisation that offers it. */
@Entity
@Table(name = "course")
public class Course {

    @Id
    private UUID id;

    @Version
    private long version;

    private String externalCode;
    private UUID organizationId;
    private String title;

    @Enumerated(EnumType.STRING)
    private CourseKind kind;

    @Enumerated(EnumType.STRING)
    private CourseMode mode;

    private Instant createdAt;
    private Instant changedAt;

    protected Course() {} // JPA

    Course(UUID id, UUID organizationId, String externalCode, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.externalCode = externalCode;
        this.createdAt = now;
    }

    void describe(String title, CourseKind kind, CourseMode mode, Instant now) {
        this.title = title;
        this.kind = kind;
        this.mode = mode;
        this.changedAt = now;
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

    public String title() {
        return title;
    }

    CourseKind kind() {
        return kind;
    }

    CourseMode mode() {
        return mode;
    }
}
