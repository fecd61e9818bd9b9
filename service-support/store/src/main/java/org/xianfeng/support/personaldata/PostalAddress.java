package org.xianfeng.support.personaldata;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.support.text.Legible;

/** Where somebody lives; masked it ends with the county. */
@Schema(
        type = SchemaType.STRING,
        description = "Address, shown down to the county only | 地址，返回时仅显示到县级",
        maxLength = 200,
        pattern = Legible.LINE,
        examples = "江苏省泰州市兴化市英武中路1号")
public final class PostalAddress extends Secret implements Written {

    /** Province (or nothing), prefecture (or nothing), county: whatever comes after is the part to hide. */
    private static final Pattern DOWN_TO_COUNTY = Pattern.compile("^(?:[^省市区县州盟旗]{2,10}(?:省|自治区))?"
            + "(?:[^省市区县州盟旗]{1,10}(?:自治州|地区|州市|州|盟|市))?"
            + "(?:[^省市区县州盟旗]{1,10}(?:(?<![小社校厂街园])区|县|旗|州市|市))?");

    private PostalAddress(String written) {
        super(written);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PostalAddress of(String written) {
        return new PostalAddress(written);
    }

    @Override
    public Optional<PostalAddressFault> fault(LocalDate today) {
        return PostalAddressFault.in(clear());
    }

    @Override
    public String masked() {
        Matcher known = DOWN_TO_COUNTY.matcher(clear());
        return (known.find() ? known.group() : "") + "***";
    }
}
