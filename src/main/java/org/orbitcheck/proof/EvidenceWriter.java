package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.term.Value;

/** The text form of evidence: an object whose field "by" names the shape; {@link EvidenceReader} is its inverse. */
final class EvidenceWriter implements Evidence.Visitor<JsonNode> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Vocabulary vocabulary;
    private final ValueForm values;
    private final RefutationTable refutations;

    EvidenceWriter(Vocabulary vocabulary, RefutationTable refutations) {
        this.vocabulary = vocabulary;
        this.values = new ValueForm(vocabulary);
        this.refutations = refutations;
    }

    /** Throws {@link Malformed} for evidence that has no text form. */
    JsonNode write(Evidence evidence) {
        return evidence.accept(this);
    }

    private static ObjectNode by(String shape) {
        return NODES.objectNode().put("by", shape);
    }

    private ArrayNode all(List<Evidence> list) {
        ArrayNode all = NODES.arrayNode();
        list.forEach(e -> all.add(write(e)));
        return all;
    }

    private ArrayNode values(List<Value> list) {
        ArrayNode all = NODES.arrayNode();
        list.forEach(v -> all.add(values.write(v)));
        return all;
    }

    @Override
    public JsonNode evaluation(Evidence.Evaluation evidence) {
        return by("evaluation");
    }

    @Override
    public JsonNode instance(Evidence.Instance evidence) {
        return by("instance").<ObjectNode>set("value", values.write(evidence.value())).set("rest", write(evidence.rest()));
    }

    @Override
    public JsonNode space(Evidence.Space evidence) {
        JsonNode space = new SpaceForm(vocabulary).write(evidence.space());
        return by("space").<ObjectNode>set("space", space).set("rest", write(evidence.rest()));
    }

    @Override
    public JsonNode each(Evidence.Each evidence) {
        return by("each").set("elements", all(evidence.elements()));
    }

    @Override
    public JsonNode part(Evidence.Part evidence) {
        return by("part").put("place", evidence.place()).set("rest", write(evidence.rest()));
    }

    @Override
    public JsonNode parts(Evidence.Parts evidence) {
        return by("parts").set("parts", all(evidence.parts()));
    }

    @Override
    public JsonNode opposite(Evidence.Opposite evidence) {
        return by("opposite").set("rest", write(evidence.rest()));
    }

    @Override
    public JsonNode pairs(Evidence.Pairs evidence) {
        ObjectNode node = by("pairs");
        ArrayNode pairs = node.putArray("pairs");
        for (Evidence.Pair pair : evidence.pairs()) {
            pairs.addObject().put("left", pair.left()).put("right", pair.right()).put("holds", pair.holds())
                    .set("evidence", write(pair.evidence()));
        }
        ArrayNode cycle = node.putArray("cycle");
        evidence.cycle().forEach(cycle::add);
        return node;
    }

    @Override
    public JsonNode unsatisfiable(Evidence.Unsatisfiable evidence) {
        ObjectNode node = by("refutation");
        node.put("refutation", refutations.place(new RefutationTable.Entry(evidence.obligation(), evidence.refutation())));
        ArrayNode instantiations = node.putArray("instantiations");
        evidence.instantiations().forEach(i -> instantiations.addObject()
                .put("variable", variable(i.variable())).set("values", values(i.values())));
        return node;
    }

    private int variable(int id) {
        int place = vocabulary.variables().indexOf(id);
        if (place < 0) {
            throw new Malformed("an instance of a variable that is not in the formula");
        }
        return place;
    }

    @Override
    public JsonNode patterns(Evidence.Patterns evidence) {
        return by("patterns").set("alternatives", alternatives(evidence));
    }

    private static ArrayNode alternatives(Evidence.Patterns evidence) {
        ArrayNode alternatives = NODES.arrayNode();
        evidence.alternatives().forEach(a -> alternatives.add(PatternForm.write(a)));
        return alternatives;
    }

    @Override
    public JsonNode general(Evidence.General evidence) {
        return by("general").set("alternatives", alternatives(evidence.patterns()));
    }

    @Override
    public JsonNode theorem(Evidence.Theorem evidence) {
        return by("theorem").put("theorem", evidence.name()).set("witnesses", values(evidence.witnesses()));
    }

    @Override
    public JsonNode classes(Evidence.Classes evidence) {
        ArrayNode kinds = NODES.arrayNode();
        evidence.kinds().forEach(kinds::add);
        return by("classes").<ObjectNode>set("kinds", kinds).set("representatives", values(evidence.representatives()));
    }
}
