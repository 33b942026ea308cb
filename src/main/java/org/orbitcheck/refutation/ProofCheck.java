package org.orbitcheck.refutation;

import com.github.jhoenicke.javacup.runtime.Symbol;
import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.option.OptionMap;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.MinimalProofChecker;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.ParseEnvironment;
import java.io.StringReader;
import java.util.Optional;

/**
 * Checks that a proof shows that the assertions of an SMT-LIB 2 text have no model, with SMTInterpol's
 * {@link MinimalProofChecker}. Stricter than that checker alone: only the rules of {@link Calculus} may occur, so that no
 * step is an oracle and none defines a symbol; the proof is well formed; nothing that the checker complains of is
 * let pass; and the checker's own assertions are switched on.
 */
public final class ProofCheck {
    private static final String CHECKER = "de.uni_freiburg.informatik.ultimate.smtinterpol.proof";

    private ProofCheck() {
    }

    /** What is wrong with the proof; empty where it stands. */
    public static Optional<String> fault(String assertions, String proof) {
        ProofCheck.class.getClassLoader().setPackageAssertionStatus(CHECKER, true);
        Optional<String> foreign = Calculus.foreign(proof);
        if (foreign.isPresent()) {
            return foreign;
        }
        try {
            return fault(script(assertions), proof);
        } catch (SMTLIBException | Malformed e) {
            return Optional.of("the proof is malformed: " + e.getMessage());
        } catch (RuntimeException | AssertionError e) {
            return Optional.of("the proof is malformed: " + e);
        }
    }

    private static Optional<String> fault(AssertedScript script, String proof) {
        Complaints complaints = new Complaints();
        Term term = parsed(script, proof);
        MinimalProofChecker checker = new MinimalProofChecker(script, complaints);
        boolean valid = checker.check(term);
        if (complaints.first().isPresent()) {
            return complaints.first().map(c -> "the proof does not check: " + c);
        }
        if (!valid) {
            return Optional.of("the proof does not end in a contradiction");
        }
        if (checker.getNumberOfHoles() > 0 || checker.getNumberOfDefineFun() > 0) {
            return Optional.of("the proof has a step that is not proved");
        }
        return Optional.empty();
    }

    private static AssertedScript script(String assertions) {
        AssertedScript script = new AssertedScript();
        ParseEnvironment environment = new ParseEnvironment(script, new OptionMap(new Complaints(), true)) {
            @Override
            public void printSuccess() {
                // nobody asked
            }

            @Override
            public void printResponse(Object response) {
                throw new Malformed("the assertions ask for an answer: " + response);
            }

            @Override
            public void printError(String message) {
                throw new Malformed("the assertions: " + message);
            }

            @Override
            public void printUnsupported() {
                throw new Malformed("the assertions hold an unsupported command");
            }

            @Override
            public void exitWithStatus(int status) {
                throw new Malformed("the assertions end early");
            }
        };
        environment.parseStream(new StringReader(assertions), "assertions");
        return script;
    }

    private static Term parsed(AssertedScript script, String proof) {
        StrictProofParser parser = new StrictProofParser(new StringReader(proof), script);
        try {
            Symbol goal = parser.parse();
            if (goal.value instanceof Term term) {
                return term;
            }
        } catch (Malformed | SMTLIBException e) {
            throw e;
        } catch (Exception e) {
            throw new Malformed(e.toString());
        }
        throw new Malformed("there is no proof");
    }

    /** What is to be read is not what it should be. */
    static final class Malformed extends RuntimeException {
        Malformed(String message) {
            super(message, null, false, false);
        }
    }
}
