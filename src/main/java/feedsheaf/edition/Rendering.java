package feedsheaf.edition;

import feedsheaf.document.RenderedDocument;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of making a document.
 *
 * @param document none where it is not fit to be served
 * @param unfit why not
 */
record Rendering(String path, Optional<RenderedDocument> document, Optional<RuntimeException> unfit) {

    static Rendering of(String path, Supplier<RenderedDocument> maker) {
        try {
            return new Rendering(path, Optional.of(maker.get()), Optional.empty());
        } catch (RuntimeException unfit) {
            return new Rendering(path, Optional.empty(), Optional.of(unfit));
        }
    }
}
