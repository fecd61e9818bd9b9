package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

import java.util.List;
import java.util.Map;

import org.xianfeng.support.language.BilingualText;

/**
 * Says of an operation which permission it needs, as the code that checks it says. What a service inherits has the place
 * {@code {Service}} in its id, and the framework does not see that it needs a sign-in.
 */
final class Permissions {

    private static final String PLACE = "{Service}";

    private final Map<String, List<String>> anyOfByOperation;

    Permissions(Map<String, List<String>> anyOfByOperation) {
        this.anyOfByOperation = anyOfByOperation;
    }

    void complete(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        anyOfByOperation.keySet().stream()
                .filter(known -> id.matches(known.replace(PLACE, "[A-Z][a-z]+")))
                .findFirst()
                .ifPresent(known -> complete(operation, anyOfByOperation.get(known)));
    }

    private static void complete(Operation operation, List<String> anyOf) {
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("oidc"));
        }
        BilingualText needs = anyOf.size() == 1
                ? BilingualText.of("Needs the permission " + anyOf.get(0) + ".", "需要权限 " + anyOf.get(0) + "。")
                : BilingualText.of(
                        "Needs one of the permissions " + String.join(", ", anyOf) + ".",
                        "需要下列权限之一：" + String.join("、", anyOf) + "。");
        String english = operation.getDescription();
        Object chinese = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(Twins.twin("description"));
        operation.setDescription(english == null ? needs.en() : english + "\n\n" + needs.en());
        operation.addExtension(Twins.twin("description"), chinese == null ? needs.zh() : chinese + "\n\n" + needs.zh());
    }
}
