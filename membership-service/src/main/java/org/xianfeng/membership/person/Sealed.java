package org.xianfeng.membership.person;

import jakarta.persistence.Embeddable;

import org.xianfeng.support.personaldata.ColumnCipher;

/** An encrypted value with the id of its key, which tells which rows an old key still holds. */
@Embeddable
public class Sealed {

    private byte[] text;
    private Integer keyId;

    protected Sealed() {} // JPA

    Sealed(byte[] text) {
        this.text = text;
        this.keyId = ColumnCipher.keyIdOf(text);
    }

    byte[] text() {
        return text;
    }
}
