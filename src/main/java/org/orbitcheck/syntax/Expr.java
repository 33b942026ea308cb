package org.orbitcheck.syntax;

import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.source.Span;

/** An expression as written. */
public sealed interface Expr {
    Span span();

    record Number(Span span, BigFraction value) implements Expr {
    }

    record Name(Span span, String name) implements Expr {
    }

    /** f[b](arguments | given); without brackets or `|` those lists are empty. */
    record Call(Span span, Name function, List<Expr> brackets, List<Expr> arguments, List<Expr> given) implements Expr {
    }

    /** u[i], e[i], p[i]; also a definition with its parameters: most[2]. */
    record Index(Span span, Expr base, List<Expr> indices) implements Expr {
    }

    record Tuple(Span span, List<Expr> parts) implements Expr {
    }

    record SetLiteral(Span span, List<Expr> elements) implements Expr {
    }

    /** {u in space | condition}. */
    record Restriction(Span span, Name variable, Expr space, Expr condition) implements Expr {
    }

    /** names[1..size] in domain, or names in domain where condition. */
    record Binder(Span span, List<Name> names, Optional<Expr> size, Expr domain, Optional<Expr> condition) {
    }

    /** sum, min, max, median (body for binders); count has no body; braces are named "set". */
    record Aggregate(Span span, Name aggregator, Optional<Expr> body, List<Binder> binders) implements Expr {
    }

    record Quantified(Span span, boolean forall, List<Binder> binders, Expr body) implements Expr {
    }

    record Conditional(Span span, Expr condition, Expr then, Expr otherwise) implements Expr {
    }

    /** `-` and `not`, as the text of the operator in its ASCII form. */
    record Unary(Span span, String operator, Expr operand) implements Expr {
    }

    /**
     * Operators in their ASCII form: + - * / · . ^ .. = != < <= > >= in subset | & \ and or implies iff; · is a dot
     * product or a product.
     */
    record Binary(Span span, String operator, Expr left, Expr right) implements Expr {
    }

    /** left op right by relation, op being one of >= > ~ <= <. */
    record Related(Span span, String operator, Expr left, Expr right, Reference relation) implements Expr {
    }

    /** A definition by its name, with its parameters. */
    record Reference(Span span, Name name, List<Expr> brackets) {
    }

    /** relation is property on functions. */
    record OrderProperty(Span span, Reference relation, Name property, Expr functions) implements Expr {
    }

    /** perm (1 2)(3 4): each cycle is a list of point names. */
    record Permutation(Span span, List<List<Name>> cycles) implements Expr {
    }

    /** <(1 2)(3 4), …> on points. */
    record GeneratedGroup(Span span, List<List<List<Name>>> generators, Expr points) implements Expr {
    }
}
