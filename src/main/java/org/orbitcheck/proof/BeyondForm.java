package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.result.Result;

/**
 * The text form, in one line, of what is known beyond the parameter spaces of a lemma. A counterexample is about the general
 * form of one of the lemma's cases.
 */
public final class BeyondForm {
    private final Claim claim;
    private final Function<Claim.Case, Optional<Claim.Case>> general;

    /**
     * @param claim the lemma
     * @param general the general form of a case, where it has one
     */
    public BeyondForm(Claim claim, Function<Claim.Case, Optional<Claim.Case>> general) {
        this.claim = claim;
        this.general = general;
    }

    /** Throws {@link Malformed} for a counterexample with a value that has no text form. */
    public String write(Result.Beyond beyond) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        if (beyond instanceof Result.Beyond.Everywhere everywhere) {
            return root.put("closed", everywhere.closed()).toString();
        }
        Result.Outcome outcome = ((Result.Beyond.OnlyThere) beyond).counterexample();
        int place = IntStream.range(0, claim.cases().size()).filter(i -> form(i).filter(f -> f.choice().equals(outcome.decided().choice())).isPresent())
                .findFirst().orElseThrow(() -> new Malformed("a counterexample to something else"));
        RefutationTable refutations = new RefutationTable();
        root.put("case", place).put("method", outcome.engine());
        root.set("evidence", new EvidenceWriter(new Vocabulary(outcome.decided().formula()), refutations).write(outcome.evidence()));
        outcome.holes().forEach(root.putArray("holes")::add);
        root.set("refutations", refutations.write());
        return root.toString();
    }

    /** Reads what {@link #write} wrote; nothing is checked. Throws {@link Malformed}. */
    public Result.Beyond read(String text) {
        Json json = Json.of(text);
        Optional<Json> closed = json.find("closed");
        if (closed.isPresent()) {
            return new Result.Beyond.Everywhere(closed.get().truth());
        }
        Claim.Case about = form(json.get("case").count()).orElseThrow(() -> json.fault("the lemma has no such case"));
        EvidenceReader reader = new EvidenceReader(new Vocabulary(about.formula()), RefutationTable.read(json.get("refutations")));
        List<String> holes = json.get("holes").elements().stream().map(Json::text).toList();
        return new Result.Beyond.OnlyThere(new Result.Outcome(about, false, reader.read(json.get("evidence")), json.get("method").text(), holes));
    }

    private Optional<Claim.Case> form(int place) {
        return place < claim.cases().size() ? general.apply(claim.cases().get(place)) : Optional.empty();
    }
}
