package org.xianfeng.membership.person;

import java.util.UUID;

/** Said inside the transaction that corrects a name, for those who keep a copy of it. */
public record PersonRenamed(UUID personId) {}
