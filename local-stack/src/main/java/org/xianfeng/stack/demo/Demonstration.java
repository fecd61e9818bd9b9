package org.xianfeng.stack.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.xianfeng.stack.Obstacle;
import org.xianfeng.stack.Progress;
import org.xianfeng.stack.demo.api.Pause;
import org.xianfeng.stack.demo.api.PublicApi;
import org.xianfeng.stack.demo.api.Refusal;
import org.xianfeng.stack.demo.association.Association;
import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.load.DataSetRecords;
import org.xianfeng.stack.demo.load.Tally.Count;
import org.xianfeng.stack.demo.market.Market;
import org.xianfeng.stack.demo.xingda.Xingda;
import org.xianfeng.stack.keycloak.DemoAccount;

/**
 * Loads the demonstration data through the gateway, as any application would: over the public API, with tokens of the
 * demonstration accounts. What is there is left as it is, so that an interrupted load goes on and a repeated one changes
 * nothing. Everything current is told from the anchor day, the day of the first load: it is kept where everybody finds it
 * again, as the first day of the grant.
 *
 * <p>Not yet recordable: see {@link #NOT_YET_RECORDABLE}.
 */
public final class Demonstration {

    /** What the scenario has and no operation takes yet. */
    public static final List<String> NOT_YET_RECORDABLE = List.of(
            "applicants, activists and development candidates of 兴达公司 (46, 28, 11)",
            "the 井冈山 programme with its batches and reflections, the call for suggestions",
            "the innovation project as a project, and the contributor's seven achievements",
            "which meetings were made up for, overdue or exempt (the nine late ones are dated so)",
            "appraisal grades",
            "that 176 members are hosted by the market (they are recorded as people of its branches)",
            "the visit campaign, the liaison and the help thread of the market",
            "the Party school as a body, the yearly trip with its places and reserve",
            "guidance officers with batches, zones and companies (they are recorded as people), work coverage",
            "the 25 declarations, desk signs and badges, micro-lectures and short videos");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PublicApi api;
    private final Progress progress;
    private final Clock clock;

    /**
     * @param tokens a fresh access token of the demonstration account of this name
     */
    public Demonstration(URI gateway, Function<String, String> tokens, Progress progress, Clock clock) {
        this(new PublicApi(gateway, tokens, Pause.sleeping()), progress, clock);
    }

    Demonstration(PublicApi api, Progress progress, Clock clock) {
        this.api = api;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What a load did.
     *
     * @param anchor the day of the first load
     * @param counts by what was counted, for example {@code members}
     */
    public record Loaded(LocalDate anchor, Map<String, Count> counts, Count all, Duration took) {}

    /** Loads what is missing. */
    public Loaded load() {
        long begun = System.nanoTime();
        try (DataSetRecords records = new DataSetRecords(api, progress)) {
            LocalDate anchor = records.anchor(
                    DemoAccount.XINGDA_ADMIN.username(), Xingda.COMMITTEE, LocalDate.ofInstant(clock.instant(), ZONE));
            records.foundations(tops(), administrators(), anchor);
            dataSets(anchor).forEach(set -> records.record(set, anchor));
            return new Loaded(anchor, records.counts(), records.all(), Duration.ofNanos(System.nanoTime() - begun));
        } catch (Refusal refusal) {
            throw new Obstacle(
                    "The demonstration data was not loaded to the end: " + refusal.getMessage()
                            + "\nRun ./stack demo again to go on from there.",
                    refusal);
        }
    }

    /** The whole scenario as it is told from this day. */
    public static List<DataSet> dataSets(LocalDate anchor) {
        return List.of(Xingda.on(anchor), Market.on(anchor), Association.on(anchor));
    }

    private static List<Organization> tops() {
        return List.of(Xingda.top(), Market.top(), Association.top());
    }

    private static List<Access> administrators() {
        return List.of(
                administrator(DemoAccount.XINGDA_ADMIN, Xingda.COMMITTEE),
                administrator(DemoAccount.MARKET_ADMIN, Market.COMMITTEE),
                administrator(DemoAccount.ASSOCIATION_ADMIN, Association.COMMITTEE));
    }

    private static Access administrator(DemoAccount account, String organization) {
        return Access.granted(
                account.username(), "ADMINISTRATOR", organization, "演示单位的管理员 | Administers it in the demonstration");
    }
}
