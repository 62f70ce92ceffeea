package feedsheaf.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What stands under {@code secured}, which no alias may carry to a key that is served. */
final class Secret {

    private final Set<Node> nodes = Collections.newSetFromMap(new IdentityHashMap<>());

    static Secret of(MappingNode root) {
        Secret secret = new Secret();
        for (NodeTuple entry : root.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("secured")) {
                secret.add(entry.getValueNode());
            }
        }
        return secret;
    }

    /** Goes no deeper than the depth limit of the parser; a cycle ends where it began. */
    private void add(Node node) {
        if (!nodes.add(node)) {
            return;
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::add);
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                add(entry.getKeyNode());
                add(entry.getValueNode());
            });
        }
    }

    boolean holds(Node node) {
        return nodes.contains(node);
    }
}
