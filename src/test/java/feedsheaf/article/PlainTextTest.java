package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void losesWhatXmlForbids() {
        assertThat(PlainText.clean("a\u0000b\u0007c\uD800d\uFFFEe\uFFFFf\u001Bg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void keepsEverythingElse() {
        String text = "tab\t line\n return\r \u007F \u0085 \u202E😀 \uE000 \uFFFD";

        assertThat(PlainText.clean(text)).isSameAs(text);
    }

    @Test
    void isOneLineWhateverEndedItsLines() {
        assertThat(PlainText.oneLine("a\tb \n\n c\r\nd\u2028e\u0085f\u2029")).isEqualTo("a b c d e f");
    }
}
