package feedsheaf.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file that pages and feeds refer to: the stylesheet and the icons.
 *
 * @param mediaType the value of Content-Type
 */
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String name, String mediaType, byte[] content) {

    /** A square of 512 pixels, for those who cannot show {@link #SVG_ICON}. */
    public static final String ICON = "icon.png";

    private static final String SVG_ICON = "icon.svg";
    private static final String STYLESHEET = "style.css";

    /** Every file. */
    public static List<Asset> all() {
        return List.of(
                read(STYLESHEET, "text/css;charset=utf-8"), read(SVG_ICON, "image/svg+xml"), read(ICON, "image/png"));
    }

    private static Asset read(String name, String mediaType) {
        try (InputStream in = Asset.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("not in the program: assets/" + name);
            }
            return new Asset(name, mediaType, in.readAllBytes());
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }
}
