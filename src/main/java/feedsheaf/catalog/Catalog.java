package feedsheaf.catalog;

import feedsheaf.article.ArticleCard;
import feedsheaf.article.Problem;
import feedsheaf.article.Problem.Severity;
import feedsheaf.article.Topic;
import feedsheaf.catalog.Selection.Selected;
import feedsheaf.catalog.Verdict.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is published at one moment.
 *
 * @param articles the selected ones, newest first, equal dates by id; each topic in the spelling that is shown
 * @param topics by slug, each with at least one article
 * @param problems in the order of the files
 * @param tally how many files ended where, for every fate; a rejected file counts as one, be an older version shown or not
 * @param respelled slugs of the topics that articles spell in more than one way
 * @param crowdedOut topics that have articles and no place
 * @param outdated paths of rejected files of which an older version is shown
 * @param twins whether an article is hidden by another one of its id
 * @param changesAt when the time of the next article comes, if one waits
 */
public record Catalog(
        List<ArticleCard> articles,
        List<TopicShelf> topics,
        Set<String> respelled,
        List<Topic> crowdedOut,
        List<Problem> problems,
        Map<Fate, Integer> tally,
        Set<String> outdated,
        boolean twins,
        Optional<Instant> changesAt) {

    static final Comparator<ArticleCard> NEWEST_FIRST = (a, b) -> {
        int byDate = b.published().compareTo(a.published());
        return byDate == 0 ? a.id().compareTo(b.id()) : byDate;
    };

    /** A topic in the spelling that is shown, and its articles, newest first. */
    public record TopicShelf(Topic topic, List<ArticleCard> articles) {
        public TopicShelf {
            articles = List.copyOf(articles);
        }
    }

    public Catalog {
        articles = List.copyOf(articles);
        topics = List.copyOf(topics);
        respelled = Set.copyOf(respelled);
        crowdedOut = List.copyOf(crowdedOut);
        problems = List.copyOf(problems);
        tally = Collections.unmodifiableMap(new EnumMap<>(tally));
        outdated = Set.copyOf(outdated);
    }

    /**
     * Selects from a snapshot what is published, not taken out, and not in the future.
     *
     * @param maxTopics the topics with the most articles are taken
     */
    public static Catalog of(FolderSnapshot snapshot, Instant now, int maxTopics) {
        Selection selection = Selection.of(snapshot, now);
        List<ArticleCard> selected =
                selection.byId().values().stream().map(Selected::article).toList();
        Spelling spelling = Spelling.of(selected);
        List<ArticleCard> articles = selected.parallelStream()
                .map(spelling::apply)
                .sorted(NEWEST_FIRST)
                .toList();
        List<TopicShelf> busiestFirst = shelves(articles);
        List<TopicShelf> topics = busiestFirst.stream()
                .limit(maxTopics)
                .sorted(Comparator.comparing(shelf -> shelf.topic().slug()))
                .toList();
        List<Topic> crowdedOut =
                busiestFirst.stream().skip(maxTopics).map(TopicShelf::topic).toList();
        return new Catalog(
                articles,
                topics,
                spelling.respelled(),
                crowdedOut,
                problems(snapshot, selection, crowdedOut.size(), maxTopics),
                tally(snapshot, selection, now),
                selection.outdated(),
                !selection.hidden().isEmpty(),
                changesAt(snapshot, now));
    }

    private static List<Problem> problems(FolderSnapshot snapshot, Selection selection, int crowdedOut, int maxTopics) {
        List<Problem> problems = new ArrayList<>(snapshot.problems());
        snapshot.files().forEach((path, file) -> problems.addAll(file.problems(path)));
        problems.addAll(selection.problems());
        if (crowdedOut > 0) {
            problems.add(Problem.ofFile(
                    ".",
                    Severity.WARNING,
                    "topics that get no feed, those with the fewest articles, because of feedsheaf.max-topics="
                            + maxTopics + ": " + crowdedOut));
        }
        problems.sort(null);
        return problems;
    }

    private static Map<Fate, Integer> tally(FolderSnapshot snapshot, Selection selection, Instant now) {
        Map<Fate, Integer> tally = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            tally.put(fate, 0);
        }
        snapshot.files()
                .forEach((path, file) -> tally.merge(Verdict.fate(path, file, selection, now), 1, Integer::sum));
        return tally;
    }

    private static Optional<Instant> changesAt(FolderSnapshot snapshot, Instant now) {
        return snapshot.files().values().stream()
                .flatMap(file -> file.article().stream())
                .filter(article -> article.withheld().isEmpty())
                .map(ArticleCard::published)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    /**
     * The catalog of the next snapshot: the same as {@link #of} would give, and found much faster where it differs in a
     * few articles.
     *
     * @param before the snapshot that this is the catalog of
     * @param after the snapshot that was made of it
     */
    public Catalog next(FolderSnapshot before, FolderSnapshot after, Instant now, int maxTopics) {
        // A hidden article may be the newer one now, and a crowded topic the busier one.
        return Edit.all(before, after, now)
                .filter(edits -> isStillRight(now) && !twins && crowdedOut.isEmpty())
                .flatMap(edits -> Reshelving.of(this, edits, maxTopics))
                .orElseGet(() -> of(after, now, maxTopics));
    }

    /** Every topic that has an article, with a place or without. */
    public Stream<Topic> everyTopic() {
        return Stream.concat(topics.stream().map(TopicShelf::topic), crowdedOut.stream());
    }

    /** Whether no article has come of age meanwhile, nor is too young because the clock was set back. */
    public boolean isStillRight(Instant moment) {
        boolean noneTooYoung =
                articles.isEmpty() || !articles.get(0).published().isAfter(moment);
        return noneTooYoung
                && changesAt.filter(change -> !moment.isBefore(change)).isEmpty();
    }

    /** The same problems with other articles. */
    Catalog with(List<ArticleCard> articles, List<TopicShelf> topics, Map<Fate, Integer> tally) {
        return new Catalog(articles, topics, respelled, crowdedOut, problems, tally, outdated, twins, changesAt);
    }

    /** The busiest topics first. */
    private static List<TopicShelf> shelves(List<ArticleCard> articles) {
        Map<Topic, List<ArticleCard>> byTopic = new HashMap<>();
        for (ArticleCard article : articles) {
            article.topics()
                    .forEach(topic -> byTopic.computeIfAbsent(topic, none -> new ArrayList<>())
                            .add(article));
        }
        return byTopic.entrySet().stream()
                .map(entry -> new TopicShelf(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (TopicShelf shelf) -> -shelf.articles().size())
                        .thenComparing(shelf -> shelf.topic().slug()))
                .toList();
    }
}
