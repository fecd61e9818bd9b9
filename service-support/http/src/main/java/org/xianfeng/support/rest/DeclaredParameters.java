package org.xianfeng.support.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.xianfeng.support.problem.RequestParameter;

/** The query and path parameters that a resource method declares, by name, its parameter beans' fields among them. */
record DeclaredParameters(Map<String, Declared> query, Map<String, Declared> path) {

    /** A parameter's type; of a list, the type of its elements. */
    record Declared(Class<?> type, boolean many) {}

    static DeclaredParameters of(Method method) {
        DeclaredParameters declared = new DeclaredParameters(new LinkedHashMap<>(), new LinkedHashMap<>());
        Arrays.stream(method.getParameters())
                .flatMap(DeclaredParameters::sources)
                .forEach(declared::add);
        return declared;
    }

    private static Stream<Source> sources(Parameter parameter) {
        Optional<RequestParameter> single = RequestParameter.of(parameter);
        return single.isPresent()
                ? Stream.of(new Source(single.get(), parameter.getParameterizedType()))
                : RequestParameter.fields(parameter.getType()).flatMap(field -> RequestParameter.of(field).stream()
                        .map(found -> new Source(found, field.getGenericType())));
    }

    private record Source(RequestParameter parameter, Type type) {}

    private void add(Source source) {
        RequestParameter parameter = source.parameter();
        switch (parameter.in()) {
            case QUERY -> query.put(parameter.name(), declared(source.type()));
            case PATH -> path.put(parameter.name(), declared(source.type()));
            case HEADER -> {}
        }
    }

    private static Declared declared(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
            boolean many = generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
            return new Declared(inner, many);
        }
        return new Declared(type instanceof Class<?> simple ? simple : Object.class, false);
    }
}
