package org.orbitcheck.engine.enumeration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.shortcut.ArrangementClasses;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * A variable that runs through a set too large to be listed: an orbit, or a space whose form tells its elements. Where
 * what is said of it is blind to all points but some, the set is gone through in classes that the other points'
 * permutations make, each with its size; else one element after another. Elements are made in portions, each with
 * interned values and memo tables of its own, so that memory does not grow with the set.
 */
final class LargeLoop {
    private static final int PORTION = 20_000;
    private final Compiler compiler;
    private final Context context;
    private final Term.Variable variable;
    private final ParameterSpace space;
    private final Optional<Code.Id> seed;
    private final List<Term> said;
    private final Blindness blindness;
    private final boolean onlyOrbit;

    private LargeLoop(Compiler compiler, Term.Variable variable, ParameterSpace space, Optional<Term> parameter, List<Term> said,
            boolean onlyOrbit) {
        this.onlyOrbit = onlyOrbit;
        this.compiler = compiler;
        this.context = compiler.context;
        this.variable = variable;
        this.space = space;
        this.seed = parameter.map(compiler::id);
        this.said = said;
        this.blindness = Blindness.of(space.group(), variable, said);
    }

    /** An element of the set in a portion. */
    interface Element {
        boolean holds(int term);

        Num number(int term);

        Value value();
    }

    /** Takes an element and for how many it stands. */
    interface Visitor {
        /** Whether to stop. */
        boolean visit(Element element, BigInteger size);
    }

    /** Empty where the set is surely small, or has another form. */
    static Optional<LargeLoop> of(Compiler compiler, Term.Variable variable, Term domain, List<Term> said) {
        return of(compiler, variable, domain, said, false);
    }

    private static Optional<LargeLoop> of(Compiler compiler, Term.Variable variable, Term domain, List<Term> said, boolean onlyOrbit) {
        Term bare = Terms.meaning(domain);
        ParameterSpace space;
        Optional<Term> parameter = Optional.empty();
        if (bare instanceof Term.Orbit orbit) {
            space = orbit.space();
            parameter = Optional.of(orbit.parameter());
        } else if (bare instanceof Term.Elements elements) {
            space = elements.space();
        } else {
            return Optional.empty();
        }
        if (!compiler.context.large.mayBeLarge(space, parameter.isPresent())) {
            return Optional.empty();
        }
        LargeLoop loop = new LargeLoop(compiler, variable, space, parameter, said, onlyOrbit);
        boolean mentionsFunctions = loop.blindness.free().stream().anyMatch(v -> v.type() instanceof Type.Function);
        return mentionsFunctions ? Optional.empty() : Optional.of(loop);
    }

    /** The loop of a quantifier; empty also where one element of an orbit speaks for all. */
    static Optional<LargeLoop> of(Compiler compiler, Term.Quantified term) {
        Term bare = Terms.meaning(term.domain());
        boolean onlyOrbit = bare instanceof Term.Elements elements
                && Inputs.seesOnlyOrbit(term.body(), term.variable(), elements.space());
        return onlyOrbit && ((Term.Elements) bare).space() instanceof ParameterSpace.OrbitOf ? Optional.empty()
                : of(compiler, term.variable(), term.domain(), List.of(term.body()), onlyOrbit);
    }

    /** Whether the set is large and can be gone through here. */
    boolean applies(Frame frame) {
        if (seed.isPresent()) {
            return colouredSeed(frame).isPresent();
        }
        return context.large.isLarge(space)
                && (space instanceof ParameterSpace.OrbitOf || fine(frame).isPresent());
    }

    private Optional<Coloured> colouredSeed(Frame frame) {
        return context.spaces.largeOrbit(space, seed.orElseThrow().at(frame));
    }

    /** Shows the set until the visitor stops; whether it did. */
    boolean visit(Frame frame, Visitor visitor) {
        Portion portion = new Portion(frame, visitor);
        boolean stopped = colours(frame).visit(portion::take) || portion.flush();
        return stopped;
    }

    /** Colourings with a painter, one after another. */
    private interface Source {
        boolean visit(Sink sink);
    }

    private interface Sink {
        boolean take(Coloured.Painter painter, int[] colours, BigInteger size);
    }

    private Source colours(Frame frame) {
        Optional<List<int[]>> fine = fine(frame);
        if (seed.isPresent() || space instanceof ParameterSpace.OrbitOf) {
            Coloured start = seed.isPresent() ? colouredSeed(frame).orElseThrow()
                    : Coloured.of(((ParameterSpace.OrbitOf) space).seed()).orElseThrow();
            return fine.isPresent() ? classes(start, fine.get()) : elements(start);
        }
        return sink -> LargeSets.visit(space, fine.orElseThrow(), (coloured, size) -> sink.take(coloured.painter(), coloured.colours(), size));
    }

