package feedsheaf.catalog;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file that changed from one that did not, without reading it. One is kept for each file, and each is looked at
 * in every rescan, so it is made of few objects.
 *
 * @param size in bytes
 * @param modifiedSecond since the epoch
 * @param modifiedNano of that second, in the full resolution of the file system
 * @param fileKey device and inode, where the file system has such
 */
record Fingerprint(
        long size,
        long modifiedSecond,
        int modifiedNano,
        @Nullable Object fileKey) {

    /** Within this time a file can change twice and keep its modification time. */
    private static final Duration RESTLESS = Duration.ofSeconds(2);

    static Fingerprint of(BasicFileAttributes attributes) {
        Instant modified = attributes.lastModifiedTime().toInstant();
        return new Fingerprint(attributes.size(), modified.getEpochSecond(), modified.getNano(), attributes.fileKey());
    }

    /** Whether no other file can have it at the same time. */
    boolean isOfOneFile() {
        return fileKey != null;
    }

    /**
     * Whether the file was modified so shortly before it is read that the same fingerprint may hide a further change.
     *
     * @param rescan when the rescan began, in which it is read
     */
    boolean isRestless(Instant rescan) {
        Instant modified = Instant.ofEpochSecond(modifiedSecond, modifiedNano);
        // A time that is ahead of the clock by more than a rescan can take is no sign of a change.
        return modified.isAfter(rescan.minus(RESTLESS)) && modified.isBefore(rescan.plus(ArticleFolder.LONGEST_RESCAN));
    }
}
