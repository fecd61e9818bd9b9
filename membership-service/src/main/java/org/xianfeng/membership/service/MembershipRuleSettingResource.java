package org.xianfeng.membership.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.rulesetting.RuleSettingResource;

/** The rule settings of this service. */
@Path("/api/v1/membership/rule-settings")
public class MembershipRuleSettingResource extends RuleSettingResource {}
