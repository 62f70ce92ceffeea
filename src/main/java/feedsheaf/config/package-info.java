/**
 * The options. Start at {@link feedsheaf.config.FeedsheafConfig}; only {@code edition}, {@code http} and
 * {@code cli} read it, the rooms below take plain values.
 */
@NullMarked
package feedsheaf.config;

import org.jspecify.annotations.NullMarked;
