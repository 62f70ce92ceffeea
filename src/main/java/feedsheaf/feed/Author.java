package feedsheaf.feed;

import feedsheaf.article.Article;
import feedsheaf.article.Provider;
import feedsheaf.article.WebUrl;
import java.util.List;
import java.util.Optional;

/** Who is named as the author of an entry. */
record Author(String name, Optional<WebUrl> uri) {

    /** The persons, else the provider, else nobody. */
    static List<Author> of(Article article) {
        Provider provider = article.provider();
        if (!provider.authors().isEmpty()) {
            return provider.authors().stream()
                    .map(name -> new Author(name, Optional.empty()))
                    .toList();
        }
        return provider.name().stream()
                .map(name -> new Author(name, provider.uri()))
                .toList();
    }
}
