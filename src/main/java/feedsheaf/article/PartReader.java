package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the optional parts of an article: provider, images, related stories. What is broken is left out. */
final class PartReader {

    /** RFC 6838 section 4.2. */
    private static final Pattern MIME_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    /** No more than what stands between {@code //} and the next part of a URL. */
    private static final Pattern HOST = Pattern.compile("[^/?#:@\\s]+");

    private static final Set<String> PROVIDER = Set.of("name", "domain", "images", "authors");
    private static final Set<String> AUTHOR = Set.of("name");
    private static final Set<String> IMAGE = Set.of("url", "width", "height", "title", "type", "length");
    private static final Set<String> RELATED =
            Set.of("title", "excerpt", "publishedDateTime", "webUrl", "provider", "images");

    private final ReadingRules rules;

    PartReader(ReadingRules rules) {
        this.rules = rules;
    }

    Provider provider(Fields article) {
        return article.mapping("provider", PROVIDER)
                .map(provider -> new Provider(
                        provider.text("name", rules.maxTitle()),
                        domain(provider),
                        images(provider),
                        provider.list(
                                "authors", AUTHOR, author -> author.requiredText("name", rules.maxTitle(), "name: …"))))
                .orElse(Provider.UNKNOWN);
    }

    private Optional<String> domain(Fields provider) {
        Optional<String> domain = provider.text("domain", rules.maxTitle());
        boolean usable = domain.isPresent()
                && HOST.matcher(domain.get()).matches()
                && WebUrl.read("https://" + domain.get(), complaint -> {}).isPresent();
        if (domain.isPresent() && !usable) {
            provider.complain(
                    Severity.WARNING,
                    "domain",
                    "is not a host name: " + Quote.of(domain.get()) + " (write example.com)");
        }
        return domain.filter(host -> usable);
    }

    /** The images, each once, as it is given first. */
    List<Image> images(Fields owner) {
        Map<WebUrl, Image> byUrl = new LinkedHashMap<>();
        owner.list("images", IMAGE, this::image).forEach(image -> byUrl.putIfAbsent(image.url(), image));
        return List.copyOf(byUrl.values());
    }

    private Optional<Image> image(Fields image) {
        return image.requiredUrl("url")
                .map(url -> new Image(
                        url,
                        image.pixels("width"),
                        image.pixels("height"),
                        image.text("title", rules.maxTitle()),
                        type(image).orElseGet(() -> PictureType.of(url)),
                        image.bytes("length")));
    }

    private Optional<String> type(Fields image) {
        Optional<String> type = image.text("type", rules.maxTitle()).map(text -> text.toLowerCase(Locale.ROOT));
        if (type.isPresent() && !MIME_TYPE.matcher(type.get()).matches()) {
            image.complain(
                    Severity.WARNING, "type", "is not a MIME type: " + Quote.of(type.get()) + " (write image/jpeg)");
            return Optional.empty();
        }
        return type.map(text -> text.equals("image/jpg") ? "image/jpeg" : text);
    }

    List<Related> related(Fields article) {
        return article.list("related", RELATED, this::relatedStory);
    }

    private Optional<Related> relatedStory(Fields story) {
        Optional<String> title = story.requiredText("title", rules.maxTitle(), "title: …");
        Optional<WebUrl> link = story.requiredUrl("webUrl");
        if (title.isEmpty() || link.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Related(
                title.get(),
                link.get(),
                story.text("excerpt", rules.maxText()),
                story.moment("publishedDateTime"),
                story.mapping("provider", PROVIDER).flatMap(provider -> provider.text("name", rules.maxTitle())),
                images(story)));
    }
}
