package org.orbitcheck.typing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.claim.Measure;
import org.orbitcheck.group.TooLarge;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.number.Interval;
import org.orbitcheck.semantics.NotFinite;
import org.orbitcheck.semantics.Undefined;
import org.orbitcheck.source.Problem;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.syntax.SpecFile;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Elaborates the declarations of a file, one by one; a mistake ends its own declaration only. */
public final class SpecElaborator {
    private static final int MOST_MISTAKES = 1_000;
    private final Elaborator elaborator;
    private Declarations declared;
    private final Set<String> reserved;
    private final boolean standard;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final Set<String> claimNames = new HashSet<>();

    private SpecElaborator(Scope imported, Set<String> reserved, boolean standard, boolean complete) {
        this.elaborator = new Elaborator(complete);
        this.declared = new Declarations(imported.declared());
        this.reserved = reserved;
        this.standard = standard;
    }

    /**
     * Elaborates a file.
     *
     * @param imported what the standard library and the imported files declare
     * @param reserved the names of the standard library, which a spec may not define anew
     * @param complete whether all imports could be read; if not, a name that is not known is no mistake of the file
     */
    public static Elaboration elaborate(SpecFile spec, Scope imported, Set<String> reserved, boolean complete) {
        return new SpecElaborator(imported, reserved, false, complete).run(spec);
    }

    /** The names that the language gives without a definition. */
    public static List<String> builtins() {
        return Builtins.NAMES;
    }

    /** Elaborates a part of the standard library. */
    public static Elaboration standard(SpecFile spec, Scope imported) {
        return new SpecElaborator(imported, Set.of(), true, true).run(spec);
    }

    private Elaboration run(SpecFile spec) {
        boolean overlooked = false;
        for (Declaration declaration : spec.declarations()) {
            if (problems.size() < MOST_MISTAKES) {
                read(declaration);
            } else {
                broken(declaration, overlooked ? List.of() : List.of(Problem.of(declaration.name().span(),
                        MOST_MISTAKES + " mistakes before this: from here on the file was not looked at")));
                overlooked = true;
            }
        }
        Scope scope = declared.scope();
        return new Elaboration(List.copyOf(problems), problems.isEmpty() ? Optional.of(new Spec(spec.file(), claims, measures, scope))
                : Optional.empty(), scope);
    }

    private void read(Declaration declaration) {
        try {
            elaborator.takePreconditions();
            declare(declaration);
        } catch (Mistake mistake) {
            broken(declaration, mistake.problems());
        } catch (Undefined | NotFinite | TooLarge e) {
            broken(declaration, List.of(Problem.of(declaration.name().span(), e.getMessage())));
        } catch (ArithmeticException | IllegalArgumentException e) {
            broken(declaration, List.of(Problem.of(declaration.name().span(), "this is not defined: " + e.getMessage())));
        } catch (StackOverflowError e) {
            broken(declaration, List.of(Problem.of(declaration.name().span(), "this is nested too deep")));
        }
    }

    private void broken(Declaration declaration, List<Problem> found) {
        problems.addAll(found);
        if (!isClaim(declaration)) {
            declaration.declared().stream().filter(n -> !declared.has(n.name())).forEach(n -> declared.add(n.name(), new Meaning.Broken()));
        }
    }

    private static boolean isClaim(Declaration d) {
        return d instanceof Declaration.Claim || d instanceof Declaration.Lemma || d instanceof Declaration.Measure;
    }

    private void declare(Declaration d) {
        Scope scope = declared.scope();
        if (d instanceof Declaration.Unread) {
            throw Mistake.silent();
        }
        if (isClaim(d)) {
            if (!claimNames.add(d.name().name())) {
                throw Mistake.at(d.name().span(), "a second claim with the name '" + d.name().name() + "'");
            }
            try {
                claim(d, scope);
            } catch (Mistake mistake) {
                expectedError(d, mistake);
            }
        } else if (d instanceof Declaration.Labels labels) {
            Mistakes.each(labels.names(), name -> add(name, label(name.name())));
        } else if (d instanceof Declaration.Def || d instanceof Declaration.RuleTemplate || d instanceof Declaration.Relation
                || d instanceof Declaration.Property) {
            checkNames(d);
            definition(d, scope);
        } else {
            add(d.name(), meaning(d, scope));
        }
    }

    private static Meaning label(String name) {
        return new Meaning.OfTerm(new Term.Constant(new Value.Label(name), Type.LABEL));
    }

