package org.xianfeng.membership.person;

import org.xianfeng.support.personaldata.PhoneNumber;
import org.xianfeng.support.personaldata.PostalAddress;

/**
 * What the member sheet asks about a person beside who she is; each may be unknown, and is null then.
 *
 * @param phone the mobile number
 * @param ethnicGroup code of GB/T 3304
 * @param education the highest one, code of GB/T 4658
 */
public record Particulars(
        PhoneNumber phone, PhoneNumber landline, PostalAddress address, String ethnicGroup, String education) {

    /** Nothing is known. */
    public static final Particulars UNKNOWN = new Particulars(null, null, null, null, null);
}
