package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in an editor's words what SnakeYAML found, and where the mistake was made rather than where it was noticed. Of
 * SnakeYAML's words only the problem is used, and of that only the part in front of what it quotes: the whole message
 * shows the line, which may be {@code secured}. The source is looked at, never shown.
 */
final class YamlSyntax {

    private static final Pattern QUOTED =
            Pattern.compile("(?:,? but (?:found|got)|(?<=alias|tag handle|character) |: ).*", Pattern.DOTALL);

    private static final String NO_MAPPING = "mapping values are not allowed here";
    private static final String BLOCK_END = "expected <block end>";
    private static final String LIST_END = "expected ',' or ']'";

    private static final String NO_CONTENT = "expected the node content";
    private static final String LIST_ITEM = "sequence entries are not allowed here";

    private static final String BLOCK_SIGN = "put quotation marks around a text that begins with | or >";
    private static final String BACKSLASH = "write \\\\ for a backslash, or use single quotation marks";

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(NO_MAPPING, "put quotation marks around a text that holds a colon"),
            Map.entry("found unknown escape character", BACKSLASH),
            Map.entry("expected escape sequence of 2 hexadecimal numbers", BACKSLASH),
            Map.entry("expected escape sequence of 4 hexadecimal numbers", BACKSLASH),
            Map.entry("expected escape sequence of 8 hexadecimal numbers", BACKSLASH),
            Map.entry(BLOCK_END, "check the indentation and the quotation marks"),
            Map.entry("found undefined alias", "put quotation marks around a text that begins with *"),
            Map.entry(NO_CONTENT, "write a value, or remove the comma or hyphen"),
            Map.entry(LIST_ITEM, "put each item of a list on a line of its own"),
            Map.entry("mapping keys are not allowed here", "put each key on a line of its own"),
            Map.entry("unexpected character", "put quotation marks around a text that begins with & or *"),
            Map.entry("expected chomping or indentation indicators", BLOCK_SIGN),
            Map.entry("expected a comment or a line break", BLOCK_SIGN),
            Map.entry("but found another document", "a line that begins with --- and a space is no fence"));

    private static final String ANY_ADVICE = "check the quotation marks and the indentation here";

    private static final int LONGEST_LINE = 1000;

    private static final String QUOTED_TEXT = "while scanning a quoted scalar";

    /** What SnakeYAML was doing where the mistake is at the beginning of it. */
    private static final Set<String> BEGUN = Set.of(
            QUOTED_TEXT,
            "while scanning a simple key",
            "while parsing a flow sequence",
            "while parsing a flow mapping");

    private static final String NO_KEY =
            "this is neither a key nor part of what stands above (write key: value, or indent a text that goes on)";

    private static final String COMMENT = "this begins a comment (put quotation marks around a text that holds #)";

    private static final String NO_SUCH_BEGINNING =
            "a text may not begin with this sign (put quotation marks around it)";

    private static final String UNCLOSED = "this quotation mark is not closed (close it)";

    /** Said of what SnakeYAML itself has no words for. */
    static final String UNREADABLE = "YAML: unreadable (" + ANY_ADVICE + ")";

    /** What is often behind a problem, seen from the line in which it is, or from the one above. */
    private record Cause(String problem, Pattern line, boolean lineAbove, String sentence) {
        static Cause in(String problem, String line, String sentence) {
            return new Cause(problem, Pattern.compile(line), false, sentence);
        }

        static Cause above(String problem, String line, String sentence) {
            return new Cause(problem, Pattern.compile(line), true, sentence);
        }
    }

    /** The first one that is seen is told. */
    private static final List<Cause> CAUSES = List.of(
            Cause.above(
                    NO_MAPPING,
                    "\\s*[A-Za-z][\\w-]*:[^\\s/:].*",
                    "a key in the line above is no key (write a space after its colon)"),
            Cause.in(
                    NO_MAPPING,
                    "\\s*[\\w-]+:\\s+[“”„‟‘’‚].*",
                    "these are no quotation marks for YAML (use straight ones, \"…\")"),
            Cause.in(
                    NO_MAPPING,
                    "\\s+[\\w-]+:(?:\\s.*)?",
                    "this is indented further than the line above (begin a key in the same column;"
                            + " put quotation marks around a text that goes on here)"),
            Cause.in(
                    BLOCK_END,
                    "\\s*(?:- )?[\\w-]+:\\s+\".*",
                    "the text ended at an earlier quotation mark (write \\\" inside \"…\")"),
            Cause.in(
                    BLOCK_END,
                    "\\s*(?:- )?[\\w-]+:\\s+'.*",
                    "the text ended at an apostrophe (write '' for one inside '…')"),
            Cause.in(
                    BLOCK_END,
                    "\\s*(?:- )?[\\w-]+:\\s+[\\[{].*",
                    "a list or mapping ended before this (put quotation marks around a text that begins with [ or {)"),
            Cause.in(
                    "could not find expected ':'",
                    "\\s*-[^\\s-].*",
                    "this is no item (write a space after the hyphen)"),
            Cause.in(
                    "could not find expected ':'",
                    "\\s*[A-Za-z][\\w-]*:[\\p{Zs}\\p{Cf}].*",
                    "this is no key: what is behind its colon only looks like a space, or like nothing (write a space)"),
            Cause.in(
                    "could not find expected ':'",
                    "\\s*[A-Za-z][\\w-]*:[^\\s/:].*",
                    "this is no key (write a space after its colon)"),
            Cause.in("could not find expected ':'", ".*", NO_KEY),
            Cause.in(LIST_END, ".*", "this list is not closed, or a comma is missing between its items (write ] or ,)"),
            Cause.in(
                    "expected ',' or '}'",
                    ".*",
                    "this mapping is not closed, or a comma is missing between its keys (write } or ,)"),
            Cause.in(
                    LIST_ITEM,
                    "\\s*(?:- )?[\\w-]+:\\s+-(?:\\s.*)?",
                    "behind a colon begins no list (put each item on a line of its own,"
                            + " or quotation marks around a text that begins with a hyphen)"),
            Cause.in("mapping keys are not allowed here", "\\s*(?:- )?[\\w-]+:\\s+\\?.*", NO_SUCH_BEGINNING),
            Cause.in(NO_CONTENT, "\\s*(?:- )?[\\w-]+:\\s+[,\\]}].*", NO_SUCH_BEGINNING),
            Cause.in("found character", ".*", NO_SUCH_BEGINNING));

    private static final Pattern COMMENT_IN_LIST =
            Pattern.compile("\\s*(?:- )?[\\w-]+:\\s+\\[(?:[^\\]]*\\s)?(?<comment>#.*)");

    private static final Pattern OPENS_MAPPING = Pattern.compile("\\s*(?:- )?[\\w-]+:\\s*");

    private static final Pattern WITHOUT_COLON = Pattern.compile("\\s*[A-Za-z][\\w-]*\\s+[^\\s:].*");

    private static final Pattern BEGINS_TEXT = Pattern.compile("\\s*(?:- )?(?:[\\w-]+:\\s+)?[\"']");

    private static final Pattern COMMENT_IN_TEXT =
            Pattern.compile("\\s*(?:- )?[\\w-]+:\\s+[^\\s\"'\\[{|>].*?\\s(?<comment>#[\\p{L}\\p{N}].*)");

    private static final Pattern LEAVES_TEXT_OPEN = Pattern.compile("\\s*(?:- )?[\\w-]+:\\s+(?<text>\"[^\"]*|'[^']*)");

    private YamlSyntax() {}

    /** Reports what is broken. */
    static void report(MarkedYAMLException broken, String yaml, Problems problems) {
        if (broken.getProblem() == null) {
            problems.error(broken.getProblemMark(), UNREADABLE);
            return;
        }
        String problem = QUOTED.matcher(broken.getProblem()).replaceFirst("").strip();
        List<String> lines = yaml.lines().toList();
        Mark place = place(broken);
        boolean reported = switch (problem) {
            case BLOCK_END ->
                reportedTextLeftOpen(lines, place, problems) || reportedCommentInText(lines, place, problems);
            case NO_MAPPING -> reportedKeyWithoutColon(lines, place, problems);
            case LIST_END, NO_CONTENT -> reportedCommentInList(lines, place, problems);
            default -> false;
        };
        if (!reported) {
            problems.error(place, "YAML: " + sentence(broken, problem, lines, place));
        }
    }

    private static String sentence(MarkedYAMLException broken, String problem, List<String> lines, Mark place) {
        if (broken.getProblem().contains("(TAB)")) {
            return "found a tab (write spaces)";
        }
        if (broken.getProblem().contains("escape character /(")) {
            return "found an escaped slash (write / without the backslash)";
        }
        if (QUOTED_TEXT.equals(broken.getContext()) && broken.getContextMark() != null) {
            return UNCLOSED;
        }
        if (problem.equals(BLOCK_END) && upTo(place, lines).isBlank()) {
            return "this line does not belong where it is indented to (begin it in the column of those that it belongs to)";
        }
        return cause(problem, lines, place.getLine())
                .orElseGet(() -> problem + " (" + ADVICE.getOrDefault(problem, ANY_ADVICE) + ")");
    }

    /** Where that begins which did not end as it should; else where it was noticed. */
    private static Mark place(MarkedYAMLException broken) {
        boolean began = broken.getContextMark() != null && BEGUN.contains(String.valueOf(broken.getContext()));
        return began ? broken.getContextMark() : broken.getProblemMark();
    }

    /** Where the first key of a mapping has no colon, that of the second makes no sense. */
    private static boolean reportedKeyWithoutColon(List<String> lines, Mark noticed, Problems problems) {
        int at = noticed.getLine() - 1;
        boolean isFirst = at == 0 || (at > 0 && matches(OPENS_MAPPING, lines.get(at - 1)));
        if (!isFirst || !matches(WITHOUT_COLON, lines.get(at))) {
            return false;
        }
        int column = lines.get(at).length() - lines.get(at).stripLeading().length() + 1;
        problems.add(Severity.ERROR, at + 2, column, "YAML: " + NO_KEY);
        return true;
    }

    /** A very long line was not written by hand, and could take the patterns very long. */
    private static boolean matches(Pattern pattern, String line) {
        return line.length() <= LONGEST_LINE && pattern.matcher(line).matches();
    }

    /** A comment takes all items of a list from there on, and the bracket. */
    private static boolean reportedCommentInList(List<String> lines, Mark noticed, Problems problems) {
        int at = Math.min(noticed.getLine(), lines.size() - 1);
        while (at > 0 && lines.get(at).indexOf('[') < 0) {
            at--;
        }
        return reportedComment(COMMENT_IN_LIST, lines, at, problems);
    }

    /** Where a text was not closed, the mark that should open the next one closes it, and what follows makes no sense. */
    private static boolean reportedTextLeftOpen(List<String> lines, Mark noticed, Problems problems) {
        String before = upTo(noticed, lines);
        Matcher begin = BEGINS_TEXT.matcher(before);
        boolean isClosing = before.endsWith("\"") || before.endsWith("'");
        if (!isClosing || (begin.lookingAt() && !begin.matches())) {
            return false;
        }
        for (int above = noticed.getLine() - 1; above >= 0; above--) {
            Matcher opening = LEAVES_TEXT_OPEN.matcher(lines.get(above));
            if (opening.matches() && opening.group("text").charAt(0) == before.charAt(before.length() - 1)) {
                // What stands before it is ASCII.
                problems.add(Severity.ERROR, above + 2, opening.start("text") + 1, "YAML: " + UNCLOSED);
                return true;
            }
        }
        return false;
    }

    /** A text of several lines goes on no more behind a comment. */
    private static boolean reportedCommentInText(List<String> lines, Mark noticed, Problems problems) {
        int above = noticed.getLine() - 1;
        return above >= 0 && upTo(noticed, lines).isBlank() && reportedComment(COMMENT_IN_TEXT, lines, above, problems);
    }

    private static boolean reportedComment(Pattern withComment, List<String> lines, int at, Problems problems) {
        String line = lines.get(at);
        Matcher found = withComment.matcher(line);
        if (line.length() > LONGEST_LINE || !found.matches()) {
            return false;
        }
        int column = line.codePointCount(0, found.start("comment")) + 1;
        problems.add(Severity.ERROR, at + 2, column, "YAML: " + COMMENT);
        return true;
    }

    /** The line of a mark, up to it; nothing where that cannot be told or is too long. */
    private static String upTo(Mark mark, List<String> lines) {
        String line = mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
        return line.length() <= LONGEST_LINE && mark.getColumn() <= line.codePointCount(0, line.length())
                ? line.substring(0, line.offsetByCodePoints(0, mark.getColumn()))
                : "";
    }

    private static Optional<String> cause(String problem, List<String> lines, int line) {
        return CAUSES.stream()
                .filter(cause -> cause.problem().equals(problem))
                .filter(cause -> isSeen(cause, lines, cause.lineAbove() ? line - 1 : line))
                .map(Cause::sentence)
                .findFirst();
    }

    private static boolean isSeen(Cause cause, List<String> lines, int at) {
        return at >= 0 && at < lines.size() && matches(cause.line(), lines.get(at));
    }
}
