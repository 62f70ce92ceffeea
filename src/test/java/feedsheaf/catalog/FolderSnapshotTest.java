package feedsheaf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSnapshotTest {

    @TempDir
    Path root;

    @Test
    void isComparedAsAWholeWhereAFileWentAwayBeforeItWasRead() throws IOException {
        Files.writeString(root.resolve("a.md"), "x");
        FolderListing listing = FolderWalk.list(root, 9, Map.of());
        FolderChanges changes = FolderChanges.between(FolderSnapshot.EMPTY, listing, Instant.EPOCH);

        FolderSnapshot withoutIt = FolderSnapshot.EMPTY.with(listing, changes, Map.of(), List.of());

        // It may come back as it was.
        assertThat(FolderChanges.between(withoutIt, FolderWalk.list(root, 9, withoutIt.listed()), Instant.EPOCH)
                        .toRead())
                .containsOnlyKeys(Path.of("a.md"));
    }
}
