/**
 * Pages for people. Start at {@link feedsheaf.page.PageRenderer}. Uses {@code article} and Qute.
 */
@NullMarked
package feedsheaf.page;

import org.jspecify.annotations.NullMarked;
