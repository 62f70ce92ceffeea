package feedsheaf.article;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Stops at what is too deep or refers back too often, with the place, which SnakeYAML's own limits do not tell. */
final class GuardedParser implements Parser {

    /** A limit of ours; the problem says what to write instead. */
    static final class LimitExceeded extends MarkedYAMLException {
        private static final long serialVersionUID = 1L;

        LimitExceeded(String problem, Mark mark) {
            super(null, null, problem, mark);
        }
    }

    private final Parser parser;
    private final ReadingRules rules;
    private final Problems problems;
    private int depth;
    private int aliases;

    GuardedParser(Parser parser, ReadingRules rules, Problems problems) {
        this.parser = parser;
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), event);
            depth++;
            if (depth > rules.maxDepth()) {
                throw new LimitExceeded(
                        "lists and mappings are nested deeper than " + rules.maxDepth() + " levels (write fewer)",
                        event.getStartMark());
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
        } else if (event instanceof AliasEvent) {
            aliases++;
            if (aliases > rules.maxAliases()) {
                throw new LimitExceeded(
                        "there are more than " + rules.maxAliases() + " aliases (write the values out)",
                        event.getStartMark());
            }
        }
        return event;
    }

    private void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            problems.error(
                    event.getStartMark(),
                    "YAML tags are not allowed (remove the word that begins with !, or put quotation marks around the text)");
        }
    }
}
