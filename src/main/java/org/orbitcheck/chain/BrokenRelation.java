package org.orbitcheck.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.orbitcheck.group.Permutation;

/** Finds and words a relation between group elements that their images do not satisfy. */
final class BrokenRelation {
    private static final int MAX_WORDS = 200_000;

    private final List<Permutation> elements;
    private final List<Permutation> images;
    private final IntFunction<String> pointNames;
    private final IntFunction<String> thingNames;

    BrokenRelation(List<Permutation> elements, List<Permutation> images, IntFunction<String> pointNames,
            IntFunction<String> thingNames) {
        this.elements = elements;
        this.images = images;
        this.pointNames = pointNames;
        this.thingNames = thingNames;
    }

    /** The text; orders of single elements and of products of two come first, then the shortest broken relation. */
    String describe() {
        for (int i = 0; i < elements.size(); i++) {
            if (breaksOrder(elements.get(i), images.get(i))) {
                return orders(elements.get(i), images.get(i), name(i));
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            for (int j = i + 1; j < elements.size(); j++) {
                Permutation product = elements.get(i).times(elements.get(j));
                Permutation image = images.get(i).times(images.get(j));
                if (breaksOrder(product, image)) {
                    return orders(product, image, name(i) + "*" + name(j));
                }
            }
        }
        return shortestWords();
    }

    private static boolean breaksOrder(Permutation element, Permutation image) {
        return element.order() % image.order() != 0;
    }

    private String orders(Permutation element, Permutation image, String name) {
        return name + " has order " + element.order() + ", its image " + image.toCycleString(thingNames)
                + " has order " + image.order();
    }

    private String name(int i) {
        return elements.get(i).toCycleString(pointNames);
    }

    /** Breadth first over words: two words for one element whose images differ. */
    private String shortestWords() {
        record Word(Permutation element, Permutation image, List<Integer> letters) {
        }
        Map<Permutation, Word> seen = new HashMap<>();
        List<Word> open = new ArrayList<>();
        Permutation things = images.get(0);
        Word empty = new Word(Permutation.identity(elements.get(0).degree()),
                Permutation.identity(things.degree()), List.of());
        seen.put(empty.element, empty);
        open.add(empty);
        for (int next = 0; next < open.size() && next < MAX_WORDS; next++) {
            Word word = open.get(next);
            for (int i = 0; i < elements.size(); i++) {
                List<Integer> letters = new ArrayList<>(word.letters);
                letters.add(i);
                Word longer = new Word(word.element.times(elements.get(i)), word.image.times(images.get(i)), letters);
                Word other = seen.putIfAbsent(longer.element, longer);
                if (other == null) {
                    open.add(longer);
                } else if (!other.image.equals(longer.image)) {
                    return text(longer.letters) + " = " + text(other.letters) + ", but their images are "
                            + longer.image.toCycleString(thingNames) + " and " + other.image.toCycleString(thingNames);
                }
            }
        }
        return "a relation between the elements does not hold between their images";
    }

    private String text(List<Integer> letters) {
        return letters.isEmpty() ? "()" : String.join("*", letters.stream().map(this::name).toList());
    }
}
