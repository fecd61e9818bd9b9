package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.fact.Enterprise;

/** Records enterprises, how many people work there, and which organisation stands in them. */
final class EnterpriseRecords {

    private final Register register;
    private final Caller caller;

    EnterpriseRecords(Register register, Caller caller) {
        this.register = register;
        this.caller = caller;
    }

    /** A venue before those who occupy it. */
    void record(List<Enterprise> enterprises) {
        register.learn(Noun.ENTERPRISE, caller);
        inLists(enterprises.stream().filter(one -> one.occupies() == null).toList());
        inLists(enterprises.stream().filter(one -> one.occupies() != null).toList());
        Map<String, JsonNode> known = new HashMap<>();
        caller.all(Noun.ENTERPRISE.path(), "externalCode", "headcount", "organizationIds")
                .forEach(one -> known.put(one.path("externalCode").asText(), one));
        headcounts(enterprises.stream().filter(one -> one.headcount() != null).toList(), known);
        hosts(enterprises.stream().filter(one -> one.hosts() != null).toList(), known);
    }

    private void inLists(List<Enterprise> enterprises) {
        List<Enterprise> missing = register.missing(Noun.ENTERPRISE, enterprises);
        register.inLists(
                "/api/v1/enterprise-batches",
                caller,
                missing,
                this::body,
                (enterprise, made) -> register.remember(
                        Noun.ENTERPRISE, enterprise.code(), made.path("id").asText()));
        register.tally().add(Noun.ENTERPRISE.plural(), missing.size(), enterprises.size() - missing.size());
    }

    private Body body(Enterprise enterprise) {
        return Body.with("externalCode", enterprise.code())
                .and("keeperId", register.id(Noun.ORGANIZATION, enterprise.keeper()))
                .and("creditCode", enterprise.creditCode())
                .and("name", enterprise.name())
                .and("kind", enterprise.kind())
                .and("industry", enterprise.industry())
                .and("venueName", enterprise.venue())
                .and("occupiesId", register.idOrNull(Noun.ENTERPRISE, enterprise.occupies()))
                .and("operatingFrom", enterprise.operatingFrom());
    }

    private void headcounts(List<Enterprise> enterprises, Map<String, JsonNode> known) {
        List<Enterprise> missing = enterprises.stream()
                .filter(one -> !known.get(one.code()).has("headcount"))
                .toList();
        register.crew()
                .each(
                        missing,
                        one -> caller.post(
                                Noun.ENTERPRISE.path(register.id(Noun.ENTERPRISE, one.code())) + "/headcounts",
                                Body.with("people", one.headcount().people())
                                        .and("precision", one.headcount().precision())
                                        .and("from", one.headcount().from())
                                        .json()));
        register.tally().add("headcounts", missing.size(), enterprises.size() - missing.size());
    }

    private void hosts(List<Enterprise> enterprises, Map<String, JsonNode> known) {
        List<Enterprise> missing = enterprises.stream()
                .filter(one -> !contains(
                        known.get(one.code()).path("organizationIds"),
                        register.id(Noun.ORGANIZATION, one.hosts().organization())))
                .toList();
        register.crew()
                .each(
                        missing,
                        one -> caller.post(
                                Noun.ENTERPRISE.path(register.id(Noun.ENTERPRISE, one.code())) + "/organizations",
                                Body.with(
                                                "organizationId",
                                                register.id(
                                                        Noun.ORGANIZATION,
                                                        one.hosts().organization()))
                                        .and("from", one.hosts().from())
                                        .json()));
        register.tally().add("organisations in enterprises", missing.size(), enterprises.size() - missing.size());
    }

    private static boolean contains(JsonNode list, String text) {
        for (JsonNode item : list) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
