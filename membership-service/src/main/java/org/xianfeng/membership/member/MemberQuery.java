package org.xianfeng.membership.member;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.xianfeng.support.scope.EffectiveAccess;
import org.xianfeng.support.scope.Withheld;
import org.xianfeng.support.search.NameSearch;

/** What a list of members can be narrowed to. */
public class MemberQuery {

    @QueryParam("organization")
    @Parameter(description = "Members of this organisation and of what stands below it | 该组织及其下级组织的党员")
    UUID organization;

    @QueryParam("state")
    @Parameter(
            description = "Of this state; when absent those on the roster, whose membership is normal or restored"
                    + " | 党籍状态；缺省为在册党员（正常或恢复党籍）")
    MembershipState state;

    @QueryParam("stage")
    MemberStage stage;

    @QueryParam("externalCode")
    @Size(max = 64)
    @Parameter(description = "Of this number, on the roster or not | 党员自编号，不限是否在册")
    String externalCode;

    @QueryParam("person")
    @Parameter(description = "The memberships of this person, on the roster or not | 该人员的党籍，不限是否在册")
    UUID person;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = NameSearch.ASKED)
    String q;

    /** Neither a state, nor a number, nor a person asks for somebody who has left the roster. */
    boolean asksForTheRoster() {
        return state == null && externalCode == null && person == null;
    }

    /** Whether this caller may ask so. */
    void requireTellableTo(EffectiveAccess caller) {
        Withheld.from(caller)
                .askedBy("state", state)
                .askedBy("stage", stage)
                .askedBy("externalCode", externalCode)
                .askedBy("person", person);
    }
}
