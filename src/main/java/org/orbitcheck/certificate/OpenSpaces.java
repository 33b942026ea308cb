package org.orbitcheck.certificate;

import java.util.ArrayList;
import java.util.List;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;

/** The open parameter spaces that a formula mentions. */
public final class OpenSpaces extends Rewriter {
    private final List<ParameterSpace.Open> found = new ArrayList<>();

    private OpenSpaces() {
    }

    public static List<ParameterSpace.Open> of(Term formula) {
        OpenSpaces spaces = new OpenSpaces();
        formula.accept(spaces);
        return spaces.found;
    }

    private void note(ParameterSpace space) {
        if (space instanceof ParameterSpace.Open open && !found.contains(open)) {
            found.add(open);
        }
    }

    @Override
    public Term elements(Term.Elements term) {
        note(term.space());
        return super.elements(term);
    }

    @Override
    public Term functions(Term.Functions term) {
        note(term.space());
        return super.functions(term);
    }
}
