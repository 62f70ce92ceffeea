package feedsheaf.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-06-08T23:49:00Z          , 2020-06-08T23:49:00Z
            2020-06-08t23:49:00z          , 2020-06-08T23:49:00Z
            2020-06-08 23:49:00 +02:00    , 2020-06-08T21:49:00Z
            2020-06-08T23:49:00-0530      , 2020-06-09T05:19:00Z
            2020-06-08T23:49+02           , 2020-06-08T21:49:00Z
            2020-06-08 23:49              , 2020-06-08T23:49:00Z
            2020-06-08\u00A023:49\u202FZ    , 2020-06-08T23:49:00Z
            2020-06-08T23:49:00.123456789 , 2020-06-08T23:49:00.123456789Z
            2020-06-08                    , 2020-06-08T00:00:00Z
            2020-02-29                    , 2020-02-29T00:00:00Z
            1000-01-01                    , 1000-01-01T00:00:00Z
            9999-12-31T23:59:59Z          , 9999-12-31T23:59:59Z
            """)
    void readsWhatIso8601Writes(String written, Instant moment) {
        assertThat(DateTimes.read(written, complaint -> {})).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            last tuesday              | is not a date: "last tuesday" (write 2020-06-08T23:49:00Z)
            08.06.2020                | is not a date: "08.06.2020" (write 2020-06-08T23:49:00Z)
            2020-6-8                  | is not a date: "2020-6-8" (write 2020-06-08T23:49:00Z)
            20200608T234900Z          | is not a date: "20200608T234900Z" (write 2020-06-08T23:49:00Z)
            99999-01-01               | is not a date: "99999-01-01" (write 2020-06-08T23:49:00Z)
            2021-02-29                | is a date that does not exist: "2021-02-29"
            2020-06-08T24:00:00Z      | is a date that does not exist: "2020-06-08T24:00:00Z"
            2020-06-08T10:00+19:00    | is a date that does not exist: "2020-06-08T10:00+19:00"
            0000-01-01                | is not between the years 1000 and 9999: "0000-01-01"
            1000-01-01T00:00:00+01:00 | is not between the years 1000 and 9999: "1000-01-01T00:00:00+01:00"
            9999-12-31T23:59:59-01:00 | is not between the years 1000 and 9999: "9999-12-31T23:59:59-01:00"
            """)
    void saysWhyThereIsNoDate(String written, String complaint) {
        List<String> complaints = new ArrayList<>();

        assertThat(DateTimes.read(written, complaints::add)).isEmpty();
        assertThat(complaints).containsExactly(complaint);
    }

    @Test
    void findsTheDateThatBeginsAFileName() {
        assertThat(DateTimes.inFileName("news/2021-06-02-title.md")).contains("2021-06-02");
        assertThat(DateTimes.inFileName("2021-06-02.md")).contains("2021-06-02");
        assertThat(DateTimes.inFileName("2021-06-02-x/title.md")).isEmpty();
        assertThat(DateTimes.inFileName("2021-06-023.md")).isEmpty();
    }
}
