package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            AI                , ai
            Computer Vision   , computer-vision
            C++               , c-plus-plus
            C#                , c-sharp
            F♯                , f-sharp
            .NET              , dot-net
            ASP .NET          , asp-dot-net
            Node.js           , node-js
            R&D               , r-and-d
            AI/ML             , ai-ml
            '#AI'             , ai
            人工智能           , 人工智能
            user@home         , user-at-home
            OpenAI™           , openai
            Intel® Core       , intel-core
            ΌΣΟΣ              , όσοσ
            ＡＩ              , ai
            ⅧI                , viiii
            -- a -- b --      , a-b
            a . b             , a-b
            (.NET)            , net
            C##               , c-sharp
            हिन्दी              , हिन्दी
            don't             , don-t
            ❤️ A              , a
            """)
    void makesSlugOfName(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180D, 0x180F, 0x3164, 0xFE00, 0xFE0F, 0xFFA0,
                0xE0100, 0xE01EF
            })
    void dropsMarksAndLettersThatNobodySees(int unseen) {
        assertThat(Slug.of("a" + Character.toString(unseen) + "i")).isEqualTo("ai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "\u0301", "❤", "."})
    void isEmptyWithoutLettersAndDigits(String name) {
        assertThat(Slug.of(name)).isEmpty();
    }

    @Test
    void isMadeOfAnyNumberOfSigmasAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Slug.of("ΑΣ".repeat(50_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"İstanbul", "J\u030C", "ẞ", "e\u00AD\u0301", "ǅ", "ΑΣ ΣΑ", "ﬁ ﬂ", "\u1E9B\u0323"})
    void ofItselfIsItself(String name) {
        assertThat(Slug.of(Slug.of(name))).isEqualTo(Slug.of(name));
    }
}
