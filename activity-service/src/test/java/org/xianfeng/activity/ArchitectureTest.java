package org.xianfeng.activity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xianfeng.activity");

    @Test
    void features_depend_on_each_other_in_one_direction() {
        slices().matching("org.xianfeng.activity.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void every_operation_says_which_permission_it_needs() {
        methods()
                .that()
                .areAnnotatedWith(Operation.class)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .check(SERVICE);
    }

    @Test
    void no_entity_stands_in_the_signature_of_a_resource() {
        DescribedPredicate<JavaClass> entity =
                DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));

        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areAnnotatedWith(Operation.class)
                .should()
                .haveRawReturnType(entity)
                .check(SERVICE);
    }

    @Test
    void nobody_asks_the_machine_what_time_it_is() {
        for (Class<?> type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            noClasses().should().callMethod(type, "now").check(SERVICE);
        }
        noClasses().should().callMethod(Clock.class, "systemUTC").check(SERVICE);
    }
}
