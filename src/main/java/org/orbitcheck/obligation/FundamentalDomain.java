package org.orbitcheck.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.term.FreeVariables;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Rewriter;
import org.orbitcheck.term.Term;
import org.orbitcheck.term.Terms;

/**
 * Where a body sees t only through orbit(t), it says the same of every g*t. So t may be taken as the element g*t whose
 * coordinates at the points b_1, b_2, ... are lexicographically greatest: then its coordinate at b_k is at least that at
 * every point of the orbit of b_k under the pointwise stabilizer of b_1, ..., b_(k-1). For Sym(d) the coordinates
 * descend. The element taken need not be in Theta itself, only some image of it must be.
 */
final class FundamentalDomain {
    private FundamentalDomain() {
    }

    /** Whether the body sees the variable only as the parameter of an orbit inside the space. */
    static boolean applies(ParameterSpace space, Term.Variable variable, Term body) {
        ParameterSpace base = space instanceof ParameterSpace.Restricted r ? r.base() : space;
        if (!(base instanceof ParameterSpace.Vectors)) {
            return false;
        }
        Term without = new Rewriter() {
            @Override
            public Term orbit(Term.Orbit term) {
                boolean own = Terms.meaning(term.parameter()) instanceof Term.Variable v && v.id() == variable.id()
                        && term.space().equals(space);
                return own ? Terms.TRUE : super.orbit(term);
            }
        }.apply(body);
        return !FreeVariables.occursIn(without, variable);
    }

    /** The pairs (i, j) of places for which the coordinate at i may be taken to be at least that at j. */
    static List<int[]> order(PermutationGroup group) {
        List<int[]> pairs = new ArrayList<>();
        PermutationGroup stabilizer = group;
        for (int point = 0; point < group.degree() && !stabilizer.isTrivial(); point++) {
            for (int other : stabilizer.orbitOf(point)) {
                if (other != point) {
                    pairs.add(new int[] {point, other});
                }
            }
            stabilizer = stabilizer.stabilizer(point);
        }
        return pairs;
    }

    /** Places whose coordinates descend, where the group can sort them: the blocks of a product of symmetric groups. */
    static List<List<Integer>> chains(PermutationGroup group) {
        return group.blocksIfYoung().orElse(List.of()).stream().map(block -> Arrays.stream(block).boxed().toList())
                .filter(block -> block.size() > 1).toList();
    }
}
