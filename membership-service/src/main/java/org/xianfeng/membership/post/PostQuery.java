package org.xianfeng.membership.post;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.xianfeng.support.scope.EffectiveAccess;
import org.xianfeng.support.scope.Withheld;

/** What a list of post holdings can be narrowed to. */
public class PostQuery {

    @QueryParam("organization")
    @Parameter(description = "Posts in this organisation itself | 该组织本级的职务")
    UUID organization;

    @QueryParam("person")
    UUID person;

    @QueryParam("post")
    Post post;

    @QueryParam("asOf")
    @Parameter(description = "Held on this day; held now or ever when absent | 在该日任职；缺省为现任及历任")
    LocalDate asOf;

    /** Who holds a post today; of those who did, an application is told nothing. */
    boolean heldToday;

    /** Asks as this caller may. */
    void askedBy(EffectiveAccess caller) {
        Withheld.from(caller).askedBy("person", person).askedBy("asOf", asOf);
        heldToday = caller.isApplication();
    }
}
