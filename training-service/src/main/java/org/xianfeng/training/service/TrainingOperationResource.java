package org.xianfeng.training.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.operation.OperationResource;

/** The operations of this service. */
@Path("/api/v1/training/operations")
public class TrainingOperationResource extends OperationResource {}
