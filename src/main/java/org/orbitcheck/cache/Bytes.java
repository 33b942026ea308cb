package org.orbitcheck.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A sequence of numbers and texts as bytes; two sequences of one shape that differ are told apart. */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    /** A whole number of at least 0. */
    void add(int number) {
        int rest = number;
        while (rest >= 0x80) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    /** A text; where it was added before, its place. */
    void add(String text) {
        Integer place = texts.putIfAbsent(text, texts.size());
        if (place != null) {
            add(place + 1);
            return;
        }
        add(0);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded.length);
        bytes.writeBytes(encoded);
    }

    /** The SHA-256 hash of the sequence. */
    String hash() {
        return new Digest().add(bytes.toByteArray()).hex();
    }
}
