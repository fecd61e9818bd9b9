package org.xianfeng.membership.event;

import java.util.UUID;

/** Somebody who was no member is forgotten, with her accounts. */
public record PersonErased(UUID personId) {}
