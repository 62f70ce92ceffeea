package feedsheaf.article;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an article is about. Two spellings with one slug are one topic.
 *
 * @param slug the topic's name in URLs, see {@link Slug}
 * @param name as authors write it
 */
public record Topic(String slug, String name) {

    /** The longest slug, in UTF-8 bytes: a file of that name plus a suffix fits every file system. */
    static final int MAX_SLUG_BYTES = 200;

    /** The topic of that name; none if its slug would be empty or too long. */
    public static Optional<Topic> named(String name) {
        String slug = Slug.of(name);
        int bytes = slug.getBytes(StandardCharsets.UTF_8).length;
        return bytes == 0 || bytes > MAX_SLUG_BYTES ? Optional.empty() : Optional.of(new Topic(slug, name));
    }
}
