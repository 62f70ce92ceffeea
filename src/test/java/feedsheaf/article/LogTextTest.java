package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void escapesWhatWouldBreakOrColourALogLine() {
        assertThat(LogText.printable("a\nb\u001B[31m\u202Ec")).isEqualTo("a\\u000Ab\\u001B[31m\\u202Ec");
    }
}
