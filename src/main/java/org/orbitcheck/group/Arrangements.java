package org.orbitcheck.group;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The distinct arrangements of a vector within the blocks of a Young group, which are its orbit, one after another in
 * lexicographic order and in constant memory (Knuth, TAOCP 4A, Algorithm 7.2.1.2L, run on several blocks at once).
 */
public final class Arrangements {
    private final int[][] blocks;
    private final int[] blockOf;
    private final int[] placeInBlock;

    /** Of the blocks of a Young group. */
    public Arrangements(int degree, List<int[]> blocks) {
        this.blocks = blocks.toArray(int[][]::new);
        this.blockOf = new int[degree];
        this.placeInBlock = new int[degree];
        for (int b = 0; b < this.blocks.length; b++) {
            for (int k = 0; k < this.blocks[b].length; k++) {
                blockOf[this.blocks[b][k]] = b;
                placeInBlock[this.blocks[b][k]] = k;
            }
        }
    }

    /** Shows every arrangement; the array is the same each time and changes afterwards. */
    public void forEach(int[] vector, Consumer<int[]> consumer) {
        int[] current = first(vector);
        do {
            consumer.accept(current);
        } while (advance(current));
    }

    /** The least arrangement: ascending within each block. */
    public int[] first(int[] vector) {
        int[] sorted = vector.clone();
        for (int[] block : blocks) {
            int[] values = new int[block.length];
            Arrays.setAll(values, k -> vector[block[k]]);
            Arrays.sort(values);
            for (int k = 0; k < block.length; k++) {
                sorted[block[k]] = values[k];
            }
        }
        return sorted;
    }

    /** Goes on to the next greater arrangement; false, with the vector unchanged, when there is none. */
    public boolean advance(int[] vector) {
        int pivot = vector.length - 1;
        while (pivot >= 0 && !canRise(vector, pivot)) {
            pivot--;
        }
        if (pivot < 0) {
            return false;
        }
        raise(vector, pivot);
        if (blocks.length == 1) {
            reverse(vector, blocks[0], pivot + 1);
        } else {
            for (int[] block : blocks) {
                reverse(vector, block, firstAfter(block, pivot));
            }
        }
        return true;
    }

    private boolean canRise(int[] vector, int point) {
        int[] block = blocks[blockOf[point]];
        int next = placeInBlock[point] + 1;
        return next < block.length && vector[point] < vector[block[next]];
    }

    private void raise(int[] vector, int pivot) {
        int[] block = blocks[blockOf[pivot]];
        int k = block.length - 1;
        while (vector[block[k]] <= vector[pivot]) {
            k--;
        }
        int value = vector[pivot];
        vector[pivot] = vector[block[k]];
        vector[block[k]] = value;
    }

    private static int firstAfter(int[] block, int point) {
        int k = block.length;
        while (k > 0 && block[k - 1] > point) {
            k--;
        }
        return k;
    }

    /** The values after the pivot descend within each block; the least arrangement of them ascends. */
    private static void reverse(int[] vector, int[] block, int from) {
        for (int low = from, high = block.length - 1; low < high; low++, high--) {
            int value = vector[block[low]];
            vector[block[low]] = vector[block[high]];
            vector[block[high]] = value;
        }
    }
}
