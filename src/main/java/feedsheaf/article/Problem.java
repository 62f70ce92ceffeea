package feedsheaf.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that an author should mend, and where.
 *
 * @param path the file, relative to the folder, with {@code /} between names; or the path of a document, which begins with
 *     one
 * @param line counted from 1
 * @param column in code points, counted from 1
 * @param sentence what is wrong and what to write instead; never quotes {@code secured} or a key that is not read
 */
public record Problem(String path, int line, int column, Severity severity, String sentence)
        implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::path)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::sentence);

    /** What a problem means for the article. */
    public enum Severity {
        /** The file is rejected. */
        ERROR,
        /** The article stays, without the broken part. */
        WARNING;

        /** The name in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A problem of a whole file. */
    public static Problem ofFile(String path, Severity severity, String sentence) {
        return new Problem(path, 1, 1, severity, sentence);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code path:line:column: sentence} on one line, whatever the file is called. */
    @Override
    public String toString() {
        return place() + LogText.printable(sentence);
    }

    /** {@code path:line:column: error: sentence}, the form that editors and build servers make links of. */
    public String toLine() {
        return place() + severity.label() + ": " + LogText.printable(sentence);
    }

    /** Its parts by name, for reports that programs read. */
    public Map<String, Object> toMap() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("path", path);
        parts.put("line", line);
        parts.put("column", column);
        parts.put("severity", severity.label());
        parts.put("sentence", sentence);
        return parts;
    }

    private String place() {
        return LogText.printable(path) + ":" + line + ":" + column + ": ";
    }
}
