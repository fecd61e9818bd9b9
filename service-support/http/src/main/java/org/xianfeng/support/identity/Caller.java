package org.xianfeng.support.identity;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.xianfeng.support.digest.Sha256;

/** Who makes this request, as her token says. The name is for showing to herself; it is never logged or stored. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** False on a public route without a token, and in background work, which has no caller. */
    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String issuer() {
        return token().getIssuer();
    }

    public String subject() {
        return token().getSubject();
    }

    /** The application through which the request comes; for a service account, the application itself. */
    public Optional<String> clientId() {
        return claim("azp");
    }

    public Optional<String> displayName() {
        return claim("name").or(() -> claim("preferred_username"));
    }

    /** Tells two callers apart across issuers. A subject alone does not: each issuer numbers its own people. */
    public String key() {
        return issuer() + "|" + subject();
    }

    /** The {@link #key()} as 64 hexadecimal digits, for rows that need to recognise a caller without naming her. */
    public String keyHash() {
        return HexFormat.of().formatHex(Sha256.of(key()));
    }

    @Override
    public String toString() {
        return isSignedIn() ? "caller " + keyHash().substring(0, 12) : "nobody";
    }

    private Optional<String> claim(String name) {
        return Optional.ofNullable(token().<String>getClaim(name));
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new IllegalStateException("Nobody is signed in with a token");
    }
}
