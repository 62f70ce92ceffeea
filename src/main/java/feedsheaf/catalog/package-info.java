/**
 * What we publish: the folder's files as they were last read, and the articles selected from them. Start at
 * {@link feedsheaf.catalog.Catalog}. Uses {@code article}, and no container.
 */
@NullMarked
package feedsheaf.catalog;

import org.jspecify.annotations.NullMarked;
