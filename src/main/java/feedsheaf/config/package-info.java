/**
 * The options. Start at {@link feedsheaf.config.FeedsheafConfig}; the rooms from
 * {@code edition} upwards read it, those below take plain values.
 */
@NullMarked
package feedsheaf.config;

import org.jspecify.annotations.NullMarked;
