package org.xianfeng.membership.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.Mask;
import org.xianfeng.support.personaldata.Secret;
import org.xianfeng.support.personaldata.Sex;
import org.xianfeng.support.scope.Scope;

/** A person as lists and single answers read her, in one statement; whose key is destroyed is not there. */
record PersonRow(
        UUID id,
        long version,
        UUID keeperId,
        String externalCode,
        String name,
        String nameSort,
        Sex sex,
        LocalDate birthDate,
        byte[] sealedKey,
        byte[] idNumber,
        byte[] phone,
        byte[] landline,
        byte[] address,
        String ethnicGroup,
        String education,
        String path) {

    static final String SELECT =
            """
            select p.id, p.version, p.keeper_id, p.external_code, p.name, c.name_sort, p.sex, p.birth_date,
                   k.sealed_key, p.id_number, p.phone, p.landline, p.address, p.ethnic_group, p.education, c.path
              from person_current c join person p on p.id = c.person_id
              join person_key k on k.person_id = p.id and k.destroyed_at is null
            """;

    static PersonRow of(Tuple row) {
        return new PersonRow(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("keeper_id", UUID.class),
                row.get("external_code", String.class),
                row.get("name", String.class),
                row.get("name_sort", String.class),
                Sex.valueOf(row.get("sex", String.class)),
                row.get("birth_date", LocalDate.class),
                row.get("sealed_key", byte[].class),
                row.get("id_number", byte[].class),
                row.get("phone", byte[].class),
                row.get("landline", byte[].class),
                row.get("address", byte[].class),
                row.get("ethnic_group", String.class),
                row.get("education", String.class),
                row.get("path", String.class));
    }

    /** Opens her key once for all that it sealed here. */
    PersonCells cells(PersonSecrets secrets) {
        return secrets.read(id, sealedKey);
    }

    /** Whoever may disclose her numbers sees their region too, enough to tell two people of one name apart. */
    PersonView view(PersonSecrets secrets, Scope disclosing) {
        PersonCells cells = cells(secrets);
        IdNumber number = cells.idNumber(idNumber);
        return new PersonView(
                id,
                keeperId,
                externalCode,
                name,
                sex,
                Mask.birthDate(birthDate),
                disclosing.covers(path) ? number.maskedWithRegion() : number.masked(),
                masked(cells.phone(phone)),
                masked(cells.landline(landline)),
                masked(cells.address(address)),
                ethnicGroup,
                education);
    }

    private static String masked(Secret secret) {
        return secret == null ? null : secret.masked();
    }
}
