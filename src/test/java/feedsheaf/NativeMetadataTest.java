package feedsheaf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a native executable is told to hold, against what the libraries look for by name. */
class NativeMetadataTest {

    private static final String METADATA = "META-INF/native-image/feedsheaf/feedsheaf/reachability-metadata.json";

    private final ClassLoader loader = NativeMetadataTest.class.getClassLoader();

    @Test
    void holdsEveryClassThatRomeMakesByName() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("com/rometools/rome/rome.properties", "rome.properties")) {
            for (URL plugins : Collections.list(loader.getResources(file))) {
                named.addAll(classes(plugins));
            }
        }

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(types("named in a rome.properties")).isEqualTo(named);
    }

    @Test
    void namesNoClassThatIsNotThere() throws IOException {
        for (JsonNode type : metadata("reflection")) {
            assertThat(loader.getResource(type.get("type").asText().replace('.', '/') + ".class"))
                    .as(type.toString())
                    .isNotNull();
            assertThat(type.path("allDeclaredConstructors").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com/rometools/rome/rome.properties",
                "rome.properties",
                "com/rometools/modules/base/io/tags.properties",
                "assets/style.css",
                "assets/icon.svg",
                "assets/icon.png",
                "lib/linux-x86_64/libbrotli.so",
                "lib/linux-aarch64/libbrotli.so"
            })
    void holdsEveryFileThatIsReadFromTheProgram(String file) throws IOException {
        assertThat(loader.getResource(file)).isNotNull();
        assertThat(metadata("resources"))
                .anyMatch(resource -> file.matches(pattern(resource.path("glob").asText())));
    }

    private List<JsonNode> metadata(String kind) throws IOException {
        try (InputStream in = loader.getResourceAsStream(METADATA)) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).get(kind).spliterator(), false)
                    .toList();
        }
    }

    private Set<String> types(String reason) throws IOException {
        return metadata("reflection").stream()
                .filter(type -> type.get("reason").asText().equals(reason))
                .map(type -> type.get("type").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> classes(URL plugins) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = plugins.openStream()) {
            properties.load(in);
        }
        List<String> classes = new ArrayList<>();
        properties
                .values()
                .forEach(list ->
                        classes.addAll(Arrays.asList(((String) list).strip().split("\\s+"))));
        return classes;
    }

    /** Of globs we use only the star, which stands for a part of one name. */
    private static String pattern(String glob) {
        return glob.replace(".", "\\.").replace("*", "[^/]*");
    }
}
