package org.xianfeng.membership.person;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
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

/** Somebody, member or not; the same from her application to her last day. What identifies her is held under her own key. */
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

    @Column(name = "id_number")
    private byte[] idNumber;

    @Column(name = "id_number_hash")
    private byte[] idNumberHash;

    private byte[] phone;

    private byte[] landline;

    private byte[] address;

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
    void isIdentifiedBy(IdNumber number, byte[] hash, PersonCells cells) {
        this.idNumber = cells.seal(number);
        this.idNumberHash = hash;
        this.sex = number.sex();
        this.birthDate = number.birthDate();
    }

    void isReachedAt(PhoneNumber number, PersonCells cells) {
        this.phone = cells.seal(number);
    }

    void isReachedByLandline(PhoneNumber number, PersonCells cells) {
        this.landline = cells.sealLandline(number);
    }

    void livesAt(PostalAddress address, PersonCells cells) {
        this.address = cells.seal(address);
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

    /** False once she is erased, even for whoever waited for her row while that happened. */
    boolean isThere() {
        return erasedAt == null;
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

    IdNumber idNumber(PersonCells cells) {
        return cells.idNumber(idNumber);
    }

    Optional<PhoneNumber> phone(PersonCells cells) {
        return Optional.ofNullable(cells.phone(phone));
    }

    Optional<PhoneNumber> landline(PersonCells cells) {
        return Optional.ofNullable(cells.landline(landline));
    }

    Optional<PostalAddress> address(PersonCells cells) {
        return Optional.ofNullable(cells.address(address));
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
