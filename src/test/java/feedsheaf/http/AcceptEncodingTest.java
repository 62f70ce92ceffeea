package feedsheaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import feedsheaf.document.ContentCoding;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                       | GZIP
            deflate, gzip;q=1.0, br    | BROTLI
            gzip;q=1.9, br;q=0.5       | BROTLI
            GZIP;Q=0.5                 | GZIP
            x-gzip                     | GZIP
            *                          | BROTLI
            gzip;q=0.5, identity       | IDENTITY
            gzip;q=0.5, identity;q=0.5 | GZIP
            identity                   | IDENTITY
            gzip;q=0                   | IDENTITY
            gzip;q=0, *                | BROTLI
            *;q=0                      | IDENTITY
            br                         | BROTLI
            br;q=0.9, gzip             | GZIP
            br;q=0, *                  | GZIP
            gzip;q=nonsense            | IDENTITY
            ''                         | IDENTITY
            identity;q=0, *;q=0        | IDENTITY
            gzip;q=0.001               | GZIP
            gzip ; q=0.1 , *;q=0       | GZIP
            """)
    void prefersTheGreatestWeight(String header, ContentCoding coding) {
        assertThat(AcceptEncoding.parse(header).preferred(EnumSet.allOf(ContentCoding.class)))
                .isEqualTo(coding);
    }

    @Test
    void takesNoCodingThatTheDocumentHasNot() {
        assertThat(AcceptEncoding.parse("br, gzip").preferred(EnumSet.of(ContentCoding.IDENTITY)))
                .isEqualTo(ContentCoding.IDENTITY);
    }
}
