package org.orbitcheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orbitcheck.proof.Verification.State;
import org.orbitcheck.proof.Verification;

/**
 * What verify answers.
 *
 * @param found one for each certificate, and for each claim without one
 * @param faulty the number of specs with mistakes
 * @param allowHoles whether holes are let pass
 */
record VerifyReport(List<Verification> found, int faulty, boolean allowHoles) {
    VerifyReport {
        found = List.copyOf(found);
    }

    /** As for check: 1 where something is wrong, 3 where something is only not shown. */
    int status() {
        if (faulty > 0) {
            return ExitStatus.USAGE;
        }
        if (any(State.BROKEN) || any(State.UNEXPECTED) || any(State.EXTRA)) {
            return ExitStatus.WRONG;
        }
        return any(State.MISSING) || any(State.STALE) || any(State.HOLEY) && !allowHoles ? ExitStatus.UNKNOWN : ExitStatus.OK;
    }

    private boolean any(State state) {
        return found.stream().anyMatch(v -> v.state() == state);
    }

    private Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        found.forEach(v -> counts.merge(v.state(), 1, Integer::sum));
        return counts;
    }

    private long bySymmetry() {
        return found.stream().filter(Verification::bySymmetry).count();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Verification one : found) {
            if (one.state() != State.GOOD) {
                text.append(word(one.state())).append(' ').append(one.spec()).append(one.spec().isEmpty() ? "" : ": ")
                        .append(one.claim()).append(": ").append(one.reason()).append('\n');
            }
        }
        List<String> parts = new ArrayList<>();
        for (State state : State.values()) {
            int count = counts().getOrDefault(state, 0);
            if (count > 0 || state == State.GOOD || state == State.HOLEY) {
                parts.add(count + " " + word(state));
            }
        }
        text.append(found.size()).append(found.size() == 1 ? " certificate: " : " certificates: ").append(String.join(", ", parts));
        if (bySymmetry() > 0) {
            text.append("; ").append(bySymmetry()).append(" too large for the definitions alone, evaluated by symmetry");
        }
        if (faulty > 0) {
            text.append("; ").append(faulty).append(faulty == 1 ? " spec has" : " specs have").append(" mistakes, nothing is checked there");
        }
        return text.append('\n').toString();
    }

    String json(String version) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("tool", "orbitcheck").put("version", version);
        ArrayNode list = root.putArray("certificates");
        for (Verification one : found) {
            boolean shown = one.state() == State.GOOD || one.state() == State.HOLEY;
            list.addObject().put("spec", one.spec()).put("claim", one.claim()).put("state", word(one.state()))
                    .put("verdict", one.verdict().map(v -> v.name().toLowerCase(Locale.ROOT)).orElse(null))
                    .put("ok", shown).put("certified", one.state() == State.GOOD)
                    .put("by_symmetry", one.bySymmetry())
                    .put("reason", one.reason().isEmpty() ? null : one.reason());
        }
        ObjectNode summary = root.putObject("summary").put("certificates", found.size());
        for (State state : State.values()) {
            summary.put(word(state), counts().getOrDefault(state, 0));
        }
        summary.put("by_symmetry", bySymmetry()).put("faulty_specs", faulty);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
