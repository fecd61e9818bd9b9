package org.xianfeng.support.rulesetting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the rule setting that an answer depends on, so that whoever reads the answer can look it up. */
@Schema(name = "RuleReference", description = "The rule setting that decided. | 所依据的规则设置。")
public record RuleReference(
        @Schema(examples = "branch-meeting.interval-months") String name,
        @Schema(description = "Of this rule's settings; 0 is the default. | 版本，0 为默认值。") int version,
        @Schema(description = "What says so. | 依据。", examples = "支部条例 Art. 11") String source) {}
