package org.orbitcheck.shortcut;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arrangements of a vector within coarse blocks (its orbit under their Young group), class by class: two are in one
 * class when a permutation within the fine blocks, which refine the coarse ones, takes one to the other. A class is a
 * distribution of the entries of each coarse block over its fine blocks, so classes are made one by one in constant
 * memory, with their sizes, and the arrangements themselves are never listed.
 */
public final class ArrangementClasses {
    private final int[][] fine;
    private final boolean[] lastOfCoarse;
    private final int[][] countsOfCoarse;
    private final int[] coarseOf;
    private final int[] codes;
    private final int[] palette;

    /** Takes one class: its least arrangement (always the same array) and how many arrangements it has. */
    @FunctionalInterface
    public interface Visitor {
        /** Whether to stop. */
        boolean visit(int[] arrangement, BigInteger size);
    }

    /** Each fine block must lie in one coarse block; both partition the places of the codes. */
    public ArrangementClasses(List<int[]> coarse, List<int[]> fine, int[] codes) {
        this.codes = codes.clone();
        this.palette = Arrays.stream(codes).distinct().sorted().toArray();
        this.countsOfCoarse = new int[coarse.size()][];
        int[] coarseOfPlace = new int[codes.length];
        for (int c = 0; c < coarse.size(); c++) {
            countsOfCoarse[c] = counts(coarse.get(c));
            for (int place : coarse.get(c)) {
                coarseOfPlace[place] = c;
            }
        }
        List<int[]> ordered = new ArrayList<>(fine);
        ordered.sort((a, b) -> Integer.compare(coarseOfPlace[a[0]], coarseOfPlace[b[0]]));
        this.fine = ordered.toArray(int[][]::new);
        this.coarseOf = ordered.stream().mapToInt(b -> coarseOfPlace[b[0]]).toArray();
        this.lastOfCoarse = new boolean[this.fine.length];
        for (int k = 0; k < this.fine.length; k++) {
            lastOfCoarse[k] = k + 1 == this.fine.length || coarseOf[k + 1] != coarseOf[k];
        }
    }

    private int[] counts(int[] block) {
        int[] counts = new int[palette.length];
        for (int place : block) {
            counts[Arrays.binarySearch(palette, codes[place])]++;
        }
        return counts;
    }

    /** Shows the classes until the visitor stops; whether it did. */
    public boolean visit(Visitor visitor) {
        return fine.length == 0 ? visitor.visit(new int[0], BigInteger.ONE)
                : block(0, countsOfCoarse[coarseOf[0]].clone(), BigInteger.ONE, new int[codes.length], visitor);
    }

    private boolean block(int k, int[] rest, BigInteger ways, int[] arrangement, Visitor visitor) {
        if (k == fine.length) {
            return visitor.visit(arrangement, ways);
        }
        return lastOfCoarse[k] ? filled(k, rest.clone(), rest, ways, arrangement, visitor)
                : choose(k, 0, fine[k].length, new int[palette.length], rest, ways, arrangement, visitor);
    }

    /** Chooses how often each value from a place on is in the block. */
    private boolean choose(int k, int value, int room, int[] chosen, int[] rest, BigInteger ways, int[] arrangement, Visitor visitor) {
        if (value == palette.length) {
            return room == 0 && filled(k, chosen, rest, ways, arrangement, visitor);
        }
        for (int n = Math.min(room, rest[value]); n >= 0; n--) {
            chosen[value] = n;
            if (choose(k, value + 1, room - n, chosen, rest, ways, arrangement, visitor)) {
                return true;
            }
        }
        chosen[value] = 0;
        return false;
    }

    private boolean filled(int k, int[] chosen, int[] rest, BigInteger ways, int[] arrangement, Visitor visitor) {
        int place = 0;
        for (int value = 0; value < palette.length; value++) {
            for (int n = 0; n < chosen[value]; n++) {
                arrangement[fine[k][place++]] = palette[value];
            }
        }
        BigInteger all = fine[k].length == 1 ? ways : ways.multiply(multinomial(chosen));
        if (lastOfCoarse[k]) {
            return block(k + 1, k + 1 == fine.length ? rest : countsOfCoarse[coarseOf[k + 1]], all, arrangement, visitor);
        }
        int[] left = rest.clone();
        for (int value = 0; value < left.length; value++) {
            left[value] -= chosen[value];
        }
        return block(k + 1, left, all, arrangement, visitor);
    }

    private static BigInteger multinomial(int[] counts) {
        BigInteger result = BigInteger.ONE;
        int placed = 0;
        for (int count : counts) {
            for (int i = 1; i <= count; i++) {
                result = result.multiply(BigInteger.valueOf(++placed)).divide(BigInteger.valueOf(i));
            }
        }
        return result;
    }

    /** The number of arrangements in all classes together. */
    public static BigInteger count(List<int[]> coarse, int[] codes) {
        ArrangementClasses classes = new ArrangementClasses(coarse, coarse, codes);
        BigInteger[] size = new BigInteger[1];
        classes.visit((arrangement, all) -> {
            size[0] = all;
            return true;
        });
        return size[0];
    }
}
