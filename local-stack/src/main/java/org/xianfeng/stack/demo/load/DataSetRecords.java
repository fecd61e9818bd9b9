package org.xianfeng.stack.demo.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.xianfeng.stack.Progress;
import org.xianfeng.stack.demo.api.Caller;
import org.xianfeng.stack.demo.api.Crew;
import org.xianfeng.stack.demo.api.PublicApi;
import org.xianfeng.stack.demo.fact.Access;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Organization;
import org.xianfeng.stack.demo.load.Tally.Count;

/** Records the scenario organisation by organisation, each step once what it needs is there. */
public final class DataSetRecords implements AutoCloseable {

    private static final String PLATFORM_ADMIN = "platform-admin";

    private final PublicApi api;
    private final Progress progress;
    private final Crew crew = new Crew();
    private final Tally tally = new Tally();
    private final Register register = new Register(crew, tally);
    private final Caller platform;
    private final AccessRecords access;

    public DataSetRecords(PublicApi api, Progress progress) {
        this.api = api;
        this.progress = progress;
        this.platform = api.as(PLATFORM_ADMIN);
        this.access = new AccessRecords(register, api, platform);
    }

    /** Since when the account has what it was granted in this organisation; the given day if it was not yet. */
    public LocalDate anchor(String account, String organization, LocalDate today) {
        return access.grantedSince(account, organization).orElse(today);
    }

    /** The tops of the trees, which only a platform administrator may record, and who administers them. */
    public void foundations(List<Organization> tops, List<Access> administrators, LocalDate anchor) {
        step("foundations", "trees", () -> {
            new RosterRecords(register, platform).organizations(tops);
            access.record(administrators, anchor);
        });
    }

    public void record(DataSet set, LocalDate anchor) {
        Caller administrator = api.as(set.administrator());
        RosterRecords roster = new RosterRecords(register, administrator);
        step(set.name(), "organisations", () -> {
            roster.organizations(set.belowTop());
            roster.relations(set.organizations());
        });
        step(set.name(), "people", () -> roster.people(set.persons(), set.members()));
        step(set.name(), "posts", () -> roster.posts(set.posts()));
        step(set.name(), "enterprises", () -> new EnterpriseRecords(register, administrator).record(set.enterprises()));
        step(set.name(), "accounts", () -> access.record(set.access(), anchor));
        Caller last = api.as(set.access().get(set.access().size() - 1).account());
        step(set.name(), "activities", () -> {
            last.awaitWelcome("/api/v1/activities?limit=1");
            new ActivityRecords(register, administrator).record(set.activities());
        });
        step(set.name(), "lectures", () -> {
            last.awaitWelcome("/api/v1/course-sessions?limit=1");
            new TeachingRecords(register, administrator).record(set.teaching());
        });
    }

    private void step(String subject, String what, Runnable work) {
        long begun = System.nanoTime();
        Count before = tally.all();
        work.run();
        Count after = tally.all();
        Count count = new Count(after.created() - before.created(), after.there() - before.there());
        progress.step(subject, what + ": " + count, Duration.ofNanos(System.nanoTime() - begun));
    }

    public Map<String, Count> counts() {
        return tally.byName();
    }

    public Count all() {
        return tally.all();
    }

    @Override
    public void close() {
        crew.close();
    }
}
