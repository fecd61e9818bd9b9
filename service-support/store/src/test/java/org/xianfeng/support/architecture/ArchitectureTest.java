package org.xianfeng.support.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.xianfeng.support.testing.ArchitectureRules;

/** What the programs share keeps to their rules; only the clock that it hands out asks the machine. */
class ArchitectureTest {

    private static final JavaClasses SUPPORT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .withImportOption(location -> !location.contains("support/time/Time"))
            .importPackages("org.xianfeng.support");

    @Test
    void what_is_shared_keeps_to_the_rules_of_the_programs() {
        ArchitectureRules.everyOperationNeedsAPermission().check(SUPPORT);
        ArchitectureRules.noEntityInAResourceSignature().check(SUPPORT);
        ArchitectureRules.nobodyAsksTheMachineForTheTime().check(SUPPORT);
        ArchitectureRules.transactionsAreUseCases().check(SUPPORT);
        ArchitectureRules.namesSayWhatThingsAre().check(SUPPORT);
    }

    @Test
    void what_is_scheduled_runs_under_a_lock_of_the_database() {
        assertThat(SUPPORT.stream().flatMap(type -> type.getMethods().stream()))
                .as("there is something that the rule looks at")
                .anyMatch(method -> method.isAnnotatedWith("io.quarkus.scheduler.Scheduled"));

        ArchitectureRules.everyScheduleTakesADatabaseLock().check(SUPPORT);
    }
}
