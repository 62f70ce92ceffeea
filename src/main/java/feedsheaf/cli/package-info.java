/**
 * The command line. Start at {@link feedsheaf.cli.Main}: without an argument the service runs; of the sub-commands only
 * {@code export} needs the container, since it renders pages.
 */
@NullMarked
package feedsheaf.cli;

import org.jspecify.annotations.NullMarked;
