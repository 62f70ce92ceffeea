/**
 * The command line. Start at {@link feedsheaf.cli.Main}: without an argument the service runs; sub-commands work without
 * a container. Uses every room but {@code http}.
 */
@NullMarked
package feedsheaf.cli;

import org.jspecify.annotations.NullMarked;
