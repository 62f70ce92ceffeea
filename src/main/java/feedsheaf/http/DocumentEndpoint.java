package feedsheaf.http;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * Every request of the public port that is not for a document. The request is taken as it came: what Quarkus REST makes of
 * a path (it decodes {@code %2F}, drops matrix parameters, merges slashes) is not what was asked for.
 */
@Path("/{path: .*}")
@NonBlocking
public class DocumentEndpoint {

    private final Answers answers;

    DocumentEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GET
    public Response get(@Context RoutingContext exchange) {
        return answer(exchange).toResponse(true);
    }

    @HEAD
    public Response head(@Context RoutingContext exchange) {
        return answer(exchange).toResponse(false);
    }

    private Answer answer(RoutingContext exchange) {
        return answers.to(exchange.request(), DocumentRoute.editionOf(exchange));
    }

    @OPTIONS
    public Response options() {
        return Answers.options().toResponse(false);
    }
}
