package org.orbitcheck.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration.Clause;
import org.orbitcheck.syntax.Expr.Name;
import org.orbitcheck.syntax.antlr.OrbitBaseVisitor;
import org.orbitcheck.syntax.antlr.OrbitParser;

/** From the parse tree of declarations to their records. */
final class TreeBuilder extends OrbitBaseVisitor<Declaration> {
    private final SourceFile file;
    private final Spans spans;
    private final List<Problem> problems;
    private final ExprBuilder exprs;

    TreeBuilder(SourceFile file, Spans spans, List<Problem> problems) {
        this.file = file;
        this.spans = spans;
        this.problems = problems;
        this.exprs = new ExprBuilder(spans, problems);
    }

    SpecFile spec(OrbitParser.SpecContext tree) {
        Optional<String> module = Optional.ofNullable(tree.module()).map(m -> spans.of(m).text().replaceFirst("module\\s+", ""));
        List<SpecFile.Import> imports = tree.importing().stream()
                .map(i -> new SpecFile.Import(spans.of(i), unquoted(i.STRING()))).toList();
        List<Declaration> declarations = new ArrayList<>();
        tree.declaration().forEach(d -> declarations.add(readable(d)));
        return new SpecFile(file, module, imports, declarations);
    }

    /** A declaration in whose expressions a mistake was found is not looked at further. */
    private Declaration readable(OrbitParser.DeclarationContext d) {
        int before = problems.size();
        Declaration read = visit(d);
        return problems.size() == before ? read : new Declaration.Unread(read.span(), read.declared());
    }

    private static String unquoted(TerminalNode text) {
        return text.getText().substring(1, text.getText().length() - 1);
    }

    private List<Name> formals(OrbitParser.FormalsContext formals) {
        return formals == null ? List.of() : exprs.names(formals.names());
    }

    private List<Expr> requires(OrbitParser.RequiresContext requires) {
        return requires == null ? List.of() : exprs.all(requires.expr());
    }

    @Override
    public Declaration visitGroupDeclaration(OrbitParser.GroupDeclarationContext d) {
        return new Declaration.Group(spans.of(d), exprs.name(d.name()), exprs.visit(d.expr()));
    }

    @Override
    public Declaration visitParamsDeclaration(OrbitParser.ParamsDeclarationContext d) {
        return new Declaration.Params(spans.of(d), exprs.name(d.name()), space(d.space()));
    }

    private Declaration.Space space(OrbitParser.SpaceContext space) {
        if (space instanceof OrbitParser.TabulatedSpaceContext t) {
            return new Declaration.Space.Tabulated(spans.of(t), exprs.names(t.names()), exprs.name(t.name()),
                    t.generatorImage().stream().map(g -> new Declaration.GeneratorImage(spans.of(g),
                            exprs.cycles(g.cycles(0)), exprs.cycles(g.cycles(1)))).toList());
        }
        return new Declaration.Space.Expression(exprs.visit(((OrbitParser.ExpressionSpaceContext) space).expr()));
    }

    @Override
    public Declaration visitOutcomesDeclaration(OrbitParser.OutcomesDeclarationContext d) {
        List<Name> names = exprs.names(d.names());
        if (d.expr() == null) {
            return new Declaration.Labels(spans.of(d), names);
        }
        if (names.size() > 1) {
            problems.add(Problem.of(names.get(1).span(), "one outcome set at a time can be given its elements"));
        }
        return new Declaration.Outcomes(spans.of(d), names.get(0), exprs.visit(d.expr()),
                Optional.ofNullable(d.name()).map(exprs::name));
    }

    @Override
    public Declaration visitConstDeclaration(OrbitParser.ConstDeclarationContext d) {
        return new Declaration.Const(spans.of(d), exprs.name(d.name()), exprs.visit(d.expr()));
    }

    @Override
    public Declaration visitDefDeclaration(OrbitParser.DefDeclarationContext d) {
        return new Declaration.Def(spans.of(d), exprs.name(d.name()), formals(d.formals()),
                d.names() == null ? List.of() : exprs.names(d.names()), exprs.visit(d.expr()));
    }

    @Override
    public Declaration visitRuleDeclaration(OrbitParser.RuleDeclarationContext d) {
        Name name = exprs.name(d.name(0));
        Name outcome = exprs.name(d.name(1));
        if (d.ruleParameters() instanceof OrbitParser.RuleOverSpaceContext over) {
            if (d.requires() != null) {
                problems.add(Problem.of(spans.of(d.requires()), "a rule over a parameter space takes no requirements"));
            }
            return new Declaration.Rule(spans.of(d), name, formals(d.formals()), outcome, exprs.name(over.name()),
                    exprs.visit(over.expr()), body(d.ruleBody()));
        }
        List<Name> parameters = exprs.names(((OrbitParser.RuleTemplateContext) d.ruleParameters()).names());
        if (!(body(d.ruleBody()) instanceof Declaration.RuleBody.Expression body)) {
            problems.add(Problem.of(spans.of(d.ruleParameters()), "a table needs a parameter space: write 't in Theta'"));
            return new Declaration.RuleTemplate(spans.of(d), name, formals(d.formals()), outcome, parameters,
                    List.of(), outcome);
        }
        return new Declaration.RuleTemplate(spans.of(d), name, formals(d.formals()), outcome, parameters,
                requires(d.requires()), body.expr());
    }

