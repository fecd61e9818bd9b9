package org.xianfeng.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.xianfeng.gateway.GatewaySettings;

/**
 * The proxies whose word about the caller's address counts. The list of addresses is read from its end, where each proxy
 * adds the one it sees, and only as far as proxies of ours have written it: what stands before is the caller's own claim.
 * (The framework's own setting of this name takes the first address of the list, which any caller can write.)
 */
@ApplicationScoped
class TrustedProxies {

    /** Before whoever asks where a request comes from. */
    private static final int PRIORITY = 400;

    private static final String HEADER = "X-Forwarded-For";
    private static final Pattern NETWORK = Pattern.compile("([0-9A-Fa-f.:]+)(?:/([0-9]{1,3}))?");

    /** Some proxies write the port as well. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+|\\[([0-9A-Fa-f.:]+)](?::[0-9]+)?");

    private final List<IpSubnetFilterRule> networks;

    @Inject
    TrustedProxies(GatewaySettings settings) {
        this(settings.trustedProxies().orElse(Set.of()));
    }

    TrustedProxies(Collection<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::network).toList();
    }

    void register(@Observes Filters filters) {
        if (!networks.isEmpty()) {
            filters.register(this::findClient, PRIORITY);
        }
    }

    private void findClient(RoutingContext request) {
        ClientAddress.remember(
                request,
                client(
                        ClientAddress.ofConnection(request),
                        request.request().headers().getAll(HEADER)));
        request.next();
    }

    /** The last address that no trusted proxy has, beginning with the other end of the connection. */
    String client(String connection, List<String> forwardedFor) {
        List<String> said = forwardedFor.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::trim)
                .toList();
        String client = connection;
        for (int last = said.size() - 1; last >= 0 && isTrusted(client); last--) {
            Optional<InetAddress> before = address(said.get(last));
            if (before.isEmpty()) {
                break;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return address(address)
                .map(ours -> new InetSocketAddress(ours, 0))
                .filter(ours -> networks.stream().anyMatch(network -> network.matches(ours)))
                .isPresent();
    }

    /** Figures only: no name is ever looked up. */
    private static Optional<InetAddress> address(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher withPort = WITH_PORT.matcher(text);
        String figures = !withPort.matches() ? text : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(figures);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            return Optional.empty();
        }
    }

    private static IpSubnetFilterRule network(String text) {
        Matcher written = NETWORK.matcher(text.trim());
        Optional<InetAddress> address = written.matches() ? address(written.group(1)) : Optional.empty();
        int longest =
                address.map(found -> found.getAddress().length * Byte.SIZE).orElse(0);
        int prefix = address.isPresent() && written.group(2) != null ? Integer.parseInt(written.group(2)) : longest;
        if (address.isEmpty() || prefix > longest) {
            throw new IllegalStateException("xianfeng.gateway.trusted-proxies: " + text
                    + " is neither an address nor a network such as 10.0.0.0/8");
        }
        return new IpSubnetFilterRule(address.get(), prefix, IpFilterRuleType.ACCEPT);
    }
}
