package org.orbitcheck.shortcut;

import java.util.List;
import java.util.Map;
import org.orbitcheck.semantics.Compiler;
import org.orbitcheck.semantics.Evaluation;
import org.orbitcheck.semantics.Evaluator;
import org.orbitcheck.term.Term;

/** The evaluator with shortcuts: the same values, by symmetry where a term treats points alike. */
public final class QuickEvaluator extends Evaluator {
    /** Evaluators with shortcuts. */
    public static final Evaluation EVALUATION = open -> new QuickEvaluator(new QuickSpaces(open));

    private final QuickSpaces spaces;

    public QuickEvaluator() {
        this(new QuickSpaces(Map.of()));
    }

    QuickEvaluator(QuickSpaces spaces) {
        super(spaces);
        this.spaces = spaces;
    }

    @Override
    protected Compiler compiler(List<Term.Variable> free) {
        return new QuickCompiler(spaces, free);
    }
}
