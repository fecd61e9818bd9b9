"use strict";

/*
 * Shows the document in the page's language. The identity provider offers many ways to sign in and Swagger UI would list
 * them all; people sign in with an authorisation code and PKCE, so that is the only one shown.
 */
(async function () {
  const place = document.getElementById("swagger-ui");
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";

  /* Sign-in leads back to one address; localhost is another than 127.0.0.1, although both are this machine. */
  const known = place.dataset.address ? new URL(place.dataset.address) : window.location;
  const here = ["localhost", "127.0.0.1", "[::1]"];
  if (
    known.hostname !== window.location.hostname &&
    known.port === window.location.port &&
    here.includes(known.hostname) &&
    here.includes(window.location.hostname)
  ) {
    window.location.replace(known.origin + window.location.pathname + window.location.search + window.location.hash);
    return;
  }

  async function json(url) {
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(url + ": " + answer.status);
    }
    return answer.json();
  }

  /* If the identity provider cannot be reached the page still shows the whole document. */
  async function withSignIn(api) {
    const scheme = api.components?.securitySchemes?.oidc;
    if (!scheme) {
      return api;
    }
    try {
      const provider = await json(scheme.openIdConnectUrl);
      api.components.securitySchemes.oidc = {
        type: "oauth2",
        description: scheme.description,
        flows: {
          authorizationCode: {
            authorizationUrl: provider.authorization_endpoint,
            tokenUrl: provider.token_endpoint,
            scopes: { openid: "" }
          }
        }
      };
    } catch (unreachable) {
      console.warn("The identity provider cannot be reached", unreachable);
    }
    return api;
  }

  const ui = SwaggerUIBundle({
    spec: await withSignIn(await json("/openapi?lang=" + language)),
    domNode: place,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    deepLinking: true,
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    validatorUrl: null,
    persistAuthorization: false,
    queryConfigEnabled: false,
    oauth2RedirectUrl: new URL("/oauth2-redirect.html", window.location.href).href,
    requestInterceptor: (request) => {
      if (new URL(request.url, window.location.href).origin === window.location.origin) {
        request.headers["Accept-Language"] = language === "zh" ? "zh-CN" : "en";
      }
      return request;
    }
  });
  ui.initOAuth({
    clientId: place.dataset.client,
    scopes: "openid",
    usePkceWithAuthorizationCodeGrant: true
  });
  window.ui = ui;
})();
