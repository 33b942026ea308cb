package org.orbitcheck.shortcut;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orbitcheck.semantics.Actions;
import org.orbitcheck.semantics.Compiler;
import org.orbitcheck.semantics.Interrupted;
import org.orbitcheck.semantics.Node;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Value;

/**
 * `exists p[1..n]` by conditions on single members and on pairs: n candidates, repetitions allowed, that are pairwise
 * compatible. Candidates that act alike on what they are applied to are taken once.
 */
final class FamilyCliques implements Node.Truth {
    private final Node domain;
    private final int size;
    private final int first;
    private final int second;
    private final List<Node> single;
    private final List<Node> pair;
    private final Optional<List<Node>> acted;

    private FamilyCliques(Node domain, int size, int first, int second, List<Node> single, List<Node> pair, Optional<List<Node>> acted) {
        this.domain = domain;
        this.size = size;
        this.first = first;
        this.second = second;
        this.single = single;
        this.pair = pair;
        this.acted = acted;
    }

    static Node compile(Compiler compiler, Term.FamilyQuantified term, FamilyConditions conditions) {
        Node domain = compiler.compile(term.domain());
        Optional<List<Node>> acted = ActionProfile.of(conditions).map(all -> all.stream().map(a -> filtered(compiler, a)).toList());
        return compiler.<Node>binding(conditions.first(), first -> compiler.<Node>binding(conditions.second(), second ->
                new FamilyCliques(domain, term.size(), first, second, compiler.compileAll(conditions.single()),
                        compiler.compileAll(conditions.pair()), acted)));
    }

    /** The set of the values for which the premise holds. */
    private static Node filtered(Compiler compiler, ActionProfile.Acted acted) {
        Node domain = compiler.compile(acted.domain());
        return compiler.<Node>binding(acted.variable(), slot -> {
            Node premise = compiler.compile(acted.premise());
            return environment -> {
                List<Value> kept = new ArrayList<>();
                for (Value value : domain.set(environment)) {
                    environment[slot] = value;
                    if (premise.holds(environment)) {
                        kept.add(value);
                    }
                }
                return Value.SetOf.of(kept);
            };
        });
    }

    @Override
    public boolean holds(Value[] environment) {
        if (size == 0) {
            return true;
        }
        List<Value> candidates = candidates(environment);
        return new Search(environment, candidates).extend(0, 0, null);
    }

    private List<Value> candidates(Value[] environment) {
        Set<Value> moved = new LinkedHashSet<>();
        acted.ifPresent(nodes -> nodes.forEach(n -> ((Value.SetOf) n.value(environment)).elements().forEach(moved::add)));
        Map<List<Value>, Value> kept = new LinkedHashMap<>();
        for (Value candidate : domain.set(environment)) {
            Interrupted.check();
            List<Value> profile = acted.isEmpty() ? List.of(candidate)
                    : moved.stream().map(a -> Actions.act(((Value.Permutation) candidate).permutation(), a)).toList();
            if (!kept.containsKey(profile)) {
                environment[first] = candidate;
                if (all(single, environment)) {
                    kept.put(profile, candidate);
                }
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean all(List<Node> conditions, Value[] environment) {
        for (Node condition : conditions) {
            if (!condition.holds(environment)) {
                return false;
            }
        }
        return true;
    }

    /** Members are chosen by increasing place among the candidates. */
    private final class Search {
        private final Value[] environment;
        private final List<Value> candidates;
        private final BitSet[] compatible;

        Search(Value[] environment, List<Value> candidates) {
            this.environment = environment;
            this.candidates = candidates;
            this.compatible = new BitSet[candidates.size()];
        }

        boolean extend(int chosen, int from, BitSet allowed) {
            if (chosen == size) {
                return true;
            }
            for (int place = next(allowed, from); place >= 0 && place < candidates.size(); place = next(allowed, place + 1)) {
                Interrupted.check();
                BitSet rest = (BitSet) row(place).clone();
                if (allowed != null) {
                    rest.and(allowed);
                }
                if (chosen + 1 == size || rest.nextSetBit(place) >= 0) {
                    if (extend(chosen + 1, place, rest)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private int next(BitSet allowed, int from) {
            return allowed == null ? from : allowed.nextSetBit(from);
        }

        /** The candidates from this place on that go with this one, itself where it may be repeated. */
        private BitSet row(int place) {
            if (compatible[place] == null) {
                BitSet row = new BitSet();
                for (int other = place; other < candidates.size(); other++) {
                    row.set(other, goTogether(place, other) && (other == place || goTogether(other, place)));
                }
                compatible[place] = row;
            }
            return compatible[place];
        }

        private boolean goTogether(int left, int right) {
            Interrupted.check();
            environment[first] = candidates.get(left);
            environment[second] = candidates.get(right);
            return all(pair, environment);
        }
    }
}
