package org.orbitcheck.engine.refutation;

import de.uni_freiburg.informatik.ultimate.logic.FormulaLet;
import de.uni_freiburg.informatik.ultimate.logic.SMTLIBException;
import de.uni_freiburg.informatik.ultimate.logic.Script.LBool;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.option.OptionMap;
import de.uni_freiburg.informatik.ultimate.smtinterpol.proof.ProofRules;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.ParseEnvironment;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.io.StringReader;
import java.util.Optional;
import org.orbitcheck.engine.Budget;

/**
 * Refutes SMT-LIB 2 assertions of linear real arithmetic with SMTInterpol and writes its proof in the low-level calculus.
 * The seed is fixed, and the search is limited by a count that is the same on every machine, besides the budget.
 */
final class SmtInterpol {
    private static final long RESOURCES = 20_000_000;

    private SmtInterpol() {
    }

    /** The proof, or empty where none was found within the limits. */
    static Optional<String> refute(String assertions, Budget budget) {
        DefaultLogger silent = new DefaultLogger();
        silent.setLoglevel(LogProxy.LOGLEVEL_OFF);
        OptionMap options = new OptionMap(silent, true);
        SMTInterpol solver = new SMTInterpol(() -> isOver(budget), options);
        solver.setOption(":produce-proofs", true);
        solver.setOption(":proof-level", "lowlevel");
        solver.setOption(":random-seed", 1);
        solver.setOption(":reproducible-resource-limit", RESOURCES);
        try {
            assertAll(solver, options, assertions);
            if (solver.checkSat() != LBool.UNSAT) {
                return Optional.empty();
            }
            StringBuilder proof = new StringBuilder();
            ProofRules.printProof(proof, new FormulaLet().let(new Remarks().transform(solver.getProof())));
            return Optional.of(ProofLayout.of(proof.toString()));
        } catch (SMTLIBException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isOver(Budget budget) {
        return budget.millisLeft() == 0 || Thread.currentThread().isInterrupted();
    }

    private static void assertAll(SMTInterpol solver, OptionMap options, String assertions) {
        new ParseEnvironment(solver, options) {
            @Override
            public void printSuccess() {
                // nobody asked
            }

            @Override
            public void printResponse(Object response) {
                // nobody asked
            }

            @Override
            public void printError(String message) {
                throw new SMTLIBException(message);
            }

            @Override
            public void printUnsupported() {
                throw new SMTLIBException("unsupported");
            }
        }.parseStream(new StringReader(assertions), "assertions");
    }
}
