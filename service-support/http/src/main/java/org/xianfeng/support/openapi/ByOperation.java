package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.Operation;

import java.util.Map;
import java.util.Optional;

/**
 * What the code says of each operation, found by operationId. What a service inherits has the place {@code {Service}} in
 * its id, where the document has the service's name.
 */
record ByOperation<T>(Map<String, T> said) {

    private static final String PLACE = "{Service}";

    Optional<T> of(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        return said.keySet().stream()
                .filter(known -> id.matches(known.replace(PLACE, "[A-Z][a-z]+")))
                .findFirst()
                .map(said::get);
    }
}
