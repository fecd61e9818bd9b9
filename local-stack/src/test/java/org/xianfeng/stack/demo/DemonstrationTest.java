package org.xianfeng.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xianfeng.stack.demo.fact.Coded;
import org.xianfeng.stack.demo.fact.DataSet;
import org.xianfeng.stack.demo.fact.Member;
import org.xianfeng.stack.demo.fact.Person;

/** What holds for the whole scenario. */
class DemonstrationTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 22);
    private static final List<DataSet> ALL = Demonstration.dataSets(ANCHOR);

    @Test
    void the_same_anchor_day_gives_the_same_data_to_the_last_character() throws Exception {
        assertThat(digest(Demonstration.dataSets(ANCHOR))).isEqualTo(digest(ALL));
        assertThat(digest(Demonstration.dataSets(ANCHOR.plusDays(1)))).isNotEqualTo(digest(ALL));
    }

    @Test
    void everybody_has_an_identity_number_without_fault_that_is_nobody_elses_and_of_no_place() {
        assertThat(people().map(Person::idNumber)).doesNotHaveDuplicates();
        assertThat(people()).allSatisfy(person -> {
            assertThat(person.idNumber()).matches("[0-9]{17}[0-9X]");
            assertThat(person.idNumber().charAt(17)).isEqualTo(checkCharacterOf(person.idNumber()));
            assertThat(person.idNumber().substring(0, 6)).isIn("329999", "419999", "119999");
        });
    }

    @Test
    void everybody_has_a_telephone_number_of_her_own_that_is_out_of_service() {
        assertThat(people().map(Person::phone)).doesNotHaveDuplicates();
        assertThat(people()).allSatisfy(person -> assertThat(person.phone()).matches("1990000[0-9]{4}"));
    }

    @Test
    void every_code_is_used_once() {
        assertThat(codes(DataSet::organizations)).doesNotHaveDuplicates();
        assertThat(codes(DataSet::persons)).doesNotHaveDuplicates();
        assertThat(codes(DataSet::members)).doesNotHaveDuplicates();
        assertThat(codes(DataSet::enterprises)).doesNotHaveDuplicates();
        assertThat(codes(DataSet::activities)).doesNotHaveDuplicates();
    }

    @Test
    void whoever_is_elected_is_a_full_member_on_the_first_day_of_her_post() {
        assertThat(ALL).allSatisfy(set -> {
            Map<String, Member> members =
                    set.members().stream().collect(Collectors.toMap(Member::person, Function.identity()));
            assertThat(set.posts())
                    .filteredOn(post -> !post.post().equals("PARTY_WORKER") && members.containsKey(post.person()))
                    .isNotEmpty()
                    .allSatisfy(post -> assertThat(members.get(post.person()).fullMemberDate())
                            .isNotNull()
                            .isBeforeOrEqualTo(post.from()));
        });
    }

    @Test
    void every_organisation_and_enterprise_says_that_it_is_sample_data() {
        assertThat(ALL.stream().flatMap(set -> set.organizations().stream()))
                .allSatisfy(one -> assertThat(one.name()).endsWith("（演示）"));
        assertThat(ALL.stream().flatMap(set -> set.enterprises().stream()))
                .allSatisfy(one -> assertThat(one.name()).endsWith("（演示）"));
    }

    /** GB 11643 the other way round: the weights are powers of two modulo 11. */
    private static char checkCharacterOf(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(number.charAt(i), 10) * ((1 << (17 - i)) % 11);
        }
        return "0123456789X".charAt((12 - sum % 11) % 11);
    }

    private static Stream<Person> people() {
        return ALL.stream().flatMap(set -> set.persons().stream());
    }

    private static Stream<String> codes(Function<DataSet, List<? extends Coded>> part) {
        return ALL.stream().flatMap(set -> part.apply(set).stream()).map(Coded::code);
    }

    /** Over every field: a person's own text leaves hers out. */
    private static String digest(List<DataSet> sets) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(sets.toString().getBytes(StandardCharsets.UTF_8));
        for (DataSet set : sets) {
            for (Person person : set.persons()) {
                digest.update((person.name() + person.idNumber() + person.phone()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
