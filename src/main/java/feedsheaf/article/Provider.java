package feedsheaf.article;

import java.util.List;
import java.util.Optional;

/**
 * Who published the original.
 *
 * @param domain a host name, as written
 * @param authors names of persons
 */
public record Provider(Optional<String> name, Optional<String> domain, List<Image> images, List<String> authors) {

    static final Provider UNKNOWN = new Provider(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Provider {
        images = List.copyOf(images);
        authors = List.copyOf(authors);
    }

    /** The provider's home page: {@code https://} and its domain. */
    public Optional<WebUrl> uri() {
        return domain.flatMap(host -> WebUrl.read("https://" + host, complaint -> {}));
    }
}
