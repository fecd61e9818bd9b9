package org.xianfeng.support.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ContainerResponseContext;

import org.xianfeng.support.problem.Problem;

/**
 * With which problems the operations of a program answered while its tests ran, and which answers of success are not what
 * its document says. A program lets its answers be seen by a
 * {@code @ServerResponseFilter} among its tests. Kept in a system property, because the program and the tests that look at
 * it have class loaders of their own.
 */
public final class SeenRefusals {

    private static final String PROPERTY = "xianfeng.test.seen-refusals";
    private static final String UNFIT = "xianfeng.test.unfit-answers";
    private static final String FACTS = "xianfeng.test.seen-facts";
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "violations");

    /** Before the code of what was refused inside an answer of success. */
    static final String ITEM = "item:";

    private SeenRefusals() {}

    /** One refusal, for example {@code post /api/v1/bookings/{}/cancellation booking-closed}. */
    record Seen(String operation, String code) {}

    /** The facts that came with a refusal; none if nobody knew them. */
    record Carried(String operation, String code, Set<String> facts) {}

    static String operation(String method, String path) {
        return method.toLowerCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Remembers what the answer of an operation refuses: the request, or single items of a list. */
    public static void note(ContainerResponseContext answer, ObjectMapper mapper) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        RuntimeResource resource = request == null ? null : request.getTarget();
        if (resource == null || answer.getEntity() == null || answer.getEntity() instanceof InputStream) {
            return;
        }
        if (answer.getStatus() < 300
                && request.getUriInfo().getQueryParameters().get("fields") == null) {
            UnfitAnswers.of(resource.getHttpMethod(), template(resource), answer, tree(answer.getEntity(), mapper))
                    .forEach(finding -> remember(UNFIT, finding));
        }
        String operation = operation(resource.getHttpMethod(), template(resource));
        if (answer.getStatus() >= 400) {
            remember(operation + " ", tree(answer.getEntity(), mapper));
        } else if (!"GET".equals(resource.getHttpMethod())) {
            tree(answer.getEntity(), mapper)
                    .findValues("problem")
                    .forEach(problem -> remember(operation + " " + ITEM, problem));
        }
    }

    private static void remember(String place, JsonNode problem) {
        remember(PROPERTY, place + code(problem));
        remember(FACTS, place + code(problem) + " " + String.join(",", facts(problem)));
    }

    /** The members of a problem beside those that every problem has. */
    static Set<String> facts(JsonNode problem) {
        Set<String> facts = new TreeSet<>();
        problem.fieldNames().forEachRemaining(facts::add);
        facts.removeAll(STANDARD);
        return facts;
    }

    static Set<Carried> carried() {
        Set<Carried> all = new HashSet<>();
        lines(FACTS).forEach(line -> {
            int facts = line.lastIndexOf(' ');
            int code = line.lastIndexOf(' ', facts - 1);
            Set<String> names = new TreeSet<>(List.of(line.substring(facts + 1).split(",")));
            names.remove("");
            all.add(new Carried(
                    line.substring(0, code), line.substring(code + 1, facts).replace(ITEM, ""), names));
        });
        return all;
    }

    /** What of the answers was not as the document says of their operations. */
    static List<String> unfit() {
        return lines(UNFIT).toList();
    }

    static Set<Seen> all() {
        Set<Seen> all = new HashSet<>();
        lines(PROPERTY).forEach(line -> {
            int end = line.lastIndexOf(' ');
            all.add(new Seen(line.substring(0, end), line.substring(end + 1)));
        });
        return all;
    }

    private static String template(RuntimeResource resource) {
        String below = resource.getPath() == null ? "" : resource.getPath().template;
        return Stream.of(resource.getClassPath() == null ? "" : resource.getClassPath().template, below)
                .flatMap(path -> Arrays.stream(path.split("/")))
                .filter(segment -> !segment.isEmpty())
                .reduce("", (path, segment) -> path + "/" + segment);
    }

    private static JsonNode tree(Object entity, ObjectMapper mapper) {
        try {
            return entity instanceof byte[] bytes
                    ? mapper.readTree(bytes)
                    : entity instanceof String text ? mapper.readTree(text) : mapper.valueToTree(entity);
        } catch (IOException e) {
            throw new AssertionError("Answers are JSON", e);
        }
    }

    private static String code(JsonNode problem) {
        return problem.path("type").asText().replace(Problem.PAGES, "");
    }

    /** The JVM has one object for this literal, whichever class loader asks. */
    private static void remember(String property, String line) {
        synchronized (PROPERTY.intern()) {
            Set<String> lines = new TreeSet<>(lines(property).toList());
            if (lines.add(line.replace('\n', ' '))) {
                System.setProperty(property, String.join("\n", lines));
            }
        }
    }

    private static Stream<String> lines(String property) {
        return System.getProperty(property, "").lines();
    }
}
