package feedsheaf.page;

import feedsheaf.article.Article;
import feedsheaf.article.Image;
import feedsheaf.article.Related;
import feedsheaf.article.WebUrl;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * An article as a page shows it. Pictures are https only: a page that loads others is not safe to look at.
 *
 * @param excerpt plain text, shortened
 * @param provider who published it, or its first author
 */
public record Story(
        String title,
        String link,
        Optional<String> language,
        Moment published,
        Optional<String> excerpt,
        Optional<Picture> picture,
        Optional<Source> provider,
        List<RelatedStory> related) {

    private static final int EXCERPT_LENGTH = 400;

    private static final int LONGEST_WORD = 40;

    /** A picture; width and height are 0 where they are not known. */
    public record Picture(String url, int width, int height, String alt) {

        private static Optional<Picture> of(List<Image> images) {
            return images.stream()
                    .filter(Image::isPicture)
                    .filter(image -> image.url().isHttps())
                    .findFirst()
                    .map(image -> new Picture(
                            image.url().value(),
                            image.width().orElse(0),
                            image.height().orElse(0),
                            image.title().orElse("")));
        }

        /** Whether the page can keep room for it. */
        public boolean hasSize() {
            return width > 0 && height > 0;
        }
    }

    /** Where a story comes from. */
    public record Source(String name, Optional<String> url, Optional<Picture> icon) {}

    /** Another story on the matter. */
    public record RelatedStory(String title, String link, Optional<String> provider, Optional<Moment> published) {

        private static RelatedStory of(Related story) {
            return new RelatedStory(
                    story.title(),
                    story.link().value(),
                    story.provider(),
                    story.published().map(Moment::of));
        }
    }

    /**
     * A moment as pages write it, in UTC.
     *
     * @param iso for programs, to the second: HTML knows no more than three digits of its fraction ("valid global date and
     *     time string")
     * @param words for people, the day
     */
    public record Moment(String iso, String words) {

        private static final DateTimeFormatter WORDS =
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

        static Moment of(Instant moment) {
            return new Moment(moment.truncatedTo(ChronoUnit.SECONDS).toString(), WORDS.format(moment));
        }
    }

    public static Story of(Article article) {
        return new Story(
                article.title(),
                article.link().value(),
                article.language(),
                Moment.of(article.published()),
                article.summary()
                        .or(() -> article.body().map(body -> Jsoup.parse(body).text()))
                        .filter(text -> !text.isBlank())
                        .map(Story::shortened),
                Picture.of(article.images()),
                source(article),
                article.related().stream().map(RelatedStory::of).toList());
    }

    private static Optional<Source> source(Article article) {
        return article.provider()
                .name()
                .map(name -> new Source(
                        name,
                        article.provider().uri().map(WebUrl::value),
                        Picture.of(article.provider().images())))
                .or(() -> article.provider().authors().stream()
                        .findFirst()
                        .map(author -> new Source(author, Optional.empty(), Optional.empty())));
    }

    /** As many characters as a glance takes, in whole words: where a script has no spaces, the last one may be far away. */
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT_LENGTH) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, EXCERPT_LENGTH));
        int lastSpace = start.lastIndexOf(' ');
        return (start.length() - lastSpace <= LONGEST_WORD ? start.substring(0, lastSpace) : start) + " …";
    }
}
