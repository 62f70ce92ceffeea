package feedsheaf.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.FreePort;
import feedsheaf.Installed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes over three copies of a folder, behind HAProxy and Varnish, under steady polling, while one is killed,
 * one is restarted, and articles arrive at each at another moment.
 */
class ClusterDrillIT {

    private static final List<String> PATHS =
            List.of("/feeds.xml", "/feeds/ai.xml", "/feeds/ai.atom", "/feeds/ai.json");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path work;

    private final List<Process> processes = new ArrayList<>();
    private final List<Process> services = new ArrayList<>();
    private final List<Replica> replicas = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService pollers = Executors.newCachedThreadPool();
    private final Queue<Poll> polls = new ConcurrentLinkedQueue<>();
    private final int balancer = FreePort.next();
    private final int cache = FreePort.next();
    private volatile boolean polling = true;

    /** A process of the service. */
    private record Replica(Path folder, int port, int managementPort) {}

    /** What one poll brought. */
    private record Poll(int port, String path, String failure, String tag, boolean fromCache) {
        boolean failed() {
            return !failure.isEmpty();
        }
    }

    @BeforeEach
    void start() throws Exception {
        for (int i = 0; i < 3; i++) {
            Path folder = Files.createDirectory(work.resolve("articles-" + i));
            try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
                for (Path seed : seeds.toList()) {
                    Files.copy(seed, folder.resolve(seed.getFileName()));
                }
            }
            replicas.add(new Replica(folder, FreePort.next(), FreePort.next()));
        }
        for (Replica replica : replicas) {
            services.add(start(replica));
        }
        await("all replicas are ready", () -> replicas.stream().allMatch(this::isReady));
        startHaproxy();
        startVarnish();
        await("the cache answers", () -> answers(cache, "/feeds.xml"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        polling = false;
        pollers.shutdownNow();
        for (Process process : processes) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    @Test
    void noPollFailsAndNoTagFlaps() throws Exception {
        for (String path : PATHS) {
            assertThat(tags(path)).as("all replicas have the same " + path).hasSize(1);
        }
        for (int port : new int[] {balancer, cache}) {
            for (String path : PATHS) {
                pollers.execute(() -> poll(port, path));
            }
        }
        awaitPolls(200);

        services.get(0).destroyForcibly().waitFor();
        awaitPolls(400);
        services.set(0, start(replicas.get(0)));
        await("the killed replica is back", () -> isReady(replicas.get(0)));

        services.get(1).destroy();
        services.get(1).waitFor();
        awaitPolls(200);
        services.set(1, start(replicas.get(1)));
        await("the restarted replica is back", () -> isReady(replicas.get(1)));
        awaitPolls(200);

        String before = tags("/feeds/ai.xml").iterator().next();
        for (Replica replica : replicas) {
            publish(replica.folder());
            awaitPolls(300);
        }
        await(
                "all replicas agree on the new articles",
                () -> allAgree() && !tags("/feeds/ai.xml").contains(before));
        assertThat(polls).noneMatch(Poll::failed);
        List<Poll> cached = polls.stream().filter(poll -> poll.port() == cache).toList();
        assertThat(cached.stream().filter(Poll::fromCache).count())
                .as("answers out of the cache, of " + cached.size())
                .isGreaterThan(cached.size() * 95L / 100);

        polls.clear();
        awaitPolls(1000);
        for (String path : PATHS) {
            assertThat(polls.stream()
                            .filter(poll ->
                                    poll.port() == balancer && poll.path().equals(path))
                            .map(Poll::tag)
                            .distinct())
                    .as("tags of " + path + " that the balancer gives out")
                    .isEqualTo(List.copyOf(tags(path)));
        }

        for (Process service : services) {
            service.destroyForcibly().waitFor();
        }
        awaitPolls(1500);
        polls.clear();
        awaitPolls(400);
        List<Poll> ofCache = polls.stream().filter(poll -> poll.port() == cache).toList();
        assertThat(ofCache)
                .as("polls while nobody but the cache is there")
                .isNotEmpty()
                .noneMatch(Poll::failed);
        assertThat(ofCache.stream().filter(Poll::fromCache).count())
                .as("answers out of the cache, of " + ofCache.size())
                .isEqualTo(ofCache.size());
    }

    /** Polls as a reader does, with the tag that it has, until the end of the test. */
    private void poll(int port, String path) {
        String known = "";
        try {
            while (polling) {
                Poll poll = poll(port, path, known);
                polls.add(poll);
                known = poll.tag();
                // A steady rate, not as fast as it goes.
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Poll poll(int port, String path, String known) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = known.isEmpty() ? get(port, path) : get(port, path, "If-None-Match", known);
            String tag = answer.headers().firstValue("ETag").orElse("none").replaceFirst("^W/", "");
            boolean good = answer.statusCode() == 304 || (answer.statusCode() == 200 && answer.body().length > 100);
            boolean fromCache =
                    answer.headers().firstValue("X-Cache").filter("hit"::equals).isPresent();
            return new Poll(port, path, good ? "" : "status " + answer.statusCode(), tag, fromCache);
        } catch (IOException failure) {
            return new Poll(port, path, failure.toString(), known, false);
        }
    }

    private void awaitPolls(int more) {
        int enough = polls.size() + more;
        await(more + " polls", () -> polls.size() >= enough);
    }

    private void publish(Path folder) throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve("new-" + i + ".md"), """
                    ---
                    title: New %1$d
                    webUrl: https://news.example/new-%1$d
                    publishedDateTime: 2024-05-0%2$dT12:00:00Z
                    published: true
                    topics: AI
                    ---
                    A body.
                    """.formatted(i, i + 1));
        }
    }

