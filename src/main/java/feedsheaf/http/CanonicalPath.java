package feedsheaf.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import feedsheaf.edition.FeedPaths;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The path that is meant: without double slashes and matrix parameters, in lower case, encoded as our links are. */
final class CanonicalPath {

    private CanonicalPath() {}

    /** A path that begins with a slash. It need not exist; a path that cannot be decoded stays as it is. */
    static String of(String path) {
        try {
            return "/"
                    + Arrays.stream(path.split("/", -1))
                            .map(segment -> segment.replaceFirst(";.*", ""))
                            .filter(segment -> !segment.isEmpty())
                            .map(CanonicalPath::segment)
                            .collect(Collectors.joining("/"));
        } catch (IllegalArgumentException broken) {
            return path;
        }
    }

    private static String segment(String segment) {
        // Bytes that a client forgot to encode arrive as one character each.
        String encoded = new String(segment.getBytes(ISO_8859_1), UTF_8);
        String name = FeedPaths.decoded(encoded).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return FeedPaths.encoded(Normalizer.normalize(name, Normalizer.Form.NFC));
    }
}
