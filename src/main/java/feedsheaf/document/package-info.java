/**
 * What is served: bytes and their entity tag. Start at {@link feedsheaf.document.RenderedDocument}. Uses the JDK only.
 */
@NullMarked
package feedsheaf.document;

import org.jspecify.annotations.NullMarked;
