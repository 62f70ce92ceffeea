package feedsheaf.http;

import feedsheaf.document.ContentCoding;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which content codings a client takes, RFC 9110 section 12.5.3: the weight of each that it names. */
record AcceptEncoding(Map<String, Double> weights) {

    private static final Pattern ELEMENT = Pattern.compile(
            "(?<coding>[^\\s;,]++)(?:\\s*+;\\s*+q=(?<weight>[01](?:\\.[0-9]{0,3})?))?", Pattern.CASE_INSENSITIVE);

    static AcceptEncoding of(HttpServerRequest request) {
        return Headers.list(request, "Accept-Encoding")
                .map(AcceptEncoding::parse)
                .orElse(new AcceptEncoding(Map.of()));
    }

    /** What is not of the header's form is passed over. */
    static AcceptEncoding parse(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String element : header.split(",", -1)) {
            Matcher matcher = ELEMENT.matcher(element.strip());
            if (matcher.matches()) {
                String coding = matcher.group("coding").toLowerCase(Locale.ROOT);
                String weight = Optional.ofNullable(matcher.group("weight")).orElse("1");
                weights.put(coding.equals("x-gzip") ? "gzip" : coding, Double.valueOf(weight));
            }
        }
        return new AcceptEncoding(weights);
    }

    /**
     * The coding with the greatest weight, of equal ones the smallest document; uncompressed where none is taken.
     *
     * @param codings that there are
     */
    ContentCoding preferred(Set<ContentCoding> codings) {
        return codings.stream()
                .filter(coding -> weight(coding) > 0)
                .max(Comparator.comparingDouble(this::weight).thenComparing(Comparator.reverseOrder()))
                .orElse(ContentCoding.IDENTITY);
    }

    private double weight(ContentCoding coding) {
        Double own = weights.get(coding.token());
        if (own != null) {
            return own;
        }
        if (coding == ContentCoding.IDENTITY) {
            // Not named, it is acceptable unless "*" refuses it, but whoever names another one wants that.
            return weights.getOrDefault("*", 1.0) > 0 ? Double.MIN_VALUE : 0;
        }
        return weights.getOrDefault("*", 0.0);
    }
}
