package feedsheaf.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Writes what ROME made, always in the same way. */
final class RomeOutput {

    private RomeOutput() {}

    static Document document(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException | RuntimeException broken) {
            throw new BrokenDocumentException("ROME cannot write the feed: " + broken.getMessage(), broken);
        }
    }

    /** ROME declares them in the order of its plugins, which the class path decides. */
    private static void sortNamespaces(Element root) {
        List<Namespace> declared = List.copyOf(root.getAdditionalNamespaces());
        declared.forEach(root::removeNamespaceDeclaration);
        declared.stream().sorted(Comparator.comparing(Namespace::getPrefix)).forEach(root::addNamespaceDeclaration);
    }

    static byte[] bytes(Document document) {
        sortNamespaces(document.getRootElement());
        // No text begins or ends with white space, so indenting changes none.
        Format format = Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XMLOutputter(format).output(document, bytes);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }
}
