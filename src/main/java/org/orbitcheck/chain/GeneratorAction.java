package org.orbitcheck.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.group.PermutationGroup;
import org.orbitcheck.group.Structure;

/**
 * An action of a group on k named things that is given by the images of generating elements. The pairs (element, image)
 * generate a subgroup D of the direct product G * Sym(k); the images extend to a homomorphism from G exactly when no
 * element of D fixes all points of G and moves a thing, that is, when D has the order of G.
 */
public final class GeneratorAction {
    private final int degree;
    private final int things;
    private final Structure graph;

    private GeneratorAction(int degree, int things, Structure graph) {
        this.degree = degree;
        this.things = things;
        this.graph = graph;
    }

    /**
     * The action in which elements.get(i) permutes the things by images.get(i). Throws {@link NotAnAction}, in the
     * names given, when an element is not in the group, when they do not generate it, or when a relation between
     * them does not hold between their images.
     */
    public static GeneratorAction of(PermutationGroup group, int things, List<Permutation> elements,
            List<Permutation> images, IntFunction<String> pointNames, IntFunction<String> thingNames) {
        if (elements.size() != images.size()) {
            throw new IllegalArgumentException(elements.size() + " elements and " + images.size() + " images");
        }
        BrokenRelation text = new BrokenRelation(elements, images, pointNames, thingNames);
        checkGeneration(group, elements, pointNames);
        List<Permutation> pairs = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (images.get(i).degree() != things) {
                throw new IllegalArgumentException("an image on " + images.get(i).degree() + " of " + things);
            }
            pairs.add(join(elements.get(i), images.get(i)));
        }
        Structure graph = PermutationGroups.generatedBy(group.degree() + things, pairs).structure();
        if (!graph.order().equals(group.order())) {
            throw new NotAnAction(text.describe());
        }
        return new GeneratorAction(group.degree(), things, graph);
    }

    /** As above, with points and things counted from 1 in messages. */
    public static GeneratorAction of(PermutationGroup group, int things, List<Permutation> elements,
            List<Permutation> images) {
        IntFunction<String> number = i -> Integer.toString(i + 1);
        return of(group, things, elements, images, number, number);
    }

    private static void checkGeneration(PermutationGroup group, List<Permutation> elements,
            IntFunction<String> pointNames) {
        for (Permutation element : elements) {
            if (!group.contains(element)) {
                throw new NotAnAction(element.toCycleString(pointNames) + " is not an element of the group");
            }
        }
        PermutationGroup generated = PermutationGroups.generatedBy(group.degree(), elements);
        if (!generated.order().equals(group.order())) {
            throw new NotAnAction("the elements with a given image generate a group of order " + generated.order()
                    + ", not the whole group, which has order " + group.order());
        }
    }

    private static Permutation join(Permutation element, Permutation image) {
        int[] images = Permutation.identity(element.degree() + image.degree()).images();
        for (int i = 0; i < element.degree(); i++) {
            images[i] = element.apply(i);
        }
        for (int i = 0; i < image.degree(); i++) {
            images[element.degree() + i] = element.degree() + image.apply(i);
        }
        return Permutation.of(images);
    }

    public int size() {
        return things;
    }

    /** How a group element permutes the things; throws IllegalArgumentException when it is not in the group. */
    public Permutation imageOf(Permutation element) {
        if (element.degree() != degree) {
            throw new IllegalArgumentException("an element on " + element.degree() + " points, not " + degree);
        }
        Permutation rest = join(element, Permutation.identity(things));
        for (int level = 0; level < degree; level++) {
            int point = rest.apply(level);
            if (Arrays.binarySearch(graph.basicOrbit(level), point) < 0) {
                throw new IllegalArgumentException(element + " is not an element of the group");
            }
            if (point != level) {
                rest = graph.representative(level, point).inverse().times(rest);
            }
        }
        int[] inverse = new int[things];
        for (int i = 0; i < things; i++) {
            inverse[i] = rest.apply(degree + i) - degree;
        }
        return Permutation.of(inverse).inverse();
    }
}
