package feedsheaf.edition;

import feedsheaf.feed.Entry;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.OpmlRenderer;
import feedsheaf.page.Asset;
import feedsheaf.page.DirectoryPage;
import feedsheaf.page.DirectoryPage.TopicLink;
import feedsheaf.page.FormatLink;
import feedsheaf.page.MessagePage;
import feedsheaf.page.PageHead;
import feedsheaf.page.PageRenderer;
import feedsheaf.page.Story;
import feedsheaf.page.TopicPage;
import feedsheaf.page.TopicTeaser;
import feedsheaf.page.TopicTeaser.Headline;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pages of the site, in UTF-8. */
final class SitePages {

    private final Site site;
    private final PageRenderer renderer;

    SitePages(Site site, PageRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    /** The page of a feed. */
    byte[] topic(Feed feed, List<Entry> entries) {
        List<Story> stories =
                entries.stream().map(Entry::article).map(Story::of).toList();
        PageHead head = head(
                feed.title(),
                feed.description(),
                feed.language(),
                Optional.of(feed.address()),
                formats(feed.address()),
                stories.stream().flatMap(story -> story.picture().stream()).findFirst());
        return renderer.render(new TopicPage(head, feed.subject().orElse(feed.site()), feed.total(), stories));
    }

    /** What the list of topics tells of a feed. */
    TopicLink link(Feed feed, List<Entry> entries) {
        Optional<Headline> newest =
                entries.stream().findFirst().map(Entry::article).map(Headline::of);
        return renderer.render(new TopicTeaser(
                feed.subject().orElse(feed.site()), feed.address(), feed.total(), newest, formats(feed.address())));
    }

    /** The list of topics, which is the page of the feed of all articles. */
    byte[] directory(Collection<TopicLink> topics) {
        String address = site.url(FeedPaths.ALL);
        PageHead head = head(
                site.title(),
                site.description(),
                site.language(),
                Optional.of(address),
                formats(address),
                Optional.empty());
        return renderer.render(new DirectoryPage(
                head,
                address + OpmlRenderer.SUFFIX,
                topics.stream()
                        .sorted(Comparator.comparing(TopicLink::title, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(TopicLink::href))
                        .toList()));
    }

    /** What is shown where nothing is. */
    byte[] notFound() {
        return message("Nothing is here", "There is no such feed or page. Perhaps its topic goes by another name now.");
    }

    /** What is shown where a feed was that has been retired. */
    byte[] gone() {
        return message("This feed has ended", "It will not come back. Other topics are still there for you.");
    }

    private byte[] message(String title, String sentence) {
        return renderer.render(new MessagePage(
                head(title, sentence, site.language(), Optional.empty(), List.of(), Optional.empty()), sentence));
    }

    private PageHead head(
            String title,
            String description,
            String language,
            Optional<String> url,
            List<FormatLink> formats,
            Optional<Story.Picture> picture) {
        return new PageHead(
                title,
                description,
                language,
                site.title(),
                site.url(FeedPaths.ALL),
                // Without a host: the strict policy of pages lets in no stylesheet of another origin.
                URI.create(site.address()).getRawPath() + FeedPaths.ASSETS,
                site.url(FeedPaths.ASSETS + Asset.ICON),
                url,
                formats,
                picture.map(Story.Picture::url));
    }

    private static List<FormatLink> formats(String feed) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> new FormatLink(format.label(), format.type(), format.at(feed)))
                .toList();
    }
}
