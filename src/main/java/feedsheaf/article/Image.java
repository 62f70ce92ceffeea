package feedsheaf.article;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A picture somewhere on the web.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param type the MIME type, always known: told, found in the URL, or the most likely one
 * @param length in bytes, at least 1
 */
public record Image(
        WebUrl url, OptionalInt width, OptionalInt height, Optional<String> title, String type, OptionalLong length) {

    private static final Set<String> MEDIA = Set.of("image", "video", "audio");

    /** The kind of the media, as Media RSS names it: image, video or audio; none where the type is another. */
    public Optional<String> medium() {
        return Optional.of(type.substring(0, type.indexOf('/'))).filter(MEDIA::contains);
    }

    /** What is shown where there is room for one picture. */
    public static Optional<Image> firstPicture(List<Image> images) {
        return images.stream().filter(Image::isPicture).findFirst();
    }

    /** Whether it can be shown where a page shows pictures, and is not a film, say. */
    public boolean isPicture() {
        return type.startsWith("image/");
    }
}
