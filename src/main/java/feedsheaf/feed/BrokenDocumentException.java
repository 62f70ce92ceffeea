package feedsheaf.feed;

/** A document that must not be served. That is a mistake of ours: every article that is accepted fits every format. */
public final class BrokenDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenDocumentException(String sentence) {
        super(sentence);
    }

    BrokenDocumentException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
