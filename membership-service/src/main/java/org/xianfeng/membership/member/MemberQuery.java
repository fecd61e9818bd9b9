package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What a list of members can be narrowed to. */
public class MemberQuery {

    @QueryParam("organization")
    @Parameter(description = "Members of this organisation and of what stands below it | 该组织及其下级组织的党员")
    UUID organization;

    @QueryParam("state")
    MembershipState state;

    @QueryParam("stage")
    MemberStage stage;

    @QueryParam("externalCode")
    @Size(max = 64)
    String externalCode;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of a name, in characters, pinyin or initials | 姓名的一部分：汉字、拼音或首字母")
    String q;
}
