package org.orbitcheck.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Expr.Binder;
import org.orbitcheck.syntax.Expr.Name;
import org.orbitcheck.syntax.antlr.OrbitBaseVisitor;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** From the parse tree of expressions to their records. */
final class ExprBuilder extends OrbitBaseVisitor<Expr> {
    private static final int LONGEST_NUMBER = 1000;
    private static final int LONGEST_CHAIN = 50_000;
    private final Spans spans;
    private final List<Problem> problems;
    private int depth;

    ExprBuilder(Spans spans, List<Problem> problems) {
        this.spans = spans;
        this.problems = problems;
    }

    /** Operators in a row are nested like others: a + b + c is (a + b) + c. */
    @Override
    public Expr visit(ParseTree tree) {
        if (depth == LONGEST_CHAIN) {
            Span span = spans.of((ParserRuleContext) tree);
            problems.add(Problem.of(span, "an expression of more than " + LONGEST_CHAIN + " operators in a row"));
            return new Expr.Number(span, BigFraction.ZERO);
        }
        depth++;
        try {
            return super.visit(tree);
        } finally {
            depth--;
        }
    }

    Name name(OrbitParser.NameContext name) {
        return new Name(spans.of(name), name.getText());
    }

    List<Name> names(OrbitParser.NamesContext names) {
        return names.name().stream().map(this::name).toList();
    }

    List<Expr> all(List<OrbitParser.ExprContext> exprs) {
        return exprs.stream().map(this::visit).toList();
    }

    List<List<Name>> cycles(OrbitParser.CyclesContext cycles) {
        return cycles.cycle().stream()
                .map(c -> c.point().stream().map(p -> new Name(spans.of(p), p.getText())).toList()).toList();
    }

    /** A number, or a quotient of two. */
    BigFraction fraction(TerminalNode numerator, TerminalNode denominator) {
        BigFraction top = number(numerator.getSymbol());
        if (denominator == null) {
            return top;
        }
        BigFraction bottom = number(denominator.getSymbol());
        if (bottom.equals(BigFraction.ZERO)) {
            problems.add(Problem.of(spans.of(denominator.getSymbol()), "division by zero"));
            return top;
        }
        return top.divide(bottom);
    }

