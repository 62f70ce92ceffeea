/**
 * The options. Start at {@link feedsheaf.config.FeedsheafConfig}; only {@code edition} and {@code http} read it, the
 * rooms below take plain values.
 */
@NullMarked
package feedsheaf.config;

import org.jspecify.annotations.NullMarked;
