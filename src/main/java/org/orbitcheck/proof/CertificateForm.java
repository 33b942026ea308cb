package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orbitcheck.certificate.Certificate;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.term.Term;

/** The text form of certificates. It holds no times, no paths of a machine, and nothing that a second run would change. */
public final class CertificateForm {
    private static final int VERSION = 1;

    private CertificateForm() {
    }

    /** Throws {@link Malformed} for a certificate with a value that has no text form. */
    public static String write(Claim claim, Certificate certificate) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("certificate", VERSION).put("spec", certificate.spec()).put("claim", certificate.claim());
        root.put("meaning", certificate.meaning()).put("scope", certificate.scope());
        root.put("verdict", word(certificate.verdict())).put("vacuous", certificate.vacuous());
        ArrayNode facts = root.putArray("facts");
        RefutationTable refutations = new RefutationTable();
        for (Certificate.Fact fact : certificate.facts()) {
            Certificate.Subject about = fact.about();
            ObjectNode node = facts.addObject().put("case", about.ofCase());
            String choice = claim.cases().get(about.ofCase()).choice();
            if (!choice.isEmpty()) {
                node.put("choice", choice);
            }
            node.put("about", word(about.part())).put("place", about.place()).put("holds", fact.holds()).put("method", fact.method());
            Term formula = formula(claim, about).orElseThrow(() -> new IllegalArgumentException("a fact about nothing"));
            node.set("evidence", new EvidenceWriter(new Vocabulary(formula), refutations).write(fact.evidence()));
        }
        root.set("refutations", refutations.write());
        return JsonText.of(root);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What a certificate says that it is about, before the rest is looked at. Throws {@link Malformed}. */
    public static Heading heading(String text) {
        Json json = Json.of(text);
        json.fields(Set.of("certificate", "spec", "claim", "meaning", "scope", "verdict", "vacuous", "facts", "refutations"), Set.of());
        if (json.get("certificate").count() != VERSION) {
            throw json.fault("this is a certificate of another version than " + VERSION);
        }
        return new Heading(json.get("spec").text(), json.get("claim").text(), json.get("meaning").text(), json);
    }

    /** The head of a certificate. */
    public static final class Heading {
        private final String spec;
        private final String claim;
        private final String meaning;
        private final Json json;

        private Heading(String spec, String claim, String meaning, Json json) {
            this.spec = spec;
            this.claim = claim;
            this.meaning = meaning;
            this.json = json;
        }

        public String spec() {
            return spec;
        }

        public String claim() {
            return claim;
        }

        public String meaning() {
            return meaning;
        }

        /** The whole certificate, as one of a claim. Throws {@link Malformed}. */
        public Certificate of(Claim about) {
            List<RefutationTable.Entry> refutations = RefutationTable.read(json.get("refutations"));
            List<Certificate.Fact> facts = json.get("facts").elements().stream().map(f -> fact(about, f, refutations)).toList();
            return new Certificate(spec, claim, meaning, json.get("scope").text(),
                    constant(json.get("verdict"), Certificate.Conclusion.values()), json.get("vacuous").truth(), facts);
        }
    }

    private static Certificate.Fact fact(Claim claim, Json json, List<RefutationTable.Entry> refutations) {
        json.fields(Set.of("case", "about", "place", "holds", "method", "evidence"), Set.of("choice"));
        Certificate.Subject about = new Certificate.Subject(json.get("case").count(),
                constant(json.get("about"), Certificate.Part.values()), json.get("place").count());
        Term formula = formula(claim, about).orElseThrow(() -> json.fault("the claim has no such part"));
        if (!json.find("choice").map(Json::text).orElse("").equals(claim.cases().get(about.ofCase()).choice())) {
            throw json.fault("the choice is not that of this case");
        }
        return new Certificate.Fact(about, json.get("holds").truth(), json.get("method").text(),
                new EvidenceReader(new Vocabulary(formula), refutations).read(json.get("evidence")));
    }

    private static <E extends Enum<E>> E constant(Json json, E[] constants) {
        return Stream.of(constants).filter(c -> word(c).equals(json.text())).findFirst()
                .orElseThrow(() -> json.fault("'" + json.text() + "' is not among " + Stream.of(constants).map(CertificateForm::word).toList()));
    }

    private static Optional<Term> formula(Claim claim, Certificate.Subject about) {
        if (about.ofCase() >= claim.cases().size()) {
            return Optional.empty();
        }
        Claim.Case one = claim.cases().get(about.ofCase());
        switch (about.part()) {
            case FORMULA:
                return about.place() == 0 ? Optional.of(one.formula()) : Optional.empty();
            case PRECONDITION:
                return about.place() < one.preconditions().size()
                        ? Optional.of(one.preconditions().get(about.place()).condition()) : Optional.empty();
            default:
                return about.place() == 0 ? one.assumptions() : Optional.empty();
        }
    }
}
