package org.xianfeng.support.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import org.xianfeng.support.problem.CommonProblem;
import org.xianfeng.support.problem.ProblemType;

class RefusalsTest {

    private static final Map<String, ProblemType> CATALOGUE =
            Map.of("conflict", CommonProblem.CONFLICT, "not-found", CommonProblem.NOT_FOUND);

    private final Operation operation = OASFactory.createOperation().operationId("bookSeat");

    @Test
    void a_code_that_no_catalogue_has_stops_the_build() {
        for (Refusals wrong : List.of(
                new Refusals(List.of(), List.of("seat-gone"), null),
                new Refusals(List.of("seat-gone"), List.of(), null))) {
            assertThatThrownBy(() -> wrong.describe(operation, CATALOGUE))
                    .hasMessage("bookSeat refuses with seat-gone, which no catalogue of problems has");
        }
    }

    @Test
    void the_codes_stand_in_the_order_in_which_the_rules_are_asked() {
        new Refusals(List.of("not-found", "conflict"), List.of(), null).describe(operation, CATALOGUE);

        assertThat(operation.getExtensions()).containsOnly(Map.entry("x-refusals", List.of("not-found", "conflict")));
    }
}
