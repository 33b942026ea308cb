package org.orbitcheck.mdp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/**
 * A finite Markov decision process [D.6]: states 0..n-1, and for each state its actions, each a probability vector over
 * the next state.
 */
public final class DecisionProcess {
    /** The linear systems of more states take too long: exact fractions grow with their number. */
    public static final int MOST_STATES = 200;
    private static final long MOST_POLICIES = 200_000;
    /** The most that policies times the fourth power of the number of states may be. */
    private static final double MOST_WORK = 2e9;
    private final List<List<List<BigFraction>>> actions;

    /**
     * @param actions actions.get(s).get(a).get(t) is the probability to come from s to t by a; each row has sum 1
     */
    public DecisionProcess(List<List<List<BigFraction>>> actions) {
        this.actions = actions.stream().map(s -> s.stream().map(List::copyOf).toList()).toList();
    }

    /**
     * The visit distributions e_s (I - g T_pi)^-1 of the stationary deterministic policies pi [D.7].
     *
     * @param start the state s
     * @param discount g, from 0 to below 1
     * @throws IllegalArgumentException where there are too many policies
     */
    public Set<List<BigFraction>> visits(int start, BigFraction discount) {
        Set<List<BigFraction>> found = new LinkedHashSet<>();
        forEachPolicy(start, chain -> found.add(chain.visits(start, discount)));
        return found;
    }

    /**
     * The recurrent state distributions [D.10]: the limits of (1-g) times the visit distributions as g goes to 1.
     *
     * @throws IllegalArgumentException where there are too many policies
     */
    public Set<List<BigFraction>> recurrentStateDistributions(int start) {
        Set<List<BigFraction>> found = new LinkedHashSet<>();
        forEachPolicy(start, chain -> found.add(chain.limit(start)));
        return found;
    }

    /** Policies differ only in states that can be reached from the start. */
    private void forEachPolicy(int start, java.util.function.Consumer<Chain> consumer) {
        List<Integer> reachable = List.copyOf(reachable(start));
        long policies = 1;
        for (int state : reachable) {
            policies *= actions.get(state).size();
            if (policies > MOST_POLICIES) {
                throw new IllegalArgumentException("more than " + MOST_POLICIES + " stationary deterministic policies");
            }
        }
        if (policies * Math.pow(actions.size(), 4) > MOST_WORK) {
            throw new IllegalArgumentException(policies + " stationary deterministic policies on " + actions.size()
                    + " states, which are too many together");
        }
        for (long policy = 0; policy < policies; policy++) {
            long rest = policy;
            List<List<BigFraction>> rows = new ArrayList<>();
            actions.forEach(a -> rows.add(a.get(0)));
            for (int state : reachable) {
                int choices = actions.get(state).size();
                rows.set(state, actions.get(state).get((int) (rest % choices)));
                rest /= choices;
            }
            consumer.accept(new Chain(rows));
        }
    }

    private Set<Integer> reachable(int start) {
        Set<Integer> reached = new TreeSet<>(Set.of(start));
        List<Integer> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            int state = open.remove(open.size() - 1);
            for (List<BigFraction> row : actions.get(state)) {
                for (int next = 0; next < row.size(); next++) {
                    if (row.get(next).signum() > 0 && reached.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return reached;
    }
}
