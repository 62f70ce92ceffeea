package feedsheaf.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the MIME type of a picture, or of what stands in its place, from its URL, since nothing is fetched. */
final class PictureType {

    static final String MOST_LIKELY = "image/jpeg";

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpe", "image/jpeg"),
            Map.entry("jfif", "image/jpeg"),
            Map.entry("pjpg", "image/jpeg"),
            Map.entry("pjpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("apng", "image/apng"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("heic", "image/heic"),
            Map.entry("heif", "image/heif"),
            Map.entry("jxl", "image/jxl"),
            // No picture: to announce it as one would show readers a broken one.
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("pdf", "application/pdf"));

    /** RFC 3986, appendix B. */
    private static final Pattern LOCATION =
            Pattern.compile("[^:]++://[^/?#]*+(?<path>[^?#]*+)(?:\\?(?<query>[^#]*+))?");

    private static final Pattern FORMAT =
            Pattern.compile("(?:^|[&;])(?:format|fm|fmt)=(?:image(?:/|%2F))?([A-Za-z]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(".*\\.(?<name>[A-Za-z][A-Za-z0-9]*)(?:;[^/]*)?");
    private static final Pattern NESTED =
            Pattern.compile("https?://[^/?#&]+(?<path>/[^?#&]*)", Pattern.CASE_INSENSITIVE);

    private PictureType() {}

    /** The format that the query names, else the extension of the path, else that of a URL nested in either. */
    static String of(WebUrl url) {
        Matcher location = LOCATION.matcher(url.value());
        location.lookingAt();
        String path = location.group("path");
        String query = Optional.ofNullable(location.group("query")).orElse("");
        return named(query)
                .or(() -> extension(path))
                .or(() -> nested(query, "[&;]"))
                .or(() -> nested(path, "/"))
                .orElse(MOST_LIKELY);
    }

    private static Optional<String> named(String query) {
        return FORMAT.matcher(query)
                .results()
                .flatMap(format -> byName(format.group(1)).stream())
                .findFirst();
    }

    private static Optional<String> extension(String path) {
        Matcher extension = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1));
        return extension.matches() ? byName(extension.group("name")) : Optional.empty();
    }

    private static Optional<String> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The extension of the path of a URL that stands, encoded, between separators. */
    private static Optional<String> nested(String encoded, String separator) {
        return Arrays.stream(encoded.split(separator))
                .map(part -> NESTED.matcher(URLDecoder.decode(part, StandardCharsets.UTF_8)))
                .flatMap(url -> url.find() ? extension(url.group("path")).stream() : Stream.empty())
                .findFirst();
    }
}
