package org.orbitcheck.cache;

import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;

/**
 * The key of a claim: a hash of all that it means, of its name and scope, and of the program that decides it. Claims with
 * one key mean the same, whatever file they come from; layout, comments and other claims do not matter.
 */
final class ClaimKey {
    private ClaimKey() {
    }

    /**
     * @param program which program decides
     * @param engines with which engines
     */
    static String of(Claim claim, String program, String engines) {
        MeaningText text = new MeaningText();
        text.add("claim").add(program).add(engines).add(claim.kind().name()).add(claim.name()).add(claim.scope());
        text.add(claim.cases().size());
        for (Claim.Case one : claim.cases()) {
            text.add(one.choice()).add(one.formula()).add(one.assumptions().isPresent());
            one.assumptions().ifPresent(text::add);
            preconditions(text, one.preconditions());
        }
        return text.hash();
    }

    /** The key of a measure: that of its condition, its domain and its preconditions, with all that says which number is meant. */
    static String of(Measure measure, String program, String engines) {
        MeaningText text = new MeaningText();
        text.add("measure").add(program).add(engines).add(measure.name()).add(measure.scope());
        text.add(measure.variable()).add(measure.direction().name()).add(measure.range().toString()).add(measure.whole());
        text.add(measure.domain().size());
        measure.domain().forEach(text::add);
        text.markFamilies(measure.families()).add(measure.condition());
        preconditions(text, measure.preconditions());
        return text.hash();
    }

    private static void preconditions(MeaningText text, Iterable<Claim.Precondition> preconditions) {
        for (Claim.Precondition precondition : preconditions) {
            text.add(true).add(precondition.message()).add(precondition.condition());
        }
        text.add(false);
    }
}
