package feedsheaf;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that tests use. Where one is not there the tests are skipped, but not in CI. */
public final class Installed {

    private Installed() {}

    /** A program on the path. */
    public static Path program(String name, String debianPackage) {
        Optional<Path> program = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        require(program.isPresent(), name + " is not installed", debianPackage);
        return program.orElseThrow();
    }

    /** Skips the test, or fails it in CI, where something is not there. */
    public static void require(boolean there, String complaint, String debianPackage) {
        String advice = complaint + " (install it by: apt-get install " + debianPackage + ")";
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError(advice);
        }
        if (!there) {
            // JUnit tells the reason of a skipped test in its report only.
            System.err.println("Skipped: " + advice);
        }
        Assumptions.assumeTrue(there, advice);
    }
}
