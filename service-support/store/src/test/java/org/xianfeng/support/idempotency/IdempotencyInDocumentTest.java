package org.xianfeng.support.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class IdempotencyInDocumentTest {

    private final Operation get = OASFactory.createOperation();
    private final Operation post = OASFactory.createOperation();
    private final OpenAPI document = OASFactory.createOpenAPI()
            .paths(OASFactory.createPaths()
                    .addPathItem(
                            "/api/v1/bookings",
                            OASFactory.createPathItem().GET(get).POST(post)));

    @Test
    void every_post_takes_a_key_and_nothing_else_does() {
        new IdempotencyInDocument().filterOpenAPI(document);

        assertThat(post.getParameters()).singleElement().satisfies(key -> {
            assertThat(key.getName()).isEqualTo("Idempotency-Key");
            assertThat(key.getIn()).isEqualTo(Parameter.In.HEADER);
            assertThat(key.getRequired()).isFalse();
        });
        assertThat(get.getParameters()).isNull();
    }

    @Test
    void an_operation_that_does_its_work_each_time_takes_none() {
        post.addExtension(IdempotencyInDocument.EACH_TIME, true);

        new IdempotencyInDocument().filterOpenAPI(document);

        assertThat(post.getParameters()).isNull();
    }

    @Test
    void an_operation_that_requires_the_key_says_so_itself() {
        post.addParameter(OASFactory.createParameter()
                .name("idempotency-key")
                .in(Parameter.In.HEADER)
                .required(true));

        new IdempotencyInDocument().filterOpenAPI(document);

        assertThat(post.getParameters())
                .singleElement()
                .extracting(Parameter::getRequired)
                .isEqualTo(true);
    }
}
