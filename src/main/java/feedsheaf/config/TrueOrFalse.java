package feedsheaf.config;

import java.util.Locale;
import org.eclipse.microprofile.config.spi.Converter;

/** Takes nothing else, where the default converter takes whatever it does not know for false. */
public final class TrueOrFalse implements Converter<Boolean> {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("write true or false");
        };
    }
}
