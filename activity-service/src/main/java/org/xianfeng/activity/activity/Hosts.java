package org.xianfeng.activity.activity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.xianfeng.activity.problem.ActivityProblem;
import org.xianfeng.support.problem.Refused;

/** Those who hold an activity together. The first is an organisation of the roster and answers for the record. */
@Embeddable
class Hosts {

    @ElementCollection
    @CollectionTable(name = "activity_host", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    private List<Host> hosts = new ArrayList<>();

    protected Hosts() {} // JPA

    static Hosts of(List<Host> hosts) {
        requireOneOfOurs(hosts);
        requireNobodyTwice(hosts);
        Hosts together = new Hosts();
        together.hosts.addAll(hosts);
        return together;
    }

    /** A host that somebody else had named says that it took part. */
    void confirm(UUID organizationId) {
        for (int i = 0; i < hosts.size(); i++) {
            Host host = hosts.get(i);
            if (organizationId.equals(host.organizationId())) {
                if (host.confirmed()) {
                    throw Refused.because(ActivityProblem.HOST_ALREADY_CONFIRMED)
                            .with("organization", organizationId);
                }
                hosts.set(i, Host.ours(organizationId, true));
                return;
            }
        }
        throw new IllegalStateException("Not a host: " + organizationId);
    }

    /**
     * Takes a host off: 1. the first answers for the record and stays; 2. whoever confirmed her part takes that back herself.
     *
     * @param byItself whether it is the host who says so
     */
    Host remove(UUID organizationId, boolean byItself) {
        if (organizationId.equals(lead())) {
            throw Refused.because(ActivityProblem.LEAD_HOST_STAYS).with("organization", organizationId);
        }
        Host host = named(organizationId).orElseThrow();
        if (host.confirmed() && !byItself) {
            throw Refused.because(ActivityProblem.HOST_SPEAKS_FOR_ITSELF).with("organization", organizationId);
        }
        hosts.remove(host);
        return host;
    }

    Optional<Host> named(UUID organizationId) {
        return hosts.stream()
                .filter(host -> organizationId.equals(host.organizationId()))
                .findFirst();
    }

    UUID lead() {
        return hosts.get(0).organizationId();
    }

    /** The organisations of the roster that answer for it, the first first. */
    List<UUID> answering() {
        return hosts.stream()
                .filter(host -> host.isOurs() && host.confirmed())
                .map(Host::organizationId)
                .toList();
    }

    List<Host> all() {
        return List.copyOf(hosts);
    }

    private static void requireOneOfOurs(List<Host> hosts) {
        if (hosts.isEmpty() || !hosts.get(0).isOurs()) {
            throw Refused.because(ActivityProblem.NO_HOST_OF_OURS);
        }
    }

    private static void requireNobodyTwice(List<Host> hosts) {
        Set<Object> seen = new HashSet<>();
        for (Host host : hosts) {
            Object named = host.isOurs() ? host.organizationId() : host.externalName();
            if (!seen.add(named)) {
                throw Refused.because(ActivityProblem.HOST_NAMED_TWICE).with("host", named);
            }
        }
    }
}
