package feedsheaf.export;

import feedsheaf.config.FeedsheafConfig;
import feedsheaf.document.RenderedDocument;
import feedsheaf.edition.Declarations;
import feedsheaf.edition.Edition;
import feedsheaf.edition.FeedAddress;
import feedsheaf.edition.FeedPaths;
import feedsheaf.http.ContentHeaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a web server has to be told so that files keep the promises of the service: types, caching, and where feeds have
 * gone. To be included in the server's own configuration.
 *
 * @param root the folder of the files
 * @param headers of the files, by what their names end with; pages, whose URLs end with nothing, are not among them
 * @param pageHeaders of the pages
 * @param redirects by path
 * @param redirectHeaders of these
 * @param retired paths
 * @param errorHeaders of the pages that are shown where no document is, by status
 */
public record ServerRules(
        Path root,
        SortedMap<String, Map<String, String>> headers,
        Map<String, String> pageHeaders,
        SortedMap<String, String> redirects,
        Map<String, String> redirectHeaders,
        List<String> retired,
        SortedMap<Integer, Map<String, String>> errorHeaders) {

    private static final String CADDY = ExportedFiles.HIDDEN + "/Caddyfile";
    private static final String NGINX = ExportedFiles.HIDDEN + "/nginx.conf";

    /** The rules for the files of an edition. */
    public static ServerRules of(Path root, Edition edition, FeedsheafConfig config, Declarations declarations) {
        SortedMap<String, Map<String, String>> headers = new TreeMap<>();
        ExportedFiles.of(edition)
                .forEach((name, document) ->
                        headers.computeIfAbsent(extension(name), extension -> ContentHeaders.ofFile(document, config)));
        headers.remove(ExportedFiles.PAGE);
        SortedMap<String, String> redirects = new TreeMap<>();
        redirects.put("/", config.address() + FeedPaths.ALL);
        declarations
                .redirectsByPath()
                .forEach((old, now) -> FeedAddress.all(old)
                        .forEach(address ->
                                redirects.put(FeedPaths.decoded(address.path()), config.address() + address.at(now))));
        RenderedDocument notFound = edition.errors().notFound();
        RenderedDocument gone = edition.errors().gone();
        return new ServerRules(
                root.toAbsolutePath().normalize(),
                headers,
                ContentHeaders.ofFile(notFound, config),
                redirects,
                ContentHeaders.ofRedirect(),
                declarations.retiredPaths().stream()
                        .flatMap(FeedAddress::all)
                        .map(address -> FeedPaths.decoded(address.path()))
                        .sorted()
                        .toList(),
                new TreeMap<>(Map.of(
                        404, ContentHeaders.ofError(notFound, 404),
                        410, ContentHeaders.ofError(gone, 410))));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.'));
    }

    /** The texts by the names of their files, relative to the folder. */
    Map<String, String> files() {
        return Map.of(CADDY, caddy(), NGINX, nginx());
    }

    private String caddy() {
        String types =
                headers.keySet().stream().map(extension -> "*" + extension).collect(Collectors.joining(" "));
        return """
                # For Caddy 2.6 or newer, in a site block: import %1$s/%2$s
                root * "%1$s"
                @hidden path /.*
                error @hidden 404
                @file expression {http.request.orig_uri.path}.matches("[.](html|gz|br)$")
                error @file 404
                map {query} {asked} {
                    "" ""
                    default "?{query}"
                }
                """.formatted(root, CADDY)
                + lines(
                        redirects.entrySet().stream(),
                        to -> "redir \"" + to.getKey() + "\" \"" + to.getValue() + "{asked}\" 301")
                + lines(retired.stream(), path -> "error \"" + path + "\" 410")
                + lines(
                        headers.entrySet().stream(),
                        type -> "@%1$s path *.%1$s\nheader @%1$s {\n"
                                        .formatted(type.getKey().substring(1)) + caddy(type.getValue()) + "}")
                + "@page not path " + types + "\nheader @page {\n" + caddy(pageHeaders) + "}\n"
                + "@moved path "
                + redirects.keySet().stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(" "))
                + "\nheader @moved {\n" + caddy(redirectHeaders) + "}\n"
                + """
                try_files {path}/index.html {path}.html {path}
                file_server {
                    precompressed br gzip
                }
                handle_errors {
                """
                + lines(
                        errorHeaders.entrySet().stream(),
                        error ->
                                "@%1$s expression {err.status_code} == %1$s\nheader @%1$s {\n".formatted(error.getKey())
                                        + caddy(error.getValue()) + "}")
                + """
                rewrite * /{err.status_code}.html
                file_server {
                    precompressed br gzip
                }
                }
                """;
    }

    private static String caddy(Map<String, String> fields) {
        return lines(fields.entrySet().stream(), field -> "    " + field.getKey() + " \"" + field.getValue() + "\"");
    }

    private String nginx() {
        return """
                # For nginx, in a server block: include %1$s/%2$s;
                # Where it has ngx_brotli, say "brotli_static on;" beside that.
                root "%1$s";
                gzip_static on;
                gzip_vary on;
                location ~ /\\. { return 404; }
                """.formatted(root, NGINX)
                + lines(
                        redirects.entrySet().stream(),
                        to -> location(
                                "= \"" + to.getKey() + "\"",
                                nginx(redirectHeaders, "") + " return 301 \""
                                        // A variable begins with the sign.
                                        + to.getValue().replace("$", "%24") + "$is_args$args\";"))
                + lines(retired.stream(), path -> location("= \"" + path + "\"", "return 410;"))
                + lines(
                        headers.entrySet().stream(),
                        type -> location("~ \\" + type.getKey() + "$", nginx(type.getValue(), "")))
                + location("/", nginx(pageHeaders, "") + " try_files $uri/index.html $uri.html =404;") + "\n"
                + lines(
                        errorHeaders.entrySet().stream(),
                        error -> "error_page " + error.getKey() + " /" + ExportedFiles.error(error.getKey()) + ";\n"
                                + location(
                                        "= /" + ExportedFiles.error(error.getKey()),
                                        "internal; " + nginx(error.getValue(), " always")));
    }

    private static String location(String pattern, String body) {
        return "location " + pattern + " { " + body + " }";
    }

    /** nginx takes the type from its own list unless that is empty, and says Vary itself. */
    private static String nginx(Map<String, String> fields, String when) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("Vary"))
                .map(field -> field.getKey().equals("Content-Type")
                        ? "types { } default_type \"" + field.getValue() + "\";"
                        : "add_header " + field.getKey() + " \"" + field.getValue() + "\"" + when + ";")
                .collect(Collectors.joining(" "));
    }

    private static <T> String lines(Stream<T> values, Function<T, String> line) {
        return values.map(value -> line.apply(value) + "\n").collect(Collectors.joining());
    }
}
