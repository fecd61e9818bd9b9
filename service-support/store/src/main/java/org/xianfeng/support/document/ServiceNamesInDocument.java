package org.xianfeng.support.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the operations that every service has under its name an id of their own: {@code list{Service}RuleSettings} below
 * {@code /api/v1/membership} is {@code listMembershipRuleSettings}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ServiceNamesInDocument implements OASFilter {

    private static final String PLACE = "{Service}";
    private static final Pattern SERVICE = Pattern.compile("/api/v1/([a-z]+)/.*");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations().values().forEach(operation -> name(operation, path)));
        }
    }

    private static void name(Operation operation, String path) {
        Matcher service = SERVICE.matcher(path);
        if (operation.getOperationId() != null && operation.getOperationId().contains(PLACE) && service.matches()) {
            operation.setOperationId(operation.getOperationId().replace(PLACE, capitalised(service.group(1))));
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
