package org.orbitcheck.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term.Quantifier;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * The linear problems that decide a formula {@code forall f, g, … in Functions(Theta): e} over an open parameter space:
 * every finite, non-empty parameter space under every finite group. A formula {@code exists f, g, …: e} fails for
 * every such space when no alternative of e is possible.
 *
 * <h2>The argument</h2>
 * <b>Orbits are multisets.</b> The statements of the fragment see a space as its orbits, and an orbit as the multiset of
 * the tuples v(s) = (f1(s), …, fk(s)) of its elements s. Every finite family of finite non-empty multisets comes about:
 * take disjoint sets of that many points under the product of their symmetric groups.
 *
 * <p><b>One orbit suffices.</b> The negation of the formula is brought to alternatives, each a list of statements "for
 * every orbit: E" and "for some orbit: S". An alternative is possible exactly when for each S alone there is an orbit with
 * E and S (with no S: an orbit with E): the disjoint union of these orbits is a space in which all hold, and conversely.
 * So the alternative fails when one {@link Statement} fails, each about one orbit.
 *
 * <p><b>Patterns.</b> The comparisons in the conditions of E and S cut the space of tuples into finitely many relatively
 * open polyhedra, the patterns ({@link Cell}): for comparisons of single values these are weak orders (13 for three
 * functions, 541 for five). In a pattern every condition has one truth value and every summand is an affine form. So a
 * count or sum over the orbit is a linear form of the numbers n and sum vectors v of the tuples in each pattern, and
 * (n, v) may be (0, 0) or anything in the cone over the pattern with n whole (the pattern is convex: take n equal tuples).
 * A {@link ConeSystem} asks for exactly that, but for n being whole.
 *
 * <p><b>Soundness.</b> A system without any solution has none with whole n; so no orbit meets the statement.
 * <b>Completeness.</b> Where all rows are homogeneous in (n, v), a rational solution times a common denominator is a
 * solution with whole n. A row with a constant bound (count >= 3) breaks this; then the search goes on by branch and bound on the
 * numbers in the patterns, which {@link Elimination} records, and may not end: then the answer is unknown.
 *
 * <p><b>Permutations.</b> On an orbit, permutations that send the elements S that meet a guard to images that meet a link
 * are an injection of S (of n copies of S, where the images are disjoint) into the orbit; the symmetric group realises
 * each ({@link Retargeting}). When the link keeps images out of S, and it is the only such assumption, then the orbit is a
 * disjoint union of stars, an element of S with its n images, and of single elements outside S. So patterns of stars take
 * the place of patterns of elements in S, and the argument above goes through word by word. Otherwise the pairs of an
 * element and its image have patterns with their own counts and sum vectors, which add up to those of the elements on both
 * sides: every orbit gives a solution, so a system without solution still is a proof, but not conversely.
 * Where Theta is not closed, the assumption keeps the images in Theta, and so in the orbit.
 *
 * <p><b>Maxima and medians</b> over an orbit are numbers of their own ({@link OrbitNumbers}), sound for proofs, and no more.
 *
 * <p><b>Outside.</b> That permutations do NOT exist depends on the group. Two things follow from it on every group: some
 * element is one at which the identity does not do, and no permutations exist that are as these
 * ({@link Retargeting#covers}). Alternatives keep the first in its place, and are left out where they contradict the
 * second; this is sound for proofs, and no more. That Theta is not closed is not seen at all and dropped, which is sound
 * for proofs too; that it is closed may be dropped, for the spaces that are made here are. Everything else throws
 * {@link Unsupported} with the reason.
 */
public final class OpenProblem {
    private static final int MOST_ALTERNATIVES = 4_000;
    private final List<FunctionValue> functions;
    private final boolean universal;
    private final List<Alternative> alternatives;

    private OpenProblem(List<FunctionValue> functions, boolean universal, List<Alternative> alternatives) {
        this.functions = List.copyOf(functions);
        this.universal = universal;
        this.alternatives = List.copyOf(alternatives);
    }

    /**
     * One way in which the formula could fail (for an existential one: hold).
     *
     * @param weakened whether something that patterns do not see was left out: that permutations do not exist, that
     *     Theta is not closed, or what a maximum or a median is
     * @param statements each about one orbit; the alternative is possible when every one of them is
     * @param together all of them about the same orbit, which may be possible and then gives a smaller space
     */
    public record Alternative(boolean weakened, List<Statement> statements, Statement together) {
        public Alternative {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Reads a formula.
     *
     * @throws Unsupported when it is outside the fragment
     */
    public static OpenProblem of(Term formula) {
        Term body = formula;
        List<Term.Quantified> prefix = new ArrayList<>();
        while (Terms.meaning(body) instanceof Term.Quantified q && q.domain() instanceof Term.Functions
                && (prefix.isEmpty() || prefix.get(0).quantifier() == q.quantifier())) {
            prefix.add(q);
            body = q.body();
        }
        if (prefix.isEmpty()) {
            throw new Unsupported("no quantified function");
        }
        requireOneSpace(prefix);
        boolean universal = prefix.get(0).quantifier() == Quantifier.FORALL;
        List<FunctionValue> functions = new ArrayList<>();
        prefix.forEach(q -> functions.addAll(values(q.variable(), (Term.Functions) q.domain())));
        boolean wholeSpace = sumsOverTheta(body);
        OrbitNumbers own = new OrbitNumbers();
        new Reading(functions, wholeSpace, own).read(body);
        OrbitNumbers placed = new OrbitNumbers(functions.size(), own);
        functions.addAll(placed.coordinates());
        SpaceFormula read = new Reading(functions, wholeSpace, placed).read(body);
        SpaceFormula possible = new SpaceFormula.Joined(true, List.of(universal ? read.negated() : read, placed.laws()));
        List<Alternative> alternatives = possible.alternatives(MOST_ALTERNATIVES).stream()
                .filter(a -> !contradictsRetargeting(a, functions))
                .map(a -> alternative(a, functions, wholeSpace, placed.size() > 0)).toList();
        return new OpenProblem(functions, universal, alternatives);
    }

    private static List<FunctionValue> values(Term.Variable variable, Term.Functions domain) {
        if (!(domain.space() instanceof ParameterSpace.Open)) {
            throw new Unsupported("the parameter space is given: patterns decide only open ones");
        }
        if (domain.labels().isEmpty()) {
            return List.of(new FunctionValue(variable, Optional.empty(), domain.codomain()));
        }
        return domain.labels().get().stream().map(l -> new FunctionValue(variable, Optional.of(l), domain.codomain())).toList();
    }

    private static void requireOneSpace(List<Term.Quantified> prefix) {
        if (prefix.stream().map(q -> ((Term.Functions) q.domain()).space()).distinct().count() > 1) {
            throw new Unsupported("functions on two parameter spaces");
        }
    }

    private static boolean sumsOverTheta(Term body) {
        boolean[] found = new boolean[1];
        new Rewriter() {
            @Override
            public Term aggregate(Term.Aggregate term) {
                found[0] |= term.bindings().stream().anyMatch(b -> ElementScope.isWholeSpace(b.domain()));
                return super.aggregate(term);
            }
        }.apply(body);
        return found[0];
    }

    /** Permutations exist that are as the ones that do not exist. */
    private static boolean contradictsRetargeting(List<SpaceFormula> parts, List<FunctionValue> functions) {
        List<Term.Codomain> codomains = functions.stream().map(FunctionValue::codomain).toList();
        List<SpaceFormula.Retargets> all = parts.stream().filter(p -> p instanceof SpaceFormula.Retargets)
                .map(p -> (SpaceFormula.Retargets) p).toList();
        return all.stream().filter(r -> !r.exist()).anyMatch(no -> all.stream().filter(SpaceFormula.Retargets::exist)
                .anyMatch(yes -> yes.retargeting().covers(no.retargeting(), codomains)));
    }

    private static Alternative alternative(List<SpaceFormula> parts, List<FunctionValue> functions, boolean wholeSpace,
            boolean leftOut) {
        Set<OrbitFormula> every = new LinkedHashSet<>();
        Set<OrbitFormula> some = new LinkedHashSet<>();
        Set<Retargeting> retargetings = new LinkedHashSet<>();
        boolean weakened = leftOut;
        for (SpaceFormula part : parts) {
            if (part instanceof SpaceFormula.OfOrbits of) {
                (of.every() || wholeSpace ? every : some).add(of.formula());
            } else if (part instanceof SpaceFormula.Closed closed) {
                weakened |= !closed.holds();
            } else {
                SpaceFormula.Retargets of = (SpaceFormula.Retargets) part;
                weakened |= !of.exist();
                if (of.exist()) {
                    retargetings.add(of.retargeting());
                } else {
                    Condition fails = of.retargeting().notByIdentity(functions.size());
                    (wholeSpace ? every : some).add(OrbitFormula.everywhere(fails.negated()).negated());
                }
            }
        }
        List<Statement> statements = new ArrayList<>();
        for (OrbitFormula one : some.isEmpty() ? Set.of(OrbitFormula.TRUE) : some) {
            List<OrbitFormula> all = new ArrayList<>(every);
            all.add(one);
            statements.add(new Statement(functions, new OrbitFormula.Joined(true, all), List.copyOf(retargetings)));
        }
        List<OrbitFormula> all = new ArrayList<>(every);
        all.addAll(some);
        Statement together = new Statement(functions, new OrbitFormula.Joined(true, all), List.copyOf(retargetings));
        return new Alternative(weakened, statements, together);
    }

    /** The coordinates of the value tuples. */
    public List<FunctionValue> functions() {
        return functions;
    }

    /** Whether the formula is about all functions, not about some. */
    public boolean isUniversal() {
        return universal;
    }

    /** The ways in which a universal formula could fail, an existential one hold. */
    public List<Alternative> alternatives() {
        return alternatives;
    }
}
