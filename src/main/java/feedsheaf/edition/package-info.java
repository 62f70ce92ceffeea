/**
 * The loop that keeps what is served up to date. Start at {@link feedsheaf.edition.Republisher}. Uses every room below;
 * {@code http} reads {@link feedsheaf.edition.CurrentEdition}.
 */
@NullMarked
package feedsheaf.edition;

import org.jspecify.annotations.NullMarked;
