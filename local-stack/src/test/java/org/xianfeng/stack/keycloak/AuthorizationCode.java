package org.xianfeng.stack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in as a browser does: authorisation code with PKCE, the form filled by hand. */
final class AuthorizationCode {

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-length";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;
    private final String clientId;
    private final String redirectUri;

    AuthorizationCode(String issuer, String clientId, String redirectUri) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.redirectUri = redirectUri;
    }

    /** The page with which the sign-in begins: the form, or the refusal of a wrong client or address. */
    HttpResponse<String> page() throws IOException, InterruptedException {
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                clientId,
                "redirect_uri",
                redirectUri,
                "scope",
                "openid",
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/auth?" + query))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The access token for whoever knows this name and password. */
    String token(String username, String password) throws IOException, InterruptedException {
        HttpResponse<String> page = page();
        Matcher action = FORM_ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("There is no sign-in form");
        }
        HttpResponse<String> signedIn = post(
                action.group(1).replace("&amp;", "&"),
                Map.of("username", username, "password", password),
                cookiesOf(page));
        Matcher code = CODE.matcher(signedIn.headers().firstValue("Location").orElseThrow());
        if (!code.find()) {
            throw new AssertionError("There is no code in " + signedIn.headers());
        }
        JsonNode answer = new ObjectMapper()
                .readTree(post(
                                issuer + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "authorization_code",
                                        "client_id", clientId,
                                        "redirect_uri", redirectUri,
                                        "code", code.group(1),
                                        "code_verifier", VERIFIER),
                                "")
                        .body());
        return answer.path("access_token").asText();
    }

    /** Kept by hand: as browsers do on this machine's own address, they are sent back although they are Secure. */
    private static String cookiesOf(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> post(String url, Map<String, String> fields, String cookies)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
