package feedsheaf.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerRulesTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @Test
    void areTheSameOnEveryMachine() {
        ServerRules rules = new ServerRules(
                Path.of("/srv"),
                new TreeMap<>(),
                Map.of(),
                new TreeMap<>(),
                Map.of(),
                List.of(),
                new TreeMap<>(Map.of(404, Map.of("Cache-Control", "max-age=60"))));
        Locale.setDefault(Locale.ENGLISH);
        Map<String, String> english = rules.files();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

        assertThat(rules.files()).isEqualTo(english);
        assertThat(english.get(".feedsheaf/nginx.conf")).contains("error_page 404 /404.html;");
    }
}
