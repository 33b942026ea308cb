package org.orbitcheck.obligation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * What is left to be shown for a verdict on a closed formula (variables of quantifiers that were followed on the way to it
 * are replaced by constants, with {@link org.orbitcheck.term.Substitution}): that an SMT-LIB 2 text has no model. For `proved` the text
 * says that the formula fails or that one of its values is undefined, for `refuted` that it holds or that one of its
 * values is undefined. The text depends on the formula, the verdict and the instantiations alone.
 */
public final class Obligation {
    private static final long MOST_FORMULAS = 2_000_000;

    private final Session session;
    private final Translator translator;
    private final ExponentialElimination exponentials;
    private final String text;
    private final Formula claim;
    private final boolean weakened;

    private Obligation(Session session, Translator translator, Formula claim, boolean weakened) {
        this.session = session;
        this.translator = translator;
        this.claim = claim;
        this.weakened = weakened;
        List<Formula> assertions = new ArrayList<>(session.assertions());
        assertions.add(claim);
        SmtText writer = new SmtText(session, claim.isFalse() ? List.of(claim) : assertions);
        this.exponentials = writer.exponentials();
        this.text = writer.write();
    }

    /** @throws Unsupported when the formula is outside what obligations can say */
    public static Obligation of(Term formula, boolean proved, List<Instantiation> instantiations) {
        return of(formula, proved, instantiations, () -> { });
    }

    /**
     * The same, calling the checkpoint from time to time, which may throw to end the work.
     *
     * @throws Unsupported when the formula is outside what obligations can say
     */
    public static Obligation of(Term formula, boolean proved, List<Instantiation> instantiations, Runnable checkpoint) {
        Session session = new Session(MOST_FORMULAS, checkpoint);
        Translator translator = new Translator(session, instantiations);
        Formula holds = translator.truth(formula, proved ? Polarity.REFUTE : Polarity.SATISFY);
        Formula wanted = proved ? session.formulas.not(holds) : holds;
        Formula claim = session.formulas.or(wanted, session.whereUndefined());
        return new Obligation(session, translator, claim, !instantiations.isEmpty());
    }

    /** The SMT-LIB 2 text: logic, declarations and assertions. */
    public String text() {
        return text;
    }

    /** Whether the text is plainly contradictory: no solver is needed. */
    public boolean hasNoModelByForm() {
        return claim.isFalse();
    }

    /**
     * Whether a model of the text decides the formula the other way (if no value is undefined there). Otherwise only
     * the absence of a model says something.
     */
    public boolean isExact() {
        return !weakened && exponentials.isExact();
    }

    /** The names of the real unknowns that choose values, for those who look for small models. */
    public List<String> reals() {
        return session.unknowns().stream().filter(u -> u.kind() == Unknown.Kind.REAL && occurs(u)).map(Unknown::name)
                .toList();
    }

    private boolean occurs(Unknown unknown) {
        return text.contains("(declare-fun " + unknown.name() + " () Real)");
    }

    /** Whether exponentials stand in the text. */
    public boolean hasExponentials() {
        return exponentials.occurs();
    }

    /** The names of the unknowns that stand for exponentials of coordinates. */
    public List<String> weights() {
        return exponentials.weights().stream().filter(w -> w.kind() == Unknown.Kind.WEIGHT).map(Unknown::name).toList();
    }

    /** The variables of the leading quantifiers that {@link #witnesses} gives values to, outermost first. */
    public List<Term.Variable> variables() {
        return translator.witnesses().stream().map(Quantifiers.Witness::variable).toList();
    }

    /**
     * Values of the leading quantifiers that a model stands for. With exponentials several candidates, each of which is
     * to be checked: small whole numbers in the order of the weights, and rational approximations of the logarithms of
     * the weights; both keep equal ones equal.
     */
    public List<List<Value>> witnesses(Assignment assignment) {
        List<List<Value>> candidates = new ArrayList<>();
        for (Map<Unknown, BigFraction> point : points(assignment)) {
            List<Value> values = new ArrayList<>();
            for (Quantifiers.Witness witness : translator.witnesses()) {
                valueOf(witness, point, assignment).ifPresent(values::add);
            }
            if (values.size() == translator.witnesses().size() && !candidates.contains(values)) {
                candidates.add(values);
            }
        }
        return candidates;
    }

    private List<Map<Unknown, BigFraction>> points(Assignment assignment) {
        Map<Unknown, BigFraction> model = new LinkedHashMap<>();
        session.unknowns().forEach(u -> model.put(u, assignment.reals().getOrDefault(u.name(), BigFraction.ZERO)));
        if (!exponentials.occurs() || !exponentials.isExact()) {
            return List.of(model);
        }
        List<Map<Unknown, BigFraction>> points = new ArrayList<>();
        for (int step : new int[] {1, 2, 3, 5, 10}) {
            points.add(replaced(model, w -> rank(w, assignment).multiply(step)));
        }
        for (int grain : new int[] {1, 4, 64, 4096}) {
            points.add(replaced(model, w -> logarithm(w, assignment, grain)));
        }
        return points;
    }

    /** The model with other values for the reals that have weights. */
    private Map<Unknown, BigFraction> replaced(Map<Unknown, BigFraction> model, Function<Unknown, BigFraction> value) {
        Map<Unknown, BigFraction> point = new LinkedHashMap<>(model);
        for (Unknown weight : exponentials.weights()) {
            if (weight.kind() == Unknown.Kind.WEIGHT) {
                point.put(session.unknowns().get(weight.base()), value.apply(weight));
            }
        }
        return point;
    }

    /** How many weights of the model are smaller, each value counted once. */
    private BigFraction rank(Unknown weight, Assignment assignment) {
        BigFraction own = assignment.reals().getOrDefault(weight.name(), BigFraction.ONE);
        long smaller = exponentials.weights().stream()
                .map(w -> assignment.reals().getOrDefault(w.name(), BigFraction.ONE)).distinct()
                .filter(v -> v.compareTo(own) < 0).count();
        return new BigFraction(smaller);
    }

    /** An approximation, as a multiple of 1/grain, of D*ln(w): only a guess at a counterexample, which is then checked. */
    private BigFraction logarithm(Unknown weight, Assignment assignment, int grain) {
        BigFraction w = assignment.reals().getOrDefault(weight.name(), BigFraction.ONE);
        double logarithm = w.signum() > 0 ? Math.log(w.doubleValue()) * exponentials.denominatorOf(weight).doubleValue()
                : 0;
        return new BigFraction(BigInteger.valueOf(Math.round(logarithm * grain)), BigInteger.valueOf(grain));
    }

    private Optional<Value> valueOf(Quantifiers.Witness witness, Map<Unknown, BigFraction> point, Assignment assignment) {
        Value value = new Valuation(point, assignment.truths()).of(witness.value());
        if (witness.upToOrbit() && witness.domain() instanceof Term.Elements elements
                && elements.space() instanceof ParameterSpace.Restricted space) {
            return translator.elementOfOrbit(space, value);
        }
        return Optional.of(value);
    }
}
