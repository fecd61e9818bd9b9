package org.xianfeng.activity.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.erasure.ErasureReplayResource;
import org.xianfeng.support.problem.Refuses;

/** Guests whom a restored backup of this service brought back. */
@Path("/api/v1/activity/erasure-replays")
@Refuses(each = "not-found")
public class ActivityErasureReplayResource extends ErasureReplayResource {}
