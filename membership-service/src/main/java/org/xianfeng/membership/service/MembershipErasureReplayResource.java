package org.xianfeng.membership.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.erasure.ErasureReplayResource;
import org.xianfeng.support.problem.Refuses;

/** Persons whom a restored backup of this service brought back. */
@Path("/api/v1/membership/erasure-replays")
@Refuses(each = {"members-are-not-erased", "holds-a-post"})
public class MembershipErasureReplayResource extends ErasureReplayResource {}
