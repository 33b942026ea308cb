package org.orbitcheck.cache;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orbitcheck.result.Result;
import org.orbitcheck.result.Smallness;

/**
 * What is kept of a result: how long it took, whether its counterexample is the smallest, what is known beyond the spaces of
 * a lemma, the steps that rest on a solver's word, and its certificate, under a seal of it all and of the program that wrote
 * it.
 *
 * <pre>
 * SEAL
 * MILLIS [TAB] + or - [TAB] SMALLNESS IN WORDS
 * BEYOND                 - where the certificate says it
 * HOLE [TAB HOLE …]      one line for each fact of the certificate
 * (an empty line)
 * CERTIFICATE
 * </pre>
 */
record Entry(long millis, Smallness smallness, Optional<String> beyond, List<List<String>> holes, String certificate) {
    private static final String NONE = "-";
    private static final Pattern FIRST = Pattern.compile("(\\d{1,15})\t([+-])\t(.*)");

    /** The entry of a result whose facts have these outcomes, in the order of the certificate. */
    static Entry of(Result result, Optional<String> beyond, List<Result.Outcome> facts, String certificate) {
        Smallness smallness = result.refuted().map(Result.Outcome::smallness).orElse(Smallness.NOTHING_TO_CHOOSE);
        return new Entry(result.millis(), smallness, beyond, facts.stream().map(Result.Outcome::holes).toList(), certificate);
    }

    String write(String key) {
        StringBuilder body = new StringBuilder().append(millis).append(smallness.established() ? "\t+\t" : "\t-\t")
                .append(smallness.text().replaceAll("\\s+", " ")).append('\n').append(beyond.orElse(NONE)).append('\n');
        holes.forEach(h -> body.append(h.isEmpty() ? NONE : String.join("\t", h)).append('\n'));
        body.append('\n').append(certificate);
        return seal(key, body.toString()) + "\n" + body;
    }

    private static String seal(String key, String body) {
        return new Digest().add(key).add(body).hex();
    }

    /** Reads an entry; empty where its seal is broken. */
    static Optional<Entry> read(String key, String text) {
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(0, end).equals(seal(key, text.substring(end + 1)))) {
            return Optional.empty();
        }
        String body = text.substring(end + 1);
        int head = body.indexOf("\n\n");
        if (head < 0) {
            return Optional.empty();
        }
        List<String> lines = body.substring(0, head).lines().toList();
        Matcher first = FIRST.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!first.matches() || lines.size() < 2) {
            return Optional.empty();
        }
        Optional<String> beyond = Optional.of(lines.get(1)).filter(l -> !l.equals(NONE));
        List<List<String>> holes = lines.subList(2, lines.size()).stream()
                .map(l -> l.equals(NONE) ? List.<String>of() : Stream.of(l.split("\t")).toList()).toList();
        Smallness smallness = new Smallness(first.group(2).equals("+"), first.group(3));
        return Optional.of(new Entry(Long.parseLong(first.group(1)), smallness, beyond, holes, body.substring(head + 2)));
    }
}
