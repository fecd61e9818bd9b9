package org.xianfeng.support.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every program keeps to in its code; {@link ArchitectureCases} runs the rules. What only some programs have on
 * their class path is named by its words.
 */
public final class ArchitectureRules {

    private static final String OURS = "org.xianfeng.";
    private static final String PERMISSION = "io.quarkus.security.PermissionsAllowed";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String SCHEMA = "org.eclipse.microprofile.openapi.annotations.media.Schema";
    private static final String ACT = "org.xianfeng.support.audit.Act";

    private static final List<String> ENTITIES =
            List.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");
    private static final List<String> REPOSITORIES = List.of(
            "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase",
            "io.quarkus.hibernate.orm.panache.PanacheRepository");

    private static final DescribedPredicate<JavaMember> OPERATIONS =
            describe("are operations", member -> member.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")));

    private ArchitectureRules() {}

    /** The packages below this one are the features, and they depend on each other in one direction. */
    public static ArchRule featuresWithoutCycles(String program) {
        return slices().matching(program + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("Features of " + program + " depend on each other in one direction")
                .allowEmptyShould(true);
    }

    /** Default deny needs a name for what is allowed, on the method itself. */
    public static ArchRule everyOperationNeedsAPermission() {
        return methods()
                .that(OPERATIONS)
                .should()
                .beAnnotatedWith(PERMISSION)
                .as("Every operation says which permission it needs")
                .allowEmptyShould(true);
    }

    /** For pages that are open, and for views that others guard: who may see them is still said, and never left out. */
    public static ArchRule everyOperationSaysWhoMay() {
        List<String> words =
                List.of(PERMISSION, "jakarta.annotation.security.PermitAll", "io.quarkus.security.Authenticated");
        return methods()
                .that(OPERATIONS)
                .should(have(describe(
                        "an owner or a guard that says who may",
                        method -> hasAny(method, words) || hasAny(method.getOwner(), words))))
                .as("Every operation says who may")
                .allowEmptyShould(true);
    }

    /** Without a media type the framework answers any that is asked for with whatever {@code toString} says. */
    public static ArchRule everyOperationSaysInWhichForm() {
        List<String> produces = List.of("jakarta.ws.rs.Produces");
        return methods()
                .that(OPERATIONS)
                .and()
                .doNotHaveRawReturnType(void.class)
                .should(have(describe(
                        "an owner or a media type of its own",
                        method -> hasAny(method, produces) || hasAny(method.getOwner(), produces))))
                .as("Every operation says in which media type it answers")
                .allowEmptyShould(true);
    }

    /** A view is what leaves; an entity carries state, locks and what nobody may see. */
    public static ArchRule noEntityInAResourceSignature() {
        DescribedPredicate<JavaMethod> naming = describe("an entity", method -> method.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> hasAny(type, ENTITIES)));
        return noMethods()
                .that(OPERATIONS)
                .should(have(naming))
                .as("No entity goes in or out of an operation")
                .allowEmptyShould(true);
    }

    /**
     * What reads like a property of a record is one of its components: the document shows it also where no answer has it,
     * for one that is not public.
     */
    public static ArchRule noPropertyBesideTheComponents() {
        DescribedPredicate<JavaMethod> property = describe(
                "look like a property",
                method -> method.getRawParameterTypes().isEmpty()
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && method.getName().matches("(is|get)\\p{Upper}.*"));
        DescribedPredicate<JavaClass> object = describe(
                "are records written as objects",
                type -> type.isRecord()
                        && type.tryGetAnnotationOfType(SCHEMA)
                                .filter(schema -> !schema.hasExplicitlyDeclaredProperty("type"))
                                .isPresent());
        return noMethods()
                .that()
                .areDeclaredInClassesThat(object)
                .should(have(property))
                .as("No property beside the components of a record")
                .allowEmptyShould(true);
    }

    /**
     * Time is a parameter, for calls and for references to methods. How long something took may be measured with
     * {@link System#nanoTime()}.
     */
    public static ArchRule nobodyAsksTheMachineForTheTime() {
        Set<String> clock = Set.of("systemUTC", "systemDefaultZone", "system");
        DescribedPredicate<JavaAccess<?>> asking = describe("asks the machine what time it is", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            return (owner.startsWith("java.time.") && name.equals("now"))
                    || (owner.equals("java.time.Clock") && clock.contains(name))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                    || (owner.equals("java.util.Date") && name.equals("<init>"));
        });
        return noClasses()
                .should(accessTargetWhere(asking))
                .as("Time comes from the clock that is injected")
                .allowEmptyShould(true);
    }

    /** What the clock starts, it starts in every instance: one of them does it, and the database says which. */
    public static ArchRule everyScheduleTakesADatabaseLock() {
        return methods()
                .that()
                .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
                .should(reach("org.xianfeng.support.database.TakesDatabaseLock"))
                .as("What is scheduled runs under a lock of the database")
                .allowEmptyShould(true);
    }

