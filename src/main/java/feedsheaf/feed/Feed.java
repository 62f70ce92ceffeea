package feedsheaf.feed;

import feedsheaf.article.ArticleCard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A feed, whatever its format. Two equal feeds give the same bytes.
 *
 * @param address the URL of the feed's page, which is also its permanent id; with a suffix, that of a document
 * @param subject what it is about, such as a topic; none where it is about everything
 * @param site the title of the site, which is also the author of what has none
 * @param icon the URL of a square PNG
 * @param language a tag of BCP 47
 * @param ttlMinutes for how long a reader need not ask again
 * @param total how many articles it is about; the entries are some of them
 * @param entries in the order in which they are shown
 */
public record Feed(
        String address,
        Optional<String> subject,
        String site,
        String description,
        String icon,
        String language,
        int ttlMinutes,
        int total,
        List<ArticleCard> entries) {

    /** The name of the program, as feeds tell it; without a version, so that an update changes no byte. */
    static final String GENERATOR = "feedsheaf";

    public Feed {
        entries = List.copyOf(entries);
    }

    public String title() {
        return subject.map(about -> about + " – " + site).orElse(site);
    }

    /** The URL of the feed in a format. */
    public String self(FeedFormat format) {
        return format.at(address);
    }

    /** The same feed without entries. */
    public Feed emptied() {
        return new Feed(address, subject, site, description, icon, language, ttlMinutes, 0, List.of());
    }

    /** The entries as they are written, made anew each time. */
    public List<Entry> open() {
        return entries.stream().map(Entry::of).toList();
    }

    /** When an entry last changed; none while there is no entry. */
    public Optional<Instant> updated() {
        return entries.stream().map(ArticleCard::updated).max(Comparator.naturalOrder());
    }
}
