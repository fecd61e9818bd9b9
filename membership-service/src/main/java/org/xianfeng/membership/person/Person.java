package org.xianfeng.membership.person;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.search.SearchableName;

/** Somebody, member or not; the same from her application to her last day. What identifies her is held encrypted only. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "keeper_id")
    private UUID keeperId;

    @Column(name = "external_code")
    private String externalCode;

    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "name_keys")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] nameKeys;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "id_number"))
    @AttributeOverride(name = "keyId", column = @Column(name = "id_number_key_id"))
    private Sealed idNumber;

    @Column(name = "id_number_hash")
    private byte[] idNumberHash;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "phone"))
    @AttributeOverride(name = "keyId", column = @Column(name = "phone_key_id"))
    private Sealed phone;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "landline"))
    @AttributeOverride(name = "keyId", column = @Column(name = "landline_key_id"))
    private Sealed landline;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "address"))
    @AttributeOverride(name = "keyId", column = @Column(name = "address_key_id"))
    private Sealed address;

    @Column(name = "ethnic_group")
    private String ethnicGroup;

    private String education;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Person() {} // JPA

    /** Begins a person with what never changes; the rest follows by the methods below. */
    static Person registered(UUID id, UUID keeperId, Instant now) {
        Person person = new Person();
        person.id = id;
        person.keeperId = keeperId;
        person.createdAt = now;
        person.changedAt = now;
        return person;
    }

    void isCalled(String name) {
        SearchableName searchable = SearchableName.of(name);
        this.name = name;
        this.nameSort = searchable.sort();
        this.nameKeys = searchable.keyArray();
    }

    void isNumbered(String externalCode) {
        this.externalCode = externalCode;
    }

    /** The number decides her sex and her date of birth, so the three never disagree. */
    void isIdentifiedBy(IdNumber number, PersonSecrets secrets) {
        this.idNumber = secrets.sealed(id, number);
        this.idNumberHash = secrets.hash(number);
        this.sex = number.sex();
        this.birthDate = number.birthDate();
    }

    void isReachedAt(PhoneNumber number, PersonSecrets secrets) {
        this.phone = number == null ? null : secrets.sealed(id, number);
    }

    void isReachedByLandline(PhoneNumber number, PersonSecrets secrets) {
        this.landline = number == null ? null : secrets.sealedLandline(id, number);
    }

    void livesAt(PostalAddress address, PersonSecrets secrets) {
        this.address = address == null ? null : secrets.sealed(id, address);
    }

    /** By its code in GB/T 3304; null if unknown. */
    void isOfEthnicGroup(String code) {
        this.ethnicGroup = code;
    }

    /** The highest education, by its code in GB/T 4658; null if unknown. */
    void hasEducation(String code) {
        this.education = code;
    }

    /** Nothing of her is left but that somebody was recorded here. */
    void isErased(Instant now) {
        externalCode = null;
        name = null;
        nameSort = null;
        nameKeys = null;
        sex = null;
        birthDate = null;
        idNumber = null;
        idNumberHash = null;
        phone = null;
        landline = null;
        address = null;
        ethnicGroup = null;
        education = null;
        erasedAt = now;
        changedAt = now;
    }

    void changed(Instant now) {
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID keeperId() {
        return keeperId;
    }

    Optional<String> externalCode() {
        return Optional.ofNullable(externalCode);
    }

    String name() {
        return name;
    }

    String nameSort() {
        return nameSort;
    }

    Sex sex() {
        return sex;
    }

    LocalDate birthDate() {
        return birthDate;
    }

    Sealed idNumber() {
        return idNumber;
    }

    Optional<Sealed> phone() {
        return Optional.ofNullable(phone);
    }

    Optional<Sealed> landline() {
        return Optional.ofNullable(landline);
    }

    Optional<Sealed> address() {
        return Optional.ofNullable(address);
    }

    Optional<String> ethnicGroup() {
        return Optional.ofNullable(ethnicGroup);
    }

    Optional<String> education() {
        return Optional.ofNullable(education);
    }

    @Override
    public String toString() {
        return "Person " + id;
    }
}
