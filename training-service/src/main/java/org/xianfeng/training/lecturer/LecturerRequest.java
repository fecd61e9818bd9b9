package org.xianfeng.training.lecturer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A lecturer for the pool of an organisation. */
@Schema(name = "NewLecturer")
public record LecturerRequest(
        @NotNull @Schema(description = "In whose pool | 所属师资库的组织") UUID organizationId,
        @Pattern(regexp = "[\\x21-\\x7e]{1,64}") String externalCode,
        @NotNull
                @Schema(
                        description =
                                "True for somebody who is no member here: her name is then kept encrypted and can be erased | 是否外聘（外聘者姓名加密保存，可删除）")
                Boolean external,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) @Schema(description = "Where she comes from, such as a Party school | 所在单位，例如党校")
                String homeInstitution,
        @NotNull LecturerLevel level,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> topics) {

    Description description() {
        return new Description(name, homeInstitution, level, topics);
    }

    /** What can change of a lecturer: all that an announcement says. */
    @Schema(name = "LecturerChange")
    public record Description(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 200) String homeInstitution,
            @NotNull LecturerLevel level,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> topics) {}
}
