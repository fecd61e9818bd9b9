package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;

import java.util.List;

import org.xianfeng.support.language.BilingualText;

/** Says of an operation which permission it needs, as the code that checks it says; the framework does not always see it. */
final class Permissions {

    private final ByOperation<List<String>> anyOf;

    Permissions(ByOperation<List<String>> anyOf) {
        this.anyOf = anyOf;
    }

    void complete(Operation operation) {
        anyOf.of(operation).ifPresent(permissions -> complete(operation, permissions));
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
        Twins.add(operation, needs);
    }
}
