package org.xianfeng.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.personaldata.NewKeys;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.training.world.Instance;
import org.xianfeng.training.world.Training;
import org.xianfeng.training.world.World;

/** Two processes of the packaged program on one database: whatever they do at once, nothing is oversold. */
class TwoInstancesIT {

    static final String DATABASE = "training_it";

    static List<Instance> instances = new ArrayList<>();
    static World world;
    static World.Unit committee;
    static World.Unit branch;
    static String administrator;

    final Sql database = new Sql(TestPostgres.asApplication(DATABASE));

    @BeforeAll
    static void start() throws IOException {
        Map<String, String> settings = settings();
        instances.add(Instance.start("instance-1", settings));
        instances.add(Instance.start("instance-2", settings));
        world = World.of(DATABASE);
        committee = world.committee();
        branch = world.branch(committee);
        administrator = world.administrator(committee);
    }

    @AfterAll
    static void stop() {
        instances.forEach(Instance::close);
    }

    @Test
    void twenty_seats_and_two_hundred_callers() {
        UUID session = newSession(20);
        World.Member[] members = world.members(branch, 200);

        List<Instance.Answer> answers = atOnce(IntStream.range(0, members.length)
                .<Callable<Instance.Answer>>mapToObj(i -> () -> book(instances.get(i % 2), members[i], session))
                .toList());

        assertThat(answers).extracting(Instance.Answer::status).containsOnly(201);
        List<JsonNode> booked = in("BOOKED", answers);
        List<JsonNode> waiting = in("WAITLISTED", answers);
        assertThat(booked).hasSize(20).allSatisfy(booking -> assertThat(booking.has("waiting"))
                .isFalse());
        assertThat(waiting).hasSize(180);
        assertThat(numbers(waiting))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 180).boxed().toList());
        assertThat(waiting).allSatisfy(booking -> assertThat(
                        booking.at("/waiting/position").asLong())
                .isEqualTo(booking.at("/waiting/number").asLong()));
        assertStoredAs(session, answers);
        for (int i = 0; i < members.length; i += 10) {
            JsonNode told = answers.get(i).body();
            assertThat(instances
                            .get((i + 1) % 2)
                            .get(
                                    members[i].token(),
                                    "bookings/" + told.path("id").asText())
                            .body())
                    .isEqualTo(told);
        }
        assertCounts(session, 20, 180);

        twentyCancellationsPromoteExactlyTheFirstTwenty(session, members, answers);
    }

    private void twentyCancellationsPromoteExactlyTheFirstTwenty(
            UUID session, World.Member[] members, List<Instance.Answer> answers) {
        List<Integer> seated = IntStream.range(0, members.length)
                .filter(i -> answers.get(i).body().path("state").asText().equals("BOOKED"))
                .boxed()
                .toList();

        List<Instance.Answer> cancelled = atOnce(seated.stream()
                .<Callable<Instance.Answer>>map(i -> () -> cancel(
                        instances.get((i + 1) % 2),
                        members[i],
                        answers.get(i).body().path("id").asText()))
                .toList());

        assertThat(cancelled).extracting(Instance.Answer::status).containsOnly(200);
        assertThat(in("CANCELLED", cancelled)).hasSize(20);
        List<JsonNode> promoted = listed(session, "BOOKED");
        assertThat(numbers(promoted))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(promoted)
                .allSatisfy(booking -> assertThat(booking.has("promotedAt")).isTrue());
        List<JsonNode> left = listed(session, "WAITLISTED");
        assertThat(numbers(left))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(21, 180).boxed().toList());
        assertThat(left).allSatisfy(booking -> assertThat(
                        booking.at("/waiting/position").asLong())
                .isEqualTo(booking.at("/waiting/number").asLong() - 20));
        assertCounts(session, 20, 160);
        assertTheFeedEndsWithTheStoredStates(session);
    }

    @Test
    void whatever_is_booked_and_given_back_at_once_no_seat_is_idle_while_somebody_waits() {
        long seed = new SecureRandom().nextLong();
        System.out.println("seed " + seed);
        UUID session = newSession(7);
        World.Member[] members = world.members(branch, 40);

        List<Boolean> consistent = atOnce(IntStream.range(0, members.length)
                .<Callable<Boolean>>mapToObj(i -> () -> comeAndGo(members[i], session, new Random(seed + i)))
                .toList());

        assertThat(consistent).as("answers agree, seed " + seed).doesNotContain(false);
        Map<String, Long> states = states(session);
        long seated = states.getOrDefault("BOOKED", 0L);
        long waiting = states.getOrDefault("WAITLISTED", 0L);
        assertThat(seated).as("seed " + seed).isEqualTo(Math.min(7, seated + waiting));
        assertCounts(session, (int) seated, (int) waiting);
        List<Long> given = database.all(
                "select waiting_number from booking where session_id = ? and waiting_number is not null order by 1",
                row -> row.getLong(1),
                session);
        assertThat(given)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, given.size()).boxed().toList());
        assertTheFeedEndsWithTheStoredStates(session);
    }

    @Test
    void whoever_asks_for_a_seat_and_a_place_in_a_queue_at_once_gets_one_of_them_and_no_promotion_fails() {
        UUID full = newSession(1);
        UUID open = newSession(20);
        World.Member seated = world.member(branch);
        String seat = made(book(instances.get(0), seated, full)).toString();
        World.Member[] members = world.members(branch, 20);

        List<Instance.Answer> answers = atOnce(IntStream.range(0, 2 * members.length)
                .<Callable<Instance.Answer>>mapToObj(
                        i -> () -> book(instances.get(i % 2), members[i / 2], i % 2 == 0 ? full : open))
                .toList());

        for (int i = 0; i < answers.size(); i += 2) {
            List<Instance.Answer> hers = answers.subList(i, i + 2);
            assertThat(hers).extracting(Instance.Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(hers)
                    .extracting(answer -> answer.body().path("type").asText())
                    .containsOnlyOnce("/problems/overlapping-booking");
        }
        int waiting = in("WAITLISTED", answers).size();
        int booked = in("BOOKED", answers).size();
        assertThat(waiting + booked).isEqualTo(members.length);
        assertCounts(full, 1, waiting);
        assertCounts(open, booked, 0);

        assertThat(cancel(instances.get(1), seated, seat).status()).isEqualTo(200);
        assertCounts(full, Math.min(1, waiting), Math.max(0, waiting - 1));
    }

    /** Books and gives back a few times; false if an answer contradicts what was answered before. */
    private static boolean comeAndGo(World.Member member, UUID session, Random random) {
        for (int round = 0; round < 4; round++) {
            Instance.Answer booked = book(instances.get(random.nextInt(2)), member, session);
            if (booked.status() != 201) {
                return false;
            }
            if (random.nextInt(3) > 0 || round < 3) {
                Instance.Answer cancelled = cancel(
                        instances.get(random.nextInt(2)),
                        member,
                        booked.body().path("id").asText());
                if (cancelled.status() != 200) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<String, String> settings() throws IOException {
        TestPostgres postgres = new TestPostgres();
        postgres.init(Map.of("database", DATABASE));
        Path keys = Files.createDirectories(Path.of("target", "it-keys"));
        Map<String, String> settings = new HashMap<>(postgres.start());
        settings.putAll(new TestTokens().start());
        settings.put("quarkus.profile", "it");
        settings.put("quarkus.flyway.placeholders.application", DATABASE + "_app");
        settings.put(
                "xianfeng.personal-data.keyset-file",
                Files.writeString(keys.resolve("keyset.json"), NewKeys.keyset()).toString());
        settings.put(
                "xianfeng.personal-data.hash-key-file",
                Files.writeString(keys.resolve("hash-key"), NewKeys.hashKey()).toString());
        settings.put(
                "xianfeng.erasures.directory", Path.of("target", "it-erasures").toString());
        settings.put("xianfeng.cursor.key", Base64.getEncoder().encodeToString(new byte[32]));
        return settings;
    }

    private static UUID newSession(int seats) {
        UUID course = made(instances.get(0).post(administrator, "courses", key(), Training.course(committee)));
        return made(instances
                .get(1)
                .post(administrator, "course-sessions", key(), Training.session(committee, course, seats)));
    }

    private static UUID made(Instance.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.body().path("id").asText());
    }

    private static Instance.Answer book(Instance instance, World.Member member, UUID session) {
        return instance.post(member.token(), "course-sessions/" + session + "/bookings", key(), Map.of());
    }

    private static Instance.Answer cancel(Instance instance, World.Member member, String booking) {
        return instance.post(member.token(), "bookings/" + booking + "/cancellation", key(), Map.of());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Everybody begins when everybody is there. */
    private static <T> List<T> atOnce(List<Callable<T>> calls) {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> call : calls) {
                answers.add(callers.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            callers.shutdownNow();
        }
    }

    private static List<JsonNode> in(String state, List<Instance.Answer> answers) {
        return answers.stream()
                .map(Instance.Answer::body)
                .filter(body -> body.path("state").asText().equals(state))
                .toList();
    }

    private static List<Long> numbers(List<JsonNode> bookings) {
        List<Long> numbers = new ArrayList<>();
        bookings.forEach(booking -> numbers.add(booking.at("/waiting/number").asLong()));
        Collections.sort(numbers);
        return numbers;
    }

    private static List<JsonNode> listed(UUID session, String state) {
        Instance.Answer answer = instances
                .get(0)
                .get(administrator, "course-sessions/" + session + "/bookings?limit=200&state=" + state);
        List<JsonNode> items = new ArrayList<>();
        answer.body().path("items").forEach(items::add);
        assertThat(answer.body().has("next")).isFalse();
        return items;
    }

    private void assertStoredAs(UUID session, List<Instance.Answer> answers) {
        Set<String> told = answers.stream()
                .map(Instance.Answer::body)
                .map(body ->
                        body.path("id").asText() + " " + body.path("memberId").asText() + " "
                                + body.path("state").asText() + " "
                                + body.at("/waiting/number").asText("-"))
                .collect(Collectors.toSet());
        assertThat(Set.copyOf(database.all(
                        """
                        select id || ' ' || member_id || ' ' || state || ' ' || coalesce(waiting_number::text, '-')
                          from booking where session_id = ?
                        """,
                        row -> row.getString(1),
                        session)))
                .isEqualTo(told);
    }

    private void assertCounts(UUID session, int booked, int waiting) {
        assertThat(database.all(
                        "select booked_count, waiting_count from course_session where id = ?",
                        row -> List.of(row.getInt(1), row.getInt(2)),
                        session))
                .containsExactly(List.of(booked, waiting));
        Map<String, Long> states = states(session);
        assertThat(states.getOrDefault("BOOKED", 0L)).isEqualTo(booked);
        assertThat(states.getOrDefault("WAITLISTED", 0L)).isEqualTo(waiting);
    }

    private Map<String, Long> states(UUID session) {
        return database
                .all(
                        "select state, count(*) as bookings from booking where session_id = ? group by state",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        session)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void assertTheFeedEndsWithTheStoredStates(UUID session) {
        assertThat(database.all(
                        """
                        select b.id from booking b
                          left join lateral (
                              select e.data ->> 'state' as state from feed_event e
                               where e.subject_id = b.id order by e.number desc limit 1) told on true
                         where b.session_id = ? and b.state is distinct from told.state
                        """,
                        row -> row.getString(1),
                        session))
                .isEmpty();
    }
}
