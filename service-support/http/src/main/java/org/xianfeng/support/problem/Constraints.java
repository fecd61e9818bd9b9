package org.xianfeng.support.problem;

import org.hibernate.validator.engine.HibernateConstraintViolation;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.language.Language;

/**
 * Bean Validation's findings as violations. A constraint's own message may give both languages with {@code " | "} between
 * them, English first; without one, the sentence for the kind of constraint stands.
 */
final class Constraints {

    private static final BilingualText ANY = BilingualText.of("This value is not valid.", "该值无效。");

    private static final BilingualText REQUIRED = BilingualText.of("This is required.", "此项必填。");

    private static final Map<String, BilingualText> SENTENCES = Map.ofEntries(
            Map.entry("NotNull", REQUIRED),
            Map.entry("NotBlank", BilingualText.of("This must not be blank.", "此项不能为空白。")),
            Map.entry("NotEmpty", BilingualText.of("This must not be empty.", "此项不能为空。")),
            Map.entry("Null", BilingualText.of("This must be absent.", "此项不得填写。")),
            Map.entry("Min", BilingualText.of("This must be at least {value}.", "不得小于 {value}。")),
            Map.entry("Max", BilingualText.of("This must be at most {value}.", "不得大于 {value}。")),
            Map.entry("DecimalMin", BilingualText.of("This must be at least {value}.", "不得小于 {value}。")),
            Map.entry("DecimalMax", BilingualText.of("This must be at most {value}.", "不得大于 {value}。")),
            Map.entry("Positive", BilingualText.of("This must be greater than 0.", "必须大于 0。")),
            Map.entry("PositiveOrZero", BilingualText.of("This must not be negative.", "不得为负数。")),
            Map.entry(
                    "Digits",
                    BilingualText.of(
                            "At most {integer} digits before and {fraction} after the point.",
                            "整数最多 {integer} 位，小数最多 {fraction} 位。")),
            Map.entry("Past", BilingualText.of("This must lie in the past.", "必须是过去的时间。")),
            Map.entry("PastOrPresent", BilingualText.of("This must not lie in the future.", "不得晚于现在。")),
            Map.entry("Future", BilingualText.of("This must lie in the future.", "必须是将来的时间。")),
            Map.entry("FutureOrPresent", BilingualText.of("This must not lie in the past.", "不得早于现在。")),
            Map.entry("Email", BilingualText.of("This is not an e-mail address.", "不是有效的电子邮件地址。")),
            Map.entry("Pattern", BilingualText.of("This does not have the form that is expected here.", "格式不符合要求。")),
            Map.entry("AssertTrue", BilingualText.of("This must be true.", "必须为 true。")),
            Map.entry("AssertFalse", BilingualText.of("This must be false.", "必须为 false。")));

    private Constraints() {}

    static Refused refusal(ConstraintViolationException invalid) {
        Refused refused = Refused.because(CommonProblem.INVALID_REQUEST);
        invalid.getConstraintViolations().stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Constraints::place).thenComparing(Violation::code))
                .forEach(refused::violating);
        return refused;
    }

    private static String place(Violation violation) {
        return violation.parameter() == null ? violation.pointer() : violation.parameter();
    }

    private static Violation violation(ConstraintViolation<?> found) {
        List<Path.Node> path = StreamSupport.stream(found.getPropertyPath().spliterator(), false)
                .toList();
        String kind =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String code = ownCode(found).orElseGet(() -> code(kind));
        BilingualText sentence = sentence(found, kind);
        return parameter(found.getRootBeanClass(), path)
                .map(name -> Violation.inParameter(name, code, sentence))
                .orElseGet(() -> Violation.inBody(pointer(path), code, sentence));
    }

    private static BilingualText sentence(ConstraintViolation<?> found, String kind) {
        String template = found.getMessageTemplate();
        if (!template.startsWith("{")) {
            return BilingualText.parse(template).orElseGet(() -> BilingualText.of(template, template));
        }
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        BilingualText sentence = kind.equals("Size") ? sizeSentence(attributes) : SENTENCES.getOrDefault(kind, ANY);
        return BilingualText.of(sentence.in(Language.EN, attributes), sentence.in(Language.ZH, attributes));
    }

    private static BilingualText sizeSentence(Map<String, Object> attributes) {
        if (attributes.get("max").equals(Integer.MAX_VALUE)) {
            return BilingualText.of("The length must be at least {min}.", "长度不得小于 {min}。");
        }
        return attributes.get("min").equals(0)
                ? BilingualText.of("The length must be at most {max}.", "长度不得超过 {max}。")
                : BilingualText.of("The length must be from {min} to {max}.", "长度须在 {min} 到 {max} 之间。");
    }

    /** A constraint that can fail in several ways says in which, as a dynamic payload of type String. */
    private static Optional<String> ownCode(ConstraintViolation<?> found) {
        HibernateConstraintViolation<?> violation = found.unwrap(HibernateConstraintViolation.class);
        return Optional.ofNullable(violation.getDynamicPayload(String.class));
    }

    /** {@code NotBlank} becomes {@code not-blank}; an absent value is {@code required} whichever constraint says so. */
    private static String code(String kind) {
        return kind.equals("NotNull")
                ? "required"
                : kind.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String pointer(List<Path.Node> path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object at = node.getIndex() == null ? node.getKey() : node.getIndex();
                pointer.append(at == null ? "" : JsonPlace.segment(String.valueOf(at)));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append(JsonPlace.segment(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** The name on the wire, if the path begins at a method's parameter that is not the body. */
    private static Optional<String> parameter(Class<?> root, List<Path.Node> path) {
        if (path.size() < 2 || path.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Path.MethodNode method = path.get(0).as(Path.MethodNode.class);
        int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return declared(root, method.getName(), method.getParameterTypes().toArray(Class<?>[]::new))
                .map(found -> found.getParameters()[index])
                .flatMap(found ->
                        RequestParameter.of(found).map(RequestParameter::name).or(() -> inBean(found.getType(), path)));
    }

    private static Optional<String> inBean(Class<?> bean, List<Path.Node> path) {
        return path.size() < 3
                ? Optional.empty()
                : RequestParameter.ofBean(bean, path.get(2).getName()).map(RequestParameter::name);
    }

    /** Proxies and interceptors are subclasses without the annotations, so the whole ancestry is asked. */
    private static Optional<Method> declared(Class<?> type, String name, Class<?>... parameters) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredMethods()))
                .filter(method ->
                        method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), parameters))
                .filter(method -> !method.isSynthetic())
                .reduce((below, above) -> above);
    }
}
