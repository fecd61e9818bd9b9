package org.xianfeng.stack.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import org.xianfeng.stack.demo.fact.Person;

class PeopleTest {

    @Test
    void identity_numbers_are_those_of_the_vectors_of_the_standard() {
        assertThat(new IdNumbers("329999").next(LocalDate.of(1962, 3, 15), true))
                .isEqualTo("329999196203150019");
        assertThat(new IdNumbers("419999").next(LocalDate.of(1985, 7, 4), false))
                .startsWith("41999919850704002");
    }

    @Test
    void two_who_were_born_on_one_day_have_different_numbers() {
        IdNumbers numbers = new IdNumbers("119999");

        String first = numbers.next(LocalDate.of(1990, 1, 1), true);
        String second = numbers.next(LocalDate.of(1990, 1, 1), true);

        assertThat(second).isNotEqualTo(first);
        assertThat(second.charAt(16) % 2).isEqualTo(1);
    }

    @Test
    void credit_codes_are_those_of_the_vectors_of_the_standard() {
        assertThat(CreditCodes.of("91", "329999", 1)).isEqualTo("91329999M00000019N");
        assertThat(CreditCodes.of("92", "419999", 2)).isEqualTo("92419999M000000271");
        assertThat(CreditCodes.of("51", "119999", 3)).isEqualTo("51119999M00000035Y");
    }

    @Test
    void the_same_purpose_gives_the_same_people_and_another_one_others() {
        Person one = new Population("T", "329999", 0).born(day(1970), day(1990), "T");
        Person again = new Population("T", "329999", 0).born(day(1970), day(1990), "T");
        Person other = new Population("U", "329999", 0).born(day(1970), day(1990), "T");

        assertThat(again).isEqualTo(one);
        assertThat(other.idNumber()).isNotEqualTo(one.idNumber());
    }

    @Test
    void what_is_printed_of_a_person_names_her_not() {
        Person person = new Population("T", "329999", 0).born(day(1970), day(1990), "T");

        assertThat(person.toString()).isEqualTo("Person T-P0001");
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
