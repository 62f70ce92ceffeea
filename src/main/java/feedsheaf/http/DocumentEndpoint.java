package feedsheaf.http;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * Every request of the public port that is not for a document. The request is taken as it came: what Quarkus REST makes of a path (it decodes
 * {@code %2F}, drops matrix parameters, merges slashes) is not what was asked for.
 */
@Path("/{path: .*}")
@NonBlocking
public class DocumentEndpoint {

    private final Answers answers;

    DocumentEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GET
    public Response get(@Context HttpServerRequest request) {
        return answers.to(request).toResponse(true);
    }

    @HEAD
    public Response head(@Context HttpServerRequest request) {
        return answers.to(request).toResponse(false);
    }

    @OPTIONS
    public Response options() {
        return Answers.options().toResponse(false);
    }
}
