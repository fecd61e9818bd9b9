package org.xianfeng.membership.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.operation.OperationResource;

/** The operations of this service. */
@Path("/api/v1/membership/operations")
public class MembershipOperationResource extends OperationResource {}
