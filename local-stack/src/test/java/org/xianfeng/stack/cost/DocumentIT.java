package org.xianfeng.stack.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.xianfeng.stack.RunningStack;
import org.xianfeng.stack.cost.Lists.Asked;
import org.xianfeng.stack.demo.World;
import org.xianfeng.stack.demo.association.Association;
import org.xianfeng.stack.demo.xingda.Xingda;
import org.xianfeng.support.testing.DocumentSchemas;

/** The programs answer as the document says, from which people generate their clients. */
@ExtendWith(RunningStack.class)
class DocumentIT {

    private static final String API = "/api/v1";

    private static JsonNode document;
    private static DocumentSchemas schemas;

    @BeforeAll
    static void read() {
        World.demonstration();
        document = RunningStack.json(RunningStack.get("/openapi", null));
        schemas = new DocumentSchemas(document);
    }

    @Test
    void every_list_and_an_object_of_each_are_what_the_document_says() {
        SoftAssertions all = new SoftAssertions();
        Set<String> objects = new TreeSet<>();
        Map<String, Asked> lists = Lists.all();
        assertThat(lists.keySet()).containsExactlyInAnyOrderElementsOf(Lists.ofTheDocument());

        lists.forEach((list, asked) -> {
            JsonNode page = answer(asked.account(), asked.path(), all);
            single(list).ifPresent(key -> {
                JsonNode first = page.at("/items/0");
                if (first.has(key)) {
                    String object = asked.path().replaceFirst("\\?.*", "") + "/"
                            + first.path(key).asText();
                    answer(asked.account(), object, all);
                    objects.add(list);
                }
            });
        });

        all.assertThat(objects)
                .as("lists of which an object was read")
                .contains(
                        "/organizations",
                        "/persons",
                        "/members",
                        "/post-holdings",
                        "/enterprises",
                        "/accounts",
                        "/activities",
                        "/activities/{id}/outcomes",
                        "/lecturers",
                        "/courses",
                        "/course-sessions",
                        "/bookings");
        all.assertAll();
    }

    @Test
    void what_is_counted_and_composed_is_what_the_document_says() {
        SoftAssertions all = new SoftAssertions();

        others().forEach(asked -> answer(asked.account(), asked.path(), all));

        all.assertAll();
    }

    /** By which member of an item the object itself is found below the list; empty if it is not there. */
    private static Optional<String> single(String list) {
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> path.matches(Pattern.quote(API + list) + "/\\{[^}/]+}"))
                .findFirst()
                .map(path -> path.endsWith("/{version}") ? "version" : "id");
    }

    private static List<Asked> others() {
        String company = "/organizations/" + World.organization("xingda-admin", Xingda.COMMITTEE);
        JsonNode member =
                World.json("xingda-admin", company + "/roster?limit=1").at("/items/0");
        String meeting = "/activities/"
                + World.found("association-admin", "/activities", Association.EXCHANGE_MEETING)
                        .path("id")
                        .asText();
        String participant = meeting + "/participants/"
                + World.json("association-admin", meeting + "/attendance-sheet?limit=1")
                        .at("/items/0/participantId")
                        .asText();
        String enterprise = "/enterprises/"
                + World.json("market-admin", "/enterprises?limit=1")
                        .at("/items/0/id")
                        .asText();
        List<Asked> others = new ArrayList<>();
        for (String part : List.of(
                "statistics",
                "industry-coverage",
                "kinds",
                "superiors",
                "guidance-relations",
                "industries",
                "overview")) {
            others.add(new Asked("xingda-admin", company + "/" + part));
        }
        String market = "/organizations/"
                + World.json("market-admin", "/organizations?limit=1")
                        .at("/items/0/id")
                        .asText();
        others.add(new Asked("market-admin", market + "/industry-coverage"));
        others.add(new Asked("market-admin", market + "/statistics"));
        others.add(new Asked("market-admin", enterprise + "/history"));
        others.add(new Asked("xingda-admin", "/members/" + member.path("id").asText() + "/overview"));
        others.add(new Asked("association-admin", meeting + "/attendance-summary"));
        others.add(new Asked("association-admin", participant));
        others.add(new Asked("association-admin", participant + "/entries"));
        for (String service : List.of("membership", "activity", "training")) {
            String rules = "/" + service + "/rule-settings";
            others.add(new Asked("platform-admin", rules));
            others.add(new Asked(
                    "platform-admin",
                    rules + "/"
                            + World.json("platform-admin", rules)
                                    .at("/items/0/name")
                                    .asText()));
        }
        for (String service : List.of("membership", "activity")) {
            String codes = "/" + service + "/code-lists";
            others.add(new Asked("platform-admin", codes));
            others.add(new Asked(
                    "platform-admin",
                    codes + "/"
                            + World.json("platform-admin", codes)
                                    .at("/items/0/name")
                                    .asText()));
        }
        return others;
    }

    /** What this account is answered, compared with what the document says of it: body and headers. */
    private static JsonNode answer(String account, String path, SoftAssertions all) {
        HttpResponse<String> answer = World.get(account, path);
        String resource = API + path.replaceFirst("\\?.*", "");
        all.assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        JsonNode body = RunningStack.json(answer);
        all.assertThat(schemas.findings("get", resource, 200, body)).as(path).isEmpty();
        JsonNode headers =
                schemas.response(schemas.operation("get", resource), 200).path("headers");
        Map<String, Boolean> carried = new LinkedHashMap<>();
        carried.put("ETag", headers.has("ETag"));
        carried.put("Link", headers.has("Link") && body.has("next"));
        carried.put("X-Request-Id", headers.has("X-Request-Id"));
        carried.forEach((name, documented) -> all.assertThat(
                        answer.headers().firstValue(name).isPresent())
                .as("%s of %s", name, path)
                .isEqualTo(documented));
        return body;
    }
}
