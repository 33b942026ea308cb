package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.certificate.Evidence;

/** The obligations of a certificate with their refutations, each once; evidence refers to them by their places. */
final class RefutationTable {
    /** An obligation, and why it has no model. */
    record Entry(String obligation, Evidence.Refutation refutation) {
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final List<Entry> entries = new ArrayList<>();

    /** The place of an entry, which is added where it is new. */
    int place(Entry entry) {
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        return entries.indexOf(entry);
    }

    ArrayNode write() {
        ArrayNode list = NODES.arrayNode();
        for (Entry entry : entries) {
            ObjectNode node = list.addObject();
            node.set("assertions", lines(entry.obligation));
            if (entry.refutation instanceof Evidence.Refutation.Proof proof) {
                node.set("proof", lines(proof.text()));
            } else if (entry.refutation instanceof Evidence.Refutation.Oracle oracle) {
                node.putObject("oracle").put("solver", oracle.solver()).put("version", oracle.version());
            }
        }
        return list;
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = NODES.arrayNode();
        text.lines().forEach(lines::add);
        return lines;
    }

    static List<Entry> read(Json json) {
        return json.elements().stream().map(RefutationTable::entry).toList();
    }

    private static Entry entry(Json json) {
        if (json.has("oracle")) {
            Json oracle = json.fields("assertions", "oracle").get("oracle").fields("solver", "version");
            return new Entry(json.get("assertions").lines(),
                    new Evidence.Refutation.Oracle(oracle.get("solver").text(), oracle.get("version").text()));
        }
        json.fields("assertions", "proof");
        return new Entry(json.get("assertions").lines(), new Evidence.Refutation.Proof(json.get("proof").lines()));
    }
}
