package org.xianfeng.support.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

class WellFormedTest {

    /** The 23rd has begun in Shanghai, not yet in UTC. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T16:30:00Z"), ZoneOffset.UTC);

    static final ValidatorFactory VALIDATION = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> CLOCK)
            .buildValidatorFactory();

    record Form(@WellFormed IdNumber idNumber, @WellFormed CreditCode code, List<@WellFormed PhoneNumber> phones) {}

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void what_is_right_or_absent_passes() {
        assertThat(check(new Form(IdNumber.of("32999919680229118X"), null, List.of(PhoneNumber.of("13800138000")))))
                .isEmpty();
    }

    @Test
    void a_violation_carries_its_fault_and_never_the_value() {
        Set<ConstraintViolation<Form>> violations = check(new Form(
                IdNumber.of("329999196203150010"),
                new CreditCode("91329999M00000019M"),
                List.of(PhoneNumber.of("13800138000"), PhoneNumber.of("23800138000"))));

        assertThat(violations)
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactlyInAnyOrder("idNumber", "code", "phones[1].<list element>");
        assertThat(violations)
                .extracting(WellFormedTest::codeOf)
                .containsExactlyInAnyOrder(
                        "id-number-check-character", "credit-code-check-character", "phone-number-form");
        assertThat(violations.toString()).doesNotContain("329999196203150010", "13800138000", "23800138000");
    }

    @Test
    void today_is_the_day_in_shanghai_by_the_validators_clock() {
        assertThat(check(new Form(IdNumberTest.withCheck("32999920261123001"), null, List.of())))
                .isEmpty();
        assertThat(check(new Form(IdNumberTest.withCheck("32999920261124001"), null, List.of())))
                .hasSize(1);
    }

    @Test
    void an_address_is_one_line_that_can_be_seen() {
        assertThat(Stream.of("\u200b", "英武中路\n1号", "\u202e英武中路1号", "\u0000")
                        .map(PostalAddress::of)
                        .map(address -> address.fault(LocalDate.MAX)))
                .containsOnly(Optional.of(PostalAddressFault.ILLEGIBLE));
        assertThat(PostalAddress.of("英武中路 1号").fault(LocalDate.MAX)).isEmpty();
    }

    private static String codeOf(ConstraintViolation<Form> violation) {
        HibernateConstraintViolation<?> found = violation.unwrap(HibernateConstraintViolation.class);
        return found.getDynamicPayload(String.class);
    }

    private static Set<ConstraintViolation<Form>> check(Form form) {
        return VALIDATION.getValidator().validate(form);
    }
}
