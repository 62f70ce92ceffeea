/**
 * The current edition over HTTP. Start at {@link feedsheaf.http.DocumentRoute}, which answers nearly every request. Uses
 * {@code edition} and the values that it serves; nothing is rendered here.
 */
@NullMarked
package feedsheaf.http;

import org.jspecify.annotations.NullMarked;
