package org.xianfeng.support.openapi;

import org.eclipse.microprofile.openapi.models.Operation;

import java.util.List;

import org.xianfeng.support.language.BilingualText;

/** Says of an operation which permission it needs, as the code that checks it says. */
final class Permissions {

    private Permissions() {}

    static void describe(Operation operation, List<String> anyOf) {
        if (anyOf.isEmpty()) {
            return;
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
