package feedsheaf.edition;

import feedsheaf.catalog.Catalog;
import feedsheaf.document.RenderedDocument;
import feedsheaf.feed.Entry;
import feedsheaf.feed.Feed;
import feedsheaf.feed.FeedRenderer;
import feedsheaf.feed.FeedRules;
import feedsheaf.feed.OpmlRenderer;
import feedsheaf.page.Asset;
import feedsheaf.page.DirectoryPage.TopicLink;
import feedsheaf.page.PageRenderer;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

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
     * @param goOn is asked before each feed, from any thread; it throws where the edition is not needed any more
     */
    Edition edition(Catalog catalog, Optional<Edition> before, Instant now, Runnable goOn) {
        EditionDraft draft = new EditionDraft(before, now);
        SortedMap<String, Feed> planned = plan.feeds(catalog, before);
        // Each feed by itself, as many at once as there are processors; then all together in their order.
        planned.entrySet().parallelStream()
                .map(feed -> {
                    goOn.run();
                    return documents(feed.getKey(), feed.getValue(), draft);
                })
                .toList()
                .forEach(draft::put);
        addDirectory(draft);
        addOpml(draft);
        assets.forEach(asset -> draft.put(FeedPaths.ASSETS + asset.name(), asset.mediaType(), asset.content()));
        // They are of the site alone, which stays what it is.
        ErrorPages errors = before.map(Edition::errors).orElseGet(() -> errorPages(now));
        return draft.edition(errors, catalog.articles().size());
    }

    /** All documents of a feed, or those that it had: its formats never disagree. */
    private FeedDocuments documents(String path, Feed feed, EditionDraft draft) {
        FeedDocuments before = before(path, draft);
        if (before.feed().filter(feed::equals).isPresent()) {
            return before.with(feed);
        }
        try {
            return rendered(path, feed, draft);
        } catch (RuntimeException | StackOverflowError unfit) {
            // Whatever one feed brings about must not cost the others.
            return before.insteadOf(unfit);
        }
    }

    private FeedDocuments before(String path, EditionDraft draft) {
        Map<String, RenderedDocument> documents = new HashMap<>();
        FeedAddress.all(path)
                .map(FeedAddress::path)
                .forEach(address ->
                        draft.documentBefore(address).ifPresent(document -> documents.put(address, document)));
        return new FeedDocuments(path, draft.feedBefore(path), draft.linkBefore(path), documents, Optional.empty());
    }

    private FeedDocuments rendered(String path, Feed feed, EditionDraft draft) {
        List<Entry> entries = feed.open();
        Map<String, Supplier<RenderedDocument>> makers = new LinkedHashMap<>();
        for (FeedRenderer renderer : renderers) {
            String address = renderer.format().at(path);
            makers.put(
                    address,
                    () -> draft.document(address, renderer.format().mediaType(), checked(renderer, feed, entries)));
        }
        Optional<TopicLink> link = Optional.empty();
        // The list of topics is the page of all articles.
        if (!path.equals(FeedPaths.ALL)) {
            makers.put(path, () -> draft.document(path, PageRenderer.MEDIA_TYPE, pages.topic(feed, entries)));
            link = Optional.of(pages.link(feed, entries));
        }
        return new FeedDocuments(path, Optional.of(feed), link, made(makers), Optional.empty());
    }

    private static Map<String, RenderedDocument> made(Map<String, Supplier<RenderedDocument>> makers) {
        Map<String, RenderedDocument> made = new HashMap<>();
        makers.entrySet().parallelStream()
                .map(maker -> Map.entry(maker.getKey(), outcome(maker.getValue())))
                .toList()
                // Of several failures always the first in order: it is told again and again until it is mended.
                .forEach(
                        outcome -> made.put(outcome.getKey(), outcome.getValue().get()));
        return made;
    }

    /** What a maker gives, or throws, for another thread. */
    private static Supplier<RenderedDocument> outcome(Supplier<RenderedDocument> maker) {
        try {
            RenderedDocument document = maker.get();
            return () -> document;
        } catch (RuntimeException unfit) {
            return () -> {
                throw unfit;
            };
        }
    }

    private static byte[] checked(FeedRenderer renderer, Feed feed, List<Entry> entries) {
        byte[] content = renderer.render(feed, entries);
        FeedRules.check(feed, renderer.format(), content);
        return content;
    }

    private void addDirectory(EditionDraft draft) {
        draft.put(
                FeedPaths.ALL,
                PageRenderer.MEDIA_TYPE,
                draft.hasTheLinksBefore(),
                () -> pages.directory(draft.links().values()));
    }

    private void addOpml(EditionDraft draft) {
        draft.put(
                FeedPaths.ALL + OpmlRenderer.SUFFIX,
                OpmlRenderer.MEDIA_TYPE,
                draft.hasTheFeedsBefore(),
                () -> opml.render(site.title(), List.copyOf(draft.feeds().values())));
    }

    private ErrorPages errorPages(Instant now) {
        return new ErrorPages(
                RenderedDocument.first(PageRenderer.MEDIA_TYPE, pages.notFound(), now),
                RenderedDocument.first(PageRenderer.MEDIA_TYPE, pages.gone(), now));
    }
}
