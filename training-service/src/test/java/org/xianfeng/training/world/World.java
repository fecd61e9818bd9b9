package org.xianfeng.training.world;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.scope.AccessRole;
import org.xianfeng.support.testing.TestPostgres;
import org.xianfeng.support.testing.TestTokens;
import org.xianfeng.support.testing.ToldByMembership;

/** Organisations, members and callers, as membership-service would tell of them to the database of one program. */
public final class World {

    private static final Map<String, World> BY_DATABASE = new HashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    /** When membership-service was heard of: time may go on for years in a test, and access stays confirmed. */
    private static final Instant FOR_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ToldByMembership told;
    private final Sql sql;

    private World(String database) {
        told = new ToldByMembership(TestPostgres.asApplication(database), Clock.fixed(FOR_EVER, ZoneOffset.UTC));
        sql = new Sql(TestPostgres.asApplication(database));
    }

    /** The world of the program that the tests of this module boot. */
    public static World ofProgram() {
        return of("training");
    }

    /** The one world of a database: it has one teller, lest a second one begins anew. */
    public static synchronized World of(String database) {
        return BY_DATABASE.computeIfAbsent(database, World::new);
    }

    /** An organisation and its path. */
    public record Unit(UUID id, String path, String name) {}

    /** A member of a branch who signs in herself. */
    public record Member(UUID id, String name, String token) {}

    /** A committee at the top of a tree of its own. */
    public Unit committee() {
        return unit("PARTY_COMMITTEE", null);
    }

    public Unit below(Unit parent, String kind) {
        return unit(kind, parent);
    }

    public Unit branch(Unit parent) {
        return unit("BRANCH", parent);
    }

    private synchronized Unit unit(String kind, Unit parent) {
        String code = Integer.toString(NEXT.getAndIncrement(), Character.MAX_RADIX);
        Unit unit = new Unit(Ids.next(), (parent == null ? "/" : parent.path()) + code + "/", "组织" + code + "（演示）");
        told.organization(unit.id(), 1, kind, unit.name(), parent == null ? null : parent.id(), unit.path())
                .follow();
        return unit;
    }

    /** From this day on the organisation exists no longer; membership-service tells its whole state anew. */
    public synchronized void dissolved(Unit unit, UUID parent, LocalDate day) {
        told.event(
                        "organization.state",
                        unit.id(),
                        2,
                        """
                        {"id": "%s", "version": 2, "kind": "BRANCH", "name": "%s", "existsFrom": "2020-01-01",
                         "existsUntil": "%s", "recordingStartsOn": "2020-01-01",
                         "placements": [{"parentId": "%s", "path": "%s", "from": "2020-01-01", "until": "%s"}]}
                        """
                                .formatted(unit.id(), unit.name(), day, parent, unit.path(), day))
                .follow();
    }

    /** A full member with an account of her own. */
    public Member member(Unit branch) {
        return members(branch, 1)[0];
    }

    /** A member who belongs to no branch yet. */
    public synchronized Member newcomer() {
        UUID id = Ids.next();
        told.event(
                        "member.state",
                        id,
                        1,
                        """
                        {"memberId": "%s", "personId": "%s", "displayName": "新党员", "version": 1, "affiliations": [],
                         "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01"}],
                         "votingRights": [], "posts": []}
                        """
                                .formatted(id, Ids.next()))
                .follow();
        return new Member(id, "新党员", null);
    }

    /** Many at once. */
    public synchronized Member[] members(Unit branch, int howMany) {
        Member[] members = new Member[howMany];
        for (int i = 0; i < howMany; i++) {
            UUID person = Ids.next();
            Member member = new Member(Ids.next(), "党员" + NEXT.getAndIncrement(), null);
            told.member(member.id(), person, 1, member.name(), branch.id());
            String subject = account(person, member.id(), AccessRole.MEMBER, branch);
            members[i] = new Member(member.id(), member.name(), TestTokens.of(subject, "user"));
        }
        told.follow();
        return members;
    }

