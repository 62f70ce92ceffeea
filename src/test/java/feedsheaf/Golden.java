package feedsheaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole documents, as they were recorded: {@code mvn verify -Dgolden.record=true} records them anew, for review. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertSame(String name, String document) throws IOException {
        Path recorded = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(recorded.getParent());
            Files.writeString(recorded, document);
        }
        assertThat(document).isEqualTo(Files.readString(recorded));
    }
}
