package feedsheaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /feeds/ai.xml                  | /feeds/ai.xml
            /feeds/AI.XML                  | /feeds/ai.xml
            //feeds///ai.xml/              | /feeds/ai.xml
            /feeds;a=1/ai.xml;b=2          | /feeds/ai.xml
            /%66eeds/%61i.xml              | /feeds/ai.xml
            /feeds/%e4%ba%ba.atom          | /feeds/%E4%BA%BA.atom
            /feeds/a%2Fi.xml               | /feeds/a%2Fi.xml
            /feeds/a+b                     | /feeds/a%2Bb
            /feeds/e%CC%81                 | /feeds/%C3%A9
            /feeds/%ff.xml                 | /feeds/%EF%BF%BD.xml
            /feeds/%zz.xml                 | /feeds/%zz.xml
            /feeds/%CE%9F%CE%A3            | /feeds/%CE%BF%CF%83
            //                             | /
            """)
    void isThePathThatIsMeant(String path, String meant) {
        assertThat(CanonicalPath.of(path)).isEqualTo(meant);
    }
}
