package org.orbitcheck.pattern;

import java.util.Optional;
import org.orbitcheck.term.Term;

/** One coordinate of a value tuple: a quantified function, at one of its labels where it has labels. */
public record FunctionValue(Term.Variable function, Optional<String> label, Term.Codomain codomain) {
}
