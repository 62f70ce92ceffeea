package feedsheaf.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One article, fit for every feed format: texts hold no character that XML forbids, URLs are absolute.
 *
 * @param id an absolute URI that never changes: the pinned one, else the link
 * @param updated never before {@code published}
 * @param withheld why it is not published, or is taken out; the date is the catalog's matter
 * @param topics each slug once, in the author's order
 * @param summary plain text
 * @param body HTML that is safe to show, with absolute URLs
 */
public record Article(
        String id,
        String title,
        WebUrl link,
        Instant published,
        Instant updated,
        Optional<String> withheld,
        List<Topic> topics,
        Optional<String> summary,
        Optional<String> body,
        Provider provider,
        List<Image> images,
        List<Related> related,
        OptionalInt quality,
        OptionalInt heat,
        Optional<String> language,
        Optional<WebUrl> ampLink) {

    public Article {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("no title: " + id);
        }
        if (updated.isBefore(published)) {
            throw new IllegalArgumentException("updated before it was published: " + id);
        }
        topics = List.copyOf(topics);
        images = List.copyOf(images);
        related = List.copyOf(related);
    }

    /** What feeds enclose: the first image. */
    public Optional<Image> enclosure() {
        return images.stream().findFirst();
    }
}
