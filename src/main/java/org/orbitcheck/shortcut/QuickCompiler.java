package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Compiler;
import org.orbitcheck.semantics.Domain;
import org.orbitcheck.semantics.Node;
import org.orbitcheck.semantics.Nodes;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Takes the shortcuts that a term allows; every other term by its definition. */
final class QuickCompiler extends Compiler {
    private final QuickSpaces spaces;
    private final TableRows rows = new TableRows();

    QuickCompiler(QuickSpaces spaces, List<Term.Variable> free) {
        super(spaces, free);
        this.spaces = spaces;
    }

    @Override
    public Node quantified(Term.Quantified term) {
        boolean onlyOrbit = seesOnlyOrbit(term);
        Node domain = onlyOrbit ? representatives(((Term.Elements) Terms.meaning(term.domain())).space()) : compile(term.domain());
        boolean universal = term.quantifier() == Term.Quantifier.FORALL;
        return binding(term.variable(), slot -> {
            Node body = compile(term.body());
            Node.Truth plain = quantified(universal, domain, slot, body);
            return SymmetricLoop.of(this, term.variable(), term.domain(), slot, onlyOrbit ? List.of() : List.of(term.body()))
                    .map(loop -> loop.quantified(universal, body, plain)).orElse(plain);
        });
    }

    /** A body that sees t only through orbit(t) holds for one element of an orbit when it does for another. */
    private Node representatives(ParameterSpace space) {
        Node.OfSet representatives = environment -> listed(spaces.representatives(space));
        return Nodes.once(representatives);
    }

    private static Domain listed(List<Value> values) {
        return new Domain.Counted(values, values::contains, () -> BigInteger.valueOf(values.size()));
    }

    private static boolean seesOnlyOrbit(Term.Quantified term) {
        return Terms.meaning(term.domain()) instanceof Term.Elements elements
                && OrbitOnly.occursOnlyInOrbits(term.variable(), elements.space(), term.body());
    }

    @Override
    public Node family(Term.FamilyQuantified term) {
        Optional<FamilyConditions> conditions = term.quantifier() == Term.Quantifier.EXISTS ? FamilyConditions.of(term) : Optional.empty();
        return conditions.map(c -> (Node) FamilyCliques.compile(this, term, c)).orElseGet(() -> super.family(term));
    }

    @Override
    public Node aggregate(Term.Aggregate term) {
        Node plain = super.aggregate(term);
        boolean weighs = term.type() instanceof Type.Number && term.aggregator() != Term.Aggregator.MEDIAN;
        if (!weighs || term.bindings().size() != 1) {
            return plain;
        }
        List<Term> said = term.aggregator() == Term.Aggregator.COUNT ? List.of(term.condition()) : List.of(term.condition(), term.body());
        Term.Binding binding = term.bindings().get(0);
        return binding(binding.variable(), slot -> SymmetricLoop.of(this, binding.variable(), binding.domain(), slot, said).map(
                loop -> (Node) loop.aggregate(term.aggregator(), compile(term.condition()), compile(term.body()), (Node.Number) plain))
                .orElse(plain));
    }

    @Override
    public Node application(Term.Application term) {
        if (term.function() instanceof Term.Constant constant && constant.value() instanceof Value.Table table
                && term.label().isPresent() && Terms.meaning(term.label().get()) instanceof Term.Constant label) {
            TableRows.Row row = rows.of(table, ((Value.Label) label.value()).name());
            Node parameter = compile(term.parameter());
            Node plain = super.application(term);
            Node.Number node = environment -> {
                ExactReal value = row.at(parameter.value(environment));
                return value != null ? value : plain.number(environment);
            };
            return node;
        }
        return super.application(term);
    }
}
