package org.orbitcheck.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.certificate.Evidence;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.claim.Optimum;
import org.orbitcheck.claim.Verdict;
import org.orbitcheck.measure.MeasureResult;
import org.orbitcheck.measure.Piece;
import org.orbitcheck.relation.Margin;
import org.orbitcheck.relation.Margins;
import org.orbitcheck.result.Result;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.shortcut.QuickEvaluator;
import org.orbitcheck.term.Argument;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Makes explanations. */
public final class Explaining {
    private static final int LONGEST = 600;
    private static final int MOST_DEFINITIONS = 12;
    private final NamesInSpec names;
    private final boolean all;

    /**
     * @param names by which the spec calls things
     * @param all whether all counterexamples are listed, one for each orbit
     */
    public Explaining(NamesInSpec names, boolean all) {
        this.names = names;
        this.all = all;
    }

    /** Explains what came of a claim. */
    public Explanation of(Result result) {
        List<Explanation.Section> sections = new ArrayList<>();
        Term formula = result.refuted().or(() -> result.outcomes().stream().findFirst()).map(o -> o.decided().formula())
                .orElse(result.claim().cases().get(0).formula());
        sections.add(meaning(formula, Map.of()));
        if (result.verdict() instanceof Verdict.Unknown unknown) {
            sections.add(section("Why it is not decided", List.of(unknown.reason())));
        }
        result.refuted().ifPresent(o -> counterexample(o, sections));
        result.refuted().filter(o -> all).ifPresent(o -> sections.add(section("All counterexamples up to symmetry",
                AllCounterexamples.of(o.decided().formula()))));
        if (result.refuted().isEmpty() && !result.outcomes().isEmpty()) {
            sections.add(proof(result));
        }
        String cases = result.claim().cases().size() > 1 ? " (" + result.claim().cases().size() + " cases)" : "";
        String cite = result.claim().cite().map(c -> ", " + c).orElse("");
        return new Explanation(result.claim().name(), flat(result.claim().text()) + cite,
                Words.verdict(result) + ", for " + result.claim().scope() + cases + (result.vacuous() ? "; the assumptions can never hold" : ""), sections);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Explanation.Section section(String heading, List<String> lines) {
        return new Explanation.Section(heading, lines, Optional.empty());
    }

    /** The definitions, unfolded by one step, with the claim's own names. */
    private Explanation.Section meaning(Term claim, Map<Integer, String> sizes) {
        Term formula = ofTwo(claim);
        Map<String, String> lines = new LinkedHashMap<>();
        new Rewriter() {
            @Override
            public Term unfolded(Term.Unfolded term) {
                if (lines.size() < MOST_DEFINITIONS) {
                    String call = new TermText(names, sizes).call(term);
                    String line = call + (term.type().equals(Type.TRUTH) ? " means: " : " = ") + new TermText(names, sizes).of(term.meaning());
                    if (!(term.meaning() instanceof Term.Constant) && line.length() < LONGEST) {
                        lines.putIfAbsent(call.replaceAll("[|,] [^|,]*\\)$", ""), line);
                    }
                }
                return super.unfolded(term);
            }
        }.apply(formula);
        List<String> all = new ArrayList<>(lines.values());
        all.addAll(spaces(formula));
        return section("What it says", all);
    }

    /** Of a property of a relation, the relation between the first two functions. */
    private static Term ofTwo(Term formula) {
        return Terms.meaning(formula) instanceof Term.OrderProperty property
                ? between(property, 1, Math.min(2, property.names().size())) : formula;
    }

    private static Term between(Term.OrderProperty property, int left, int right) {
        Term holds = new Substitution(Map.of(property.left().id(), Terms.number(left), property.right().id(), Terms.number(right))).apply(property.holds());
        if (!(holds instanceof Term.Unfolded u)) {
            return holds;
        }
        List<Argument> arguments = new ArrayList<>(u.arguments());
        int first = arguments.size() - 2;
        for (int i = 0; i < 2; i++) {
            if (arguments.get(first + i) instanceof Argument.OfFunction f) {
                arguments.set(first + i, new Argument.OfFunction(property.names().get((i == 0 ? left : right) - 1), f.space(), f.parameter(), f.body()));
            }
        }
        return new Term.Unfolded(u.definition(), u.standard(), arguments, u.meaning());
    }

    private Set<String> spaces(Term formula) {
        Set<String> found = new LinkedHashSet<>();
        new Rewriter() {
            @Override
            public Term elements(Term.Elements term) {
                if (!(term.space() instanceof ParameterSpace.Open)) {
                    ParameterSpace space = term.space();
                    found.add(names.of(space).orElse("Theta") + " is " + Spaces.describe(space) + ", under " + space.group().name() + " of order "
                            + space.group().group().order() + " on " + space.group().degree() + " points");
                }
                return term;
            }
        }.apply(formula);
        return found;
    }

    private void counterexample(Result.Outcome outcome, List<Explanation.Section> sections) {
        Finding finding = new FindingBuilder(outcome).build();
        List<String> lines = new ArrayList<>();
        if (!outcome.decided().choice().isEmpty()) {
            lines.add("In the case " + outcome.decided().choice() + ":");
        }
        finding.assignments().forEach(a -> lines.add(a.name() + " = " + a.text()));
        symmetry(outcome, lines);
        finding.branches().forEach(b -> lines.add(b.name() + ": " + b.text()));
        lines.addAll(finding.notes());
        if (!lines.isEmpty() || finding.table().isPresent()) {
            sections.add(new Explanation.Section("Counterexample", lines, finding.table()));
        }
        cycle(outcome, sections);
    }

    /** The orbit and the stabilizer of the last parameter. */
    private void symmetry(Result.Outcome outcome, List<String> lines) {
        Term formula = outcome.decided().formula();
        Evidence evidence = outcome.evidence();
        while (Terms.meaning(formula) instanceof Term.Quantified quantified && evidence instanceof Evidence.Instance instance) {
            if (Terms.meaning(quantified.domain()) instanceof Term.Elements elements && !(elements.space() instanceof ParameterSpace.Open)) {
                Optional<BigInteger> size = orbitSize(elements.space(), instance.value());
                size.ifPresent(s -> lines.add("its orbit has " + s + (s.equals(BigInteger.ONE) ? " element" : " elements") + ", its stabilizer has order "
                        + elements.space().group().group().order().divide(s)));
            }
            formula = quantified.body();
            evidence = instance.rest();
        }
    }

    /** The size of the whole orbit under the group, also outside of the space. */
    private static Optional<BigInteger> orbitSize(ParameterSpace space, Value value) {
        try {
            return Optional.of(new QuickEvaluator().spaces().orbit(AllCounterexamples.whole(space), value).size()).filter(s -> s.signum() > 0
                    && space.group().group().order().mod(s).signum() == 0);
        } catch (NotFinite e) {
            return Optional.empty();
        }
    }

    /** The steps of a cycle, each with its margin. */
    private void cycle(Result.Outcome outcome, List<Explanation.Section> sections) {
        if (!(outcome.evidence() instanceof Evidence.Pairs pairs) || pairs.cycle().isEmpty()
                || !(Terms.meaning(outcome.decided().formula()) instanceof Term.OrderProperty property)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pairs.cycle().size(); i++) {
            int left = pairs.cycle().get(i);
            int right = pairs.cycle().get((i + 1) % pairs.cycle().size());
            String margin = Margins.of(between(property, left, right)).map(m -> "  (" + m.text() + factor(m) + ")").orElse("");
            lines.add(property.names().get(left - 1) + " > " + property.names().get(right - 1) + margin);
        }
        sections.add(section("The cycle, each step with its margin", lines));
    }

    private static String factor(Margin margin) {
        return ", needed is a ratio of at least " + margin.factor();
    }

    private Explanation.Section proof(Result result) {
        List<String> lines = new ArrayList<>();
        lines.add("Found by: " + result.engines() + (result.certified() ? "; every step was checked." : "; some steps rest on the solver's word."));
        if (result.outcomes().size() > 1) {
            lines.add("Each of the " + result.outcomes().size() + " cases is proved; for example " + result.outcomes().get(0).decided().choice() + ":");
        }
        lines.addAll(new ProofWords(new TermText(names)).of(result.outcomes().get(0).evidence()));
        Finding.of(result).ifPresent(f -> f.assignments().forEach(a -> lines.add("Witness: " + a.name() + " = " + a.text())));
        return section("Why it holds", lines);
    }

    /** Explains what came of a measure. */
    public Explanation of(MeasureResult result) {
        Measure measure = result.measure();
        List<Explanation.Section> sections = new ArrayList<>();
        Map<Integer, String> sizes = new LinkedHashMap<>();
        measure.families().forEach(id -> sizes.put(id, measure.variable().name()));
        sections.add(meaning(measure.condition(), sizes));
        if (result.optimum() instanceof Optimum.Unknown unknown) {
            String bounds = Words.bounds(unknown, measure.direction() == Measure.Direction.LARGEST);
            sections.add(section("Why it is not decided", bounds.isEmpty() ? List.of(unknown.reason()) : List.of(unknown.reason(), "Known: " + bounds)));
        }
        List<String> enough = new ArrayList<>();
        List<String> beyond = new ArrayList<>();
        for (Piece piece : result.pieces()) {
            (piece.holds() ? enough : beyond).add(piece.where().text(measure.variable().name()) + (piece.holds() ? " holds: " : " fails: ") + ground(piece));
            if (piece.holds()) {
                enough.addAll(new ProofWords(new TermText(names)).of(piece.evidence()));
            }
        }
        if (!enough.isEmpty()) {
            sections.add(section("Why it is enough", enough));
        }
        Optional<Extremal> extremal = Extremal.of(result);
        if (!beyond.isEmpty()) {
            extremal.ifPresent(e -> {
                beyond.add("At " + measure.variable().name() + " = " + e.at() + ":");
                e.finding().assignments().forEach(a -> beyond.add(a.name() + " = " + a.text()));
                beyond.addAll(e.finding().notes());
            });
            sections.add(new Explanation.Section(measure.direction() == Measure.Direction.LARGEST ? "Why no more is possible" : "Why no less is possible",
                    beyond, extremal.flatMap(e -> e.finding().table())));
        }
        return new Explanation(measure.name(), flat(measure.text()), Words.value(result) + ", for " + measure.scope(), sections);
    }

    private static String ground(Piece piece) {
        if (piece.ground() instanceof Piece.Every) {
            return "shown for all these numbers at once";
        }
        if (piece.ground() instanceof Piece.Longer longer) {
            return "it fails at " + longer.from() + ", and a longer family has a shorter one in it";
        }
        if (piece.ground() instanceof Piece.Repeated) {
            return "one member does, as often as one likes";
        }
        return piece.where().isPoint() ? "shown there" : "by the same evidence at each of these numbers";
    }
}