    private Source classes(Coloured start, List<int[]> fine) {
        List<int[]> coarse = space.group().group().blocksIfYoung().orElseThrow();
        return sink -> new ArrangementClasses(coarse, fine, start.colours()).visit((colours, size) -> sink.take(start.painter(), colours, size));
    }

    private Source elements(Coloured start) {
        PermutationGroup group = space.group().group();
        return sink -> {
            try {
                VectorSearch.forEachDistinctImage(group, start.colours(), image -> {
                    if (sink.take(start.painter(), image, BigInteger.ONE)) {
                        throw new Stopped();
                    }
                });
                return false;
            } catch (Stopped stopped) {
                return true;
            }
        };
    }

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }

    /** The blocks of points that nothing tells apart; empty where there are none, or the group is no Young group. */
    private Optional<List<int[]>> fine(Frame frame) {
        Optional<List<int[]>> young = space.group().group().blocksIfYoung();
        if (young.isEmpty() || onlyOrbit) {
            return young;
        }
        if (!blindness.isBlind()) {
            return Optional.empty();
        }
        List<Integer> fixed = new ArrayList<>();
        blindness.constants().forEach(c -> fixed.add(context.pool.intern(c)));
        blindness.free().stream().filter(v -> !LargeSets.isNumeric(v.type())).forEach(v -> fixed.add(frame.ids[compiler.slot(v)]));
        List<int[]> fine = LargeSets.blocks(young.get(), (i, j) -> fixed.stream().allMatch(id -> isFixed(i, j, id)));
        return fine.size() == space.group().degree() ? Optional.empty() : Optional.of(fine);
    }

    private boolean isFixed(int i, int j, int id) {
        if (!LargeSets.isMoved(context.pool, id)) {
            return true;
        }
        int[] images = Permutation.identity(space.group().degree()).images();
        images[i] = j;
        images[j] = i;
        return context.actions.act(context.pool.ofPermutation(space.group().points(), images), id) == id;
    }

    /** Some elements, evaluated together in a context of their own. */
    private final class Portion {
        private final Frame outer;
        private final Visitor visitor;
        private final List<Coloured.Painter> painters = new ArrayList<>();
        private final List<int[]> colours = new ArrayList<>();
        private final List<BigInteger> sizes = new ArrayList<>();

        Portion(Frame outer, Visitor visitor) {
            this.outer = outer;
            this.visitor = visitor;
        }

        boolean take(Coloured.Painter painter, int[] colouring, BigInteger size) {
            painters.add(painter);
            colours.add(colouring.clone());
            sizes.add(size);
            return painters.size() == PORTION && flush();
        }

        boolean flush() {
            context.budget.check();
            Inside inside = new Inside(outer);
            boolean stopped = false;
            for (int k = 0; k < colours.size() && !stopped; k++) {
                inside.context.ticker.tick();
                inside.set(painters.get(k), colours.get(k));
                stopped = visitor.visit(inside, sizes.get(k));
            }
            painters.clear();
            colours.clear();
            sizes.clear();
            return stopped;
        }
    }

    /** What is said, compiled in a context of its own, with the values that the variables outside have. */
    private final class Inside implements Element {
        private final Context context = new Context(compiler.context.budget, compiler.context.large);
        private final Compiler within = new Compiler(context);
        private final Code.Truth[] truths;
        private final Code.Number[] numbers;
        private final int slot;
        private final Map<Coloured.Painter, ToIntFunction<int[]>> brushes = new IdentityHashMap<>();

        Inside(Frame outer) {
            truths = new Code.Truth[said.size()];
            numbers = new Code.Number[said.size()];
            for (int i = 0; i < said.size(); i++) {
                if (LargeSets.isNumeric(said.get(i).type())) {
                    numbers[i] = within.number(said.get(i));
                } else {
                    truths[i] = within.truth(said.get(i));
                }
            }
            slot = within.slot(variable);
            for (Term.Variable free : blindness.free()) {
                carry(free, outer);
            }
        }

        private void carry(Term.Variable free, Frame outer) {
            int from = compiler.slot(free);
            int to = within.slot(free);
            if (LargeSets.isNumeric(free.type())) {
                within.frame().numbers[to] = outer.numbers[from];
            } else {
                within.frame().ids[to] = context.pool.intern(compiler.context.pool.value(outer.ids[from]));
            }
        }

        void set(Coloured.Painter painter, int[] colours) {
            within.frame().ids[slot] = brushes.computeIfAbsent(painter, p -> p.in(context.pool)).applyAsInt(colours);
        }

        @Override
        public boolean holds(int term) {
            return truths[term].at(within.frame());
        }

        @Override
        public Num number(int term) {
            return numbers[term].at(within.frame());
        }

        @Override
        public Value value() {
            return context.pool.value(within.frame().ids[slot]);
        }
    }
}
