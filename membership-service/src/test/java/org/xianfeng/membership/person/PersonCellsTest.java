package org.xianfeng.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.personaldata.ColumnCipher;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.KeysForTests;
import org.xianfeng.support.personaldata.PersonKeys;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;
import org.xianfeng.support.testing.SupportTables;
import org.xianfeng.support.testing.TestPostgres;

/** A value that identifies somebody is read in her row and its own column, and nowhere else. */
class PersonCellsTest {

    private static final String DATABASE = "person_cells";
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final IdNumber ID_NUMBER = IdNumber.of("329999196203150019");
    private static final PhoneNumber PHONE = PhoneNumber.of("13800138000");
    private static final PhoneNumber LANDLINE = PhoneNumber.of("0523-83210000");
    private static final PostalAddress ADDRESS = PostalAddress.of("江苏省泰州市兴化市英武中路1号");

    private PersonCells hers;

    @BeforeAll
    static void tables() {
        SupportTables.in(DATABASE);
    }

    @BeforeEach
    void somebody() {
        hers = somebodyNew();
    }

    @Test
    void each_value_is_read_again_and_what_is_not_known_stays_unknown() {
        assertThat(hers.idNumber(hers.seal(ID_NUMBER))).isEqualTo(ID_NUMBER);
        assertThat(hers.phone(hers.seal(PHONE))).isEqualTo(PHONE);
        assertThat(hers.landline(hers.sealLandline(LANDLINE))).isEqualTo(LANDLINE);
        assertThat(hers.address(hers.seal(ADDRESS))).isEqualTo(ADDRESS);
        assertThat(hers.seal((PhoneNumber) null)).isNull();
        assertThat(hers.landline(null)).isNull();
    }

    @Test
    void a_value_in_another_column_cannot_be_read() {
        assertThatThrownBy(() -> hers.landline(hers.seal(PHONE))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> hers.phone(hers.sealLandline(LANDLINE))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> hers.address(hers.seal(ID_NUMBER))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_value_in_the_row_of_somebody_else_cannot_be_read() {
        PersonCells others = somebodyNew();

        assertThatThrownBy(() -> others.idNumber(hers.seal(ID_NUMBER))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> others.phone(hers.seal(PHONE))).isInstanceOf(IllegalStateException.class);
    }

    private static PersonCells somebodyNew() {
        PersonKeys keys =
                new PersonKeys(new Sql(TestPostgres.asApplication(DATABASE)), new ColumnCipher(KeysForTests.known()));
        return new PersonCells(keys.make(UUID.randomUUID(), NOW));
    }
}
