package feedsheaf.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import feedsheaf.FreePort;
import feedsheaf.Installed;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What web servers make of an export with the rules that lie in it. */
@QuarkusMainIntegrationTest
@TestProfile(Corners.class)
class WebServersIT {

    private static final String LETTERS = "/feeds/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD";

    @TempDir
    Path parent;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = FreePort.next();
    private Path export;
    private @Nullable Process server;

    @BeforeEach
    void export(QuarkusMainLauncher program) throws IOException {
        // The server's own user has to get in.
        parent.toFile().setExecutable(true, false);
        parent.toFile().setReadable(true, false);
        export = parent.resolve("public");
        assertThat(program.launch("export", "--to", export.toString()).exitCode())
                .isZero();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void caddyServesAnExportAsTheServiceWould() throws Exception {
        Path configuration = parent.resolve("Caddyfile");
        Files.writeString(configuration, """
                {
                    admin off
                    auto_https off
                }
                http://localhost:%d {
                    import %s/.feedsheaf/Caddyfile
                }
                """.formatted(port, export));
        start(Installed.program("caddy", "caddy"), "run", "--config", configuration.toString());

        servesDocuments();
        servesErrorsAndRedirects();
        assertThat(get("/feeds.xml", "Accept-Encoding", "br").headers().firstValue("Content-Encoding"))
                .contains("br");
    }

    @Test
    void nginxServesAnExportAsTheServiceWould() throws Exception {
        Path configuration = parent.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                pid %1$s/nginx.pid;
                error_log stderr;
                events { }
                http {
                    access_log off;
                    client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                    server {
                        listen 127.0.0.1:%2$d;
                        include %3$s/.feedsheaf/nginx.conf;
                    }
                }
                """.formatted(parent, port, export));
        start(Installed.program("nginx", "nginx-light"), "-c", configuration.toString());

        servesDocuments();
        servesErrorsAndRedirects();
    }

    private void servesDocuments() throws Exception {
        for (List<String> expected : List.of(
                List.of("/feeds.xml", "application/rss+xml", "feeds.xml"),
                List.of("/feeds.opml", "text/x-opml", "feeds.opml"),
                List.of("/feeds", "text/html", "feeds/index.html"),
                List.of("/feeds/index", "text/html", "feeds/index/index.html"),
                List.of("/feeds/finance", "text/html", "feeds/finance.html"),
                List.of("/feeds/index.json", "application/feed+json", "feeds/index.json"),
                List.of(LETTERS + ".atom", "application/atom+xml", "feeds/人工智能.atom"),
                List.of(LETTERS, "text/html", "feeds/人工智能.html"))) {
            String path = expected.get(0);
            HttpResponse<byte[]> plain = get(path);
            assertThat(plain.statusCode()).as(path).isEqualTo(200);
            assertThat(plain.headers().allValues("Content-Type"))
                    .as(path)
                    .containsExactly(expected.get(1) + ";charset=utf-8");
            assertThat(plain.body()).as(path).isEqualTo(Files.readAllBytes(export.resolve(expected.get(2))));
            assertThat(plain.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");
            assertThat(plain.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            assertThat(plain.headers().firstValue("Content-Security-Policy").isPresent())
                    .isEqualTo(expected.get(1).equals("text/html"));

            HttpResponse<byte[]> zipped = get(path, "Accept-Encoding", "gzip");
            assertThat(zipped.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");

            String tag = plain.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
        }
        assertThat(get("/assets/icon.png").headers().firstValue("Content-Type")).contains("image/png");
    }

    private void servesErrorsAndRedirects() throws Exception {
        HttpResponse<byte[]> missing = get("/feeds/nothing.xml");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().allValues("Content-Type")).containsExactly("text/html;charset=utf-8");
        assertThat(missing.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(new String(missing.body(), UTF_8)).contains("There is no such feed or page.");

        HttpResponse<byte[]> gone = get("/feeds/gone.atom");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.headers().allValues("Cache-Control")).containsExactly("max-age=3600");
        assertThat(new String(gone.body(), UTF_8)).contains("This feed has ended");

        HttpResponse<byte[]> moved = get("/feeds/old.json");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("https://news.example/sub/feeds/finance.json");
        assertThat(moved.headers().allValues("Cache-Control")).containsExactly("max-age=3600");
        assertThat(moved.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(get("/feeds/old?a=b&c=%20d").headers().firstValue("Location"))
                .contains("https://news.example/sub/feeds/finance?a=b&c=%20d");
        assertThat(get("/").headers().firstValue("Location")).contains("https://news.example/sub/feeds");
        for (String file : List.of(
                "/.feedsheaf/files",
                "/feeds/index.html",
                "/feeds/finance.html",
                "/404.html",
                "/feeds.xml.gz",
                "/feeds.opml.br")) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(404);
        }
    }

    private void start(Path program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path log = parent.resolve("server.log");
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        server = started;
        await().atMost(20, SECONDS)
                .failFast(() ->
                        assertThat(started.isAlive()).as(Files.readString(log)).isTrue())
                .until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }
}
