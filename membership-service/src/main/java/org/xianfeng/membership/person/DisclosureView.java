package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** The only answer that shows personal data in the clear: what was asked for, once. */
@Schema(name = "Disclosure", description = "Personal data in the clear, once | 明文个人信息（仅此一次）")
public record DisclosureView(
        @Schema(description = "Identity number | 身份证号码", examples = "32999919680229118X") String idNumber,
        @Schema(description = "Date of birth | 出生日期", examples = "1968-02-29") LocalDate birthDate,
        @Schema(description = "Telephone number | 电话号码", examples = "13800138000") String phone,
        @Schema(description = "Fixed line | 固定电话", examples = "0523-83210000") String landline,
        @Schema(description = "Home address | 家庭住址", examples = "江苏省泰州市兴化市英武中路1号") String address) {

    /** Nothing of it, for a log is not who asked. */
    @Override
    public String toString() {
        return "Disclosure";
    }
}
