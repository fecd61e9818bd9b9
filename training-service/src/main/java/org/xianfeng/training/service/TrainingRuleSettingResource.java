package org.xianfeng.training.service;

import jakarta.ws.rs.Path;

import org.xianfeng.support.rulesetting.RuleSettingResource;

/** The rule settings of this service. */
@Path("/api/v1/training/rule-settings")
public class TrainingRuleSettingResource extends RuleSettingResource {}
