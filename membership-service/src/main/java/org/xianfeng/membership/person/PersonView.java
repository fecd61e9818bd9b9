package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.xianfeng.support.personaldata.Sex;

/** A person as callers see her: numbers masked, of the date of birth the year. */
@Schema(name = "Person", description = "A person; numbers are masked | 人员，号码已脱敏")
public record PersonView(
        @NotNull UUID id,
        @Schema(description = "The organisation that recorded her | 登记组织") @NotNull UUID keeperId,
        @Schema(description = "The keeper's own number for her | 登记组织的自编号") String externalCode,
        @Schema(description = "Name | 姓名", examples = "张三") String name,
        @Schema(description = "Sex (GB/T 2261.1) | 性别") @NotNull Sex sex,
        @Schema(description = "Year of birth | 出生年份", examples = "1962") int birthYear,
        @Schema(description = "Identity number, masked | 身份证号码（脱敏）", examples = "**************0019") String idNumber,
        @Schema(description = "Telephone number, masked | 电话号码（脱敏）", examples = "138****8000") String phone,
        @Schema(description = "Fixed line, masked | 固定电话（脱敏）", examples = "0523-****000") String landline,
        @Schema(description = "Home address down to the county | 家庭住址（至县级）", examples = "江苏省泰州市兴化市***") String address,
        @Schema(description = "Ethnic group (GB/T 3304) | 民族代码", examples = "01") String ethnicGroup,
        @Schema(description = "Education (GB/T 4658-2006) | 学历代码", examples = "21") String education) {}
