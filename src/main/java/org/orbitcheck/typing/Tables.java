package org.orbitcheck.typing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.semantics.Spaces;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Rules that are given by a table: the header names exactly the elements of the parameter space. */
final class Tables {
    private static final int MOST_CELLS = 2_000_000;
    private final Elaborator elaborator;

    Tables(Elaborator elaborator) {
        this.elaborator = elaborator;
    }

    Meaning rule(Declaration.Rule rule, ParameterSpace space, Declaration.RuleBody.Table table, Scope scope) {
        if (!space.isFinite()) {
            throw Mistake.at(rule.space().span(), "a table needs a finite parameter space");
        }
        if ((long) table.header().size() * table.rows().size() > MOST_CELLS) {
            throw Mistake.at(table.span(), "a table of more than " + MOST_CELLS + " cells");
        }
        Mistakes mistakes = new Mistakes();
        List<Value> header = mistakes.in(() -> header(rule, space, table, scope)).orElse(List.of());
        Map<Value.Key, ExactReal> values = new TreeMap<>();
        Set<String> labels = new LinkedHashSet<>();
        table.rows().forEach(row -> mistakes.during(() -> row(table, row, header, labels, values, scope)));
        mistakes.report();
        Term function = new Term.Constant(new Value.Table(values), new Type.Function(true, space.elementType()));
        return new Meaning.OfRule(rule.name().name(), space, Optional.of(List.copyOf(labels)),
                (label, parameter) -> new Term.Application(function, Optional.of(label), parameter));
    }

    private void row(Declaration.RuleBody.Table table, Declaration.Row row, List<Value> header, Set<String> labels,
            Map<Value.Key, ExactReal> values, Scope scope) {
        String label = row.label().name();
        if (scope.find(label).orElse(null) instanceof Meaning.Broken) {
            throw Mistake.silent();
        }
        if (!(scope.find(label).orElse(null) instanceof Meaning.OfTerm term) || !(term.term().type() instanceof Type.Label)) {
            throw Mistake.at(row.label().span(), "'" + label + "' is not an outcome label", Optional.of("declare it: outcomes " + label));
        }
        if (!labels.add(label)) {
            throw Mistake.at(row.label().span(), "a second row '" + label + "'");
        }
        List<BigFraction> cells = Mistakes.each(row.cells(), c -> elaborator.expressions.rational(c, scope));
        if (cells.size() != table.header().size()) {
            throw Mistake.at(row.span(), "the row '" + label + "' has " + cells.size() + " values for " + table.header().size() + " parameters");
        }
        for (int i = 0; i < header.size(); i++) {
            values.put(new Value.Key(Optional.of(label), header.get(i)), ExactReal.of(cells.get(i)));
        }
    }

    private List<Value> header(Declaration.Rule rule, ParameterSpace space, Declaration.RuleBody.Table table, Scope scope) {
        Set<Value> header = new LinkedHashSet<>();
        Spaces spaces = new Spaces();
        Mistakes mistakes = new Mistakes();
        table.header().forEach(cell -> mistakes.during(() -> {
            Value value = element(cell, space, scope);
            if (!spaces.contains(space, value)) {
                throw Mistake.at(cell.span(), value.text() + " is not an element of the parameter space");
            }
            if (!header.add(value)) {
                throw Mistake.at(cell.span(), "the parameter " + value.text() + " stands here twice");
            }
        }));
        mistakes.report();
        for (Value element : spaces.elements(space)) {
            if (!header.contains(element)) {
                throw Mistake.at(table.span(), "the table has no column for the parameter " + element.text());
            }
        }
        return List.copyOf(header);
    }

    private Value element(Expr cell, ParameterSpace space, Scope scope) {
        if (space.elementType() instanceof Type.Named && space instanceof ParameterSpace.Tabulated tabulated && cell instanceof Expr.Name name) {
            int index = tabulated.action().names().indexOf(name.name());
            if (index < 0) {
                throw Mistake.at(cell.span(), "'" + name.name() + "' is not an element of the parameter space");
            }
            return new Value.Named(tabulated.action(), index);
        }
        return elaborator.expressions.constant(elaborator.expressions.check(cell, scope, space.elementType()), cell.span());
    }
}
