package org.xianfeng.support.problem;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** A parameter of a resource method, or a field of its parameter bean, under the name that callers use. */
public record RequestParameter(String name, In in) {

    /** Where in the request it stands. */
    public enum In {
        QUERY,
        PATH,
        HEADER
    }

    /** Empty for the body and for what the framework injects. */
    public static Optional<RequestParameter> of(Parameter parameter) {
        return of(parameter.getAnnotations(), parameter.getName());
    }

    /** Empty for a field that does not come from the request. */
    public static Optional<RequestParameter> of(Field field) {
        return of(field.getAnnotations(), field.getName());
    }

    /** The field of that Java name in a parameter bean or one of its ancestors. */
    static Optional<RequestParameter> ofBean(Class<?> bean, String field) {
        return fields(bean)
                .filter(declared -> declared.getName().equals(field))
                .findFirst()
                .flatMap(RequestParameter::of);
    }

    /** All fields of a parameter bean, its ancestors' too. */
    public static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                .flatMap(ancestor -> Arrays.stream(ancestor.getDeclaredFields()));
    }

    /** By its annotations; {@code fallback} is the Java name, which the short forms use. */
    public static Optional<RequestParameter> of(Annotation[] annotations, String fallback) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> of(annotation, fallback).stream())
                .findFirst();
    }

    private static Optional<RequestParameter> of(Annotation annotation, String fallback) {
        if (annotation instanceof QueryParam query) {
            return Optional.of(new RequestParameter(query.value(), In.QUERY));
        }
        if (annotation instanceof RestQuery query) {
            return Optional.of(new RequestParameter(orElse(query.value(), fallback), In.QUERY));
        }
        if (annotation instanceof PathParam path) {
            return Optional.of(new RequestParameter(path.value(), In.PATH));
        }
        if (annotation instanceof RestPath path) {
            return Optional.of(new RequestParameter(orElse(path.value(), fallback), In.PATH));
        }
        if (annotation instanceof HeaderParam header) {
            return Optional.of(new RequestParameter(header.value(), In.HEADER));
        }
        if (annotation instanceof RestHeader header) {
            return Optional.of(new RequestParameter(orElse(header.value(), fallback), In.HEADER));
        }
        return Optional.empty();
    }

    private static String orElse(String name, String fallback) {
        return name.isEmpty() ? fallback : name;
    }
}