    private BigFraction number(Token token) {
        String text = token.getText();
        if (text.length() > LONGEST_NUMBER) {
            problems.add(Problem.of(spans.of(token), "a number of more than " + LONGEST_NUMBER + " digits"));
            return BigFraction.ZERO;
        }
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new BigFraction(new BigInteger(text));
        }
        return new BigFraction(new BigInteger(text.substring(0, dot) + text.substring(dot + 1)),
                BigInteger.TEN.pow(text.length() - dot - 1));
    }

    private List<Expr> brackets(OrbitParser.BracketsContext brackets) {
        return brackets == null ? List.of() : all(brackets.expr());
    }

    private List<Binder> binders(OrbitParser.BindersContext binders) {
        List<Binder> all = new ArrayList<>();
        for (OrbitParser.BinderContext binder : binders.binder()) {
            Span span = spans.of(binder);
            if (binder instanceof OrbitParser.FamilyBinderContext family) {
                all.add(new Binder(span, List.of(name(family.name())), Optional.of(visit(family.expr(0))),
                        visit(family.expr(1)), Optional.empty()));
            } else {
                OrbitParser.PlainBinderContext plain = (OrbitParser.PlainBinderContext) binder;
                all.add(new Binder(span, plain.name().stream().map(this::name).toList(), Optional.empty(),
                        visit(plain.expr(0)), plain.WHERE() == null ? Optional.empty() : Optional.of(visit(plain.expr(1)))));
            }
        }
        return all;
    }

    @Override
    public Expr visitNumber(OrbitParser.NumberContext e) {
        return new Expr.Number(spans.of(e), number(e.NUMBER().getSymbol()));
    }

    @Override
    public Expr visitReference(OrbitParser.ReferenceContext e) {
        return name(e.name());
    }

    @Override
    public Expr visitParentheses(OrbitParser.ParenthesesContext e) {
        return visit(e.expr());
    }

    @Override
    public Expr visitCount(OrbitParser.CountContext e) {
        Name name = new Name(spans.of(e.getStart()), "count");
        return new Expr.Aggregate(spans.of(e), name, Optional.empty(), binders(e.binders()));
    }

    @Override
    public Expr visitAggregate(OrbitParser.AggregateContext e) {
        if (e.brackets() != null) {
            problems.add(Problem.of(spans.of(e.brackets()), "an aggregate takes no brackets"));
        }
        return new Expr.Aggregate(spans.of(e), name(e.name()), Optional.of(visit(e.expr())), binders(e.binders()));
    }

    @Override
    public Expr visitComprehension(OrbitParser.ComprehensionContext e) {
        return new Expr.Aggregate(spans.of(e), new Name(spans.of(e.getStart()), "set"), Optional.of(visit(e.expr())),
                binders(e.binders()));
    }

    /** f(A | t): the top-level `|` of one argument separates what is given. */
    @Override
    public Expr visitCall(OrbitParser.CallContext e) {
        List<Expr> arguments = new ArrayList<>();
        List<Expr> given = new ArrayList<>();
        boolean separated = false;
        for (OrbitParser.ExprContext argument : e.arguments() == null ? List.<OrbitParser.ExprContext>of() : e.arguments().expr()) {
            if (argument instanceof OrbitParser.UnionContext union && union.op.getText().equals("|")) {
                if (separated || union.expr(0) instanceof OrbitParser.UnionContext) {
                    problems.add(Problem.of(spans.of(union.op), "a second '|' in a call",
                            Optional.of("a union goes into its own parentheses: f((A | B) | t)")));
                }
                arguments.add(visit(union.expr(0)));
                given.add(visit(union.expr(1)));
                separated = true;
            } else {
                (separated ? given : arguments).add(visit(argument));
            }
        }
        return new Expr.Call(spans.of(e), name(e.name()), brackets(e.brackets()), arguments, given);
    }

    @Override
    public Expr visitPermutation(OrbitParser.PermutationContext e) {
        return new Expr.Permutation(spans.of(e), cycles(e.cycles()));
    }

    @Override
    public Expr visitGeneratedGroup(OrbitParser.GeneratedGroupContext e) {
        return new Expr.GeneratedGroup(spans.of(e), e.cycles().stream().map(this::cycles).toList(), visit(e.expr()));
    }

    @Override
    public Expr visitTuple(OrbitParser.TupleContext e) {
        return new Expr.Tuple(spans.of(e), all(e.expr()));
    }

    @Override
    public Expr visitRestriction(OrbitParser.RestrictionContext e) {
        return new Expr.Restriction(spans.of(e), name(e.name()), visit(e.domain()), visit(e.expr()));
    }

    @Override
    public Expr visitDomain(OrbitParser.DomainContext e) {
        Name name = name(e.name());
        boolean call = e.getChildCount() > 1;
        return call ? new Expr.Call(spans.of(e), name, List.of(), e.arguments() == null ? List.of()
                : all(e.arguments().expr()), List.of()) : name;
    }

    @Override
    public Expr visitSetLiteral(OrbitParser.SetLiteralContext e) {
        return new Expr.SetLiteral(spans.of(e), all(e.expr()));
    }

    @Override
    public Expr visitIndex(OrbitParser.IndexContext e) {
        return new Expr.Index(spans.of(e), visit(e.expr()), brackets(e.brackets()));
    }

    @Override
    public Expr visitPower(OrbitParser.PowerContext e) {
        BigFraction size = number(e.exponent().NUMBER().getSymbol());
        boolean negative = e.exponent().getStart().getText().equals("-");
        return new Expr.Binary(spans.of(e), "^", visit(e.expr()),
                new Expr.Number(spans.of(e.exponent()), negative ? size.negate() : size));
    }

    private Expr binary(OrbitParser.ExprContext e, String operator, OrbitParser.ExprContext left, OrbitParser.ExprContext right) {
        return new Expr.Binary(spans.of(e), operator, visit(left), visit(right));
    }

    @Override
    public Expr visitDot(OrbitParser.DotContext e) {
        return binary(e, ".", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitNegation(OrbitParser.NegationContext e) {
        return new Expr.Unary(spans.of(e), "-", visit(e.expr()));
    }

    @Override
    public Expr visitProduct(OrbitParser.ProductContext e) {
        return binary(e, e.op.getText(), e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitSum(OrbitParser.SumContext e) {
        return binary(e, e.op.getText(), e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitRange(OrbitParser.RangeContext e) {
        return binary(e, "..", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitIntersection(OrbitParser.IntersectionContext e) {
        return binary(e, e.op.getType() == OrbitParser.INTERSECTION ? "&" : "\\", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitUnion(OrbitParser.UnionContext e) {
        return binary(e, "|", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitComparison(OrbitParser.ComparisonContext e) {
        String operator = operator(e.op);
        if (e.expr(0) instanceof OrbitParser.ComparisonContext) {
            problems.add(Problem.of(spans.of(e.op), "comparisons cannot be chained", Optional.of("write a < b and b < c")));
        }
        if (operator.equals("~")) {
            problems.add(Problem.of(spans.of(e.op), "'~' needs a relation: f ~ g by mean"));
        }
        return binary(e, operator, e.expr(0), e.expr(1));
    }

    /** f >= g by R. */
    @Override
    public Expr visitRelated(OrbitParser.RelatedContext e) {
        Expr.Reference relation = reference(e.reference_());
        if (!(e.expr() instanceof OrbitParser.ComparisonContext comparison)) {
            problems.add(Problem.of(spans.of(e), "'by' stands after a comparison of functions: f(A) >= f(B) by most"));
            return visit(e.expr());
        }
        String operator = operator(comparison.op);
        if (!List.of(">=", ">", "~", "<=", "<").contains(operator)) {
            problems.add(Problem.of(spans.of(comparison.op), "a relation is used with >=, >, ~, <= or <, not " + operator));
        }
        return new Expr.Related(spans.of(e), operator, visit(comparison.expr(0)), visit(comparison.expr(1)), relation);
    }

    private static String operator(Token op) {
        switch (op.getType()) {
            case OrbitParser.NE:
                return "!=";
            case OrbitParser.LE:
                return "<=";
            case OrbitParser.GE:
                return ">=";
            case OrbitParser.IN:
                return "in";
            case OrbitParser.SUBSET:
                return "subset";
            default:
                return op.getText();
        }
    }

    private Expr.Reference reference(OrbitParser.Reference_Context e) {
        return new Expr.Reference(spans.of(e), name(e.name()), brackets(e.brackets()));
    }

    @Override
    public Expr visitOrderProperty(OrbitParser.OrderPropertyContext e) {
        Expr relation = visit(e.expr(0));
        Expr.Reference reference;
        if (relation instanceof Name name) {
            reference = new Expr.Reference(name.span(), name, List.of());
        } else if (relation instanceof Expr.Index index && index.base() instanceof Name name) {
            reference = new Expr.Reference(index.span(), name, index.indices());
        } else {
            problems.add(Problem.of(relation.span(), "expected a relation, such as most[2]"));
            reference = new Expr.Reference(relation.span(), new Name(relation.span(), "most"), List.of());
        }
        return new Expr.OrderProperty(spans.of(e), reference, name(e.name()), visit(e.expr(1)));
    }

    @Override
    public Expr visitNot(OrbitParser.NotContext e) {
        return new Expr.Unary(spans.of(e), "not", visit(e.expr()));
    }

    @Override
    public Expr visitAnd(OrbitParser.AndContext e) {
        return binary(e, "and", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitOr(OrbitParser.OrContext e) {
        return binary(e, "or", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitImplies(OrbitParser.ImpliesContext e) {
        return binary(e, "implies", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitIff(OrbitParser.IffContext e) {
        return binary(e, "iff", e.expr(0), e.expr(1));
    }

    @Override
    public Expr visitConditional(OrbitParser.ConditionalContext e) {
        return new Expr.Conditional(spans.of(e), visit(e.expr(0)), visit(e.expr(1)), visit(e.expr(2)));
    }

    @Override
    public Expr visitQuantified(OrbitParser.QuantifiedContext e) {
        boolean forall = e.quantifier.getType() == OrbitParser.FORALL;
        return new Expr.Quantified(spans.of(e), forall, binders(e.binders()), visit(e.expr()));
    }
}
