/** The program as it is shipped, from outside: the jar, or with {@code -Dnative} the executable. */
@NullMarked
package feedsheaf.program;

import org.jspecify.annotations.NullMarked;
