package feedsheaf.edition;

import feedsheaf.catalog.Catalog;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Entry;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedFormat;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.feed.FeedRules;
import feedsheaf.feed.OpmlRenderer;
import feedsheaf.page.Asset;
import feedsheaf.page.PageRenderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * The edition after another.
     *
     * @param before its feeds stay, empty, where the catalog has them no more; its documents stay where they are still
     *     right or where the new ones are not fit to be served
     */
    Edition edition(Catalog catalog, Optional<Edition> before, Instant now) {
        EditionDraft draft = new EditionDraft(before, now);
        SortedMap<String, Feed> planned = plan.feeds(catalog, before);
        // Each feed by itself, as many at once as there are processors; then all together in their order.
        planned.entrySet().parallelStream()
                .map(feed -> documents(feed.getKey(), feed.getValue(), draft))
                .toList()
                .forEach(draft::put);
        addDirectory(planned, draft);
        addOpml(draft);
        assets.forEach(asset -> draft.put(FeedPaths.ASSETS + asset.name(), asset.mediaType(), asset.content()));
        ErrorPages errors = errorPages(before.map(Edition::errors), draft);
        return draft.edition(errors, catalog.articles().size());
    }

    /** All documents of a feed, or those that it had: its formats never disagree. */
    private FeedDocuments documents(String path, Feed feed, EditionDraft draft) {
        Optional<Feed> before = draft.feedBefore(path);
        if (before.filter(feed::equals).isPresent()) {
            return FeedDocuments.of(path, feed, documentsBefore(path, draft));
        }
        try {
            return FeedDocuments.of(path, feed, render(path, feed, draft));
        } catch (RuntimeException unfit) {
            return FeedDocuments.unfit(path, before, documentsBefore(path, draft), unfit);
        }
    }

    private Map<String, RenderedDocument> render(String path, Feed feed, EditionDraft draft) {
        Map<String, RenderedDocument> documents = new HashMap<>();
        List<Entry> entries = feed.open();
        for (FeedRenderer renderer : renderers) {
            FeedFormat format = renderer.format();
            byte[] content = renderer.render(feed, entries);
            FeedRules.check(feed, format, content);
            String address = path + format.suffix();
            documents.put(address, draft.document(address, format.mediaType(), content));
        }
        // The list of topics is the page of all articles.
        if (!path.equals(FeedPaths.ALL)) {
            documents.put(path, draft.document(path, PageRenderer.MEDIA_TYPE, pages.topic(feed, entries)));
        }
        return documents;
    }

    private Map<String, RenderedDocument> documentsBefore(String path, EditionDraft draft) {
        return Stream.concat(
                        Stream.of(path),
                        renderers.stream()
                                .map(renderer -> path + renderer.format().suffix()))
                .filter(address -> draft.documentBefore(address).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(),
                        address -> draft.documentBefore(address).orElseThrow()));
    }

    /** The page that lists all feeds, made anew where it would say something else. */
    private void addDirectory(SortedMap<String, Feed> planned, EditionDraft draft) {
        if (draft.hasTheFeedsBefore(Feed::withNewest)) {
            draft.keep(FeedPaths.ALL);
            return;
        }
        SortedMap<String, Feed> topics = new TreeMap<>(draft.feeds());
        topics.remove(FeedPaths.ALL);
        Feed everything = planned.get(FeedPaths.ALL);
        if (everything == null) {
            throw new IllegalStateException("a plan without the feed of all articles");
        }
        draft.put(FeedPaths.ALL, PageRenderer.MEDIA_TYPE, pages.directory(everything, topics.values()));
    }

    /** The same for readers to import. */
    private void addOpml(EditionDraft draft) {
        String path = FeedPaths.ALL + OpmlRenderer.SUFFIX;
        if (draft.hasTheFeedsBefore(Feed::emptied)) {
            draft.keep(path);
            return;
        }
        try {
            List<Feed> feeds = new ArrayList<>(draft.feeds().values());
            draft.put(path, OpmlRenderer.MEDIA_TYPE, opml.render(site.title(), feeds));
        } catch (RuntimeException unfit) {
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
