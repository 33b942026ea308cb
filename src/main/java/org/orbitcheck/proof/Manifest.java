package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a folder of certificates is about.
 *
 * @param specs the folder of the specs, by its path from the folder of the certificates, with slashes
 * @param of the spec files, and folders of such, that have certificates: paths from the folder of the specs; "." is all
 */
public record Manifest(String specs, List<String> of) {
    public Manifest {
        of = List.copyOf(new TreeSet<>(of));
    }

    /** Whether the spec file at this path is to have certificates. */
    public boolean covers(String spec) {
        return of.stream().anyMatch(o -> o.equals(".") || o.equals(spec) || spec.startsWith(o + "/"));
    }

    /** The manifest with more that is covered. */
    public Manifest with(List<String> more) {
        List<String> all = new ArrayList<>(of);
        all.addAll(more);
        return new Manifest(specs, all.contains(".") ? List.of(".") : all);
    }

    String write() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("specs", specs);
        ArrayNode list = node.putArray("of");
        of.forEach(list::add);
        return JsonText.of(node);
    }

    /** Throws {@link Malformed}. */
    static Manifest read(String text) {
        Json json = Json.of(text).fields("specs", "of");
        return new Manifest(json.get("specs").text(), json.get("of").elements().stream().map(Json::text).toList());
    }
}
