package feedsheaf.edition;

import feedsheaf.article.Problem;
import feedsheaf.catalog.Catalog;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.BrokenDocumentException;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.feed.FeedRules;
import feedsheaf.feed.OpmlRenderer;
import feedsheaf.page.Asset;
import feedsheaf.page.PageRenderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final SitePages pages;
    private final OpmlRenderer opml = new OpmlRenderer();
    private final List<Asset> assets = Asset.all();

    EditionFactory(Site site, Declarations declarations, List<FeedRenderer> renderers, PageRenderer pages) {
        this.site = site;
        this.plan = new FeedPlan(site, declarations);
        this.renderers = List.copyOf(renderers);
        this.pages = new SitePages(site, pages);
    }

    /**
     * An edition, and what could not be brought into it.
     *
     * @param broken documents that were not published, because they are not fit to be served
     */
    record Result(Edition edition, List<Problem> broken) {}

    /**
     * The edition after another.
     *
     * @param before its feeds stay, empty, where the catalog has them no more; its documents stay where they are still
     *     right or where the new ones are not fit to be served
     */
    Result edition(Catalog catalog, Optional<Edition> before, Instant now) {
        EditionDraft draft = new EditionDraft(before, now);
        SortedMap<String, Feed> planned = plan.feeds(catalog, before);
        planned.forEach((path, feed) -> addFeed(path, feed, draft));
        addDirectory(planned, draft);
        assets.forEach(asset -> draft.put(FeedPaths.ASSETS + asset.name(), asset.mediaType(), asset.content()));
        ErrorPages errors = errorPages(before.map(Edition::errors), draft);
        return new Result(draft.edition(errors, catalog.articles().size()), draft.broken());
    }

    /** All documents of a feed, or none: its formats never disagree. */
    private void addFeed(String path, Feed feed, EditionDraft draft) {
        Optional<Feed> before = draft.feedBefore(path);
        if (before.filter(feed::equals).isPresent()) {
            keepFeed(path, feed, draft);
            return;
        }
        try {
            Map<FeedFormat, byte[]> formats = render(feed);
            // The list of topics is the page of all articles.
            Optional<byte[]> page = path.equals(FeedPaths.ALL) ? Optional.empty() : Optional.of(pages.topic(feed));
            formats.forEach((format, content) -> draft.put(path + format.suffix(), format.mediaType(), content));
            page.ifPresent(content -> draft.put(path, PageRenderer.MEDIA_TYPE, content));
            draft.put(path, feed);
        } catch (BrokenDocumentException | RuntimeException unfit) {
            draft.keepInsteadOf(path, unfit);
            before.ifPresent(stays -> keepFeed(path, stays, draft));
        }
    }

    private Map<FeedFormat, byte[]> render(Feed feed) throws BrokenDocumentException {
        Map<FeedFormat, byte[]> formats = new EnumMap<>(FeedFormat.class);
        for (FeedRenderer renderer : renderers) {
            byte[] content = renderer.render(feed);
            FeedRules.check(feed, renderer.format(), content);
            formats.put(renderer.format(), content);
        }
        return formats;
    }

    private void keepFeed(String path, Feed feed, EditionDraft draft) {
        draft.put(path, feed);
        draft.keep(path);
        renderers.forEach(renderer -> draft.keep(path + renderer.format().suffix()));
    }

    /** The lists of all feeds: a page, and OPML. */
    private void addDirectory(SortedMap<String, Feed> planned, EditionDraft draft) {
        SortedMap<String, Feed> topics = new TreeMap<>(draft.feeds());
        topics.remove(FeedPaths.ALL);
        Feed everything = planned.get(FeedPaths.ALL);
        if (everything == null) {
            throw new IllegalStateException("a plan without the feed of all articles");
        }
        draft.put(FeedPaths.ALL, PageRenderer.MEDIA_TYPE, pages.directory(everything, topics.values()));
        String path = FeedPaths.ALL + OpmlRenderer.SUFFIX;
        try {
            List<Feed> feeds = new ArrayList<>(draft.feeds().values());
            draft.put(path, OpmlRenderer.MEDIA_TYPE, opml.render(site.title(), feeds));
        } catch (BrokenDocumentException unfit) {
            draft.keepInsteadOf(path, unfit);
        }
    }

    private ErrorPages errorPages(Optional<ErrorPages> before, EditionDraft draft) {
        Optional<RenderedDocument> notFound = before.map(ErrorPages::notFound);
        Optional<RenderedDocument> gone = before.map(ErrorPages::gone);
        return new ErrorPages(
                draft.document(notFound, PageRenderer.MEDIA_TYPE, pages.notFound()),
                draft.document(gone, PageRenderer.MEDIA_TYPE, pages.gone()));
    }
}
