package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;

import java.util.Map;
import java.util.regex.Pattern;

import org.xianfeng.support.id.ExternalCode;

/**
 * Tells a form in the words that every reader of the document understands. JSON Schema recommends to keep to what the
 * dialects of regular expressions share: a client that was generated for Python or Go cannot load look-arounds or
 * classes of Unicode. Such a form is told more widely, so that nothing that is taken here is refused there, and beside
 * it as it is.
 */
final class PortablePatterns {

    /** How the form is in full, in the words of ECMA-262 with Unicode. */
    static final String EXACT = "x-pattern";

    private static final Pattern NOT_SHARED = Pattern.compile("\\\\[pPu]|\\(\\?[^:]");
    private static final String SEEN = "\\S";
    private static final Map<String, String> MORE_WIDELY = Map.of(ExternalCode.FORM, "^\\S{1,64}$");

    private PortablePatterns() {}

    static void tell(Schema schema) {
        String exact = schema.getPattern();
        if (exact != null && NOT_SHARED.matcher(exact).find()) {
            schema.addExtension(EXACT, exact);
            schema.setPattern(MORE_WIDELY.getOrDefault(exact, SEEN));
        }
    }
}
