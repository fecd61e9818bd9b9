package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class IdNumberTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE",
        "440524188001010014, 1880-01-01, MALE",
        "329999196203150019, 1962-03-15, MALE",
        "419999198507040020, 1985-07-04, FEMALE",
        "32999919680229118X, 1968-02-29, FEMALE"
    })
    void a_right_number_says_when_somebody_was_born_and_of_which_sex(String number, LocalDate birth, Sex sex) {
        IdNumber id = IdNumber.of(number);

        assertThat(id.fault(TODAY)).isEmpty();
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "130503670401001, OLD_FORM",
        "13050367040100X, LENGTH",
        "'', LENGTH",
        "3299991962031500190, LENGTH",
        "32999919680229118x, LOWER_CASE_X",
        "3299991962O3150019, CHARACTERS",
        "32999919620315001x9, LENGTH",
        "３29999196203150019, CHARACTERS",
        "32999919620315001Y, CHARACTERS",
        "329999196203150010, CHECK_CHARACTER",
        "329999196203150091, CHECK_CHARACTER",
        "32999919700229001X, BIRTH_DATE"
    })
    void a_wrong_number_is_refused_for_the_first_thing_that_is_wrong(String number, IdNumberFault fault) {
        assertThat(IdNumber.of(number).fault(TODAY)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19700229", "19701301", "19700431", "18791231", "00000101"})
    void a_date_that_does_not_exist_or_lies_too_far_back_is_no_date_of_birth(String birth) {
        assertThat(withCheck("329999" + birth + "001").fault(TODAY)).contains(IdNumberFault.BIRTH_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "10", "16", "38", "66", "72", "91"})
    void a_number_begins_with_a_province(String region) {
        assertThat(withCheck(region + "999919620315001").fault(TODAY)).contains(IdNumberFault.REGION);
    }

    @Test
    void somebody_born_tomorrow_has_no_number_yet() {
        IdNumber born = withCheck("32999920261122001");
        IdNumber unborn = withCheck("32999920261123001");

        assertThat(born.fault(TODAY)).isEmpty();
        assertThat(unborn.fault(TODAY)).contains(IdNumberFault.BORN_IN_FUTURE);
        assertThat(unborn.fault(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void each_single_wrong_digit_is_noticed() {
        String right = "329999196203150019";
        for (int place = 0; place < 18; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                    assertThat(IdNumber.of(wrong).fault(TODAY)).as(wrong).contains(IdNumberFault.CHECK_CHARACTER);
                }
            }
        }
    }

    @Test
    void a_wrong_number_says_nothing_about_anybody() {
        assertThatThrownBy(() -> IdNumber.of("123").sex()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> withCheck("32999919700229001").birthDate()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(IdNumberFault.class)
    void every_fault_has_its_code_and_its_sentence_in_two_languages(IdNumberFault fault) {
        assertThat(fault.code()).matches("id-number(-[a-z]+)+");
        assertThat(fault.text().zh()).containsPattern("\\p{IsHan}");
    }

    @Test
    void no_two_faults_share_a_code() {
        List<String> codes = Stream.of(
                        IdNumberFault.values(),
                        CreditCodeFault.values(),
                        PhoneNumberFault.values(),
                        PostalAddressFault.values())
                .flatMap(Stream::of)
                .map(Fault.class::cast)
                .map(Fault::code)
                .toList();

        Set<String> different = new HashSet<>(codes);
        assertThat(codes).hasSameSizeAs(different);
    }

    /** The number that begins like this, with the check character that fits. */
    static IdNumber withCheck(String seventeen) {
        return Stream.of("0123456789X".split(""))
                .map(check -> IdNumber.of(seventeen + check))
                .filter(id -> !id.fault(TODAY).equals(Optional.of(IdNumberFault.CHECK_CHARACTER)))
                .findFirst()
                .orElseThrow();
    }
}
