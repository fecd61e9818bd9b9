package org.xianfeng.support.operation;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.xianfeng.support.database.Sql;
import org.xianfeng.support.idempotency.Answer;
import org.xianfeng.support.idempotency.Idempotency;
import org.xianfeng.support.identity.PermissionSource;
import org.xianfeng.support.language.Language;

/** A test-only operation from the request to its result: it sets a till to the amount that was asked for. */
final class Recount {

    private Recount() {}

    /** What is asked for. */
    public record Request(int till, int amount) {}

    @Singleton
    static class Work implements OperationWork {

        final AtomicBoolean failsAtTheEnd = new AtomicBoolean();

        private final Sql sql;

        Work(Sql sql) {
            this.sql = sql;
        }

        @Override
        public String kind() {
            return "recount";
        }

        @Override
        @Transactional
        public void run(RunningOperation operation) {
            Request request = operation.input(Request.class);
            operation.progress(1, 2);
            sql.update("update till set amount = ? where id = ?", request.amount(), request.till());
            operation.succeed(Map.of("amount", request.amount()));
            if (failsAtTheEnd.get()) {
                throw new IllegalStateException("After everything was written");
            }
        }
    }

    @Singleton
    static class Ask {

        private final Operations operations;

        Ask(Operations operations) {
            this.operations = operations;
        }

        @Transactional
        UUID recount(Request request) {
            return operations.request("recount", request);
        }
    }

    @Path("/api/v1/store")
    public static class Resource {

        private final Ask ask;
        private final Operations operations;
        private final Idempotency idempotency;

        Resource(Ask ask, Operations operations, Idempotency idempotency) {
            this.ask = ask;
            this.operations = operations;
            this.idempotency = idempotency;
        }

        @POST
        @Path("/recounts")
        @PermissionsAllowed("till:recount")
        public Response recount(Request request) {
            return idempotency.once(
                    () -> ask.recount(request),
                    id -> Answer.accepted(
                            OperationView.location("store", id).toString(), operations.own(id, Language.EN)),
                    answered -> operations.own(answered.madeId(), Language.EN));
        }

        @GET
        @Path("/operations/{id}")
        @PermissionsAllowed("till:recount")
        public OperationView operation(
                @PathParam("id") UUID id, @HeaderParam("Accept-Language") String acceptLanguage) {
            return operations.own(id, Language.preferredBy(acceptLanguage));
        }
    }

    @Singleton
    static class Permissions implements PermissionSource {

        @Override
        public Granted grantedTo(SecurityIdentity caller) {
            return Granted.of(Set.of("till:recount"));
        }
    }
}
