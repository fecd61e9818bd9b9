package org.xianfeng.training;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

class ArchitectureTest {

    static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xianfeng.training");

    static final DescribedPredicate<JavaMember> OPERATIONS =
            describe("operations", member -> member.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)));

    static final DescribedPredicate<JavaMethodCall> ASKS_THE_MACHINE = describe(
            "asks the machine what time it is",
            call -> call.getName().equals("now")
                    && belongToAnyOf(
                                    Instant.class,
                                    LocalDate.class,
                                    LocalDateTime.class,
                                    OffsetDateTime.class,
                                    ZonedDateTime.class)
                            .test(call.getTargetOwner()));

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.xianfeng.training.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void every_operation_says_which_permission_it_needs() {
        methods()
                .that(OPERATIONS)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .check(SERVICE);
    }

    @Test
    void no_entity_goes_in_or_out_of_an_operation() {
        DescribedPredicate<JavaMethod> naming =
                describe("name an entity", method -> method.getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class)));

        noMethods().that(OPERATIONS).should(have(naming)).check(SERVICE);
    }

    @Test
    void time_comes_from_the_clock_that_is_injected() {
        noClasses().should(callMethodWhere(ASKS_THE_MACHINE)).check(SERVICE);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(SERVICE);
    }

    @Test
    void a_transaction_is_a_use_case_and_not_a_resource() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(SERVICE);
        noMethods()
                .that(OPERATIONS)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(SERVICE);
    }
}
