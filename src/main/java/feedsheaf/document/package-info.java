/**
 * What is served: bytes and their entity tag. Start at {@link feedsheaf.document.RenderedDocument}. Uses the JDK and brotli4j.
 */
@NullMarked
package feedsheaf.document;

import org.jspecify.annotations.NullMarked;
