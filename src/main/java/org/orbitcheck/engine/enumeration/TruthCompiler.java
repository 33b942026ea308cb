package org.orbitcheck.engine.enumeration;

import java.util.Arrays;
import java.util.List;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** Compiles terms whose value is true or false. */
final class TruthCompiler {
    private final Compiler compiler;
    private final Context context;
    private final Pool pool;
    /** How many functions the quantifiers around the present term range over. */
    private double functionsAround = 1;

    TruthCompiler(Compiler compiler) {
        this.compiler = compiler;
        this.context = compiler.context;
        this.pool = context.pool;
    }

    Code.Truth compile(Term term) {
        if (term instanceof Term.Constant constant) {
            boolean holds = ((Value.Truth) constant.value()).holds();
            return f -> holds;
        }
        if (term instanceof Term.Variable variable) {
            int slot = compiler.slot(variable);
            return f -> f.ids[slot] == Pool.TRUE;
        }
        if (term instanceof Term.Unfolded unfolded) {
            return compiler.truth(unfolded.meaning());
        }
        if (term instanceof Term.Operation operation) {
            return operation(operation);
        }
        if (term instanceof Term.Conditional c) {
            Code.Truth condition = compiler.truth(c.condition());
            Code.Truth then = compiler.truth(c.then());
            Code.Truth otherwise = compiler.truth(c.otherwise());
            return f -> condition.at(f) ? then.at(f) : otherwise.at(f);
        }
        if (term instanceof Term.Let let) {
            Binder binder = Binder.of(compiler, let);
            Code.Truth body = compiler.truth(let.body());
            return f -> {
                binder.bind(f);
                return body.at(f);
            };
        }
        if (term instanceof Term.Quantified quantified) {
            return quantified(quantified);
        }
        if (term instanceof Term.FamilyQuantified family) {
            FamilySearch search = FamilySearch.of(compiler, family);
            return search::holds;
        }
        if (term instanceof Term.Choice choice) {
            Code.Number index = compiler.number(choice.index());
            List<Code.Truth> branches = choice.branches().stream().map(compiler::truth).toList();
            return f -> branches.get(index.at(f).intValue() - 1).at(f);
        }
        if (term instanceof Term.OrderProperty property) {
            OrderMatrix matrix = new OrderMatrix(compiler, property);
            return matrix::holds;
        }
        throw new OutOfReach("no truth value: " + term.getClass().getSimpleName());
    }

    private Code.Truth operation(Term.Operation term) {
        List<Term> arguments = term.arguments();
        switch (term.operator()) {
            case AND:
                return all(arguments.stream().map(compiler::truth).toArray(Code.Truth[]::new));
            case OR:
                Code.Truth none = all(arguments.stream().map(compiler::truth).map(TruthCompiler::not)
                        .toArray(Code.Truth[]::new));
                return not(none);
            case NOT:
                return not(compiler.truth(arguments.get(0)));
            case IMPLIES:
                Code.Truth premise = compiler.truth(arguments.get(0));
                Code.Truth conclusion = compiler.truth(arguments.get(1));
                return f -> !premise.at(f) || conclusion.at(f);
            case IFF:
                Code.Truth left = compiler.truth(arguments.get(0));
                Code.Truth right = compiler.truth(arguments.get(1));
                return f -> left.at(f) == right.at(f);
            case EQUAL:
                return equal(arguments.get(0), arguments.get(1));
            case LESS, AT_MOST:
                return compared(arguments.get(0), arguments.get(1), term.operator() == Operator.LESS ? -1 : 0);
            case MEMBER:
                return member(arguments.get(0), arguments.get(1));
            case SUBSET:
                Code.Id part = compiler.id(arguments.get(0));
                Code.Id whole = compiler.id(arguments.get(1));
                return f -> isSubset(part.at(f), whole.at(f));
            default:
                throw new OutOfReach("no truth value: " + term.operator());
        }
    }

    private static Code.Truth not(Code.Truth code) {
        return f -> !code.at(f);
    }

