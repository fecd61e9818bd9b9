package org.xianfeng.activity.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.rulesetting.RuleSettingResource;

/** The rule settings of this service. */
@Path("/api/v1/activity/rule-settings")
public class ActivityRuleSettingResource extends RuleSettingResource {}
