package org.xianfeng.membership.person;

import java.util.function.Function;

import org.xianfeng.support.personaldata.Cell;
import org.xianfeng.support.personaldata.IdNumber;
import org.xianfeng.support.personaldata.PersonKey;
import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;
import org.xianfeng.support.personaldata.Secret;

/** What identifies one person, each value sealed under her key for its column of her row. What is not known is null. */
record PersonCells(PersonKey key) {

    private static final String ID_NUMBER = "id_number";
    private static final String PHONE = "phone";
    private static final String LANDLINE = "landline";
    private static final String ADDRESS = "address";

    byte[] seal(IdNumber number) {
        return seal(ID_NUMBER, number);
    }

    byte[] seal(PhoneNumber number) {
        return seal(PHONE, number);
    }

    byte[] sealLandline(PhoneNumber number) {
        return seal(LANDLINE, number);
    }

    byte[] seal(PostalAddress address) {
        return seal(ADDRESS, address);
    }

    IdNumber idNumber(byte[] sealed) {
        return open(ID_NUMBER, sealed, IdNumber::of);
    }

    PhoneNumber phone(byte[] sealed) {
        return open(PHONE, sealed, PhoneNumber::of);
    }

    PhoneNumber landline(byte[] sealed) {
        return open(LANDLINE, sealed, PhoneNumber::of);
    }

    PostalAddress address(byte[] sealed) {
        return open(ADDRESS, sealed, PostalAddress::of);
    }

    private byte[] seal(String column, Secret secret) {
        return secret == null ? null : key.seal(cell(column), secret);
    }

    private <T extends Secret> T open(String column, byte[] sealed, Function<String, T> as) {
        return sealed == null ? null : key.open(cell(column), sealed, as);
    }

    private Cell cell(String column) {
        return Cell.of("person", column, key.personId());
    }
}
