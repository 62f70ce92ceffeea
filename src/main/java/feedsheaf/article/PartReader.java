package feedsheaf.article;

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

    private static final String NAME = "name: …";
    private static final String TITLE = "title: …";

    private static final Set<String> PROVIDER = Set.of("name", "domain", "images", "authors");
    private static final Set<String> AUTHOR = Set.of("name");
    private static final Set<String> IMAGE = Set.of("url", "width", "height", "title", "type", "length");
    private static final Set<String> RELATED =
            Set.of("title", "excerpt", "publishedDateTime", "webUrl", "provider", "images");

    private PartReader() {}

    static Provider provider(Fields article) {
        return article.mapping("provider", PROVIDER, NAME)
                .map(provider ->
                        new Provider(provider.line("name"), domain(provider), images(provider), authors(provider)))
                .orElse(Provider.UNKNOWN);
    }

    private static List<String> authors(Fields provider) {
        return provider.list("authors", AUTHOR, NAME, author -> author.requiredLine("name", NAME)).stream()
                .distinct()
                .toList();
    }

    private static Optional<String> domain(Fields provider) {
        Optional<String> domain = provider.line("domain");
        boolean usable = domain.isPresent()
                && HOST.matcher(domain.get()).matches()
                && WebUrl.read("https://" + domain.get(), complaint -> {}).isPresent();
        if (domain.isPresent() && !usable) {
            provider.leaveOut("domain", "is not a host name: " + Quote.of(domain.get()) + " (write example.com)");
        }
        return domain.filter(host -> usable);
    }

    /** The images, each once, as it is given first. */
    static List<Image> images(Fields owner) {
        Map<WebUrl, Image> byUrl = new LinkedHashMap<>();
        owner.list("images", IMAGE, "url: https://…", PartReader::image)
                .forEach(image -> byUrl.putIfAbsent(image.url(), image));
        return List.copyOf(byUrl.values());
    }

    private static Optional<Image> image(Fields image) {
        return image.requiredUrl("url")
                .map(url -> new Image(
                        url,
                        image.pixels("width"),
                        image.pixels("height"),
                        image.line("title"),
                        type(image).orElseGet(() -> PictureType.of(url)),
                        image.bytes("length")));
    }

    private static Optional<String> type(Fields image) {
        Optional<String> type = image.line("type").map(text -> text.toLowerCase(Locale.ROOT));
        if (type.isPresent() && !MIME_TYPE.matcher(type.get()).matches()) {
            image.leaveOut("type", "is not a MIME type: " + Quote.of(type.get()) + " (write image/jpeg)");
            return Optional.empty();
        }
        return type.map(text -> text.equals("image/jpg") ? "image/jpeg" : text);
    }

    static List<Related> related(Fields article) {
        return article.list("related", RELATED, TITLE, PartReader::relatedStory);
    }

    private static Optional<Related> relatedStory(Fields story) {
        Optional<String> title = story.requiredLine("title", TITLE);
        Optional<WebUrl> link = story.requiredUrl("webUrl");
        if (title.isEmpty() || link.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Related(
                title.get(),
                link.get(),
                story.text("excerpt"),
                story.moment("publishedDateTime"),
                story.mapping("provider", PROVIDER, NAME).flatMap(provider -> provider.line("name")),
                images(story)));
    }
}
