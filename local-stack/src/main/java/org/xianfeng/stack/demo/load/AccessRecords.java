package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.api.PublicApi;
import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.Access.Granted;

/** Records who signs in as whom, and what is granted to those whose access follows from no post. */
final class AccessRecords {

    private final Register register;
    private final PublicApi api;
    private final Caller caller;

    AccessRecords(Register register, PublicApi api, Caller caller) {
        this.register = register;
        this.api = api;
        this.caller = caller;
    }

    /** Since when this account has a grant there, which is the anchor day: with the first grant everything current begins. */
    Optional<LocalDate> grantedSince(String account, String organizationCode) {
        List<String> organization = caller.all("/api/v1/organizations?externalCode=" + organizationCode, "id").stream()
                .map(found -> found.path("id").asText())
                .toList();
        return accountOf(account).flatMap(id -> granted(id).stream()
                .filter(entry ->
                        organization.contains(entry.path("organizationId").asText()))
                .map(entry -> LocalDate.parse(entry.path("from").asText()))
                .findFirst());
    }

    /** One after the other: the last one tells that the others are known. */
    void record(List<Access> accesses, LocalDate from) {
        for (Access access : accesses) {
            Optional<String> known = accountOf(access.account());
            String account = known.orElseGet(() -> open(access));
            register.tally().add("accounts", known.isPresent() ? 0 : 1, known.isPresent() ? 1 : 0);
            access.grants().forEach(grant -> grant(account, grant, from));
        }
    }

    private void grant(String account, Granted grant, LocalDate from) {
        String organization = register.id(Noun.ORGANIZATION, grant.organization());
        boolean there = granted(account).stream()
                .anyMatch(entry -> entry.path("role").asText().equals(grant.role())
                        && entry.path("organizationId").asText().equals(organization));
        if (!there) {
            caller.post(
                    "/api/v1/grants",
                    Body.with("accountId", account)
                            .and("role", grant.role())
                            .and("organizationId", organization)
                            .and("from", from)
                            .and("reason", grant.reason())
                            .json());
        }
        register.tally().add("grants", there ? 0 : 1, there ? 1 : 0);
    }

    private List<JsonNode> granted(String account) {
        JsonNode access = caller.get("/api/v1/accounts/" + account).path("access");
        return access.findParents("becauseOf").stream()
                .filter(entry -> entry.path("becauseOf").asText().equals("GRANT"))
                .toList();
    }

    private Optional<String> accountOf(String name) {
        return caller.all("/api/v1/accounts?subject=" + api.as(name).subject(), "id").stream()
                .map(account -> account.path("id").asText())
                .findFirst();
    }

    private String open(Access access) {
        Caller herself = api.as(access.account());
        return caller.post(
                        "/api/v1/accounts",
                        Body.with("issuer", herself.issuer())
                                .and("subject", herself.subject())
                                .and("personId", register.idOrNull(Noun.PERSON, access.person()))
                                .json())
                .path("id")
                .asText();
    }
}
