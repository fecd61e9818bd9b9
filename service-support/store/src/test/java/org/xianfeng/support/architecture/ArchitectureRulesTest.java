package org.xianfeng.support.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import org.xianfeng.support.architecture.sample.one.One;
import org.xianfeng.support.architecture.sample.two.Two;
import org.xianfeng.support.testing.ArchitectureRules;

/** Each rule finds what breaks it, or it would keep nothing. */
class ArchitectureRulesTest {

    private static final String SAMPLE = "org.xianfeng.support.architecture.sample";

    @Test
    void two_features_that_know_each_other_are_found() {
        assertThat(finds(ArchitectureRules.featuresWithoutCycles(SAMPLE), One.class, Two.class))
                .isTrue();
        assertThat(finds(ArchitectureRules.featuresWithoutCycles(SAMPLE), One.class))
                .isFalse();
    }

    @Test
    void an_operation_without_a_permission_is_found() {
        ArchRule strict = ArchitectureRules.everyOperationNeedsAPermission();
        ArchRule open = ArchitectureRules.everyOperationSaysWhoMay();

        assertThat(finds(strict, Wrong.WithoutPermission.class)).isTrue();
        assertThat(finds(strict, Wrong.OpenToAll.class)).isTrue();
        assertThat(finds(strict, Wrong.EntityOut.class)).isFalse();
        assertThat(finds(open, Wrong.WithoutPermission.class)).isTrue();
        assertThat(finds(open, Wrong.OpenToAll.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Wrong.DisclosesUnwatched.class, Wrong.ErasesUnwatched.class})
    void an_operation_that_uncovers_or_erases_unwatched_is_found(Class<?> wrong) {
        ArchRule rule = ArchitectureRules.whoeverUncoversOrErasesIsWatched();

        assertThat(finds(rule, wrong)).isTrue();
        assertThat(finds(rule, Wrong.ErasesWatched.class)).isFalse();
        assertThat(finds(rule, Wrong.EntityOut.class)).isFalse();
    }

    @Test
    void an_operation_that_answers_in_any_form_is_found() {
        ArchRule rule = ArchitectureRules.everyOperationSaysInWhichForm();

        assertThat(finds(rule, Wrong.EntityOut.class)).isTrue();
        assertThat(finds(rule, Wrong.OpenToAll.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Wrong.EntityIn.class, Wrong.EntityOut.class})
    void an_entity_in_the_signature_of_an_operation_is_found(Class<?> wrong) {
        assertThat(finds(ArchitectureRules.noEntityInAResourceSignature(), wrong, Wrong.Stored.class))
                .isTrue();
    }

    @Test
    void a_method_that_looks_like_a_property_of_a_record_is_found() {
        ArchRule rule = ArchitectureRules.noPropertyBesideTheComponents();

        assertThat(finds(rule, Wrong.WithAPropertyBeside.class)).isTrue();
        assertThat(finds(rule, Wrong.WithAQuestionBeside.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Wrong.AsksForTheInstant.class,
                Wrong.RefersToTheInstant.class,
                Wrong.AsksForTheDayOfAClockOfItsOwn.class,
                Wrong.AsksForMilliseconds.class,
                Wrong.MakesADate.class
            })
    void whoever_asks_the_machine_for_the_time_is_found(Class<?> wrong) {
        assertThat(finds(ArchitectureRules.nobodyAsksTheMachineForTheTime(), wrong))
                .isTrue();
    }

    @Test
    void a_post_that_forgets_the_key_which_the_document_promises_is_found() {
        assertThat(finds(ArchitectureRules.everyPostIsAnsweredOnce(), Wrong.EntityIn.class))
                .isTrue();
    }

    @Test
    void a_schedule_that_every_instance_would_follow_is_found() {
        ArchRule rule = ArchitectureRules.everyScheduleTakesADatabaseLock();

        assertThat(finds(rule, Wrong.InEveryInstance.class)).isTrue();
        assertThat(finds(rule, Wrong.UnderALock.class)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Wrong.TransactionAroundThePath.class,
                Wrong.SampleResource.class,
                Wrong.SampleRepository.class,
                Wrong.Rows.class
            })
    void a_transaction_of_a_resource_or_a_repository_is_found(Class<?> wrong) {
        assertThat(finds(ArchitectureRules.transactionsAreUseCases(), wrong)).isTrue();
    }

    @Test
    void a_program_that_knows_the_code_of_another_is_found() {
        List<String> programs = List.of(SAMPLE + ".one", SAMPLE + ".two");

        assertThat(finds(ArchitectureRules.noOtherProgramsCode(SAMPLE + ".one", programs), One.class))
                .isTrue();
        assertThat(finds(ArchitectureRules.noOtherProgramsCode(SAMPLE + ".one", List.of(SAMPLE + ".one")), One.class))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Wrong.ActsNowhere.class, Wrong.ErasesNowhere.class})
    void an_act_that_does_not_say_where_it_was_done_is_found(Class<?> wrong) {
        assertThat(finds(ArchitectureRules.everyActSaysWhere(), wrong)).isTrue();
        assertThat(finds(ArchitectureRules.everyActSaysWhere(), Wrong.ActsSomewhere.class))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Wrong.SampleManager.class,
                Wrong.SampleHelper.class,
                Wrong.SampleUtil.class,
                Wrong.SampleUtils.class,
                Wrong.SampleImpl.class,
                Wrong.SampleBase.class
            })
    void a_name_that_says_nothing_is_found(Class<?> wrong) {
        assertThat(finds(ArchitectureRules.namesSayWhatThingsAre(), wrong)).isTrue();
        assertThat(finds(ArchitectureRules.namesSayWhatThingsAre(), Wrong.Baseline.class))
                .isFalse();
    }

    private static boolean finds(ArchRule rule, Class<?>... classes) {
        return rule.evaluate(new ClassFileImporter().importClasses(classes)).hasViolation();
    }
}
