package org.orbitcheck.proof;

import java.util.List;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.obligation.Instantiation;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Value;

/** Reads what {@link EvidenceWriter} writes, against the formula that it is about. */
final class EvidenceReader {
    private final Vocabulary vocabulary;
    private final ValueForm values;
    private final List<RefutationTable.Entry> refutations;

    EvidenceReader(Vocabulary vocabulary, List<RefutationTable.Entry> refutations) {
        this.vocabulary = vocabulary;
        this.values = new ValueForm(vocabulary);
        this.refutations = refutations;
    }

    /** Throws {@link Malformed}. */
    Evidence read(Json json) {
        String shape = json.get("by").text();
        switch (shape) {
            case "evaluation":
                json.fields("by");
                return new Evidence.Evaluation();
            case "instance":
                json.fields("by", "value", "rest");
                return new Evidence.Instance(values.read(json.get("value")), read(json.get("rest")));
            case "space":
                json.fields("by", "space", "rest");
                ParameterSpace space = new SpaceForm(vocabulary).read(json.get("space"));
                return new Evidence.Space(space, read(json.get("rest")));
            case "each":
                return new Evidence.Each(all(json.fields("by", "elements").get("elements")));
            case "part":
                json.fields("by", "place", "rest");
                return new Evidence.Part(json.get("place").count(), read(json.get("rest")));
            case "parts":
                return new Evidence.Parts(all(json.fields("by", "parts").get("parts")));
            case "opposite":
                return new Evidence.Opposite(read(json.fields("by", "rest").get("rest")));
            default:
                return leaf(shape, json);
        }
    }

    private Evidence leaf(String shape, Json json) {
        switch (shape) {
            case "pairs":
                json.fields("by", "pairs", "cycle");
                return new Evidence.Pairs(json.get("pairs").elements().stream().map(this::pair).toList(),
                        json.get("cycle").elements().stream().map(Json::count).toList());
            case "refutation":
                json.fields("by", "refutation", "instantiations");
                RefutationTable.Entry entry = json.get("refutation").in(refutations, "refutation");
                return new Evidence.Unsatisfiable(entry.obligation(),
                        json.get("instantiations").elements().stream().map(this::instantiation).toList(), entry.refutation());
            case "patterns":
                return patterns(json);
            case "general":
                return new Evidence.General(patterns(json));
            case "theorem":
                json.fields("by", "theorem", "witnesses");
                return new Evidence.Theorem(json.get("theorem").text(), values(json.get("witnesses")));
            case "classes":
                json.fields("by", "kinds", "representatives");
                return new Evidence.Classes(json.get("kinds").elements().stream().map(Json::count).toList(),
                        values(json.get("representatives")));
            default:
                throw json.fault("there is no evidence by '" + shape + "'");
        }
    }

    private static Evidence.Patterns patterns(Json json) {
        return new Evidence.Patterns(json.fields("by", "alternatives").get("alternatives").elements().stream()
                .map(PatternForm::read).toList());
    }

    private List<Evidence> all(Json json) {
        return json.elements().stream().map(this::read).toList();
    }

    private List<Value> values(Json json) {
        return json.elements().stream().map(values::read).toList();
    }

    private Evidence.Pair pair(Json json) {
        json.fields("left", "right", "holds", "evidence");
        return new Evidence.Pair(json.get("left").count(), json.get("right").count(), json.get("holds").truth(),
                read(json.get("evidence")));
    }

    private Instantiation instantiation(Json json) {
        json.fields("variable", "values");
        return new Instantiation(json.get("variable").in(vocabulary.variables(), "variable"), values(json.get("values")));
    }
}
