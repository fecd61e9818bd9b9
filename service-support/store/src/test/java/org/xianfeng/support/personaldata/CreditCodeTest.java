package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91329999M00000019N",
                "92419999M000000271",
                "51119999M00000035Y",
                "91119999M00000043M"
            })
    void a_right_code_has_no_fault(String code) {
        assertThat(faultOf(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91329999M00000019, LENGTH",
        "91329999M00000019n, LOWER_CASE",
        "91329999M0000001ON, CHARACTERS",
        "9132999IM00000019N, CHARACTERS",
        "91329999M00000019Z, CHARACTERS",
        "9132A999M00000019N, CHARACTERS",
        "94329999M00000019N, AUTHORITY",
        "Z1329999M00000019N, CHARACTERS",
        "91329999M00000019M, CHECK_CHARACTER",
        "91329999M00000091N, CHECK_CHARACTER"
    })
    void a_wrong_code_is_refused_for_the_first_thing_that_is_wrong(String code, CreditCodeFault fault) {
        assertThat(faultOf(code)).contains(fault);
    }

    @Test
    void a_code_that_fits_outside_but_not_inside_holds_no_organisation_code() {
        String inside = "91329999M00000018";

        long fitting = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .filter(check -> faultOf(inside + (char) check).equals(Optional.of(CreditCodeFault.ORGANIZATION_CODE)))
                .count();

        assertThat(fitting).isEqualTo(1);
    }

    @Test
    void it_is_public_and_stands_in_json_as_it_is() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        CreditCode code = new CreditCode("92419999M000000271");

        assertThat(json.writeValueAsString(code)).isEqualTo("\"92419999M000000271\"");
        assertThat(json.readValue("\"92419999M000000271\"", CreditCode.class)).isEqualTo(code);
        assertThat(code.isSoleTrader()).isTrue();
    }

    private static Optional<CreditCodeFault> faultOf(String code) {
        return new CreditCode(code).fault(IdNumberTest.TODAY);
    }
}
