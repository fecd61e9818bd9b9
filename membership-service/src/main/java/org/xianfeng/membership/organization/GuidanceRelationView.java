package org.xianfeng.membership.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;

/** Who guides whom, from when until when; the names are those of the day that was asked for. */
@Schema(name = "GuidanceRelation", description = "Who guides whom, without being its superior | 指导关系（非隶属关系）")
public record GuidanceRelationView(
        @NotNull UUID id,
        @NotNull Direction direction,
        @Schema(description = "Who is guided | 被指导组织") @NotNull UUID organizationId,
        @NotNull String organizationName,
        @NotNull Guide guide,
        @Schema(description = "The first day on which it is guided | 开始指导的首日") @NotNull LocalDate from,
        @Schema(description = "The first day that no longer counts; absent while it lasts | 不再计入的首日；仍在持续则无此项")
                LocalDate until) {

    /** From where the organisation that was asked for sees the relation. */
    @Schema(
            name = "GuidanceDirection",
            description = "GUIDED: a body guides it; GUIDES: it guides another | GUIDED：受其指导；GUIDES：指导其他组织")
    public enum Direction implements Labelled {
        GUIDED("Is guided", "受指导"),
        GUIDES("Guides", "指导他方");

        private final BilingualText label;

        Direction(String en, String zh) {
            this.label = BilingualText.of(en, zh);
        }

        @Override
        public BilingualText label() {
            return label;
        }
    }

    /** Who guides: an organisation here, or a body outside this system. */
    @Schema(name = "Guide", description = "Who guides | 指导单位")
    public record Guide(
            @Schema(description = "Absent for a body outside this system | 系统外单位无此项") UUID organizationId,
            @NotNull String name,
            @Schema(
                            description =
                                    "Of a body outside in the users' words, else as OrganizationKind | 单位类别；系统外单位按填报，系统内组织同 OrganizationKind")
                    @NotNull
                    String kind) {}
}
