package feedsheaf.catalog;

import java.io.IOException;

/** The folder cannot be read, or holds less than can be believed. */
public final class FolderUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    FolderUnavailableException(String sentence) {
        super(sentence);
    }

    /** What is wrong, for the operator. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
