package org.xianfeng.support.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of {@link ArchitectureRules} over one program; every program runs them by extending this in a plain test. */
public abstract class ArchitectureCases {

    private static final Map<List<String>, JavaClasses> READ = new ConcurrentHashMap<>();
    private static final String SUPPORT = "org.xianfeng.support";
    private static final List<String> PROGRAMS = List.of(
            "org.xianfeng.membership",
            "org.xianfeng.activity",
            "org.xianfeng.training",
            "org.xianfeng.gateway",
            "org.xianfeng.stack");

    private final String program;
    private final JavaClasses classes;

    /** The package below which everything of the program stands, for example {@code org.xianfeng.membership}. */
    protected ArchitectureCases(String program) {
        this.program = program;
        this.classes = mainClasses(program);
    }

    /** What stands in these packages, without tests and what tests share. It is read once, for each reading takes a second. */
    protected static JavaClasses mainClasses(String... packages) {
        return READ.computeIfAbsent(List.of(packages), all -> new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(all));
    }

    /** Who may is a permission, unless the program has pages that are open to all. */
    protected ArchRule whoMay() {
        return ArchitectureRules.everyOperationNeedsAPermission();
    }

    @Test
    void features_depend_on_each_other_in_one_direction() {
        ArchitectureRules.featuresWithoutCycles(program).check(classes);
    }

    @Test
    void every_operation_says_who_may() {
        whoMay().check(classes);
    }

    @Test
    void whoever_uncovers_or_erases_personal_data_is_watched() {
        ArchitectureRules.whoeverUncoversOrErasesIsWatched().check(mainClasses(program, SUPPORT));
    }

    @Test
    void every_operation_says_in_which_media_type_it_answers() {
        ArchitectureRules.everyOperationSaysInWhichForm().check(classes);
    }

    @Test
    void every_post_can_be_repeated_with_a_key() {
        ArchitectureRules.everyPostIsAnsweredOnce().check(mainClasses(program, SUPPORT));
    }

    @Test
    void no_entity_goes_in_or_out_of_an_operation() {
        ArchitectureRules.noEntityInAResourceSignature().check(classes);
    }

    @Test
    void what_the_document_shows_of_a_record_is_what_the_answer_has() {
        ArchitectureRules.noPropertyBesideTheComponents().check(mainClasses(program, SUPPORT));
    }

    @Test
    void time_comes_from_the_clock_that_is_injected() {
        ArchitectureRules.nobodyAsksTheMachineForTheTime().check(classes);
    }

    @Test
    void what_is_scheduled_runs_under_a_lock_of_the_database() {
        ArchitectureRules.everyScheduleTakesADatabaseLock().check(mainClasses(program, SUPPORT));
    }

    @Test
    void a_transaction_is_a_use_case_and_neither_a_resource_nor_a_repository() {
        ArchitectureRules.transactionsAreUseCases().check(classes);
    }

    @Test
    void no_program_depends_on_the_code_of_another() {
        ArchitectureRules.noOtherProgramsCode(program, PROGRAMS).check(classes);
    }

    @Test
    void what_was_done_says_where() {
        ArchitectureRules.everyActSaysWhere().check(mainClasses(program, SUPPORT));
    }

    @Test
    void names_say_what_things_are() {
        ArchitectureRules.namesSayWhatThingsAre().check(classes);
    }
}
