package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "HTTP://Example.COM:8080/a/../b//c?d=e&f#g",
                "https://a_b.example.com/x",
                "https://[2001:db8::1]:443/x",
                "https://example.com/%2F%e4?u=https%3A%2F%2Fa.b%2Fc.jpg",
                "https://example.com/filters:focal(857x517:1183x843):no_upscale()/cdn/x.0.jpg",
                "https://example.com/0+379/320x209!/quality/90/?a=b:c@d;e,f*g'h~i$j",
                "https://example.com/a?b?c#d?e/f",
                "https://example.com:/"
            })
    void keepsAValidUrlByteForByte(String url) {
        assertThat(WebUrl.read(url, complaint -> {})).contains(new WebUrl(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.com/a b.jpg          | https://example.com/a%20b.jpg
            https://example.com/ä/😀?ü#é          | https://example.com/%C3%A4/%F0%9F%98%80?%C3%BC#%C3%A9
            https://example.com/100%/50%2        | https://example.com/100%25/50%252
            https://example.com/a[1]?b{}=<>"^`   | https://example.com/a%5B1%5D?b%7B%7D=%3C%3E%22%5E%60
            https://example.com/a#b#c            | https://example.com/a#b%23c
            https://bücher.example/x             | https://xn--bcher-kva.example/x
            https://例え.テスト:8443/x             | https://xn--r8jz45g.xn--zckzah:8443/x
            https://💩.la/                       | https://xn--ls8h.la/
            """)
    void encodesWhatAUrlMayNotHold(String written, String url) {
        assertThat(WebUrl.read(written, complaint -> {})).contains(new WebUrl(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/a|b", "https://a_b.example.com/ä [1]", "http://[::1]:/%zz", "https://a..b/"
            })
    void givesWhatTheJdkTakesForAUri(String written) {
        String url = WebUrl.read(written, complaint -> {}).orElseThrow().value();

        assertThat(URI.create(url)).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /relative                    | is not an absolute URL (begin it with https://)
            //example.com/x              | is not an absolute URL (begin it with https://)
            example.com                  | is not an absolute URL (begin it with https://)
            javascript:alert(1)          | is neither an https nor an http URL (begin it with https://)
            data:image/png;base64,AA     | is neither an https nor an http URL (begin it with https://)
            file:///etc/passwd           | is neither an https nor an http URL (begin it with https://)
            https:example.com            | names no host (write https://host/…)
            https:///path                | names no host (write https://host/…)
            https://:80/                 | names no host (write https://host/…)
            https://@example.com/        | holds a user name or password (remove what stands before the @ of the host)
            https://user:pw@example.com/ | holds a user name or password (remove what stands before the @ of the host)
            https://example.com\\path     | holds a backslash (write / or %5C)
            https://example.com:99999/   | has a port over 65535 (write a smaller one or none)
            https://example.com:8o/      | has a host that is no host name (write https://host/…)
            https://exa mple.com/        | has a host that is no host name (write https://host/…)
            https://./                   | has a host that is no host name (write https://host/…)
            https://[::g]/               | has a broken IPv6 address as its host
            https://[::0a786]/           | has a broken IPv6 address as its host
            https://straße.example/      | has a host with ß, ς or a joiner (write the host in its punycode form, xn--…)
            """)
    void saysWhyThereIsNoUrl(String written, String complaint) {
        List<String> complaints = new ArrayList<>();

        Optional<WebUrl> url = WebUrl.read(written, complaints::add);

        assertThat(url).isEmpty();
        assertThat(complaints).containsExactly(complaint);
    }

    @Test
    void refusesAHostThatIsLongerThanAnyName() {
        String longest = "https://" + "a.".repeat(126) + "a/";

        assertThat(WebUrl.read(longest, complaint -> {})).contains(new WebUrl(longest));
        assertThat(WebUrl.read(longest.replace("a/", "aa/"), complaint -> {})).isEmpty();
    }

    @Test
    void refusesAHostThatIsThatLongOnlyAsItIsWritten() {
        String letterAndMark = "e\u0301";

        assertThat(WebUrl.read("https://" + (letterAndMark.repeat(20) + ".").repeat(6) + "a/", complaint -> {}))
                .isPresent();
        assertThat(WebUrl.read("https://" + (letterAndMark.repeat(20) + ".").repeat(7) + "a/", complaint -> {}))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a\u0000b",
                "https://example.com/a\nb",
                "https://example.com/\uD800",
                "https://a\u2028b/"
            })
    void refusesControlCharacters(String written) {
        assertThat(WebUrl.read(written, complaint -> {})).isEmpty();
    }
}
