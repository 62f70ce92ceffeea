package feedsheaf.export;

/** Nothing was written, because something would be lost. */
public final class ExportRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    ExportRefusedException(String sentence) {
        super(sentence);
    }
}
