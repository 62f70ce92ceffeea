package feedsheaf.article;

import feedsheaf.article.Problem.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one mapping, read by type. What is wrong becomes a problem: of a required key with the severity of the
 * mapping, of an optional one a warning, and the key counts as absent.
 */
final class Fields {

    /**
     * What an article names is written once for each of its topics, in every format, so what one file costs would grow
     * with the square.
     */
    private static final int MOST_ITEMS = 100;

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]*");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final String LEAST_IS_1 = "1 or more, in digits only";
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final String prefix;
    private final Mark place;
    private final Severity whenRequired;
    private final Map<String, List<Field>> values = new LinkedHashMap<>();
    private final Context context;
    private boolean merges;

    /**
     * A key and its value.
     *
     * @param isItem whether the value is one item of the list that the key has
     */
    record Field(Node key, Node value, boolean isItem) {

        /** Where the value stands; where an alias stands for it, the key, since the value is elsewhere. */
        Mark place() {
            Mark mark = value.getStartMark();
            return mark.getIndex() < key.getStartMark().getIndex() ? key.getStartMark() : mark;
        }

        /** Whether nothing was written, or what YAML takes for nothing. */
        boolean isNull() {
            return value instanceof ScalarNode scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && NULLS.contains(scalar.getValue());
        }

        /** The items of a list that is the value. */
        Stream<Field> items(SequenceNode list) {
            return list.getValue().stream().map(item -> new Field(key, item, true));
        }
    }

    /** How a value is taken. */
    private enum Form {
        /** A name or a title is one line, whatever lines it was written in. */
        LINE,
        TEXT,
        /** A date, a number, an address: no text in the words of the author. */
        TOKEN
    }

    /** What every mapping of one file shares. */
    record Context(Problems problems, ReadingRules rules, Secret secret, LostText lost) {}

    /** The keys of a file. */
    static Fields ofFile(MappingNode root, Set<String> known, Context context) {
        return new Fields(root, "", Severity.ERROR, known, context);
    }

    private Fields(MappingNode mapping, String prefix, Severity whenRequired, Set<String> known, Context context) {
        this.prefix = prefix;
        this.place = mapping.getStartMark();
        this.whenRequired = whenRequired;
        this.context = context;
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                if (isRestOfText(mapping, key, entry.getValueNode()) && !known.contains(key.getValue())) {
                    context.problems.warn(
                            key.getStartMark(),
                            "the text before this ended at the comma (put quotation marks around a text with a comma in it)");
                } else {
                    add(key, entry.getValueNode(), known);
                }
            }
        }
    }

    /** In {@code {title: Yes, we can}} the last two words are a key, to which no value is written. */
    private static boolean isRestOfText(MappingNode mapping, ScalarNode key, Node value) {
        return mapping.getFlowStyle() == FlowStyle.FLOW
                && key.getScalarStyle() == ScalarStyle.PLAIN
                && value.getStartMark().getIndex() <= key.getEndMark().getIndex();
    }

    private void add(ScalarNode key, Node value, Set<String> known) {
        String name = key.getValue();
        if (name.equals("<<") && key.getScalarStyle() == ScalarStyle.PLAIN) {
            merges = true;
            context.problems.add(whenRequired, key.getStartMark(), "\"<<\" is not supported (write the keys out)");
        }
        if (!known.contains(name)) {
            // A space that is none comes from a web page, and nobody sees it.
            String seen = PlainText.visible(name);
            known.stream()
                    .filter(seen::equalsIgnoreCase)
                    .forEach(meant -> context.problems.warn(
                            key.getStartMark(), quoted(name) + " is not read (write " + meant + ")"));
            return;
        }
        List<Field> sameKey = values.computeIfAbsent(name, absent -> new ArrayList<>(1));
        if (!sameKey.isEmpty()) {
            int first = sameKey.get(0).key().getStartMark().getLine() + 2;
            context.problems.add(
                    whenRequired,
                    key.getStartMark(),
                    quoted(name) + " stands here and in line " + first + " (remove one of the two)");
        }
        sameKey.add(new Field(key, value, false));
    }

    /** The key with its parents, as it is shown. */
    String quoted(String key) {
        return '"' + prefix + key + '"';
    }

    /** Whether there is a merge key, which is a problem. */
    boolean merges() {
        return merges;
    }

    private String named(String key, Field field) {
        return field.isItem() ? "an item of " + quoted(key) : quoted(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Every value of a key, also of one that stands twice. */
    List<Field> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    private Optional<Field> field(String key) {
        List<Field> fields = all(key);
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields.get(0));
    }

    /** A line that must not be blank. */
    Optional<String> requiredLine(String key, String example) {
        return required(key, Form.LINE, example);
    }

    /** A date, a number or an address that must not be blank. */
    Optional<String> requiredToken(String key, String example) {
        return required(key, Form.TOKEN, example);
    }

    private Optional<String> required(String key, Form form, String example) {
        Optional<Field> field = field(key);
        if (field.isEmpty()) {
            return missing(key, example);
        }
        Optional<String> text = text(key, field.get(), form, whenRequired);
        if (text.filter(String::isEmpty).isPresent()) {
            refuse(key, "is empty (write " + example + ")");
            return Optional.empty();
        }
        return text;
    }

    /** Complains that a key is not there. */
    <T> Optional<T> missing(String key, String example) {
        report(whenRequired, place, quoted(key) + " is missing (write " + example + ")");
        return Optional.empty();
    }

    /** A line; none where it is blank. */
    Optional<String> line(String key) {
        return optional(key, Form.LINE);
    }

    /** A text; none where it is blank. */
    Optional<String> text(String key) {
        return optional(key, Form.TEXT);
    }

    private Optional<String> token(String key) {
        return optional(key, Form.TOKEN);
    }

    private Optional<String> optional(String key, Form form) {
        return field(key)
                .flatMap(field -> text(key, field, form, Severity.WARNING))
                .filter(text -> !text.isEmpty());
    }

    /** Whether a text without quotation marks stands where a list could. */
    boolean isOneText(String key) {
        return field(key)
                .map(Field::value)
                .filter(value -> value instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN)
                .isPresent();
    }

    /** A list of lines, or one; blank ones are ignored. */
    List<PlacedLine> lines(String key) {
        Optional<Field> field = field(key);
        if (field.filter(mapping -> mapping.value() instanceof MappingNode).isPresent()) {
            leaveOutAsNoList(key);
            return List.of();
        }
        return field.stream()
                .flatMap(value -> value.value() instanceof SequenceNode list ? value.items(list) : Stream.of(value))
                .flatMap(item -> placedLine(key, item).stream())
                .toList();
    }

    private Optional<PlacedLine> placedLine(String key, Field item) {
        if (item.isItem() && item.value() instanceof ScalarNode text && holdsAnItem(text)) {
            context.problems.warn(
                    item.place(),
                    named(key, item) + " goes on below with another hyphen (begin each item in the same column)");
        }
        return text(key, item, Form.LINE, Severity.WARNING)
                .filter(line -> !line.isEmpty())
                .map(line -> new PlacedLine(line, item.place()));
    }

    /** An item that is indented further than the one above goes on with the text of that. */
    private static boolean holdsAnItem(ScalarNode text) {
        return text.getScalarStyle() == ScalarStyle.PLAIN
                && text.getStartMark().getLine() < text.getEndMark().getLine()
                && text.getValue().contains(" - ");
    }

    /** A line and where it stands. */
    record PlacedLine(String line, Mark place) {}

    private Optional<String> text(String key, Field field, Form form, Severity severity) {
        if (!(field.value() instanceof ScalarNode scalar)) {
            String kind = field.value() instanceof SequenceNode ? "a list" : "a mapping";
            report(severity, field.place(), named(key, field) + " is " + kind + " (write one text)");
            return Optional.empty();
        }
        if (context.secret.holds(scalar)) {
            report(severity, field.place(), named(key, field) + " refers to \"secured\" (write the text itself)");
            return Optional.empty();
        }
        if (form != Form.TOKEN) {
            context.lost
                    .of(scalar)
                    .ifPresent(lost -> context.problems.warn(field.place(), named(key, field) + " " + lost));
        }
        if (field.isNull()) {
            return Optional.of("");
        }
        // Beside an address, what nobody sees comes from where that was copied; in it, nothing may go without a word.
        String written = form == Form.TOKEN
                ? PlainText.trimmed(scalar.getValue())
                : PlainText.clean(scalar.getValue()).strip();
        if (PlainText.isBlank(written)) {
            return Optional.of("");
        }
        String text = form == Form.LINE ? PlainText.oneLine(written) : written;
        int limit = form == Form.LINE ? context.rules.maxTitle() : context.rules.maxText();
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            String excess = " has " + length + " characters (write no more than " + limit + ")";
            report(severity, field.place(), named(key, field) + excess);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<WebUrl> requiredUrl(String key) {
        return requiredToken(key, key + ": https://…")
                .flatMap(text -> WebUrl.read(text, complaint -> refuse(key, complaint)));
    }

    Optional<WebUrl> url(String key) {
        return token(key).flatMap(text -> WebUrl.read(text, complaint -> leaveOut(key, complaint)));
    }

    Optional<Instant> requiredMoment(String key) {
        return requiredToken(key, key + ": 2020-06-08T23:49:00Z")
                .flatMap(text -> DateTimes.read(text, complaint -> refuse(key, complaint)));
    }

    Optional<Instant> moment(String key) {
        return token(key).flatMap(text -> DateTimes.read(text, complaint -> leaveOut(key, complaint)));
    }

    /** A whole number, of any sign. */
    OptionalInt integer(String key) {
        return narrow(number(key, INTEGER, Integer::parseInt, "a whole number", "digits only"));
    }

    /** A size in pixels. */
    OptionalInt pixels(String key) {
        return narrow(number(key, POSITIVE, Integer::parseInt, "a number of pixels", LEAST_IS_1));
    }

    /** A size in bytes. */
    OptionalLong bytes(String key) {
        return number(key, POSITIVE, Long::parseLong, "a number of bytes", LEAST_IS_1);
    }

    private static OptionalInt narrow(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private OptionalLong number(String key, Pattern form, ToLongFunction<String> parser, String kind, String advice) {
        Optional<String> text = token(key);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        String quoted = Quote.of(text.get());
        if (!form.matcher(text.get()).matches()) {
            leaveOut(key, "is not " + kind + ": " + quoted + " (write " + advice + ")");
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(parser.applyAsLong(text.get()));
        } catch (NumberFormatException outOfRange) {
            leaveOut(key, "is too long a number: " + quoted + " (write fewer digits)");
            return OptionalLong.empty();
        }
    }

    /**
     * A mapping.
     *
     * @param example one of its keys, for whoever wrote something else
     */
    Optional<Fields> mapping(String key, Set<String> known, String example) {
        return field(key)
                .filter(field -> !field.isNull())
                .flatMap(field -> mapping(key, field, known, example + " below it, indented"));
    }

    /**
     * What the {@link #first} mappings of a list hold; an item that is none, or of which nothing can be made, is left out.
     *
     * @param example a key of an item, for whoever wrote something else
     */
    <T> List<T> list(String key, Set<String> known, String example, Function<Fields, Optional<T>> reader) {
        Optional<Field> field = field(key).filter(present -> !present.isNull());
        if (field.isEmpty()) {
            return List.of();
        }
        if (!(field.get().value() instanceof SequenceNode list)) {
            leaveOutAsNoList(key);
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (Node item : first(key, list.getValue(), "items")) {
            mapping(key, new Field(field.get().key(), item, true), known, example)
                    .flatMap(reader)
                    .ifPresent(items::add);
        }
        return items;
    }

    /** As many things as an article may name by one key. */
    <T> List<T> first(String key, Collection<T> all, String things) {
        if (all.size() > MOST_ITEMS) {
            warn(
                    key,
                    "names " + all.size() + " " + things + " (write no more than " + MOST_ITEMS
                            + "); the others are left out");
        }
        return all.stream().limit(MOST_ITEMS).toList();
    }

    private Optional<Fields> mapping(String key, Field field, Set<String> known, String example) {
        if (context.secret.holds(field.value())) {
            context.problems.leaveOut(
                    field.place(), named(key, field) + " refers to \"secured\" (write the keys themselves)");
            return Optional.empty();
        }
        if (field.value() instanceof MappingNode mapping) {
            return Optional.of(new Fields(mapping, prefix + key + ".", Severity.WARNING, known, context));
        }
        context.problems.leaveOut(field.place(), named(key, field) + " has no keys (write " + example + ")");
        return Optional.empty();
    }

    /** Reports a value that is not the list that was meant. */
    void leaveOutAsNoList(String key) {
        leaveOut(key, "is not a list (begin each item with a hyphen and a space)");
    }

    /** Reports a value without which there can be no such thing as this mapping stands for. */
    void refuse(String key, String complaint) {
        report(whenRequired, place(key), quoted(key) + " " + complaint);
    }

    /** Reports a value that is not used. */
    void leaveOut(String key, String complaint) {
        context.problems.leaveOut(place(key), quoted(key) + " " + complaint);
    }

    /** Reports something about a value that is used all the same, at least in part. */
    void warn(String key, String complaint) {
        context.problems.warn(place(key), quoted(key) + " " + complaint);
    }

    private Mark place(String key) {
        return field(key).map(Field::place).orElse(place);
    }

    private void report(Severity severity, Mark mark, String sentence) {
        if (severity == Severity.ERROR) {
            context.problems.error(mark, sentence);
        } else {
            context.problems.leaveOut(mark, sentence);
        }
    }
}
