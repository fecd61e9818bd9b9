package org.xianfeng.support.personaldata;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Any other text about somebody of which nothing may be shown, such as the name of a person who is not a member. */
@Schema(type = SchemaType.STRING, description = "Text that is masked in answers | 返回时脱敏的文本", maxLength = 500)
public final class SecretText extends Secret {

    private SecretText(String written) {
        super(written);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SecretText of(String written) {
        return new SecretText(written);
    }

    @Override
    public String masked() {
        return "***";
    }
}