    private Meaning meaning(Declaration d, Scope scope) {
        if (d instanceof Declaration.Group group) {
            NamedGroup named = elaborator.groups.group(group.group(), scope);
            return Groups.meaning(new NamedGroup(group.name().name(), named.points(), named.group()));
        }
        if (d instanceof Declaration.Params params) {
            return new Meaning.OfSpace(elaborator.spaces.space(params.space(), scope));
        }
        if (d instanceof Declaration.Const constant) {
            Term term = elaborator.expressions.infer(constant.value(), scope);
            return new Meaning.OfTerm(new Term.Constant(elaborator.expressions.constant(term, constant.value().span()), term.type()));
        }
        if (d instanceof Declaration.Outcomes outcomes) {
            return outcomes(outcomes, scope);
        }
        if (d instanceof Declaration.Mdp mdp) {
            return new MdpChecks(mdp).meaning();
        }
        return rule((Declaration.Rule) d, scope);
    }

    private Meaning outcomes(Declaration.Outcomes d, Scope scope) {
        Optional<NamedGroup> over = d.group().map(g -> elaborator.groups.group(g, scope)).or(() -> OutcomeGroups.of(d.set(), scope));
        NamedGroup group = over.orElseThrow(() -> Mistake.at(d.set().span(), "the group of these outcomes is not known",
                Optional.of("write 'over' and the group behind the set")));
        Type type = Type.setOf(new Type.Vector(group.points()));
        Term set = elaborator.expressions.check(d.set(), scope, type);
        Value value = elaborator.expressions.constant(set, d.set().span());
        return new Meaning.OfTerm(new Term.Constant(value, type), Optional.empty(), over);
    }

    private Meaning rule(Declaration.Rule d, Scope scope) {
        var space = elaborator.spaces.space(d.space(), scope);
        if (d.body() instanceof Declaration.RuleBody.Table table) {
            if (!d.formals().isEmpty()) {
                throw Mistake.at(d.formals().get(0).span(), "a table takes no parameters in brackets");
            }
            return new Tables(elaborator).rule(d, space, table, scope);
        }
        if (!d.formals().isEmpty()) {
            return new Meaning.OfDefinitions(List.of(new Meaning.Definition(d, scope, standard)));
        }
        Expr body = ((Declaration.RuleBody.Expression) d.body()).expr();
        Meaning.OfRule rule = elaborator.definitions.formulaRule(d, space, body, scope, d.name().name());
        tryOut(d, rule);
        return rule;
    }

    /** Elaborates a rule once for sets of lotteries or for labels, so that a mistake in it is found where it stands. */
    private void tryOut(Declaration.Rule d, Meaning.OfRule rule) {
        List<Type> outcomes = new ArrayList<>();
        Names.pointsOf(rule.space().elementType()).ifPresent(points -> outcomes.add(Type.setOf(new Type.Vector(points))));
        outcomes.add(Type.LABEL);
        Optional<Mistake> first = Optional.empty();
        for (Type type : outcomes) {
            try {
                rule.at().apply(elaborator.fresh(d.outcome().name(), type), elaborator.fresh(d.parameter().name(), rule.space().elementType()));
                return;
            } catch (Mistake mistake) {
                first = first.or(() -> Optional.of(mistake));
            }
        }
        throw first.orElseThrow();
    }

    private void checkNames(Declaration d) {
        if (reserved.contains(d.name().name()) || !standard && Builtins.NAMES.contains(d.name().name())) {
            throw Mistake.at(d.name().span(), "'" + d.name().name() + "' is a name of the standard library");
        }
    }

    /** In the standard library one name may have several definitions with different numbers of parameters. */
    private void definition(Declaration d, Scope scope) {
        Meaning.Definition definition = new Meaning.Definition(d, scope, standard);
        if (standard && scope.declared().get(d.name().name()) instanceof Meaning.OfDefinitions before) {
            List<Meaning.Definition> all = new ArrayList<>(before.all());
            all.add(definition);
            declared = declared.with(d.name().name(), new Meaning.OfDefinitions(all));
        } else {
            add(d.name(), new Meaning.OfDefinitions(List.of(definition)));
        }
    }

    private Meaning add(Expr.Name name, Meaning meaning) {
        if (reserved.contains(name.name()) || !standard && Builtins.NAMES.contains(name.name())) {
            throw Mistake.at(name.span(), "'" + name.name() + "' is a name of the standard library");
        }
        if (declared.has(name.name())) {
            throw Mistake.at(name.span(), "'" + name.name() + "' is declared a second time");
        }
        declared.add(name.name(), meaning);
        return meaning;
    }

