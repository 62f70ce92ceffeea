package feedsheaf.feed;

import feedsheaf.article.Article;
import feedsheaf.article.Image;
import feedsheaf.article.Provider;
import feedsheaf.article.WebUrl;
import java.util.List;
import java.util.Optional;

/**
 * Who is named as the author of an entry.
 *
 * @param avatar a picture of the author
 */
record Author(String name, Optional<WebUrl> uri, Optional<WebUrl> avatar) {

    /** The persons, else the provider, else nobody. */
    static List<Author> of(Article article) {
        Provider provider = article.provider();
        if (!provider.authors().isEmpty()) {
            return provider.authors().stream()
                    .map(name -> new Author(name, Optional.empty(), Optional.empty()))
                    .toList();
        }
        return provider.name().stream()
                .map(name -> new Author(
                        name,
                        provider.uri(),
                        provider.images().stream().findFirst().map(Image::url)))
                .toList();
    }
}
