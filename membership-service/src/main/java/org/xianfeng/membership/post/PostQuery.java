package org.xianfeng.membership.post;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/** What a list of post holdings can be narrowed to. */
public class PostQuery {

    @QueryParam("organization")
    @Parameter(description = "Posts in this organisation itself")
    UUID organization;

    @QueryParam("person")
    UUID person;

    @QueryParam("post")
    Post post;

    @QueryParam("asOf")
    @Parameter(description = "Held on this day; held now or ever when absent")
    LocalDate asOf;
}
