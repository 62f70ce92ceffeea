package feedsheaf.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Names of languages, as BCP 47 writes them: {@code en}, {@code pt-BR}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** The tag in the case that is usual for it; none where no language can be meant. */
    public static Optional<String> of(String text) {
        try {
            // RFC 5646 section 2.2.1: no language is registered with more than three letters.
            return Optional.of(new Locale.Builder().setLanguageTag(text).build())
                    .filter(locale -> locale.getLanguage().matches("[a-z]{2,3}"))
                    .map(Locale::toLanguageTag);
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }
}
