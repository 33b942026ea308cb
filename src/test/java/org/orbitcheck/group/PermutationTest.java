package org.orbitcheck.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.orbitcheck.chain.Examples.perm;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PermutationTest {
    private static final int DEGREE = 7;

    @Provide
    Arbitrary<Permutation> permutations() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5, 6)
                .map(images -> Permutation.of(images.stream().mapToInt(i -> i).toArray()));
    }

    @Test
    void theProductActsFromTheRight() {
        Permutation swap = perm(3, "(1 2)");
        Permutation turn = perm(3, "(1 2 3)");
        assertEquals("(2 3)", swap.times(turn).toString());
        assertEquals("(1 3)", turn.times(swap).toString());
    }

    @Property(tries = 200)
    void productsApplyOneAfterTheOther(@ForAll("permutations") Permutation p, @ForAll("permutations") Permutation q) {
        Permutation product = p.times(q);
        for (int i = 0; i < DEGREE; i++) {
            assertEquals(p.apply(q.apply(i)), product.apply(i));
        }
        assertEquals(q.inverse().times(p.inverse()), product.inverse());
        assertEquals(p.sign() * q.sign(), product.sign());
        assertTrue(p.times(p.inverse()).isIdentity());
    }

    @Property(tries = 200)
    void theOrderIsTheLeastPowerThatIsTheIdentity(@ForAll("permutations") Permutation p) {
        Permutation power = p;
        long n = 1;
        while (!power.isIdentity()) {
            power = power.times(p);
            n++;
        }
        assertEquals(n, p.order());
        assertEquals(n <= 2, p.isInvolution());
        assertTrue(p.inverse().times(p).isIdentity());
    }

    @Property(tries = 200)
    void aPermutationIsTheProductOfItsCycles(@ForAll("permutations") Permutation p) {
        assertEquals(p, Permutation.fromCycles(DEGREE, p.cycles()));
        assertEquals(p, perm(DEGREE, p.toString()));
        int moved = p.cycles().stream().mapToInt(c -> c.length).sum();
        assertEquals((moved - p.cycles().size()) % 2 == 0 ? 1 : -1, p.sign());
        for (int[] cycle : p.cycles()) {
            assertEquals(Arrays.stream(cycle).min().getAsInt(), cycle[0]);
        }
    }

    @Property(tries = 100)
    void conjugationRenamesTheCycles(@ForAll("permutations") Permutation p, @ForAll("permutations") Permutation q) {
        Permutation renamed = Permutation.fromCycles(DEGREE, q.cycles().stream()
                .map(cycle -> Arrays.stream(cycle).map(p::apply).toArray()).toList());
        assertEquals(renamed, p.times(q).times(p.inverse()));
    }

    @Test
    void cycleNotationUsesTheNamesOfThePoints() {
        String[] names = {"ghost", "apple", "cherry"};
        assertEquals("(ghost cherry)", perm(3, "(1 3)").toCycleString(i -> names[i]));
        assertEquals("()", Permutation.identity(3).toCycleString(i -> names[i]));
        assertEquals("()", Permutation.identity(0).toString());
    }

    @Test
    void theIdentityIsTheLeastAndCountsAsAnInvolution() {
        assertTrue(Permutation.identity(3).isInvolution());
        assertTrue(Permutation.identity(3).compareTo(perm(3, "(2 3)")) < 0);
        assertTrue(perm(3, "(2 3)").compareTo(perm(3, "(1 2)")) < 0);
        assertFalse(perm(3, "(1 2 3)").isInvolution());
    }

    @Test
    void whatIsNoPermutationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Permutation.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Permutation.of(0, 2));
        assertThrows(IllegalArgumentException.class, () -> Permutation.of(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> perm(4, "(1 2)(2 3)"));
        assertThrows(IllegalArgumentException.class, () -> perm(4, "(1 2 1)"));
        assertThrows(IllegalArgumentException.class, () -> perm(4, "(4 5)"));
        assertThrows(IllegalArgumentException.class, () -> perm(3, "()").times(perm(4, "()")));
        assertThrows(IllegalArgumentException.class, () -> Permutation.identity(-1));
    }

    @Test
    void imagesAreCopied() {
        int[] images = {1, 0};
        Permutation swap = Permutation.of(images);
        images[0] = 7;
        swap.images()[1] = 7;
        assertEquals(List.of(1, 0), List.of(swap.apply(0), swap.apply(1)));
    }
}
