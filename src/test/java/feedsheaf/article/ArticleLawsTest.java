package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every input. */
@Label("Articles")
class ArticleLawsTest {

    /** Every code unit, lone surrogates included. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("aB1+#.&@-_ ™♯Σςİ\u00AD\uFE0F\u0301\u0345ﬁⅧ")
                        .ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> rest = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.strings().withChars("ab/?#%&=[]|äø€ @:\\\"").ofMaxLength(30));
        return Arbitraries.of("https://example.com/", "http://a_b.example:80?", "https://例え.テスト/", "https://", "")
                .flatMap(begin -> rest.map(end -> begin + end));
    }

    @Property
    void theSlugOfASlugIsItself(@ForAll("texts") String name) {
        String slug = Slug.of(name);

        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @Property
    void aSlugIsLettersDigitsAndMarksJoinedByHyphens(@ForAll("texts") String name) {
        assertThat(Slug.of(name))
                .matches("(?:[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{M}]*(?:-[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{M}]*)*)?");
    }

    @Property
    void aUrlThatIsServedIsOneForTheJdkAndStaysAsItIs(@ForAll("urls") String written) {
        Optional<WebUrl> url = WebUrl.read(written, complaint -> {});

        url.ifPresent(served -> {
            assertThat(URI.create(served.value())).hasToString(served.value());
            assertThat(served.value()).matches("[!-~]+");
            assertThat(WebUrl.read(served.value(), complaint -> {})).contains(served);
        });
    }

    @Property
    void everyFileIsReadOneWayOrTheOther(@ForAll("texts") String yaml, @ForAll("texts") String body) {
        Reading reading = Readings.read("a.md", "---\n" + yaml + "\n---\n" + body);

        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
        });
    }
}
