package feedsheaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {

    @Test
    void tellsWhereLinksLeadToAnotherPortOfThisMachine() {
        assertThat(LinkCheck.complaint(URI.create("http://localhost:8080"), 8081))
                .contains("links and redirects lead to http://localhost:8080, but the service listens on port 8081"
                        + " (feedsheaf.base-url sets the address)");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, 8080", "http://localhost:8080, 0", "https://news.example, 8080"})
    void isSilentWhereLinksMayWellBeRight(String baseUrl, int port) {
        assertThat(LinkCheck.complaint(URI.create(baseUrl), port)).isEmpty();
    }
}