    private Declaration.RuleBody body(OrbitParser.RuleBodyContext body) {
        if (body instanceof OrbitParser.TableBodyContext table) {
            return new Declaration.RuleBody.Table(spans.of(table), table.cell().stream().map(this::cell).toList(),
                    table.row().stream().map(r -> new Declaration.Row(spans.of(r), exprs.name(r.name()),
                            r.cell().stream().map(this::cell).toList())).toList());
        }
        return new Declaration.RuleBody.Expression(exprs.visit(((OrbitParser.ExpressionBodyContext) body).expr()));
    }

    private Expr cell(OrbitParser.CellContext cell) {
        Span span = spans.of(cell);
        if (cell instanceof OrbitParser.NumberCellContext number) {
            BigFraction value = exprs.fraction(number.NUMBER(0), number.NUMBER().size() > 1 ? number.NUMBER(1) : null);
            return new Expr.Number(span, number.getStart().getText().equals("-") ? value.negate() : value);
        }
        if (cell instanceof OrbitParser.NameCellContext name) {
            return exprs.name(name.name());
        }
        if (cell instanceof OrbitParser.TupleCellContext tuple) {
            List<Expr> parts = exprs.all(tuple.expr());
            return parts.size() == 1 ? parts.get(0) : new Expr.Tuple(span, parts);
        }
        return new Expr.SetLiteral(span, exprs.all(((OrbitParser.SetCellContext) cell).expr()));
    }

    @Override
    public Declaration visitRelationDeclaration(OrbitParser.RelationDeclarationContext d) {
        return new Declaration.Relation(spans.of(d), exprs.name(d.name()), formals(d.formals()),
                exprs.names(d.names()), requires(d.requires()), exprs.visit(d.expr()));
    }

    @Override
    public Declaration visitPropertyDeclaration(OrbitParser.PropertyDeclarationContext d) {
        return new Declaration.Property(spans.of(d), exprs.name(d.name()), formals(d.formals()),
                exprs.names(d.names()), requires(d.requires()), exprs.visit(d.expr()));
    }

    @Override
    public Declaration visitMdpDeclaration(OrbitParser.MdpDeclarationContext d) {
        List<Declaration.Transition> transitions = d.transition().stream().map(t -> new Declaration.Transition(spans.of(t),
                exprs.name(t.name()), t.action().stream().map(this::action).toList())).toList();
        return new Declaration.Mdp(spans.of(d), exprs.name(d.name()), exprs.names(d.names()), transitions);
    }

    private Declaration.Action action(OrbitParser.ActionContext action) {
        return new Declaration.Action(spans.of(action), exprs.name(action.name()), action.successor().stream()
                .map(s -> new Declaration.Successor(spans.of(s), s.NUMBER().isEmpty() ? BigFraction.ONE
                        : exprs.fraction(s.NUMBER(0), s.NUMBER().size() > 1 ? s.NUMBER(1) : null), exprs.name(s.name())))
                .toList());
    }

    private Declaration.Ending ending(OrbitParser.EndingContext ending) {
        return new Declaration.Ending(Optional.ofNullable(ending.expr()).map(exprs::visit),
                Optional.ofNullable(ending.STRING()).map(TreeBuilder::unquoted));
    }

    @Override
    public Declaration visitClaimDeclaration(OrbitParser.ClaimDeclarationContext d) {
        return new Declaration.Claim(spans.of(d), exprs.name(d.name()), exprs.visit(d.expr()), ending(d.ending()));
    }

    @Override
    public Declaration visitLemmaDeclaration(OrbitParser.LemmaDeclarationContext d) {
        List<Clause> clauses = new ArrayList<>();
        d.lemmaClause().forEach(c -> clauses.addAll(clauses(c)));
        return new Declaration.Lemma(spans.of(d), exprs.name(d.name()), clauses, ending(d.ending()));
    }

    private List<? extends Clause> clauses(OrbitParser.LemmaClauseContext clause) {
        if (clause instanceof OrbitParser.ChoiceClauseContext c) {
            return c.finiteChoice().stream().map(f -> new Clause.Choice(exprs.name(f.name()), exprs.visit(f.expr()))).toList();
        }
        if (clause instanceof OrbitParser.ParamsClauseContext c) {
            return List.of(new Clause.Params(exprs.name(c.name()), Optional.ofNullable(c.space()).map(this::space)));
        }
        if (clause instanceof OrbitParser.OutcomesClauseContext c) {
            return List.of(new Clause.Labels(exprs.names(c.names())));
        }
        if (clause instanceof OrbitParser.FunctionsClauseContext c) {
            Optional<List<Name>> labels = c.names().size() > 1 ? Optional.of(exprs.names(c.names(1))) : Optional.empty();
            return List.of(new Clause.Functions(exprs.names(c.names(0)), labels, exprs.name(c.name()), exprs.visit(c.expr())));
        }
        if (clause instanceof OrbitParser.AssumeClauseContext c) {
            return exprs.all(c.expr()).stream().map(Clause.Assume::new).toList();
        }
        return exprs.all(((OrbitParser.ShowClauseContext) clause).expr()).stream().map(Clause.Show::new).toList();
    }

    @Override
    public Declaration visitMeasureDeclaration(OrbitParser.MeasureDeclarationContext d) {
        boolean bounded = d.expr().size() == 3;
        return new Declaration.Measure(spans.of(d), exprs.name(d.name(0)), exprs.name(d.name(1)), exprs.name(d.name(2)),
                bounded ? Optional.of(exprs.visit(d.expr(0))) : Optional.empty(),
                bounded ? Optional.of(exprs.visit(d.expr(1))) : Optional.empty(),
                exprs.visit(d.expr(bounded ? 2 : 0)), ending(d.ending()));
    }
}
