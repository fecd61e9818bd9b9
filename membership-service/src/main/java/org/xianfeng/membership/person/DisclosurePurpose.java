package org.xianfeng.membership.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody needs personal data in the clear for. */
@Schema(
        description =
                "VERIFY_IDENTITY: she stands before me · 当面核验身份; CORRECT_RECORD: a record is to be corrected · 更正登记信息;"
                        + " CONTACT: to reach her · 联系本人; TRANSFER: a letter of transfer · 办理组织关系转接;"
                        + " OFFICIAL_REPORT: a report that asks for it · 上级要求的报表")
public enum DisclosurePurpose {
    VERIFY_IDENTITY,
    CORRECT_RECORD,
    CONTACT,
    TRANSFER,
    OFFICIAL_REPORT
}
