package org.xianfeng.support.openapi;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Labelled;
import org.xianfeng.support.openapi.AnswerSchemas.RecordForm;
import org.xianfeng.support.problem.ProblemType;
import org.xianfeng.support.problem.Refuses;
import org.xianfeng.support.rest.BodyLimit;

/** What the code of the program says that its annotations for the document do not, read while the program is built. */
final class ProgramTypes {

    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");

    private final IndexView index;

    ProgramTypes(IndexView index) {
        this.index = index;
    }

    /** The problems of every enum that is a catalogue, by code. */
    List<ProblemType> problems() {
        return enums(ProblemType.class)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(ProblemType.class::cast)
                .sorted(Comparator.comparing(ProblemType::code))
                .toList();
    }

    /** The names for people of each labelled enum's values, by the name of its schema. */
    Map<String, Map<String, BilingualText>> labels() {
        Map<String, Map<String, BilingualText>> labels = new TreeMap<>();
        enums(Labelled.class).forEach(type -> {
            Map<String, BilingualText> values = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                values.put(((Enum<?>) constant).name(), ((Labelled) constant).label());
            }
            labels.put(schemaName(type), values);
        });
        return labels;
    }

    /** The longest body of each operation that has a limit of its own, by operationId. */
    Map<String, Long> bodyLimits() {
        Map<String, Long> limits = new HashMap<>();
        for (AnnotationInstance limit : index.getAnnotations(BodyLimit.class)) {
            AnnotationInstance operation = limit.target().asMethod().annotation(Operation.class);
            if (operation == null || operation.value("operationId") == null) {
                throw new IllegalStateException(limit.target() + " has a limit and no operationId");
            }
            limits.put(operation.value("operationId").asString(), limit.value().asLong());
        }
        return limits;
    }

    /**
     * The operations that answer with an object and its version, or with a composed view: those that return a
     * {@code RestResponse}, which only {@code Versioned} makes.
     */
    ByOperation<Boolean> tagged() {
        Map<String, Boolean> tagged = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD
                    && operation.value("operationId") != null
                    && isOrHolds(operation.target().asMethod().returnType(), REST_RESPONSE)) {
                tagged.put(operation.value("operationId").asString(), true);
            }
        }
        return new ByOperation<>(tagged);
    }

    private static boolean isOrHolds(Type type, DotName wanted) {
        return type.name().equals(wanted)
                || type.kind() == Type.Kind.PARAMETERIZED_TYPE
                        && type.asParameterizedType().arguments().stream()
                                .anyMatch(argument -> isOrHolds(argument, wanted));
    }

    /** The records by the names of their schemas; where the name of two is the same, the one that says it. */
    Map<String, RecordForm> records() {
        Map<String, RecordForm> records = new TreeMap<>();
        Set<String> said = new HashSet<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                AnnotationInstance schema = type.declaredAnnotation(Schema.class);
                boolean says = schema != null && schema.value("name") != null;
                String name = says ? schema.value("name").asString() : type.simpleName();
                if (says && said.add(name)) {
                    records.put(name, form(type));
                } else if (!said.contains(name)) {
                    records.merge(name, form(type), (one, other) -> new RecordForm(Set.of(), Set.of()));
                }
            }
        }
        return records;
    }

    private static RecordForm form(ClassInfo type) {
        Set<String> components = new HashSet<>();
        Set<String> primitives = new HashSet<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            components.add(component.name());
            if (component.type().kind() == Type.Kind.PRIMITIVE) {
                primitives.add(component.name());
            }
        }
        return new RecordForm(components, primitives);
    }

    /** The permissions of which each operation needs one. */
    ByOperation<List<String>> permissions() {
        Map<String, List<String>> permissions = new HashMap<>();
        beside(PermissionsAllowed.class)
                .forEach((operation, allowed) -> permissions.put(operation, strings(allowed.value())));
        return new ByOperation<>(permissions);
    }

    /** Why each operation refuses by rules of its own. */
    ByOperation<Refusals> refusals() {
        Map<String, Refusals> refusals = new HashMap<>();
        beside(Refuses.class).forEach((operation, said) -> refusals.put(operation, refusals(said)));
        for (AnnotationInstance besides : index.getAnnotations(Refuses.class)) {
            if (besides.target().kind() == AnnotationTarget.Kind.CLASS) {
                inherited(besides.target().asClass())
                        .forEach(operation -> refusals.merge(operation, refusals(besides), Refusals::and));
            }
        }
        return new ByOperation<>(refusals);
    }

    private static Refusals refusals(AnnotationInstance said) {
        AnnotationValue eachAs = said.value("eachAs");
        return new Refusals(
                strings(said.value()), strings(said.value("each")), eachAs == null ? null : eachAs.asString());
    }

    /** The operationIds that a resource has of the one that it extends. */
    private Stream<String> inherited(ClassInfo resource) {
        return index.getClassByName(resource.superName()).methods().stream()
                .map(method -> method.annotation(Operation.class))
                .filter(operation -> operation != null && operation.value("operationId") != null)
                .map(operation -> operation.value("operationId").asString());
    }

    private static List<String> strings(AnnotationValue value) {
        return value == null ? List.of() : List.of(value.asStringArray());
    }

    /** What another annotation says beside {@code @Operation}, by operationId. */
    private Map<String, AnnotationInstance> beside(Class<? extends Annotation> other) {
        Map<String, AnnotationInstance> found = new HashMap<>();
        for (AnnotationInstance operation : index.getAnnotations(Operation.class)) {
            AnnotationInstance said = operation.target().kind() == AnnotationTarget.Kind.METHOD
                    ? operation.target().asMethod().annotation(other)
                    : null;
            if (said != null && operation.value("operationId") != null) {
                found.put(operation.value("operationId").asString(), said);
            }
        }
        return found;
    }

    private Stream<Class<?>> enums(Class<?> implemented) {
        return index.getAllKnownImplementations(DotName.createSimple(implemented)).stream()
                .filter(ClassInfo::isEnum)
                .map(ProgramTypes::load);
    }

    private static Class<?> load(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Indexed but not there: " + type.name(), e);
        }
    }

    private static String schemaName(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
