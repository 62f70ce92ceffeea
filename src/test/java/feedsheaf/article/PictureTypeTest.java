package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTypeTest {

    private static String typeOf(String url) {
        return PictureType.of(WebUrl.read(url, complaint -> {}).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://example.com/a.png                                            , image/png
            https://example.com/a.JPG?v=1#x                                      , image/jpeg
            https://example.com/a.webp;v=2                                       , image/webp
            https://example.com/a.png?format=webp                                , image/webp
            https://example.com/a.png?x=1&fm=gif                                 , image/gif
            https://example.com/a?fmt=image/avif                                 , image/avif
            https://example.com/a.jpg?format=image/svg%2Bxml                     , image/svg+xml
            https://example.com/a.jpg?fm=png8                                    , image/png
            https://example.com/a.png?format=auto                                , image/png
            https://example.com/a.png#?format=webp                               , image/png
            https://example.com?fm=gif#x                                         , image/gif
            HTTPS://example.com/a.avif                                           , image/avif
            https://example.com/a?reformat=webp                                  , image/jpeg
            https://example.com/resize/?url=https%3A%2F%2Fb.example%2Fc.png      , image/png
            https://example.com/resize/?url=https%3A%2F%2Fb.example%2Fc.gif%3Fd  , image/gif
            https://example.com/https%3A%2F%2Fb.example%2Fc.svg/200              , image/svg+xml
            https://example.com/https%3A%2F%2Fb.example%2Fc.png                  , image/png
            https://example.com/resize?url=https%3A%2F%2Fb.png                   , image/jpeg
            https://example.com/a.mp4                                            , video/mp4
            https://example.com/a.mp4?format=jpg                                 , image/jpeg
            https://example.com/a.MP3                                            , audio/mpeg
            https://example.com/a.pdf                                            , application/pdf
            https://example.png/                                                 , image/jpeg
            https://example.com/a.exe                                            , image/jpeg
            https://example.com/a.png/b                                          , image/jpeg
            """)
    void isFoundInQueryThenPathThenNestedUrl(String url, String type) {
        assertThat(typeOf(url)).isEqualTo(type);
    }

    @Test
    void isFoundForEveryImageOfTheSeeds() throws IOException {
        List<String> urls = imageUrlsOfSeeds();

        assertThat(urls).hasSize(22);
        assertThat(urls.stream().collect(Collectors.groupingBy(PictureTypeTest::typeOf, Collectors.counting())))
                .containsOnly(entry("image/jpeg", 21L), entry("image/png", 1L));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            i.insider.com        , format=jpeg , format=gif
            california-times     , 1950s.jpg   , 1950s.gif
            thumbor.forbes.com   , 0x0.jpg     , 0x0.gif
            cnbcfm.com           , 2.jpg?      , 2.gif?
            """)
    void isFoundInTheSeedsWhereItStands(String url, String decisive, String other) throws IOException {
        String written = theOneWith(url, imageUrlsOfSeeds());

        assertThat(typeOf(written)).isEqualTo("image/jpeg");
        assertThat(typeOf(written.replace(decisive, other))).isEqualTo("image/gif");
    }

    @Test
    void isTheMostLikelyOneWhereNothingTells() throws IOException {
        assertThat(typeOf(theOneWith("aolcdn", imageUrlsOfSeeds()))).isEqualTo(PictureType.MOST_LIKELY);
    }

    @Test
    void leavesEveryImageUrlOfTheSeedsUnchanged() throws IOException {
        assertThat(imageUrlsOfSeeds())
                .allSatisfy(url -> assertThat(WebUrl.read(url, complaint -> {})).contains(new WebUrl(url)));
    }

    private static String theOneWith(String part, List<String> urls) {
        return urls.stream().filter(url -> url.contains(part)).findFirst().orElseThrow();
    }

    private static List<String> imageUrlsOfSeeds() throws IOException {
        Pattern image = Pattern.compile("- url: \"([^\"]+)\"");
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            return seeds.sorted()
                    .map(PictureTypeTest::text)
                    .flatMap(text -> image.matcher(text).results())
                    .map((Function<MatchResult, String>) match -> match.group(1))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
