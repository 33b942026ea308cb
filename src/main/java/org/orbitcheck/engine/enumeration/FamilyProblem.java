package org.orbitcheck.engine.enumeration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.Operator;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Substitution;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/**
 * What a body says of a family: conditions on nobody, on each member ({@code first} stands for it), on each pair of two
 * different members ({@code first} and {@code second}). Where the body is not of this form ({@code symmetric} false),
 * {@code members} has one variable for each member and {@code clauses} all that is said of them.
 */
record FamilyProblem(int size, List<Term> domains, List<Term.Variable> first, List<Term.Variable> second,
        List<Term> constants, List<Term> unary, List<Term> binary, boolean symmetric,
        List<List<Term.Variable>> members, List<Term> clauses) {

    static FamilyProblem ofOne(Context context, Term.Variable variable, Term domain, Term body) {
        return new FamilyProblem(1, List.of(domain), List.of(variable), List.of(context.fresh.next(variable.type())),
                List.of(), List.of(body), List.of(), true, List.of(), List.of());
    }

    static FamilyProblem of(Context context, List<Term.Variable> families, List<Term> domains, int size, Term body) {
        Analysis analysis = new Analysis(context, families, size);
        analysis.read(body, List.of(), List.of());
        boolean symmetric = analysis.leaves.stream().allMatch(analysis::place);
        return new FamilyProblem(size, domains, analysis.first, analysis.second, analysis.constants, analysis.unary,
                analysis.binary, symmetric, symmetric ? List.of() : analysis.memberVariables(),
                symmetric ? List.of() : analysis.clauses());
    }

    /** An index variable of a quantifier i in 1..n. */
    private record Index(Term.Variable variable, List<Integer> range) {
    }

    /** A part of the body under quantifiers over indices, for those of which the conditions hold. */
    private record Leaf(List<Index> indices, List<Term> conditions, Term body) {
    }

    private static final class Analysis {
        private final Context context;
        private final List<Term.Variable> families;
        private final int size;
        private final List<Term.Variable> first;
        private final List<Term.Variable> second;
        private final List<Leaf> leaves = new ArrayList<>();
        private final List<Term> constants = new ArrayList<>();
        private final List<Term> unary = new ArrayList<>();
        private final List<Term> binary = new ArrayList<>();
        private final Map<Integer, List<Term.Variable>> memberOf = new HashMap<>();

        Analysis(Context context, List<Term.Variable> families, int size) {
            this.context = context;
            this.families = families;
            this.size = size;
            this.first = families.stream().map(f -> context.fresh.next(elementType(f))).toList();
            this.second = families.stream().map(f -> context.fresh.next(elementType(f))).toList();
        }

        private static Type elementType(Term.Variable family) {
            return ((Type.Family) family.type()).element();
        }

        private boolean mentionsFamily(Term term) {
            return FreeVariables.of(term).stream().anyMatch(families::contains);
        }

        private void read(Term term, List<Index> indices, List<Term> conditions) {
            Term bare = Terms.meaning(term);
            if (bare instanceof Term.Let let) {
                read(Substitution.of(let.body(), let.variable(), let.value()), indices, conditions);
            } else if (bare instanceof Term.Operation and && and.operator() == Operator.AND) {
                and.arguments().forEach(part -> read(part, indices, conditions));
            } else if (bare instanceof Term.Operation implies && implies.operator() == Operator.IMPLIES
                    && onlyIndices(implies.argument(0), indices)) {
                List<Term> more = new ArrayList<>(conditions);
                more.add(implies.argument(0));
                read(implies.argument(1), indices, more);
            } else if (bare instanceof Term.Quantified forall && isIndexQuantifier(forall)) {
                List<Index> more = new ArrayList<>(indices);
                more.add(new Index(forall.variable(), range(forall.domain())));
                read(forall.body(), more, conditions);
            } else {
                leaves.add(new Leaf(indices, conditions, bare));
            }
        }

        private static boolean onlyIndices(Term condition, List<Index> indices) {
            return !indices.isEmpty() && FreeVariables.of(condition).stream()
                    .allMatch(v -> indices.stream().anyMatch(i -> i.variable().id() == v.id()));
        }

        private boolean isIndexQuantifier(Term.Quantified term) {
            return term.quantifier() == Term.Quantifier.FORALL && term.variable().type() instanceof Type.Number
                    && FreeVariables.of(term.domain()).isEmpty() && mentionsFamily(term.body());
        }

        private List<Integer> range(Term domain) {
            Compiler compiler = new Compiler(context);
            int set = compiler.id(domain).at(compiler.frame());
            List<Integer> range = new ArrayList<>();
            for (int id : context.pool.parts(set)) {
                range.add(context.pool.number(id).intValue());
            }
            return range;
        }

        /** The index variables by which the leaf takes members; where it takes them otherwise, null is among them. */
        private static Set<Integer> used(Term body, List<Term.Variable> families) {
            Set<Integer> used = new LinkedHashSet<>();
            new Rewriter() {
                @Override
                public Term variable(Term.Variable term) {
                    if (families.contains(term)) {
                        used.add(null);
                    }
                    return term;
                }

                @Override
                public Term operation(Term.Operation term) {
                    if (isMember(term, families)) {
                        used.add(term.argument(1) instanceof Term.Variable index ? index.id() : null);
                        return term;
                    }
                    return super.operation(term);
                }
            }.apply(body);
            return used;
        }

        private static boolean isMember(Term.Operation term, List<Term.Variable> families) {
            return term.operator() == Operator.MEMBER_OF_FAMILY && term.argument(0) instanceof Term.Variable family
                    && families.contains(family);
        }

        private static Term withMembers(Term body, List<Term.Variable> families, Map<Object, List<Term.Variable>> members) {
            return new Rewriter() {
                @Override
                public Term operation(Term.Operation term) {
                    if (isMember(term, families)) {
                        Object index = term.argument(1) instanceof Term.Variable v ? (Object) v.id() : place(term.argument(1));
                        List<Term.Variable> variables = members.get(index);
                        if (variables == null) {
                            throw new OutOfReach("a member beyond a family");
                        }
                        return variables.get(families.indexOf(term.argument(0)));
                    }
                    return super.operation(term);
                }
            }.apply(body);
        }

        private static String place(Term index) {
            if (Terms.meaning(index) instanceof Term.Constant constant) {
                return constant.value().text();
            }
            throw new OutOfReach("the members of a family are chosen in a way that is not decided by enumeration");
        }

        /** Puts the leaf among the conditions on nobody, one or two members; false when it is of another form. */
        private boolean place(Leaf leaf) {
            Set<Integer> used = used(leaf.body(), families);
            Set<Integer> bound = new LinkedHashSet<>();
            leaf.indices().forEach(i -> bound.add(i.variable().id()));
            if (used.contains(null) || used.size() > 2 || !bound.containsAll(used)) {
                return false;
            }
            List<Integer> order = List.copyOf(used);
            Map<Object, List<Term.Variable>> members = new HashMap<>();
            for (int i = 0; i < order.size(); i++) {
                members.put(order.get(i), i == 0 ? first : second);
            }
            Term body = withMembers(leaf.body(), families, members);
            if (FreeVariables.of(body).stream().anyMatch(v -> bound.contains(v.id()))) {
                return false;
            }
            return placed(body, order, applies(leaf, order));
        }

        private boolean placed(Term body, List<Integer> order, Set<List<Integer>> applies) {
            if (applies.isEmpty()) {
                return true;
            }
            if (order.isEmpty()) {
                constants.add(body);
                return true;
            }
            if (order.size() == 1) {
                unary.add(body);
                return applies.size() == size;
            }
            long same = applies.stream().filter(p -> p.get(0).equals(p.get(1))).count();
            long different = applies.size() - same;
            if (same == size) {
                Map<Integer, Term> equal = new HashMap<>();
                for (int i = 0; i < first.size(); i++) {
                    equal.put(second.get(i).id(), first.get(i));
                }
                unary.add(new Substitution(equal).apply(body));
            }
            if (different > 0) {
                binary.add(body);
            }
            return (same == 0 || same == size) && (different == 0 || different == (long) size * (size - 1));
        }

        /** The values of the used indices for which the leaf is asserted. */
        private Set<List<Integer>> applies(Leaf leaf, List<Integer> order) {
            Compiler compiler = new Compiler(context);
            Code.Truth condition = compiler.truth(Terms.and(leaf.conditions()));
            Set<List<Integer>> applies = new LinkedHashSet<>();
            Map<Integer, Integer> values = new HashMap<>();
            choose(leaf, 0, compiler, values, () -> {
                if (condition.at(compiler.frame())) {
                    applies.add(order.stream().map(values::get).toList());
                }
            });
            return applies;
        }

        private void choose(Leaf leaf, int from, Compiler compiler, Map<Integer, Integer> values, Runnable then) {
            if (from == leaf.indices().size()) {
                context.ticker.tick();
                then.run();
                return;
            }
            Index index = leaf.indices().get(from);
            int slot = compiler.slot(index.variable());
            for (int value : index.range()) {
                values.put(index.variable().id(), value);
                compiler.frame().numbers[slot] = Num.of(value);
                choose(leaf, from + 1, compiler, values, then);
            }
        }

        /** One variable for each member of each family. */
        private List<List<Term.Variable>> memberVariables() {
            List<List<Term.Variable>> members = new ArrayList<>();
            for (int i = 1; i <= size; i++) {
                List<Term.Variable> row = families.stream().map(f -> context.fresh.next(elementType(f))).toList();
                memberOf.put(i, row);
                members.add(row);
            }
            return members;
        }

        private List<Term> clauses() {
            Map<Object, List<Term.Variable>> members = new HashMap<>();
            memberOf.forEach((i, row) -> members.put(Integer.toString(i), row));
            List<Term> clauses = new ArrayList<>();
            for (Leaf leaf : leaves) {
                Compiler compiler = new Compiler(context);
                Code.Truth condition = compiler.truth(Terms.and(leaf.conditions()));
                Map<Integer, Integer> values = new HashMap<>();
                choose(leaf, 0, compiler, values, () -> {
                    if (condition.at(compiler.frame())) {
                        Map<Integer, Term> numbers = new HashMap<>();
                        values.forEach((id, n) -> numbers.put(id, new Term.Constant(Value.of(n), Type.NUMBER)));
                        Term closed = new Substitution(numbers).apply(leaf.body());
                        clauses.add(withMembers(unrolled(closed), families, members));
                    }
                });
            }
            return clauses;
        }

        /** Quantifiers over indices inside a leaf, written out. */
        private Term unrolled(Term term) {
            return new Rewriter() {
                @Override
                public Term quantified(Term.Quantified q) {
                    if (!(q.variable().type() instanceof Type.Number) || !FreeVariables.of(q.domain()).isEmpty()
                            || !mentionsFamily(q.body())) {
                        return super.quantified(q);
                    }
                    List<Term> parts = range(q.domain()).stream()
                            .map(i -> apply(Substitution.of(q.body(), q.variable(), Terms.number(i)))).toList();
                    return new Term.Operation(q.quantifier() == Term.Quantifier.FORALL ? Operator.AND : Operator.OR,
                            parts, Type.TRUTH);
                }
            }.apply(term);
        }
    }
}
