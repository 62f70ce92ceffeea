package feedsheaf.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what was taken apart already. */
final class AcceptEncodings {

    /** Readers and browsers send a few dozen values, none of them long. */
    private static final int MOST_KNOWN = 200;

    private static final int LONGEST_KNOWN = 100;

    /** By the value of the header. */
    private final Map<String, AcceptEncoding> known = new ConcurrentHashMap<>();

    AcceptEncoding of(HttpServerRequest request) {
        return AcceptEncoding.of(request, this::of);
    }

    private AcceptEncoding of(String header) {
        AcceptEncoding before = known.get(header);
        if (before != null) {
            return before;
        }
        AcceptEncoding parsed = AcceptEncoding.parse(header);
        if (header.length() <= LONGEST_KNOWN) {
            if (known.size() >= MOST_KNOWN) {
                // Whoever sends a new one each time must not keep the usual ones out for ever.
                known.clear();
            }
            known.put(header, parsed);
        }
        return parsed;
    }
}
