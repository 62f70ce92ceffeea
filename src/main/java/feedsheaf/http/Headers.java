package feedsheaf.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Fields of a request. */
final class Headers {

    private Headers() {}

    /** The value of a field, its lines joined as RFC 9110 section 5.3 has it; none where there is no such field. */
    static Optional<String> list(HttpServerRequest request, CharSequence name) {
        // Most fields are not there, and a list of no lines costs more than to look.
        if (!request.headers().contains(name)) {
            return Optional.empty();
        }
        List<String> lines = request.headers().getAll(name);
        return Optional.of(lines.size() == 1 ? lines.get(0) : String.join(", ", lines));
    }
}
