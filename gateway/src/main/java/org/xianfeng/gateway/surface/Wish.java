package org.xianfeng.gateway.surface;

import java.util.List;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.xianfeng.support.language.Language;

/** What a reader would like to get: the language in the address, else her preferred one, and the form she accepts. */
final class Wish {

    private static final String CHINESE = "zh";

    private Wish() {}

    static Language language(String asked, String acceptLanguage) {
        return Language.preferredBy(asked == null ? acceptLanguage : asked);
    }

    /** What stands in an address for the language. */
    static String parameter(Language language) {
        return language == Language.ZH ? CHINESE : "en";
    }

    /** The first form that she accepts, by her order and then by ours. */
    static MediaType form(HttpHeaders headers, List<MediaType> offered) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> offered.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
