package feedsheaf.article;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The topics that were named so far: nearly every article names some of them, and shares them with the others. */
final class KnownTopics {

    private static final int MOST = 10_000;

    private final Map<String, Optional<Topic>> byName = new ConcurrentHashMap<>();

    /** See {@link Topic#named}. */
    Optional<Topic> named(String name) {
        Optional<Topic> known = byName.get(name);
        if (known != null) {
            return known;
        }
        Optional<Topic> topic = Topic.named(name);
        if (byName.size() < MOST) {
            byName.put(name, topic);
        }
        return topic;
    }
}
