package org.xianfeng.membership.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.xianfeng.membership.problem.MembershipProblem;
import org.xianfeng.support.dated.Dated;
import org.xianfeng.support.id.Ids;
import org.xianfeng.support.problem.Refused;

/**
 * A Party organisation with everything dated about it. Its version counts the whole: a new name or place is a new
 * version.
 */
@Entity
@Table(name = "organization")
public class Organization {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Column(name = "external_code")
    private String externalCode;

    @Column(name = "numbered_by")
    private UUID numberedBy;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Column(name = "recording_starts_on")
    private LocalDate recordingStartsOn;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organization_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<OrganizationPeriod> periods = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organization_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<OrganizationName> names = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organization_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<OrganizationKindPeriod> kinds = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "organization_id", insertable = false, updatable = false)
    @OrderBy("validFrom")
    private List<Placement> placements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organization_founder", joinColumns = @JoinColumn(name = "organization_id"))
    @OrderColumn(name = "position")
    private List<Founder> founders = new ArrayList<>();

    protected Organization() {} // JPA

    /**
     * Founds an organisation that exists from {@code from} on.
     *
     * @param code its step in the path, unique and never used again
     */
    static Organization founded(
            String code, String name, OrganizationKind kind, LocalDate from, LocalDate recordingStartsOn, Instant now) {
        Organization organization = new Organization();
        organization.id = Ids.next();
        organization.code = code;
        organization.recordingStartsOn = recordingStartsOn;
        organization.foundedOn = from;
        organization.createdAt = now;
        organization.changedAt = now;
        organization.periods.add(new OrganizationPeriod(Ids.next(), organization.id, from));
        organization.names.add(new OrganizationName(Ids.next(), organization.id, name, from));
        organization.kinds.add(new OrganizationKindPeriod(Ids.next(), organization.id, kind, from));
        return organization;
    }

    /** Places a newly founded organisation at the top, with its superior named. */
    void standAtRoot(ExternalSuperior superior) {
        if (!kind().canBeRoot()) {
            throw Refused.because(MembershipProblem.KIND_CANNOT_BE_ROOT).with("kind", kind());
        }
        placements.add(new Placement(Ids.next(), id, null, superior, foundedOn));
    }

    /** Places a newly founded organisation below another. */
    void standBelow(Organization parent) {
        PlacementRule.refusal(this, parent, foundedOn).ifPresent(refusal -> {
            throw refusal;
        });
        parent.existence().require(foundedOn, null);
        placements.add(new Placement(Ids.next(), id, parent.id, null, foundedOn));
        numberedBy = parent.id;
    }

    /** Moves it below another parent from a day on; the caller holds the lock on the tree and has excluded a cycle. */
    void moveBelow(Organization parent, LocalDate from, Instant now) {
        requireExisting();
        PlacementRule.refusal(this, parent, from).ifPresent(refusal -> {
            throw refusal;
        });
        parent.existence().require(from, null);
        Placement current = placement();
        if (FirstDay.isOf(current, from)) {
            current.replaceBy(parent.id);
        } else {
            current.endOn(from);
            placements.add(new Placement(Ids.next(), id, parent.id, null, from));
        }
        changedAt = now;
    }

    /** At the top of a tree it has another superior, outside this system, from a day on. */
    void answerTo(ExternalSuperior superior, LocalDate from, Instant now) {
        requireExisting();
        Placement current = placement();
        current.parentId().ifPresent(parent -> {
            throw Refused.because(MembershipProblem.STANDS_BELOW_ANOTHER).with("parent", parent);
        });
        if (current.superior().filter(superior::equals).isPresent()) {
            throw Refused.because(MembershipProblem.ALREADY_SO).with("since", current.validFrom());
        }
        if (FirstDay.isOf(current, from)) {
            current.replaceBy(superior);
        } else {
            current.endOn(from);
            placements.add(new Placement(Ids.next(), id, null, superior, from));
        }
        changedAt = now;
    }

    /** Gives it another name from a day on. */
    void rename(String name, LocalDate from, Instant now) {
        requireExisting();
        OrganizationName current = Dated.latest(names);
        if (FirstDay.isOf(current, from)) {
            current.replaceBy(name);
        } else {
            current.endOn(from);
            names.add(new OrganizationName(Ids.next(), id, name, from));
        }
        changedAt = now;
    }

    /**
     * It is of another kind from a day on.
     *
     * @param around what stood next to it since then; the caller holds the lock on the tree
     */
    void become(OrganizationKind kind, LocalDate from, Surroundings around, Instant now) {
        requireExisting();
        OrganizationKindPeriod current = Dated.latest(kinds);
        if (current.kind() == kind) {
            throw Refused.because(MembershipProblem.ALREADY_SO).with("since", current.validFrom());
        }
        boolean replaced = FirstDay.isOf(current, from);
        if (isRoot() && !kind.canBeRoot()) {
            throw Refused.because(MembershipProblem.KIND_CANNOT_BE_ROOT).with("kind", kind);
        }
        around.refusal(current.kind(), kind, from).ifPresent(refusal -> {
            throw refusal;
        });
        if (replaced) {
            current.replaceBy(kind);
        } else {
            current.endOn(from);
            kinds.add(new OrganizationKindPeriod(Ids.next(), id, kind, from));
        }
        changedAt = now;
    }

    /**
     * It exists no longer from a day on; its name, its kind and its place end with it.
     *
     * @param ties what belongs to it since then; the caller holds the lock on the tree
     */
    void dissolve(LocalDate until, String documentNo, Ties ties, Instant now) {
        requireExisting();
        OrganizationPeriod existence = Dated.latest(periods);
        List<Dated> ending = List.of(existence, Dated.latest(names), Dated.latest(kinds), placement());
        FirstDay.requireAfter(ending, until);
        ties.refusal(until).ifPresent(refusal -> {
            throw refusal;
        });
        ending.forEach(fact -> fact.endOn(until));
        existence.endOn(until, documentNo);
        changedAt = now;
    }

    private void requireExisting() {
        dissolvedOn().ifPresent(since -> {
            throw Refused.because(MembershipProblem.ORGANIZATION_DISSOLVED).with("since", since);
        });
    }

    /** The first day on which it exists no longer. */
    Optional<LocalDate> dissolvedOn() {
        return Optional.ofNullable(Dated.latest(periods).validUntil());
    }

    /** The document that dissolved it, where it is known. */
    Optional<String> dissolvedBy() {
        return Dated.latest(periods).endDocumentNo();
    }

    boolean isRoot() {
        return placement().parentId().isEmpty();
    }

    /** Every kind that it is of on some day since this one. */
    List<OrganizationKind> kindsSince(LocalDate day) {
        return kinds.stream()
                .filter(period ->
                        period.validUntil() == null || period.validUntil().isAfter(day))
                .map(OrganizationKindPeriod::kind)
                .toList();
    }

    void numbered(String externalCode) {
        this.externalCode = externalCode;
    }

    void foundedBy(List<Founder> founders) {
        this.founders.addAll(founders);
    }

    private Existence existence() {
        OrganizationPeriod period = Dated.latest(periods);
        return new Existence(id, period.validFrom(), period.validUntil());
    }

    boolean existsOn(LocalDate day) {
        return Dated.on(day, periods).isPresent();
    }

    /** The organisation that gave it its number; null for a top, which numbers itself. */
    UUID numberedBy() {
        return numberedBy;
    }

    /** Its name today, or the last it had. */
    public String name() {
        return Dated.latest(names).name();
    }

    public OrganizationKind kind() {
        return Dated.latest(kinds).kind();
    }

    /** Where it stands, or stood last. */
    Placement placement() {
        return Dated.latest(placements);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String code() {
        return code;
    }

    Optional<String> externalCode() {
        return Optional.ofNullable(externalCode);
    }

    LocalDate foundedOn() {
        return foundedOn;
    }

    LocalDate recordingStartsOn() {
        return recordingStartsOn;
    }

    List<OrganizationPeriod> periods() {
        return List.copyOf(periods);
    }

    List<OrganizationName> names() {
        return List.copyOf(names);
    }

    List<OrganizationKindPeriod> kinds() {
        return List.copyOf(kinds);
    }

    List<Placement> placements() {
        return List.copyOf(placements);
    }

    List<Founder> founders() {
        return List.copyOf(founders);
    }

    @Override
    public String toString() {
        return "Organization " + id;
    }
}
