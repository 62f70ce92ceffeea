/**
 * The edition as plain files, for a web server or an object store that serves them without us. Start at
 * {@link feedsheaf.export.ExportFolder}. Says of documents what the room http says of them.
 */
@NullMarked
package feedsheaf.export;

import org.jspecify.annotations.NullMarked;