    /** From that day on the member, who belonged to this branch, belongs to none. */
    public synchronized void left(Member member, Unit branch, LocalDate day) {
        told.event(
                        "member.state",
                        member.id(),
                        2,
                        """
                        {"memberId": "%s", "personId": "%s", "displayName": "%s", "version": 2,
                         "affiliations": [{"branchId": "%s", "from": "2020-01-01", "until": "%s"}],
                         "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01"}],
                         "votingRights": [], "posts": []}
                        """
                                .formatted(member.id(), Ids.next(), member.name(), branch.id(), day))
                .follow();
    }

    /** From now on the member belongs to that branch, or to none; membership-service tells her whole state anew. */
    public synchronized void moved(Member member, Unit branch, LocalDate day) {
        String next = branch == null ? "" : ", {\"branchId\": \"%s\", \"from\": \"%s\"}".formatted(branch.id(), day);
        told.event(
                        "member.state",
                        member.id(),
                        2,
                        """
                        {"memberId": "%s", "personId": "%s", "displayName": "%s", "version": 2,
                         "affiliations": [{"branchId": "%s", "from": "2020-01-01", "until": "%s"}%s],
                         "states": [{"state": "NORMAL", "stage": "FULL", "from": "2020-01-01"}],
                         "votingRights": [], "posts": []}
                        """
                                .formatted(member.id(), Ids.next(), member.name(), Ids.next(), day, next))
                .follow();
    }

    /** The token of somebody who is no member and has this role there. */
    public synchronized String caller(AccessRole role, Unit there) {
        String subject = account(Ids.next(), null, role, there);
        told.follow();
        return TestTokens.of(subject, "user");
    }

    /** As {@link #caller}, as a secretary who is a member herself. */
    public synchronized Member secretary(Unit branch) {
        UUID person = Ids.next();
        UUID memberId = Ids.next();
        told.member(memberId, person, 1, "书记", branch.id());
        UUID account = Ids.next();
        told.event(
                "access.state",
                account,
                1,
                access(account, person, memberId, entry("MEMBER", branch) + ", " + entry("ADMINISTRATOR", branch)));
        told.follow();
        return new Member(memberId, "书记", TestTokens.of(account.toString(), "user"));
    }

    /** The token of somebody whose post gives her this role there. */
    public synchronized String postHolder(AccessRole role, Unit there) {
        UUID account = Ids.next();
        told.event("access.state", account, 1, access(account, Ids.next(), null, entry(role.name(), "POST", there)))
                .follow();
        return TestTokens.of(account.toString(), "user");
    }

    /** Everything that membership-service had told by then is known, and nothing since. */
    public void heardOfMembershipAt(Instant time) {
        sql.update("update follower set complete_at = ? where source = 'membership'", time);
    }

    /** From now on access is confirmed again, whatever the time. */
    public synchronized void hearOfMembership() {
        told.follow();
    }

    public String administrator(Unit there) {
        return caller(AccessRole.ADMINISTRATOR, there);
    }

    private String account(UUID person, UUID member, AccessRole role, Unit there) {
        UUID account = Ids.next();
        told.event("access.state", account, 1, access(account, person, member, entry(role.name(), there)));
        return account.toString();
    }

    private static String entry(String role, Unit there) {
        return entry(role, role.equals("MEMBER") ? "MEMBERSHIP" : "GRANT", there);
    }

    private static String entry(String role, String because, Unit there) {
        return """
               {"role": "%s", "organizationId": "%s", "from": "2020-01-01",
                "because": {"kind": "%s", "id": "%s"}}"""
                .formatted(role, there.id(), because, there.id());
    }

    private static String access(UUID account, UUID person, UUID member, String entries) {
        return """
               {"issuer": "%s", "subject": "%s", "accountId": "%s", "personId": "%s", %s "version": 1, "entries": [%s]}"""
                .formatted(
                        TestTokens.ISSUER,
                        account,
                        account,
                        person,
                        member == null ? "" : "\"memberId\": \"" + member + "\",",
                        entries);
    }
}
