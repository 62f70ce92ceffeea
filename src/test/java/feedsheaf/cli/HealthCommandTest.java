package feedsheaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import feedsheaf.config.ConfigLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HealthCommandTest {

    private final StringWriter complaints = new StringWriter();
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private int health(String url) {
        CommandLine program = Main.commandLine().setErr(new PrintWriter(complaints, true));
        return program.execute("health", "--url", url);
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1", "404, 1"})
    void isTheExitCode(int status, int exitCode) {
        assertThat(health("http://localhost:" + service.getAddress().getPort() + "/" + status))
                .isEqualTo(exitCode);
    }

    @Test
    void saysWhatWasAnswered() {
        String url = "http://localhost:" + service.getAddress().getPort() + "/503";

        health(url);

        assertThat(complaints).hasToString("not ready: " + url + " answers 503" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9000", "file:///x", "http:///x", "http://localhost:99999"})
    void refusesWhatIsNoUrl(String url) {
        assertThat(health(url)).isEqualTo(2);
        assertThat(complaints.toString()).startsWith(url + " is no URL");
    }

    @Test
    void asksAHostWithAnUnderscoreAsContainersMayBeCalled() {
        assertThat(health("http://my_app.invalid:9000/q/health/ready")).isEqualTo(1);
        assertThat(complaints.toString()).startsWith("not ready: http://my_app.invalid:9000/q/health/ready: ");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 127.0.0.1",
        "::, [::1]",
        "::1, [::1]",
        "10.1.2.3, 10.1.2.3",
    })
    void asksTheHostThatTheManagementPortIsBoundTo(String bound, String asked) {
        System.setProperty("quarkus.management.host", bound);
        try {
            assertThat(ConfigLoader.managementAddress()).hasToString("http://" + asked + ":9000");
        } finally {
            System.clearProperty("quarkus.management.host");
        }
    }
}
