package feedsheaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {

    @Test
    void tellsWhereLinksLeadToAnotherPort() {
        assertThat(LinkCheck.complaint("http://localhost:8080", 8081))
                .contains("links and redirects lead to http://localhost:8080, but the service listens on port 8081"
                        + " (feedsheaf.base-url sets the address)");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, 8080", "http://localhost:8080, 0", "http://localhost:9090, 8080"})
    void isSilentWhereLinksMayWellBeRight(String address, int port) {
        assertThat(LinkCheck.complaint(address, port)).isEmpty();
    }
}
