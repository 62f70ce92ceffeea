package feedsheaf.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Another story on the same matter: content of the article that names it, whatever other files say of its link. */
public record Related(
        String title,
        WebUrl link,
        Optional<String> summary,
        Optional<Instant> published,
        Optional<String> provider,
        List<Image> images) {

    public Related {
        images = List.copyOf(images);
    }
}
