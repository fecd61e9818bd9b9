package org.xianfeng.membership.post;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.xianfeng.membership.access.AccessFacts;
import org.xianfeng.membership.post.PostHoldingRepository.Held;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.rulesetting.KnownValues;
import org.xianfeng.support.rulesetting.RuleDefinition;
import org.xianfeng.support.rulesetting.RuleDefinitions;
import org.xianfeng.support.rulesetting.RuleReference;
import org.xianfeng.support.rulesetting.RuleSettings;
import org.xianfeng.support.scope.AccessEntry;
import org.xianfeng.support.scope.AccessEntry.Because;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.time.Time;

/** Which access follows from which post: a rule setting for each, with the default that the post declares. */
@ApplicationScoped
class PostAccess implements AccessFacts, RuleDefinitions {

    private static final String NOTHING = "NONE";

    private static final Map<Post, RuleDefinition<String>> RULES = new EnumMap<>(Post.class);

    static {
        List<String> choices = Stream.concat(
                        Stream.of(NOTHING),
                        Stream.of(
                                        AccessRole.ADMINISTRATOR,
                                        AccessRole.DATA_ENTRY,
                                        AccessRole.STUDY,
                                        AccessRole.READER,
                                        AccessRole.GROUP_LEADER)
                                .map(AccessRole::name))
                .toList();
        for (Post post : Post.values()) {
            RULES.put(
                    post,
                    RuleDefinition.oneOf(
                            "access.post."
                                    + post.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            post.access().map(AccessRole::name).orElse(NOTHING),
                            choices,
                            BilingualText.of(
                                    "What the holder of this post may do there: "
                                            + post.label().en(),
                                    "该职务在本组织的权限：" + post.label().zh())));
        }
    }

    private final PostHoldingRepository holdings;
    private final RuleSettings settings;
    private final Clock clock;

    PostAccess(PostHoldingRepository holdings, RuleSettings settings, Clock clock) {
        this.holdings = holdings;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<RuleDefinition<?>> rules() {
        return Arrays.stream(Post.values()).<RuleDefinition<?>>map(RULES::get).toList();
    }

    /** The post whose access this rule decides; none if it is another rule. */
    static Optional<Post> postOf(String rule) {
        return Arrays.stream(Post.values())
                .filter(post -> RULES.get(post).name().equals(rule))
                .findFirst();
    }

    @Override
    public Map<UUID, List<Given>> about(Collection<UUID> people) {
        List<Held> held = holdings.heldBy(people);
        KnownValues rules = settings.valuesFrom(
                RULES.values(), held.stream().map(Held::path).distinct().toList(), Time.today(clock));
        return held.stream()
                .collect(groupingBy(Held::personId, flatMapping(holding -> givenBy(holding, rules), toList())));
    }

    @Override
    public Optional<RuleReference> ruleOf(AccessEntry entry, LocalDate day) {
        return entry.because().kind() == Because.Kind.POST
                ? holdings.findByIdOptional(entry.because().id())
                        .map(holding -> settings.valueFor(RULES.get(holding.post()), entry.path(), within(entry, day))
                                .reference())
                : Optional.empty();
    }

    private static LocalDate within(AccessEntry entry, LocalDate day) {
        LocalDate begun = day.isBefore(entry.from()) ? entry.from() : day;
        return entry.until() == null || begun.isBefore(entry.until())
                ? begun
                : entry.until().minusDays(1);
    }

    /** A line for each value that the rule has while the post is held; one of a later day begins on that day by itself. */
    private static Stream<Given> givenBy(Held holding, KnownValues rules) {
        List<Map.Entry<LocalDate, String>> values =
                List.copyOf(rules.of(RULES.get(holding.post()), holding.path()).entrySet());
        return IntStream.range(0, values.size()).boxed().flatMap(i -> {
            LocalDate from = i == 0 ? holding.from() : values.get(i).getKey();
            LocalDate next = i + 1 < values.size() ? values.get(i + 1).getKey() : null;
            return given(holding, values.get(i).getValue(), from, sooner(next, holding.until()));
        });
    }

    private static Stream<Given> given(Held holding, String role, LocalDate from, LocalDate until) {
        return role.equals(NOTHING) || (until != null && !from.isBefore(until))
                ? Stream.empty()
                : Stream.of(new Given(
                        AccessRole.valueOf(role),
                        holding.organizationId(),
                        null,
                        from,
                        until,
                        new Because(Because.Kind.POST, holding.id())));
    }

    private static LocalDate sooner(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
