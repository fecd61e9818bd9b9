package org.xianfeng.support.personaldata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;

/** An organisation's unified social credit code (GB 32100-2015) as somebody wrote it. It is public, so it is shown. */
@Schema(
        type = SchemaType.STRING,
        description = "Unified social credit code (GB 32100-2015) | 统一社会信用代码（GB 32100-2015）",
        pattern = "^[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}$",
        examples = "91329999M00000019N")
public record CreditCode(@JsonValue String text) implements Written {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CreditCode {}

    @Override
    public Optional<CreditCodeFault> fault(LocalDate today) {
        return CreditCodeFault.in(text);
    }

    /** A sole trader (个体工商户): registered by the market regulator as kind 2. */
    public boolean isSoleTrader() {
        return text.startsWith("92");
    }

    @Override
    public String toString() {
        return text;
    }
}
