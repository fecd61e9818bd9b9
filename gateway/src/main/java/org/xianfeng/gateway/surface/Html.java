package org.xianfeng.gateway.surface;

import jakarta.ws.rs.core.Response;

import org.xianfeng.support.language.Language;

/** The frame of every page that the gateway serves. */
final class Html {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    /** Begins a content security policy; what a page needs is added. */
    static final String NOTHING_BUT =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

    private Html() {}

    static Response.ResponseBuilder page(Language language, String title, String head, String body) {
        String html =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="/ui/favicon-32x32.png">
                %s<link rel="stylesheet" href="/ui/page.css">
                </head>
                <body>
                %s
                </body>
                </html>
                """
                        .formatted(language.tag(), escaped(title), head.isEmpty() ? "" : head + "\n", body.strip());
        return Response.ok(html, MEDIA_TYPE)
                .header("Content-Language", language.tag())
                .header("Referrer-Policy", "no-referrer");
    }

    /** Text that cannot become markup, neither between tags nor in an attribute. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
