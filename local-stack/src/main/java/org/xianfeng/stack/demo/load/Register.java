package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.api.Crew;
import org.xianfeng.stack.demo.api.Refusal;
import org.xianfeng.stack.demo.fact.Coded;

/**
 * The ids of what is there, by its code. What is not there is recorded, so that a load that was interrupted goes on where
 * it stopped, and one that is repeated changes nothing.
 */
public final class Register {

    /** Of at most 500: few enough that a slow machine answers in time, and that several lists keep it busy. */
    private static final int LIST = 100;

    /** One is done before the next begins: whatever a load had not finished is among the last of what is there. */
    static final int STRETCH = 25;

    private final Map<Noun, Map<String, String>> ids = new EnumMap<>(Noun.class);
    private final Crew crew;
    private final Tally tally;

    Register(Crew crew, Tally tally) {
        this.crew = crew;
        this.tally = tally;
        for (Noun noun : Noun.values()) {
            ids.put(noun, new ConcurrentHashMap<>());
        }
    }

    /** The id of something that was learned or recorded before. */
    String id(Noun noun, String code) {
        String id = ids.get(noun).get(code);
        if (id == null) {
            throw new IllegalStateException("No " + noun + " " + code + " was recorded");
        }
        return id;
    }

    boolean has(Noun noun, String code) {
        return ids.get(noun).containsKey(code);
    }

    /** The id, or null where there is no code. */
    String idOrNull(Noun noun, String code) {
        return code == null ? null : id(noun, code);
    }

    /** Asks which ones there are within the caller's reach. */
    void learn(Noun noun, Caller caller) {
        learn(noun, caller, "");
    }

    /** Asks which ones there are that only a list narrowed like this shows. */
    void learn(Noun noun, Caller caller, String query) {
        for (JsonNode item : caller.all(noun.path() + query, "id", "externalCode")) {
            if (item.has("externalCode")) {
                ids.get(noun)
                        .put(item.path("externalCode").asText(), item.path("id").asText());
            }
        }
    }

    /** Records those that are not there yet, a few at a time. */
    <F extends Coded> void record(Noun noun, Caller caller, List<F> facts, Function<F, Body> body) {
        record(noun, caller, facts, body, (fact, made) -> {});
    }

    /**
     * Records those that are not there yet, a few at a time.
     *
     * @param check refuses an answer that says less was recorded than was sent
     */
    <F extends Coded> void record(
            Noun noun, Caller caller, List<F> facts, Function<F, Body> body, BiConsumer<F, JsonNode> check) {
        List<F> missing = missing(noun, facts);
        parts(missing, STRETCH)
                .forEach(stretch -> crew.each(stretch, fact -> check.accept(fact, make(noun, caller, fact, body))));
        tally.add(noun.plural(), missing.size(), facts.size() - missing.size());
    }

    /** Records those that are not there yet, each after the one before it. */
    <F extends Coded> void recordInOrder(Noun noun, Caller caller, List<F> facts, Function<F, Body> body) {
        List<F> missing = missing(noun, facts);
        missing.forEach(fact -> make(noun, caller, fact, body));
        tally.add(noun.plural(), missing.size(), facts.size() - missing.size());
    }

    /**
     * Sends these in lists, each item of which is answered by itself; one that was made a moment ago by somebody else is
     * there as well.
     *
     * @param made takes what an item became: its id, and whatever else the answer says
     */
    <F> void inLists(String path, Caller caller, List<F> facts, Function<F, Body> body, BiConsumer<F, JsonNode> made) {
        crew.each(parts(facts, LIST), list -> {
            JsonNode items = caller.post(
                            path,
                            Body.with("items", list.stream().map(body).toList()).json())
                    .path("items");
            for (int i = 0; i < list.size(); i++) {
                if (!items.path(i).has("id")) {
                    throw Refusal.ofItem(path, items.path(i));
                }
                made.accept(list.get(i), items.path(i));
            }
        });
    }

    private static <F> List<List<F>> parts(List<F> facts, int size) {
        List<List<F>> parts = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += size) {
            parts.add(facts.subList(from, Math.min(facts.size(), from + size)));
        }
        return parts;
    }

    /** Remembers what was made in another way than by itself. */
    void remember(Noun noun, String code, String id) {
        ids.get(noun).put(code, id);
    }

    <F extends Coded> List<F> missing(Noun noun, List<F> facts) {
        return facts.stream()
                .filter(fact -> !ids.get(noun).containsKey(fact.code()))
                .toList();
    }

    private <F extends Coded> JsonNode make(Noun noun, Caller caller, F fact, Function<F, Body> body) {
        JsonNode made = caller.post(
                noun.path(), body.apply(fact).and("externalCode", fact.code()).json());
        ids.get(noun).put(fact.code(), noun.idIn(made));
        return made;
    }

    Crew crew() {
        return crew;
    }

    Tally tally() {
        return tally;
    }
}
