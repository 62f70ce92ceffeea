package feedsheaf.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What is written under {@code secured}, at any depth, which no alias may carry to a key that is served. */
final class Secret {

    /** Parts of the source, none in another one: the end of each by its beginning, by code points. */
    private final NavigableMap<Integer, Integer> parts = new TreeMap<>();

    private final Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * What is secret in front matter.
     *
     * @param yaml where it was read from
     */
    static Secret of(MappingNode root, String yaml) {
        Secret secret = new Secret();
        // Without an asterisk there is no alias, so nothing is carried anywhere.
        if (yaml.indexOf('*') >= 0) {
            secret.visit(root);
        }
        return secret;
    }

    /** Goes no deeper than the depth limit of the parser; a cycle ends where it began. */
    private void visit(Node node) {
        if (!visited.add(node)) {
            return;
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::visit);
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::visit);
        }
    }

    private void visit(NodeTuple entry) {
        Node value = entry.getValueNode();
        if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("secured")) {
            boolean isAlias = start(value) < start(key);
            // What is around it was visited before.
            if (!isAlias && !holds(value)) {
                parts.put(start(value), value.getEndMark().getIndex());
            }
        }
        visit(entry.getKeyNode());
        visit(value);
    }

    boolean holds(Node node) {
        Map.Entry<Integer, Integer> part = parts.floorEntry(start(node));
        return part != null && start(node) < part.getValue();
    }

    private static int start(Node node) {
        return node.getStartMark().getIndex();
    }
}
