package org.xianfeng.support.rest;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.xianfeng.support.conditional.Unconditional;
import org.xianfeng.support.language.BilingualText;
import org.xianfeng.support.problem.Characters;
import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ExpectedForm;
import org.xianfeng.support.problem.Refused;
import org.xianfeng.support.problem.Violation;
import org.xianfeng.support.rest.DeclaredParameters.Declared;

/**
 * What holds for every operation before it runs: no unknown, repeated, blank or malformed parameter, and no change without
 * the version it is meant for. A misspelt filter that is ignored would show everything.
 */
@Provider
public class RequestRules implements ContainerRequestFilter {

    /** Understood on every GET, see {@code fields/}. */
    static final String FIELDS = "fields";

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");
    private static final Declared TEXT = new Declared(String.class, false);

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = CurrentRequestManager.get().getTarget().getLazyMethod().getMethod();
        DeclaredParameters parameters = declared.computeIfAbsent(method, DeclaredParameters::of);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        request.getUriInfo()
                .getPathParameters()
                .forEach((name, values) -> values.forEach(value -> {
                    checkForm(name, value, parameters.path().getOrDefault(name, TEXT));
                }));
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Declared known =
                    reads && name.equals(FIELDS) ? TEXT : parameters.query().get(name);
            if (known == null) {
                throw unknown(name, parameters.query().keySet(), reads);
            }
            check(name, values, known);
        });
        if (CHANGES.contains(request.getMethod())
                && request.getHeaderString(HttpHeaders.IF_MATCH) == null
                && !method.isAnnotationPresent(Unconditional.class)) {
            throw Refused.because(CommonProblem.PRECONDITION_REQUIRED);
        }
    }

    private static void check(String name, List<String> values, Declared known) {
        if (values.size() > 1 && !known.many()) {
            throw invalid(name, "repeated", BilingualText.of("This parameter can be given once only.", "此参数只能出现一次。"));
        }
        for (String value : values) {
            if (value.isBlank()) {
                throw invalid(name, "blank", BilingualText.of("This parameter has no value.", "此参数没有值。"));
            }
            checkForm(name, value, known);
        }
    }

    private static void checkForm(String name, String value, Declared known) {
        if (!Characters.canBeKept(value)) {
            throw invalid(name, Characters.CODE, Characters.SENTENCE);
        }
        if (!ExactForms.accept(known.type(), value)) {
            throw invalid(name, "wrong-type", ExpectedForm.of(known.type()));
        }
    }

    private static Refused unknown(String name, Set<String> parameters, boolean reads) {
        TreeSet<String> known = new TreeSet<>(parameters);
        if (reads) {
            known.add(FIELDS);
        }
        return Refused.because(CommonProblem.UNKNOWN_PARAMETER)
                .with("known", List.copyOf(known))
                .violating(Violation.inParameter(
                        name, "unknown-parameter", BilingualText.of("There is no such parameter here.", "此处没有该参数。")));
    }

    private static Refused invalid(String name, String code, BilingualText detail) {
        return Refused.because(CommonProblem.INVALID_REQUEST).violating(Violation.inParameter(name, code, detail));
    }
}