    /** A transaction is a use case: neither longer, as around a resource, nor shorter, as in a repository. */
    public static ArchRule transactionsAreUseCases() {
        DescribedPredicate<JavaClass> edges = describe(
                "are resources or repositories",
                type -> type.isAnnotatedWith(PATH)
                        || type.getSimpleName().endsWith("Resource")
                        || type.getSimpleName().endsWith("Repository")
                        || REPOSITORIES.stream().anyMatch(type::isAssignableTo));
        return noClasses()
                .that(edges)
                .should(have(describe(
                        "a transaction",
                        type -> type.isAnnotatedWith(TRANSACTIONAL)
                                || type.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(TRANSACTIONAL)))))
                .as("A transaction is a use case, not a resource or a repository")
                .allowEmptyShould(true);
    }

    /** Programs know each other's API and events, never each other's code. */
    public static ArchRule noOtherProgramsCode(String program, Collection<String> programs) {
        String[] others = programs.stream()
                .filter(other -> !other.equals(program))
                .map(other -> other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(program + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as(program + " knows no other program's code")
                .allowEmptyShould(true);
    }

    /** Names that say nothing of what a class is for. */
    public static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base)")
                .as("No class is a Manager, Helper, Util, Impl or Base")
                .allowEmptyShould(true);
    }

    /**
     * Whoever sees a part of the tree sees what was done there: an act without its place is shown to nobody but who
     * sees all. The place is said where the act is named, or by what of the same class names it or is handed it.
     */
    public static ArchRule everyActSaysWhere() {
        DescribedPredicate<JavaMethod> naming = describe(
                "name an act that is recorded as done",
                method -> calls(method, ACT, "of")
                        && method.getOwner().getMethods().stream()
                                .anyMatch(other -> calls(other, "org.xianfeng.support.audit.AuditLog", "record")
                                        || calls(other, "org.xianfeng.support.erasure.Erasures", "erase")));
        return methods()
                .that(naming)
                .should(sayWhere())
                .as("What was done says where")
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaMethod> sayWhere() {
        return new ArchCondition<>("say where") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaMethod> speakers = method.getRawReturnType().getName().equals(ACT)
                        ? method.getOwner().getMethods().stream()
                                .filter(other -> calls(other, method.getOwner().getName(), method.getName()))
                                .toList()
                        : List.of(method);
                boolean said = saysWhere(method)
                        || !speakers.isEmpty() && speakers.stream().allMatch(ArchitectureRules::saysWhere);
                events.add(new SimpleConditionEvent(
                        method, said, method.getFullName() + (said ? " says where" : " never says where")));
            }
        };
    }

    private static boolean saysWhere(JavaMethod method) {
        return reaches(
                method, next -> calls(next, ACT, "in"), next -> next.getOwner().equals(method.getOwner()));
    }

    private static boolean calls(JavaMethod method, String owner, String name) {
        return Stream.concat(method.getMethodCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().getName().equals(owner)
                        && call.getName().equals(name));
    }

    private static boolean hasAny(CanBeAnnotated annotated, Collection<String> annotations) {
        return annotations.stream().anyMatch(annotated::isAnnotatedWith);
    }

    /** Whoever uncovers or destroys personal data, or tries to, is on the audit trail: refused attempts too. */
    public static ArchRule whoeverUncoversOrErasesIsWatched() {
        DescribedPredicate<JavaMethod> uncovering = describe("uncover or erase personal data", method -> method
                .tryGetAnnotationOfType(PERMISSION)
                .flatMap(allowed -> allowed.tryGetExplicitlyDeclaredProperty("value"))
                .stream()
                .flatMap(permissions -> Stream.of((Object[]) permissions))
                .map(String::valueOf)
                .anyMatch(permission -> permission.endsWith(":disclose") || permission.endsWith(":erase")));
        return methods()
                .that(OPERATIONS)
                .and(uncovering)
                .should()
                .beAnnotatedWith("org.xianfeng.support.audit.Watched")
                .as("Every operation that uncovers or erases personal data is watched")
                .allowEmptyShould(true);
    }

    /** The document promises a key for every POST; only an act that is one each time it is done has none. */
    public static ArchRule everyPostIsAnsweredOnce() {
        DescribedPredicate<JavaMethod> eachTime = describe("does its work each time", method -> method
                .tryGetAnnotationOfType("org.eclipse.microprofile.openapi.annotations.Operation")
                .flatMap(operation -> operation.tryGetExplicitlyDeclaredProperty("extensions"))
                .stream()
                .flatMap(extensions -> Stream.of((Object[]) extensions))
                .anyMatch(extension -> ((JavaAnnotation<?>) extension)
                        .tryGetExplicitlyDeclaredProperty("name")
                        .equals(Optional.of("x-each-time"))));
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .and(not(eachTime))
                .should(reach(
                        "Idempotency",
                        method -> method.getOwner().getName().equals("org.xianfeng.support.idempotency.Idempotency")))
                .as("Every POST can be repeated with a key")
                .allowEmptyShould(true);
    }

    /** The method itself, or one of ours that it calls, however far away, carries the annotation. */
    private static ArchCondition<JavaMethod> reach(String annotation) {
        return reach("a method with @" + annotation, method -> method.isAnnotatedWith(annotation));
    }

    private static ArchCondition<JavaMethod> reach(String what, Predicate<JavaMethod> sought) {
        return new ArchCondition<>("reach " + what) {
            @Override
            public void check(JavaMethod start, ConditionEvents events) {
                boolean found = reaches(start, sought, called -> true);
                events.add(new SimpleConditionEvent(
                        start, found, start.getFullName() + (found ? " reaches " : " never reaches ") + what));
            }
        };
    }

    private static boolean reaches(JavaMethod start, Predicate<JavaMethod> sought, Predicate<JavaMethod> through) {
        Set<JavaMethod> seen = new HashSet<>(Set.of(start));
        Deque<JavaMethod> open = new ArrayDeque<>(seen);
        boolean found = false;
        while (!open.isEmpty() && !found) {
            JavaMethod next = open.remove();
            found = sought.test(next);
            called(next).filter(through).filter(seen::add).forEach(open::add);
        }
        return found;
    }

    private static Stream<JavaMethod> called(JavaMethod method) {
        return Stream.concat(
                        method.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream()),
                        method.getMethodReferencesFromSelf().stream()
                                .flatMap(reference -> reference.getTarget().resolveMember().stream()))
                .filter(target -> target.getOwner().getName().startsWith(OURS));
    }
}
