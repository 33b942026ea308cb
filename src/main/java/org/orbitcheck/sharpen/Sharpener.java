package org.orbitcheck.sharpen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.result.Result;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.typing.Elaboration;

/** Changes a proved lemma in every way that makes it say more, and decides what comes of it. */
public final class Sharpener {
    private final Function<SourceFile, Elaboration> loader;
    private final Function<Claim, Result> prover;

    /**
     * @param loader reads a changed spec
     * @param prover decides claims
     */
    public Sharpener(Function<SourceFile, Elaboration> loader, Function<Claim, Result> prover) {
        this.loader = loader;
        this.prover = prover;
    }

    /** What is known of the sharpness of a claim of the spec. */
    public Sharpness sharpen(SourceFile file, Claim claim) {
        Result itself = prover.apply(claim);
        List<Sharpness.Change> changes = new ArrayList<>();
        List<Sharpness.Constant> constants = new ArrayList<>();
        if (itself.verdict() instanceof Verdict.Proved) {
            for (LemmaText text : LemmaText.of(file, claim)) {
                changes(text, claim.name(), changes);
                for (LemmaText.Literal literal : text.literals()) {
                    Variant variant = new Variant(text, literal, claim.name(), this);
                    variant.constant().ifPresent(constants::add);
                }
            }
        }
        return new Sharpness(itself, changes, constants);
    }

    private void changes(LemmaText text, String name, List<Sharpness.Change> changes) {
        for (LemmaText.Part assumption : text.assumptions()) {
            result(text.without(assumption), name)
                    .ifPresent(r -> changes.add(new Sharpness.Change(text.choice(), "without: " + assumption.span().text().replaceAll("\\s+", " "), r)));
            text.weaker(assumption).forEach((weaker, changed) -> result(changed, name)
                    .ifPresent(r -> changes.add(new Sharpness.Change(text.choice(), "weaker: " + weaker, r))));
        }
    }

    private Optional<Result> result(SourceFile changed, String name) {
        return claim(changed, name).map(this::decided);
    }

    /** The claim of a changed spec, where the change is allowed. */
    Optional<Claim> claim(SourceFile changed, String name) {
        return loader.apply(changed).spec().flatMap(s -> s.claims().stream().filter(c -> c.name().equals(name)).findFirst());
    }

    /** Decides the claim alone: not whether it is vacuous, nor what is beyond its spaces. */
    Result decided(Claim claim) {
        List<Claim.Case> cases = claim.cases().stream()
                .map(c -> new Claim.Case(c.choice(), c.formula(), Optional.empty(), c.preconditions())).toList();
        return prover.apply(new Claim(claim.name(), Claim.Kind.CLAIM, claim.span(), claim.text(), cases, Claim.Expectation.PROVED, claim.cite(),
                claim.scope()));
    }
}
