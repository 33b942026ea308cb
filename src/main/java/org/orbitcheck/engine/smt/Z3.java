package org.orbitcheck.engine.smt;

import com.microsoft.z3.AlgebraicNum;
import com.microsoft.z3.ArithExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Global;
import com.microsoft.z3.Model;
import com.microsoft.z3.Params;
import com.microsoft.z3.RatNum;
import com.microsoft.z3.RealExpr;
import com.microsoft.z3.RealSort;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import com.microsoft.z3.Version;
import com.microsoft.z3.Z3Exception;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.engine.Budget;
import org.orbitcheck.engine.TimeLimit;
import org.orbitcheck.obligation.Assignment;
import org.orbitcheck.obligation.Obligation;

/**
 * A solver session. The natives are loaded when the first session is made. Seeds are fixed, and a query is limited by
 * resource units, which count the same on every machine, besides the budget's seconds.
 */
final class Z3 implements AutoCloseable {
    /**
     * What a query may use for each millisecond of the time limit, in the solver's resource units: few enough that on
     * most queries this limit is met before the seconds are over, and then the answer is the same on every machine.
     */
    private static final long RESOURCES_PER_MILLI = 200;
    private static final int SMALL_RESOURCES = 4_000_000;
    private static final int MOST_PRESSED = 24;
    /** The solver may take half as much memory as the heap. */
    private static final int MEGABYTES = (int) Math.max(64, Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() >> 21));

    /** Whole numbers from least to greatest, tried in this order for small models. */
    private record Range(int least, int greatest) {
    }

    private static final List<Range> RANGES = List.of(new Range(0, 1), new Range(-1, 1), new Range(0, 2),
            new Range(0, 3), new Range(-2, 2), new Range(0, 6), new Range(-6, 6), new Range(-100, 100));

    private final Context context;
    private final Budget budget;
    private final int megabytes;

    Z3(Budget budget) {
        this(budget, MEGABYTES);
    }

    /** A session that may use so much memory. */
    Z3(Budget budget, int megabytes) {
        this.budget = budget;
        this.megabytes = megabytes;
        // One limit for all sessions of the process. Beyond it a search ends by itself; a hard limit would end the process.
        Global.setParameter("memory_high_watermark_mb", Integer.toString(megabytes));
        this.context = new Context();
    }

    static String version() {
        return Version.getMajor() + "." + Version.getMinor() + "." + Version.getBuild();
    }

    /** Whether the obligation has a model, and a small one where it has. */
    Answer solve(Obligation obligation) {
        budget.check();
        if (obligation.hasNoModelByForm()) {
            return new Answer.NoModel();
        }
        try (Watchdog watchdog = new Watchdog(budget, context::interrupt)) {
            Solver solver = context.mkSolver();
            solver.fromString(obligation.text());
            Status status = check(solver, (int) Math.min(Integer.MAX_VALUE, RESOURCES_PER_MILLI * budget.millis()));
            budget.check();
            if (status == Status.UNSATISFIABLE) {
                return new Answer.NoModel();
            }
            if (status == Status.SATISFIABLE) {
                Model model = solver.getModel();
                return new Answer.Model(small(solver, obligation).orElseGet(() -> assignment(model)));
            }
            return undecided(solver.getReasonUnknown());
        } catch (Z3Exception e) {
            budget.check();
            return undecided(Optional.ofNullable(e.getMessage()).orElse("the solver gave up"));
        }
    }

    /** The solver's words for its limits in ours. */
    static Answer undecided(String reason) {
        boolean memory = reason.contains("memout") || reason.contains("memory");
        boolean resources = reason.contains("resource") || reason.contains("rlimit");
        return new Answer.Undecided(memory ? TimeLimit.MEMORY + " of the solver" : resources ? "resource limit of the solver" : reason);
    }

    private Status check(Solver solver, int resources) {
        Params parameters = context.mkParams();
        parameters.add("random_seed", 0);
        parameters.add("rlimit", resources);
        parameters.add("max_memory", megabytes);
        parameters.add("timeout", (int) Math.min(Integer.MAX_VALUE, Math.max(1, budget.millisLeft())));
        solver.setParameters(parameters);
        return solver.check();
    }

    /** A model in small whole numbers, with as many zeros as can be had one after another. */
    private Optional<Assignment> small(Solver solver, Obligation obligation) {
        List<RealExpr> unknowns = new ArrayList<>();
        obligation.reals().forEach(name -> unknowns.add(context.mkRealConst(name)));
        boolean weights = obligation.hasExponentials();
        if (weights) {
            unknowns.clear();
            obligation.weights().forEach(name -> unknowns.add(context.mkRealConst(name)));
        }
        for (Range range : RANGES) {
            solver.push();
            unknowns.forEach(u -> solver.add(within(u, weights ? new Range(1, range.greatest + 1) : range)));
            if (check(solver, SMALL_RESOURCES) == Status.SATISFIABLE) {
                return Optional.of(pressed(solver, unknowns, weights ? 1 : 0));
            }
            budget.check();
            solver.pop();
        }
        return Optional.empty();
    }

    private BoolExpr within(RealExpr unknown, Range range) {
        List<BoolExpr> values = new ArrayList<>();
        if (range.greatest - range.least > 20) {
            return context.mkAnd(context.mkIsInteger(unknown), context.mkGe(unknown, context.mkReal(range.least)),
                    context.mkLe(unknown, context.mkReal(range.greatest)));
        }
        for (int value = range.least; value <= range.greatest; value++) {
            values.add(context.mkEq(unknown, context.mkReal(value)));
        }
        return context.mkOr(values.toArray(BoolExpr[]::new));
    }

    private Assignment pressed(Solver solver, List<RealExpr> unknowns, int least) {
        Assignment best = assignment(solver.getModel());
        for (ArithExpr<RealSort> unknown : unknowns.subList(0, Math.min(MOST_PRESSED, unknowns.size()))) {
            solver.push();
            solver.add(context.mkEq(unknown, context.mkReal(least)));
            if (check(solver, SMALL_RESOURCES) == Status.SATISFIABLE) {
                best = assignment(solver.getModel());
            } else {
                solver.pop();
            }
        }
        return best;
    }

    private static Assignment assignment(Model model) {
        Map<String, BigFraction> reals = new HashMap<>();
        Map<String, Boolean> truths = new HashMap<>();
        for (FuncDecl<?> declaration : model.getConstDecls()) {
            Expr<?> value = model.getConstInterp(declaration);
            String name = declaration.getName().toString();
            if (value.isTrue() || value.isFalse()) {
                truths.put(name, value.isTrue());
            } else if (value instanceof RatNum number) {
                reals.put(name, fraction(number));
            } else if (value instanceof AlgebraicNum number) {
                reals.put(name, fraction(number.toLower(20)));
            }
        }
        return new Assignment(reals, truths);
    }

    private static BigFraction fraction(RatNum number) {
        return new BigFraction(number.getBigIntNumerator(), number.getBigIntDenominator());
    }

    @Override
    public void close() {
        context.close();
    }
}
