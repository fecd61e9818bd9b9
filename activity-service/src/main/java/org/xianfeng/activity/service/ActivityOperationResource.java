package org.xianfeng.activity.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.operation.OperationResource;

/** The operations of this service. */
@Path("/api/v1/activity/operations")
public class ActivityOperationResource extends OperationResource {}
