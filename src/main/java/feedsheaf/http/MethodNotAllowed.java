package feedsheaf.http;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Quarkus REST alone answers 405 without {@code Allow}, which RFC 9110 section 15.5.6 requires. */
@Provider
public class MethodNotAllowed implements ExceptionMapper<NotAllowedException> {

    @Override
    public Response toResponse(NotAllowedException exception) {
        return Answers.methodNotAllowed().toResponse(true);
    }
}