    private boolean allAgree() throws IOException, InterruptedException {
        for (String path : PATHS) {
            if (tags(path).size() != 1) {
                return false;
            }
        }
        return true;
    }

    private Set<String> tags(String path) throws IOException, InterruptedException {
        Set<String> tags = new TreeSet<>();
        for (Replica replica : replicas) {
            tags.add(get(replica.port(), path).headers().firstValue("ETag").orElse("none"));
        }
        return tags;
    }

    private boolean isReady(Replica replica) {
        return answers(replica.managementPort(), "/q/health/ready");
    }

    private boolean answers(int port, String path) {
        try {
            return get(port, path).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<byte[]> get(int port, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private Process start(Replica replica) throws IOException {
        return start(
                "replica-" + replica.port(),
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-Dquarkus.http.port=" + replica.port(),
                "-Dquarkus.management.port=" + replica.managementPort(),
                "-Dfeedsheaf.seeds=" + replica.folder(),
                "-Dfeedsheaf.base-url=https://news.example",
                "-Dfeedsheaf.rescan-every=1s",
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
    }

    private void startHaproxy() throws IOException {
        String servers = replicas.stream()
                .map(replica -> "    server s%1$d 127.0.0.1:%1$d check port %2$d inter 200ms rise 1 fall 1"
                        .formatted(replica.port(), replica.managementPort()))
                .collect(Collectors.joining("\n"));
        Path configuration = Files.writeString(work.resolve("haproxy.cfg"), """
                defaults
                    mode http
                    timeout connect 1s
                    timeout client 10s
                    timeout server 5s
                    retries 3
                    retry-on all-retryable-errors
                    option redispatch 1
                frontend readers
                    bind 127.0.0.1:%d
                    default_backend replicas
                backend replicas
                    balance roundrobin
                    option httpchk GET /q/health/ready
                %s
                """.formatted(balancer, servers));
        start("haproxy", Installed.program("haproxy", "haproxy").toString(), "-db", "-f", configuration.toString());
    }

    private void startVarnish() throws IOException {
        Path rules = Files.writeString(
                work.resolve("varnish.vcl"),
                Files.readString(Path.of("deploy/varnish.vcl"))
                        // What lasts a minute or a day lasts a second or a day here.
                        .replace("set beresp.grace", "set beresp.ttl = 1s;\n    set beresp.grace")
                        .replace(".host = \"feedsheaf\"", ".host = \"127.0.0.1\"")
                        .replace(".port = \"8080\"", ".port = \"" + balancer + "\""));
        start(
                "varnish",
                Installed.program("varnishd", "varnish").toString(),
                "-F",
                "-n",
                work.resolve("varnish").toString(),
                "-a",
                "127.0.0.1:" + cache,
                "-f",
                rules.toString(),
                "-s",
                "malloc,32m",
                "-j",
                "none");
    }

    private Process start(String name, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        work.resolve(name + ".log").toFile()))
                .start();
        processes.add(process);
        return process;
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }
}
