package feedsheaf.article;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A picture somewhere on the web.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param type the MIME type that the author gave
 * @param length in bytes, at least 1
 */
public record Image(
        WebUrl url,
        OptionalInt width,
        OptionalInt height,
        Optional<String> title,
        Optional<String> type,
        OptionalLong length) {}
