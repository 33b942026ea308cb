package org.orbitcheck.group;

/** A permutation of at most 64 points as a map of bit masks, by a table for each byte. */
final class MaskMap {
    private final long[][] tables;

    MaskMap(Permutation p) {
        this.tables = new long[(p.degree() + 7) / 8][256];
        for (int block = 0; block < tables.length; block++) {
            for (int bits = 1; bits < 256; bits++) {
                int lowest = Integer.numberOfTrailingZeros(bits);
                int point = 8 * block + lowest;
                long image = point < p.degree() ? 1L << p.apply(point) : 0;
                tables[block][bits] = tables[block][bits & bits - 1] | image;
            }
        }
    }

    long apply(long mask) {
        long image = 0;
        for (int block = 0; block < tables.length; block++) {
            image |= tables[block][(int) (mask >>> 8 * block) & 0xFF];
        }
        return image;
    }
}
