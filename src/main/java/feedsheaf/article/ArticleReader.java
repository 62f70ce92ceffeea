package feedsheaf.article;

import feedsheaf.article.Fields.PlacedLine;
import feedsheaf.article.Problem.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads article files. Any number of threads may share it. */
public final class ArticleReader {

    /** RFC 3986 section 3, a URI of any scheme, written in the characters that one is made of; no IPv6 address. */
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:"
            + "(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]++|%[0-9A-Fa-f]{2})++"
            + "(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]++|%[0-9A-Fa-f]{2})*+)?");

    private static final Pattern WEB = Pattern.compile("https?:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> KNOWN = Stream.concat(
                    Release.KEYS.stream(),
                    Stream.of(
                            "title",
                            "webUrl",
                            "originalUrl",
                            "publishedDateTime",
                            "updatedDateTime",
                            "id",
                            "topics",
                            "excerpt",
                            "provider",
                            "images",
                            "related",
                            "quality",
                            "heat",
                            "language",
                            "ampWebUrl"))
            .collect(Collectors.toUnmodifiableSet());

    /** What stands for bytes that are no UTF-8, if nobody wrote it. */
    private static final char REPLACEMENT = '\uFFFD';

    private final ReadingRules rules;
    private final YamlReader yaml;
    private final BodyReader bodies;
    private final KnownTopics knownTopics = new KnownTopics();

    public ArticleReader(ReadingRules rules) {
        this.rules = rules;
        this.yaml = new YamlReader(rules);
        this.bodies = new BodyReader(rules);
    }

    /**
     * Reads a file.
     *
     * @param path relative to the folder, with {@code /} between names; problems name it, and its file name may begin
     *     with the date
     * @param content what the file holds, UTF-8
     * @param now decides whether {@code updatedDateTime} is in the future
     */
    public Reading read(String path, byte[] content, Instant now) {
        String text = text(content);
        Optional<FrontMatter> frontMatter = FrontMatter.of(text);
        if (frontMatter.isEmpty()) {
            return new Reading.Ignored(isWithdrawnIn(text));
        }
        Problems problems = new Problems(path);
        boolean suspect = isUtf16(content) || text.indexOf(REPLACEMENT) >= 0;
        return mapping(content, suspect, frontMatter.get(), problems)
                .map(root -> read(path, root, frontMatter.get(), problems, now))
                .orElseGet(() -> new Reading.Rejected(problems.inOrder(), Release.isWithdrawnIn(frontMatter.get())));
    }

    /**
     * Whether an article is to be taken out by what its file begins with now, though that cannot be read.
     *
     * @param beginning front matter, perhaps after some empty lines
     */
    public boolean isWithdrawnIn(byte[] beginning) {
        return isWithdrawnIn(text(beginning));
    }

    private static boolean isWithdrawnIn(String beginning) {
        return FrontMatter.of(beginning.stripLeading())
                .filter(Release::isWithdrawnIn)
                .isPresent();
    }

    /**
     * The text without its byte order mark. Bytes that are no UTF-8 do not hide the fence or the keys, which are ASCII; in
     * UTF-16 they are found as such.
     */
    private static String text(byte[] content) {
        if (isUtf16(content)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] content) {
        return content.length >= 2
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
    }

    /**
     * The keys of the file.
     *
     * @param suspect whether what was decoded may not have been UTF-8
     */
    private Optional<MappingNode> mapping(byte[] content, boolean suspect, FrontMatter frontMatter, Problems problems) {
        if (suspect && !isUtf8(content, problems)) {
            return Optional.empty();
        }
        if (!frontMatter.closed()) {
            problems.add(Severity.ERROR, 1, 1, "the front matter is not closed (write a line --- after its last key)");
            return Optional.empty();
        }
        return yaml.read(frontMatter.yaml(), problems);
    }

    private static boolean isUtf8(byte[] content, Problems problems) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException malformed) {
            problems.errorBehind(
                    new String(content, 0, bytes.position(), StandardCharsets.UTF_8),
                    1,
                    "the file is not UTF-8 (save it as UTF-8)");
            return false;
        }
    }

    private Reading read(String path, MappingNode root, FrontMatter frontMatter, Problems problems, Instant now) {
        String yaml = frontMatter.yaml();
        Fields fields = Fields.ofFile(
                root, KNOWN, new Fields.Context(problems, rules, Secret.of(root, yaml), LostText.of(yaml)));

        Optional<String> withheld = Release.withheld(fields, rules.publishedByDefault(), problems);
        Optional<String> title = fields.requiredLine("title", "title: …");
        Optional<WebUrl> link =
                fields.requiredUrl(!fields.has("webUrl") && fields.has("originalUrl") ? "originalUrl" : "webUrl");
        Optional<Instant> published = published(path, fields, problems);
        Optional<String> pinnedId = fields.has("id") ? pinnedId(fields) : Optional.empty();
        Optional<Instant> updated = updated(fields, published);
        Optional<Instant> futureUpdate = updated.filter(now::isBefore);
        futureUpdate.ifPresent(future ->
                fields.warn("updatedDateTime", "is in the future; until then the published date stands for it"));

        List<Topic> topics = topics(fields, problems);
        Optional<String> summary = fields.text("excerpt");
        Optional<String> body = link.flatMap(base -> bodies.html(path, frontMatter, base, problems));
        Provider provider = PartReader.provider(fields);
        List<Image> images = PartReader.images(fields);
        List<Related> related = PartReader.related(fields);
        Optional<String> language = language(fields);
        Optional<WebUrl> ampLink = fields.url("ampWebUrl");
        OptionalInt quality = fields.integer("quality");
        OptionalInt heat = fields.integer("heat");

        if (problems.hasErrors() || title.isEmpty() || link.isEmpty() || published.isEmpty()) {
            return new Reading.Rejected(problems.inOrder(), withheld.isPresent());
        }
        Article article = new Article(
                pinnedId.orElse(link.get().value()),
                title.get(),
                link.get(),
                published.get(),
                futureUpdate.isPresent() ? published.get() : updated.orElse(published.get()),
                withheld,
                topics,
                summary,
                body,
                provider,
                images,
                related,
                quality,
                heat,
                language,
                ampLink);
        return new Reading.Accepted(article, problems.inOrder(), futureUpdate);
    }

    private static Optional<Instant> published(String path, Fields fields, Problems problems) {
        if (fields.has("publishedDateTime")) {
            return fields.requiredMoment("publishedDateTime");
        }
        return DateTimes.inFileName(path)
                .map(date -> DateTimes.read(
                        date,
                        complaint -> problems.add(
                                Severity.ERROR,
                                1,
                                1,
                                "the file's name begins with what " + complaint
                                        + " (rename the file, or write publishedDateTime: …)")))
                .orElseGet(
                        () -> fields.missing(
                                "publishedDateTime",
                                "publishedDateTime: 2020-06-08T23:49:00Z, or the date in front of the file's name: 2020-06-08-…"));
    }

    private static Optional<Instant> updated(Fields fields, Optional<Instant> published) {
        Optional<Instant> updated = fields.moment("updatedDateTime");
        if (updated.isPresent() && published.isPresent() && updated.get().isBefore(published.get())) {
            fields.leaveOut("updatedDateTime", "is earlier than the published date");
            return Optional.empty();
        }
        return updated;
    }

    private Optional<String> pinnedId(Fields fields) {
        Optional<String> id = fields.requiredToken("id", "an absolute URI, or remove the key");
        if (id.isPresent() && !isAbsoluteUri(id.get())) {
            fields.refuse("id", "is not an absolute URI: " + Quote.of(id.get()) + " (write urn:… or https://…)");
        }
        return id;
    }

    /** An id is compared character by character, so it is taken as it stands or not at all. */
    private static boolean isAbsoluteUri(String id) {
        return WEB.matcher(id).matches()
                ? WebUrl.read(id, complaint -> {})
                        .filter(url -> url.value().equals(id))
                        .isPresent()
                : URI.matcher(id).matches();
    }

    private List<Topic> topics(Fields fields, Problems problems) {
        List<PlacedLine> names = fields.lines("topics");
        boolean isOneText = fields.isOneText("topics");
        if (isOneText && names.stream().anyMatch(name -> name.line().startsWith("-"))) {
            fields.leaveOutAsNoList("topics");
            return List.of();
        }
        Map<String, Topic> bySlug = namedTopics(names, problems);
        if (isOneText) {
            bySlug.values().stream()
                    .map(Topic::name)
                    .filter(name -> name.contains(","))
                    .forEach(name -> fields.warn(
                            "topics",
                            "is one topic, " + Quote.of(name) + " (write [A, B] for two, \"A, B\" for this one)"));
        }
        return fields.first("topics", bySlug.values(), "topics");
    }

    private Map<String, Topic> namedTopics(List<PlacedLine> names, Problems problems) {
        Map<String, Topic> bySlug = new LinkedHashMap<>();
        for (PlacedLine name : names) {
            knownTopics
                    .named(name.line())
                    .ifPresentOrElse(
                            topic -> bySlug.putIfAbsent(topic.slug(), topic),
                            () -> problems.leaveOut(
                                    name.place(),
                                    "the topic " + Quote.of(name.line())
                                            + " gives no usable slug (write letters or digits, at most "
                                            + Topic.MAX_SLUG_BYTES + " bytes)"));
        }
        return bySlug;
    }

    private Optional<String> language(Fields fields) {
        Optional<String> written = fields.line("language");
        Optional<String> tag = written.flatMap(LanguageTag::of);
        if (tag.isEmpty()) {
            written.ifPresent(name ->
                    fields.leaveOut("language", "is not a language tag: " + Quote.of(name) + " (write en or en-US)"));
        }
        return tag;
    }
}