    private static Code.Truth all(Code.Truth[] parts) {
        if (parts.length == 2) {
            Code.Truth first = parts[0];
            Code.Truth second = parts[1];
            return f -> first.at(f) && second.at(f);
        }
        return f -> {
            for (Code.Truth part : parts) {
                if (!part.at(f)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Code.Truth equal(Term a, Term b) {
        if (a.type() instanceof Type.Number && b.type() instanceof Type.Number) {
            Code.Number x = compiler.number(a);
            Code.Number y = compiler.number(b);
            return f -> x.at(f).compareTo(y.at(f)) == 0;
        }
        if (a.type() instanceof Type.Function) {
            throw new OutOfReach("functions are compared as wholes");
        }
        Code.Id x = compiler.id(a);
        Code.Id y = compiler.id(b);
        return f -> x.at(f) == y.at(f);
    }

    /** a < b (limit -1) or a <= b (limit 0), for numbers and for points. */
    private Code.Truth compared(Term a, Term b, int limit) {
        if (a.type() instanceof Type.Number) {
            Code.Number x = compiler.number(a);
            Code.Number y = compiler.number(b);
            return f -> x.at(f).compareTo(y.at(f)) <= limit;
        }
        Code.Id x = compiler.id(a);
        Code.Id y = compiler.id(b);
        return f -> Integer.signum(pool.compare(x.at(f), y.at(f))) <= limit;
    }

    private Code.Truth member(Term element, Term set) {
        Code.Id x = compiler.id(element);
        Term bare = Terms.meaning(set);
        if (bare instanceof Term.Elements elements) {
            return f -> context.spaces.contains(elements.space(), x.at(f));
        }
        if (bare instanceof Term.Orbit orbit) {
            Code.Id parameter = compiler.id(orbit.parameter());
            Spaces.OrbitTable orbits = context.spaces.orbits(orbit.space());
            return f -> {
                int y = x.at(f);
                return context.spaces.contains(orbit.space(), y) && pool.contains(orbits.of(parameter.at(f)), y);
            };
        }
        if (bare instanceof Term.GroupElements group) {
            return f -> {
                org.orbitcheck.group.Permutation p = org.orbitcheck.group.Permutation.of(pool.parts(x.at(f)));
                return group.space().group().group().contains(p) && (!group.involutions() || p.isInvolution());
            };
        }
        Code.Id y = compiler.id(set);
        return f -> pool.contains(y.at(f), x.at(f));
    }

    private boolean isSubset(int part, int whole) {
        return part == whole || Arrays.stream(pool.parts(part)).allMatch(x -> pool.contains(whole, x));
    }

    private Code.Truth quantified(Term.Quantified term) {
        boolean stopsAt = term.quantifier() == Term.Quantifier.EXISTS;
        Term domain = Terms.meaning(term.domain());
        if (domain instanceof Term.Functions functions) {
            return functions(term, functions, stopsAt);
        }
        if (domain instanceof Term.GroupElements) {
            FamilySearch search = FamilySearch.of(compiler, term);
            return search::holds;
        }
        LoopVariable variable = LoopVariable.of(compiler, term);
        Code.Truth body = compiler.truth(term.body());
        Code.Truth listed = f -> {
            for (int element : variable.elements(f)) {
                context.ticker.tick();
                variable.set(f, element);
                if (body.at(f) == stopsAt) {
                    return stopsAt;
                }
            }
            return !stopsAt;
        };
        return LargeLoop.of(compiler, term).<Code.Truth>map(large -> f -> large.applies(f)
                ? large.visit(f, (element, size) -> element.holds(0) == stopsAt) == stopsAt : listed.at(f)).orElse(listed);
    }

    private Code.Truth functions(Term.Quantified term, Term.Functions functions, boolean stopsAt) {
        FunctionLayout layout = compiler.bindFunctions(term.variable(), functions);
        int slot = compiler.slot(term.variable());
        double around = functionsAround;
        functionsAround = around * countOrOne(layout);
        double count = functionsAround;
        Code.Truth body = compiler.truth(term.body());
        functionsAround = around;
        return f -> {
            layout.values();
            if (count > FunctionLayout.MOST_FUNCTIONS) {
                throw new OutOfReach("there are too many functions to list");
            }
            boolean stopped = layout.forEach(context.ticker, function -> {
                f.functions[slot] = function;
                return body.at(f) == stopsAt;
            });
            return stopped == stopsAt;
        };
    }

    private static double countOrOne(FunctionLayout layout) {
        try {
            return layout.count();
        } catch (OutOfReach infinite) {
            return 1;
        }
    }
}
