package org.xianfeng.training.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.erasure.ErasureReplayResource;
import org.xianfeng.support.problem.Refuses;

/** Lecturers from outside whom a restored backup of this service brought back. */
@Path("/api/v1/training/erasure-replays")
@Refuses(each = "lecturer-is-a-member")
public class TrainingErasureReplayResource extends ErasureReplayResource {}
