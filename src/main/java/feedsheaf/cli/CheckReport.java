package feedsheaf.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import feedsheaf.article.ArticleCard;
import feedsheaf.article.LogText;
import feedsheaf.article.Problem;
import feedsheaf.catalog.Catalog;
import feedsheaf.catalog.Verdict;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.jackson.DatabindCodec;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What {@code check} prints.
 *
 * @param folder as it was given: paths begin with it, so that they can be opened from where the command ran
 * @param topics that have a feed, declared ones too, by slug
 * @param all whether each file's verdict is part of it
 */
record CheckReport(
        Path folder,
        Catalog catalog,
        SortedMap<String, List<ArticleCard>> topics,
        List<Verdict> verdicts,
        boolean all) {

    String text() {
        StringBuilder text = new StringBuilder();
        catalog.problems()
                .forEach(problem -> text.append(placed(problem).toLine()).append('\n'));
        if (all) {
            verdicts.forEach(verdict -> text.append(LogText.printable(shown(verdict.path())))
                    .append(": ")
                    .append(verdict.fate().label())
                    .append(": ")
                    .append(LogText.printable(verdict.explanation()))
                    .append('\n'));
        }
        text.append(verdicts.size()).append(verdicts.size() == 1 ? " file: " : " files: ");
        text.append(catalog.tally().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", ")));
        text.append('\n');
        topics.forEach((slug, articles) -> text.append("topic ")
                .append(slug)
                .append(": ")
                .append(articles.size())
                .append('\n'));
        return text.toString();
    }

    /** For programs, whatever the locale can write. */
    String json() {
        JsonObject files = new JsonObject().put("all", verdicts.size());
        catalog.tally().forEach((fate, count) -> files.put(fate.label(), count));
        JsonObject feeds = new JsonObject();
        topics.forEach((slug, articles) -> feeds.put(slug, articles.size()));
        JsonObject report = new JsonObject()
                .put("folder", folder.toString())
                .put(
                        "problems",
                        new JsonArray(
                                catalog.problems().stream().map(Problem::toMap).toList()))
                .put("files", files)
                .put("topics", feeds);
        if (all) {
            report.put(
                    "verdicts",
                    new JsonArray(verdicts.stream().map(CheckReport::json).toList()));
        }
        try {
            return DatabindCodec.mapper()
                            .writerWithDefaultPrettyPrinter()
                            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                            .writeValueAsString(report)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            // There is nothing in it but texts and numbers.
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonObject json(Verdict verdict) {
        return new JsonObject()
                .put("path", verdict.path())
                .put("outcome", verdict.fate().label())
                .put("explanation", verdict.explanation());
    }

    private Problem placed(Problem problem) {
        return new Problem(
                shown(problem.path()), problem.line(), problem.column(), problem.severity(), problem.sentence());
    }

    private String shown(String path) {
        return folder.toString().equals(".") ? path : folder + "/" + path;
    }
}
