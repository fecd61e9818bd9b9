package org.xianfeng.support.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text in a body with a character that cannot be kept, see {@link Characters}. */
public final class ForbiddenCharacter extends JsonMappingException {

    private static final long serialVersionUID = 1;

    public ForbiddenCharacter(JsonParser body) {
        super(body, "A character that cannot be kept");
    }
}
