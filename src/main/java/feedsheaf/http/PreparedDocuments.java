package feedsheaf.http;

import feedsheaf.document.RenderedDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Of the documents that are served, those that were asked for. What stays in the next edition stays prepared. */
final class PreparedDocuments {

    private final BiFunction<String, RenderedDocument, PreparedDocument> preparation;
    private volatile Served served = new Served(Map.of(), new ConcurrentHashMap<>());

    private record Served(Map<String, RenderedDocument> rendered, Map<String, PreparedDocument> prepared) {

        Served next(Map<String, RenderedDocument> after) {
            Map<String, PreparedDocument> still = new ConcurrentHashMap<>(prepared);
            still.entrySet().removeIf(known -> !known.getValue().document().equals(after.get(known.getKey())));
            return new Served(after, still);
        }
    }

    /**
     * None at first.
     *
     * @param preparation of a document at a path
     */
    PreparedDocuments(BiFunction<String, RenderedDocument, PreparedDocument> preparation) {
        this.preparation = preparation;
    }

    /**
     * The document at a path, if there is one.
     *
     * @param rendered what is served, the very same map as long as it is: to compare all documents takes long
     */
    @SuppressWarnings("ReferenceEquality")
    @Nullable
    PreparedDocument document(String path, Map<String, RenderedDocument> rendered) {
        Served now = served;
        if (now.rendered() != rendered) {
            now = now.next(rendered);
            served = now;
        }
        PreparedDocument known = now.prepared().get(path);
        return known != null ? known : prepare(path, now);
    }

    private @Nullable PreparedDocument prepare(String path, Served now) {
        RenderedDocument found = now.rendered().get(path);
        return found == null
                ? null
                : now.prepared().computeIfAbsent(path, unprepared -> preparation.apply(unprepared, found));
    }
}
