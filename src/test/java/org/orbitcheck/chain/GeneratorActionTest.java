package org.orbitcheck.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.orbitcheck.chain.Examples.perm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;

class GeneratorActionTest {
    private static String broken(PermutationGroup group, int things, List<Permutation> elements,
            List<Permutation> images) {
        String[] points = {"ghost", "apple", "cherry", "pear", "plum"};
        String[] names = {"a", "b", "c", "d", "e"};
        return assertThrows(NotAnAction.class,
                () -> GeneratorAction.of(group, things, elements, images, i -> points[i], i -> names[i])).getMessage();
    }

    @Test
    void theImageOfAProductIsTheProductOfTheImages() {
        PermutationGroup group = PermutationGroup.symmetric(4);
        GeneratorAction action = GeneratorAction.of(group, 3, List.of(perm(4, "(1 2)"), perm(4, "(1 2 3 4)")),
                List.of(perm(3, "(2 3)"), perm(3, "(1 3)")));
        assertEquals(perm(3, "(2 3)"), action.imageOf(perm(4, "(3 4)")));
        assertEquals(Permutation.identity(3), action.imageOf(perm(4, "(1 2)(3 4)")));
        group.elements().forEach(p -> group.elements().forEach(q -> assertEquals(
                action.imageOf(p.times(q)), action.imageOf(p).times(action.imageOf(q)))));
    }

    @Test
    void theOuterAutomorphismOfSym6IsAnAction() {
        PermutationGroup group = PermutationGroup.symmetric(6);
        GeneratorAction action = GeneratorAction.of(group, 6, List.of(perm(6, "(1 2)"), perm(6, "(1 2 3 4 5 6)")),
                List.of(perm(6, "(1 2)(3 4)(5 6)"), perm(6, "(2 3)(4 5 6)")));
        assertEquals(3, action.imageOf(perm(6, "(1 2 3)")).order());
        assertEquals(2, action.imageOf(perm(6, "(1 2 3)")).cycles().size());
        assertEquals(720, group.elements().map(action::imageOf).distinct().count());
    }

    @Test
    void anImageOfAWrongOrderIsNamed() {
        assertEquals("(ghost apple) has order 2, its image (a b c) has order 3",
                broken(PermutationGroup.symmetric(2), 3, List.of(perm(2, "(1 2)")), List.of(perm(3, "(1 2 3)"))));
    }

    @Test
    void aProductWhoseImageHasAWrongOrderIsNamed() {
        assertEquals("(ghost apple)*(apple cherry) has order 3, its image (a b)(c d) has order 2",
                broken(PermutationGroup.symmetric(3), 4, List.of(perm(3, "(1 2)"), perm(3, "(2 3)")),
                        List.of(perm(4, "(1 2)"), perm(4, "(3 4)"))));
    }

    @Test
    void otherBrokenRelationsAreFoundByTheShortestWords() {
        Permutation a = perm(4, "(1 2 3)");
        Permutation b = perm(4, "(1 4 2)");
        assertEquals(3, a.times(b).order());
        assertEquals("(ghost pear apple)*(ghost apple cherry)*(ghost apple cherry)"
                + " = (ghost apple cherry)*(ghost pear apple)*(ghost pear apple),"
                + " but their images are (1 3 2)(4 5 6) and (1 2 3)(4 6 5)",
                assertThrows(NotAnAction.class, () -> GeneratorAction.of(PermutationGroups.alternating(4), 6,
                        List.of(a, b), List.of(perm(6, "(1 2 3)"), perm(6, "(4 5 6)")),
                        i -> List.of("ghost", "apple", "cherry", "pear").get(i), i -> "" + (i + 1))).getMessage());
    }

    @Test
    void theElementsMustGenerateTheGroup() {
        assertEquals("the elements with a given image generate a group of order 2, not the whole group, "
                + "which has order 6",
                broken(PermutationGroup.symmetric(3), 2, List.of(perm(3, "(1 2)")), List.of(perm(2, "(1 2)"))));
    }

    @Test
    void theElementsMustBelongToTheGroup() {
        assertEquals("(ghost apple) is not an element of the group",
                broken(PermutationGroups.cyclic(3), 2, List.of(perm(3, "(1 2)")), List.of(perm(2, "(1 2)"))));
    }

    @Test
    void theTrivialGroupActsTrivially() {
        GeneratorAction action = GeneratorAction.of(PermutationGroup.trivial(2), 3, List.of(), List.of());
        assertEquals(Permutation.identity(3), action.imageOf(Permutation.identity(2)));
        assertThrows(NotAnAction.class, () -> GeneratorAction.of(PermutationGroup.trivial(2), 2,
                List.of(perm(2, "()")), List.of(perm(2, "(1 2)"))));
        assertThrows(IllegalArgumentException.class, () -> action.imageOf(perm(2, "(1 2)")));
    }
}
