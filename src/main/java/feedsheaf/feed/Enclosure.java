package feedsheaf.feed;

import feedsheaf.article.Article;
import feedsheaf.article.Image;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The picture of an entry.
 *
 * @param type always known: told, found in the URL, or the most likely one
 */
record Enclosure(Image image, String type) {

    private static final Set<String> MEDIA = Set.of("image", "video", "audio");

    /** The first image of an article. */
    static Optional<Enclosure> of(Article article) {
        return article.images().stream().findFirst().map(Enclosure::of);
    }

    static Enclosure of(Image image) {
        return new Enclosure(image, image.type().orElseGet(() -> PictureType.of(image.url())));
    }

    /** The kind of the media, as Media RSS names it: image, video or audio; null where the type is another. */
    @Nullable
    String medium() {
        String kind = type.substring(0, type.indexOf('/'));
        return MEDIA.contains(kind) ? kind : null;
    }

    String url() {
        return image.url().value();
    }
}
