package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;

/** Collects the problems of one file, up to a number that an author can still read. */
final class Problems {

    private static final int MOST = 100;

    private static final String LEFT_OUT = "; it is left out";

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n]");

    private final String path;
    private final List<Problem> found = new ArrayList<>();
    private int passedOver;
    private boolean errors;

    Problems(String path) {
        this.path = path;
    }

    void error(Mark mark, String sentence) {
        add(Severity.ERROR, mark, sentence);
    }

    void warn(Mark mark, String sentence) {
        add(Severity.WARNING, mark, sentence);
    }

    /** Warns of what is wrong and therefore not used. */
    void leaveOut(Mark mark, String sentence) {
        warn(mark, sentence + LEFT_OUT);
    }

    /** The same of what has no mark. */
    void leaveOut(int line, String sentence) {
        add(Severity.WARNING, line, 1, sentence + LEFT_OUT);
    }

    void add(Severity severity, Mark mark, String sentence) {
        // The mark counts from 0, and from the line after the fence.
        add(severity, mark.getLine() + 2, mark.getColumn() + 1, sentence);
    }

    /**
     * Reports a mistake that has no mark.
     *
     * @param beginning what stands before it, up to which lines are counted
     * @param firstLine the line of the file in which that begins
     */
    void errorBehind(String beginning, int firstLine, String sentence) {
        String[] lines = LINE_BREAK.split(beginning, -1);
        String last = lines[lines.length - 1];
        add(Severity.ERROR, firstLine + lines.length - 1, 1 + last.codePointCount(0, last.length()), sentence);
    }

    void add(Severity severity, int line, int column, String sentence) {
        errors |= severity == Severity.ERROR;
        if (found.size() < MOST) {
            found.add(new Problem(path, line, column, severity, sentence));
        } else {
            passedOver++;
        }
    }

    boolean hasErrors() {
        return errors;
    }

    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(null);
        if (passedOver > 0) {
            Severity severity = errors ? Severity.ERROR : Severity.WARNING;
            sorted.add(
                    Problem.ofFile(path, severity, "has " + passedOver + " problems more than the " + MOST + " shown"));
        }
        return List.copyOf(sorted);
    }
}
