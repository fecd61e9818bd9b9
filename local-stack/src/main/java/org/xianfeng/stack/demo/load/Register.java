package org.xianfeng.stack.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.xianfeng.stack.demo.api.Body;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.api.Crew;
import org.xianfeng.stack.demo.fact.Coded;

/**
 * The ids of what is there, by its code. What is not there is recorded, so that a load that was interrupted goes on where
 * it stopped, and one that is repeated changes nothing.
 */
public final class Register {

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

    /** The id, or null where there is no code. */
    String idOrNull(Noun noun, String code) {
        return code == null ? null : id(noun, code);
    }

    /** Asks which ones there are within the caller's reach. */
    void learn(Noun noun, Caller caller) {
        for (JsonNode item : caller.all(noun.path(), "id", "externalCode")) {
            if (item.has("externalCode")) {
                ids.get(noun)
                        .put(item.path("externalCode").asText(), item.path("id").asText());
            }
        }
    }

    /** Records those that are not there yet. */
    <F extends Coded> void record(Noun noun, Caller caller, List<F> facts, Function<F, Body> body) {
        record(noun, caller, facts, body, made -> {});
    }

    /**
     * Records those that are not there yet.
     *
     * @param check refuses an answer that says less was recorded than was sent
     */
    <F extends Coded> void record(
            Noun noun, Caller caller, List<F> facts, Function<F, Body> body, Consumer<JsonNode> check) {
        Map<String, String> known = ids.get(noun);
        List<F> missing =
                facts.stream().filter(fact -> !known.containsKey(fact.code())).toList();
        crew.each(missing, fact -> {
            JsonNode made = caller.post(
                    noun.path(),
                    body.apply(fact).and("externalCode", fact.code()).json());
            known.put(fact.code(), noun.idIn(made));
            check.accept(made);
        });
        tally.add(noun.plural(), missing.size(), facts.size() - missing.size());
    }

    Crew crew() {
        return crew;
    }

    Tally tally() {
        return tally;
    }
}