    private void claim(Declaration d, Scope scope) {
        if (d instanceof Declaration.Claim claim) {
            Mistakes mistakes = new Mistakes();
            Claim.Expectation expected = mistakes.in(() -> expectation(claim.ending())).orElse(Claim.Expectation.PROVED);
            Term formula = mistakes.in(() -> elaborator.expressions.truth(claim.formula(), scope)).orElse(Terms.TRUE);
            mistakes.report();
            Claim.Case single = new Claim.Case("", formula, Optional.empty(), elaborator.takePreconditions());
            claims.add(new Claim(claim.name().name(), Claim.Kind.CLAIM, claim.name().span(), claim.formula().span().text(),
                    List.of(single), expected, claim.ending().cite(), Scopes.of(formula)));
        } else if (d instanceof Declaration.Lemma lemma) {
            claims.add(new Lemmas(elaborator).lemma(lemma, scope, expectation(lemma.ending())));
        } else {
            measures.add(measure((Declaration.Measure) d, scope));
        }
    }

    /** A claim that is expected to be an error may have its mistake. */
    private void expectedError(Declaration d, Mistake mistake) {
        Declaration.Ending ending = d instanceof Declaration.Claim c ? c.ending() : d instanceof Declaration.Lemma l ? l.ending()
                : new Declaration.Ending(Optional.empty(), Optional.empty());
        if (mistake.problems().isEmpty() || !(ending.expect().orElse(null) instanceof Expr.Name name) || !name.name().equals("error")) {
            throw mistake;
        }
        Claim.Precondition broken = new Claim.Precondition(mistake.problems().get(0).span(), mistake.problems().get(0).message(), Terms.FALSE);
        claims.add(new Claim(d.name().name(), Claim.Kind.CLAIM, d.name().span(), d.span().text(),
                List.of(new Claim.Case("", Terms.TRUE, Optional.empty(), List.of(broken))), Claim.Expectation.ERROR, ending.cite(), ""));
    }

    private static Claim.Expectation expectation(Declaration.Ending ending) {
        if (ending.expect().isEmpty()) {
            return Claim.Expectation.PROVED;
        }
        Expr expect = ending.expect().get();
        if (expect instanceof Expr.Name name) {
            for (Claim.Expectation expectation : Claim.Expectation.values()) {
                if (expectation.name().toLowerCase(java.util.Locale.ROOT).equals(name.name())) {
                    return expectation;
                }
            }
        }
        throw Mistake.at(expect.span(), "expected proved, refuted, unknown or error");
    }

    private Measure measure(Declaration.Measure d, Scope scope) {
        if (!d.direction().name().equals("largest") && !d.direction().name().equals("smallest")) {
            throw Mistake.at(d.direction().span(), "expected largest or smallest");
        }
        Measure.Direction direction = d.direction().name().equals("largest") ? Measure.Direction.LARGEST : Measure.Direction.SMALLEST;
        Term.Variable variable = elaborator.fresh(d.variable().name(), Type.NUMBER);
        Measured measured = Measured.of(variable);
        elaborator.measure(measured);
        try {
            Term condition = elaborator.expressions.truth(d.condition(), scope.with(d.variable().name(), new Meaning.OfTerm(variable)));
            return new Measure(d.name().name(), d.name().span(), text(d), direction, variable, range(d, scope), measured.others(),
                    measured.isWhole(), measured.families(), condition, elaborator.takePreconditions(),
                    d.ending().expect().map(e -> expectedValue(e, scope)), d.ending().cite(), Scopes.of(condition));
        } finally {
            elaborator.measure(Measured.NONE);
        }
    }

    private static String text(Declaration.Measure d) {
        String bounds = d.from().isEmpty() ? "" : " in [" + d.from().get().span().text() + ", " + d.to().orElseThrow().span().text() + "]";
        return d.direction().name() + " " + d.variable().name() + bounds + " where " + d.condition().span().text();
    }

    private Interval range(Declaration.Measure d, Scope scope) {
        Interval.End low = d.from().map(e -> end(e, scope)).orElse(new Interval.End(ExactReal.ZERO, true));
        Optional<Interval.End> high = d.to().map(e -> end(e, scope));
        if (high.isPresent() && low.at().compareTo(high.get().at()) > 0) {
            throw Mistake.at(d.to().orElseThrow().span(), "this range is empty");
        }
        return new Interval(Optional.of(low), high);
    }

    private Interval.End end(Expr e, Scope scope) {
        return new Interval.End(ExactReal.of(elaborator.expressions.rational(e, scope)), true);
    }

    private String expectedValue(Expr e, Scope scope) {
        if (e instanceof Expr.Name name && (name.name().equals("infinite") || name.name().equals("none"))) {
            return name.name();
        }
        return Value.of(elaborator.expressions.rational(e, scope)).text();
    }
}
