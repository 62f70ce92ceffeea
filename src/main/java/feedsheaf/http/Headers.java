package feedsheaf.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Fields of a request. */
final class Headers {

    private Headers() {}

    /** The value of a field, its lines joined as RFC 9110 section 5.3 has it; none where there is no such field. */
    static Optional<String> list(HttpServerRequest request, String name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }
}
