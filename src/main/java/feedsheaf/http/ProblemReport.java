package feedsheaf.http;

import feedsheaf.edition.CurrentEdition;
import feedsheaf.edition.CurrentEdition.Progress;
import feedsheaf.edition.ReportedProblem;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;

/** Every problem, for whoever looks after the files. On the management port only: it names files and their mistakes. */
@ApplicationScoped
class ProblemReport {

    private final CurrentEdition current;

    ProblemReport(CurrentEdition current) {
        this.current = current;
    }

    void register(@Observes ManagementInterface management) {
        read("/q/problems", management).handler(context -> answer(context, "application/json", json()));
        read("/q/problems.txt", management).handler(context -> answer(context, "text/plain;charset=utf-8", text()));
    }

    private static Route read(String path, ManagementInterface management) {
        return management.router().route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static void answer(RoutingContext context, String type, String body) {
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .end(body);
    }

    private String json() {
        Progress progress = current.progress();
        List<ReportedProblem> problems = progress.problems();
        JsonArray list = new JsonArray();
        problems.forEach(reported -> list.add(json(reported)));
        long errors = problems.stream().filter(ReportedProblem::isError).count();
        JsonObject report = new JsonObject()
                .put("errors", errors)
                .put("warnings", problems.size() - errors)
                .put("problems", list);
        progress.outage()
                .ifPresent(outage -> report.put(
                        "outage",
                        new JsonObject()
                                .put("reason", outage.reason())
                                .put("since", outage.since().toString())));
        return report.encodePrettily();
    }

    private static JsonObject json(ReportedProblem reported) {
        return new JsonObject(reported.problem().toMap())
                .put("since", reported.since().toString())
                .put("olderVersionServed", reported.olderVersionServed());
    }

    private String text() {
        Progress progress = current.progress();
        String problems = progress.problems().stream().map(ProblemReport::line).collect(Collectors.joining());
        return progress.outage()
                        .map(outage -> outage.reason() + " (since " + outage.since() + ")\n")
                        .orElse("")
                + problems;
    }

    private static String line(ReportedProblem reported) {
        return reported + " (since " + reported.since() + ")\n";
    }
}
