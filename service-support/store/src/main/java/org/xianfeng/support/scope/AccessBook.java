package org.xianfeng.support.scope;

/** Where a program looks up effective access: membership-service in its own facts, the others in their roster. */
public interface AccessBook {

    /** The access of the account that this issuer knows as this subject; {@link EffectiveAccess#NONE} if there is none. */
    EffectiveAccess of(String issuer, String subject);
}
