package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.xianfeng.support.testing.ClearTextScan;

class SecretTest {

    static final String ID = "329999196203150019";
    static final String MOBILE = "13800138000";
    static final String STREET = "英武中路1号";

    record Person(String name, IdNumber idNumber, PhoneNumber phone, PostalAddress address, SecretText note) {}

    static final Person PERSON = new Person(
            "张三",
            IdNumber.of(ID),
            PhoneNumber.of(MOBILE),
            PostalAddress.of("江苏省泰州市兴化市" + STREET),
            SecretText.of("note of " + ID));

    static Stream<ObjectMapper> mappers() {
        return Stream.of(
                new ObjectMapper(),
                new ObjectMapper().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY),
                JsonMapper.builder()
                        .disable(MapperFeature.USE_ANNOTATIONS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
                        .build(),
                new ObjectMapper().activateDefaultTyping(new ObjectMapper().getPolymorphicTypeValidator()));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void no_json_shows_the_clear_text_however_the_mapper_is_set_up(ObjectMapper mapper) throws JsonProcessingException {
        String json = mapper.writeValueAsString(List.of(PERSON, Map.of(PERSON.idNumber(), PERSON.phone())))
                + mapper.valueToTree(PERSON);

        assertHidden(json);
        assertThat(json).contains("张三");
    }

    @Test
    void json_reads_what_it_does_not_write() throws JsonProcessingException {
        Person read = new ObjectMapper()
                .readValue("{\"idNumber\":\"" + ID + "\",\"phone\":\"" + MOBILE + "\"}", Person.class);

        assertThat(read.idNumber()).isEqualTo(PERSON.idNumber());
        assertThat(read.phone()).isEqualTo(PERSON.phone());
    }

    @Test
    void an_unreadable_value_does_not_come_back_in_the_message() {
        assertThatThrownBy(
                        () -> new ObjectMapper().readValue("{\"idNumber\":{\"number\":\"" + ID + "\"}}", Person.class))
                .satisfies(failure -> assertHidden(failure.toString()));
    }

    @Test
    void no_text_shows_the_clear_text() {
        assertHidden(PERSON.toString());
        assertHidden("" + PERSON.idNumber() + PERSON.phone() + PERSON.address() + PERSON.note());
        assertHidden(String.format("%s %S %20s %s", PERSON, PERSON.idNumber(), PERSON.phone(), List.of(PERSON.note())));
        assertHidden(new IllegalStateException("Not stored: " + PERSON).toString());
    }

    @Test
    void no_log_shows_the_clear_text() {
        try (ClearTextScan.Log log = ClearTextScan.keepLog()) {
            Logger.getLogger(SecretTest.class).infof("Registered %s", PERSON);
            Logger.getLogger(SecretTest.class)
                    .errorv(new IllegalStateException("" + PERSON), "Failed {0}", PERSON.phone());

            assertThat(log.lines()).hasSize(2);
            assertHidden(String.join("\n", log.lines()));
            log.assertNoneIn();
        }
    }

    @Test
    void it_cannot_be_serialised_the_java_way() {
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(PERSON.idNumber()))
                .isInstanceOf(NotSerializableException.class);
    }

    @Test
    void the_clear_text_comes_out_for_a_reason_only() {
        assertThat(PERSON.idNumber().reveal(Reveal.TO_DISCLOSE)).isEqualTo(ID);
        assertThatThrownBy(() -> PERSON.idNumber().reveal(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void equal_values_are_equal_within_their_type() {
        assertThat(IdNumber.of(ID)).isEqualTo(IdNumber.of(ID)).hasSameHashCodeAs(IdNumber.of(ID));
        assertThat((Secret) SecretText.of(ID)).isNotEqualTo(IdNumber.of(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 138****8000",
        "0523-83210000, 0523-****000",
        "nonsense 13800138000, ***",
    })
    void a_phone_number_keeps_its_beginning_and_its_end(String number, String shown) {
        assertThat(PhoneNumber.of(number).masked()).isEqualTo(shown);
    }

    @Test
    void an_identity_number_keeps_its_end_and_for_administrators_its_region() {
        assertThat(IdNumber.of(ID).masked()).isEqualTo("**************0019");
        assertThat(IdNumber.of(ID).maskedWithRegion()).isEqualTo("3299**********0019");
        assertThat(IdNumber.of("0019").masked()).isEqualTo("***");
        assertThat(IdNumber.of("0019").maskedWithRegion()).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "江苏省泰州市兴化市英武中路1号, 江苏省泰州市兴化市***",
        "北京市朝阳区望京街道2号, 北京市朝阳区***",
        "新疆维吾尔自治区乌鲁木齐市天山区3号, 新疆维吾尔自治区乌鲁木齐市天山区***",
        "河南省郑州市金水区花园路4号, 河南省郑州市金水区***",
        "兴化市英武小区5栋, 兴化市***",
        "英武小区6栋602, ***",
        "somewhere, ***"
    })
    void an_address_ends_with_the_county(String address, String shown) {
        assertThat(PostalAddress.of(address).masked()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "张三丰, 张*", "欧阳修, 欧阳*", "欧阳, 欧*", "John Smith, J*", "阿依古丽·买买提, 阿*"})
    void a_name_keeps_its_surname(String name, String shown) {
        assertThat(Mask.name(name)).isEqualTo(shown);
    }

    @Test
    void a_birth_date_keeps_its_year_and_an_address_its_domain() {
        assertThat(Mask.birthDate(LocalDate.of(1962, 3, 15))).isEqualTo(1962);
        assertThat(Mask.email("zhang.san@example.cn")).isEqualTo("z***@example.cn");
        assertThat(Mask.email("@example.cn")).isEqualTo("***");
    }

    private static void assertHidden(String text) {
        assertThat(text).doesNotContain(ID, MOBILE, STREET, ID.substring(0, 14), MOBILE.substring(3));
        ClearTextScan.assertNoneIn("this text", text);
    }
}
