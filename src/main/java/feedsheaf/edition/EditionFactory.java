package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.catalog.Catalog;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.BrokenDocumentException;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.feed.FeedRules;
import feedsheaf.feed.OpmlRenderer;
import feedsheaf.page.DirectoryPage;
import feedsheaf.page.DirectoryPage.TopicLink;
import feedsheaf.page.FormatLink;
import feedsheaf.page.PageRenderer;
import feedsheaf.page.TopicPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the edition of a catalog. What has not changed since the edition before keeps its very documents. */
final class EditionFactory {

    private final Site site;
    private final FeedPlan plan;
    private final List<FeedRenderer> renderers;
    private final PageRenderer pages;
    private final OpmlRenderer opml = new OpmlRenderer();

    EditionFactory(Site site, Declarations declarations, List<FeedRenderer> renderers, PageRenderer pages) {
        this.site = site;
        this.plan = new FeedPlan(site, declarations);
        this.renderers = List.copyOf(renderers);
        this.pages = pages;
    }

    /**
     * An edition, and what could not be brought into it.
     *
     * @param broken feeds that were not published, because a document is not fit to be served
     */
    record Result(Edition edition, List<Problem> broken) {}

    /**
     * The edition after another.
     *
     * @param before its feeds stay, empty, where the catalog has them no more; its documents stay where they are still
     *     right or where the new ones are not fit to be served
     */
    Result edition(Catalog catalog, Optional<Edition> before, Instant now) {
        Map<String, RenderedDocument> documents = new HashMap<>();
        SortedMap<String, Feed> feeds = new TreeMap<>();
        List<Problem> broken = new ArrayList<>();
        plan.feeds(catalog, before).forEach((path, feed) -> {
            Optional<Feed> feedBefore = before.map(edition -> edition.feeds().get(path));
            try {
                documents.putAll(
                        feedBefore.filter(feed::equals).isPresent()
                                ? documents(path, before)
                                : render(path, feed, before, now));
                feeds.put(path, feed);
            } catch (BrokenDocumentException | RuntimeException unfit) {
                broken.add(Problem.ofFile(
                        path,
                        Severity.ERROR,
                        "the feed cannot be published and stays as it was: " + unfit.getMessage()));
                documents.putAll(documents(path, before));
                feedBefore.ifPresent(stays -> feeds.put(path, stays));
            }
        });
        putDirectory(feeds, before, now, documents, broken);
        return new Result(new Edition(documents, feeds, catalog.articles().size(), now), broken);
    }

    /** The lists of all feeds: a page, and OPML. */
    private void putDirectory(
            SortedMap<String, Feed> feeds,
            Optional<Edition> before,
            Instant now,
            Map<String, RenderedDocument> documents,
            List<Problem> broken) {
        byte[] page = pages.render(directory(feeds));
        documents.put(FeedPaths.ALL, document(FeedPaths.ALL, PageRenderer.MEDIA_TYPE, page, before, now));
        String path = FeedPaths.ALL + OpmlRenderer.SUFFIX;
        try {
            byte[] list = opml.render(site.title(), feeds.values());
            documents.put(path, document(path, OpmlRenderer.MEDIA_TYPE, list, before, now));
        } catch (BrokenDocumentException unfit) {
            broken.add(
                    Problem.ofFile(path, Severity.ERROR, "the list of feeds stays as it was: " + unfit.getMessage()));
            before.flatMap(edition -> edition.document(path)).ifPresent(list -> documents.put(path, list));
        }
    }

    /** All documents of a feed, or none: its formats never disagree. */
    private Map<String, RenderedDocument> render(String path, Feed feed, Optional<Edition> before, Instant now)
            throws BrokenDocumentException {
        Map<String, RenderedDocument> documents = new HashMap<>();
        for (FeedRenderer renderer : renderers) {
            FeedFormat format = renderer.format();
            byte[] content = renderer.render(feed);
            FeedRules.check(feed, format, content);
            String documentPath = path + format.suffix();
            documents.put(documentPath, document(documentPath, format.mediaType(), content, before, now));
        }
        if (!path.equals(FeedPaths.ALL)) {
            documents.put(path, document(path, PageRenderer.MEDIA_TYPE, pages.render(page(feed)), before, now));
        }
        return documents;
    }

    private static RenderedDocument document(
            String path, String mediaType, byte[] content, Optional<Edition> before, Instant now) {
        return before.flatMap(edition -> edition.document(path))
                .map(document -> document.next(content, now))
                .orElseGet(() -> RenderedDocument.first(mediaType, content, now));
    }

    /** The documents that a feed had. */
    private Map<String, RenderedDocument> documents(String path, Optional<Edition> before) {
        Map<String, RenderedDocument> documents = new HashMap<>();
        before.ifPresent(edition -> {
            edition.document(path).ifPresent(page -> documents.put(path, page));
            for (FeedRenderer renderer : renderers) {
                String documentPath = path + renderer.format().suffix();
                edition.document(documentPath).ifPresent(document -> documents.put(documentPath, document));
            }
        });
        return documents;
    }

    private TopicPage page(Feed feed) {
        return new TopicPage(
                feed.title(),
                feed.description(),
                feed.language(),
                formats(feed),
                site.address() + FeedPaths.ALL,
                feed.entries());
    }

    private DirectoryPage directory(SortedMap<String, Feed> feeds) {
        return new DirectoryPage(
                site.title(),
                site.description(),
                site.language(),
                site.address() + FeedPaths.ALL + OpmlRenderer.SUFFIX,
                feeds.values().stream().map(EditionFactory::listed).toList());
    }

    private static TopicLink listed(Feed feed) {
        return new TopicLink(
                feed.subject().orElse("Everything"),
                feed.address(),
                feed.entries().size(),
                formats(feed));
    }

    private static List<FormatLink> formats(Feed feed) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> new FormatLink(format.label(), format.type(), feed.self(format)))
                .toList();
    }
}
