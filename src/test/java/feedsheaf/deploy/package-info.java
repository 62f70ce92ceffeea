/** What lies in the folder deploy, against the programs that read it. */
@NullMarked
package feedsheaf.deploy;

import org.jspecify.annotations.NullMarked;
