package org.orbitcheck.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.fraction.BigFraction;

/** A place in a JSON text, read strictly: everything that is there is wanted, and everything that is wanted is there. */
record Json(JsonNode node, String path) {
    private static final int MOST_DIGITS = 10_000;
    private static final Pattern RATIONAL = Pattern.compile("(-?\\d+)(?:/(\\d+))?");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Parses a text; throws {@link Malformed}. */
    static Json of(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new Malformed("the file is empty");
            }
            return new Json(node, "");
        } catch (MismatchedInputException e) {
            throw new Malformed("the file goes on behind its end");
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new Malformed("the file is no JSON text: " + where + e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(", from `[^)]*", ""));
        }
    }

    Malformed fault(String message) {
        return new Malformed(path.isEmpty() ? message : path + ": " + message);
    }

    /** The fields are these and no others. */
    Json fields(String... names) {
        return fields(Set.of(names), Set.of());
    }

    Json fields(Set<String> required, Set<String> optional) {
        if (!node.isObject()) {
            throw fault("an object is expected");
        }
        Set<String> there = new TreeSet<>();
        node.fieldNames().forEachRemaining(there::add);
        for (String name : new TreeSet<>(required)) {
            if (!there.remove(name)) {
                throw fault("the field '" + name + "' is missing");
            }
        }
        there.removeAll(optional);
        if (!there.isEmpty()) {
            throw fault("there is no field '" + there.iterator().next() + "' here");
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name);
    }

    Json get(String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw fault("the field '" + name + "' is missing");
        }
        return new Json(field, path.isEmpty() ? name : path + "." + name);
    }

    Optional<Json> find(String name) {
        return node.has(name) ? Optional.of(get(name)) : Optional.empty();
    }

    List<Json> elements() {
        if (!node.isArray()) {
            throw fault("a list is expected");
        }
        List<Json> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Json(node.get(i), path + "[" + i + "]"));
        }
        return elements;
    }

    String text() {
        if (!node.isTextual()) {
            throw fault("a text is expected");
        }
        return node.textValue();
    }

    /** A text in several lines. */
    String lines() {
        StringBuilder text = new StringBuilder();
        elements().forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    boolean truth() {
        if (!node.isBoolean()) {
            throw fault("true or false is expected");
        }
        return node.booleanValue();
    }

    /** A whole number of at least 0. */
    int count() {
        if (!node.isInt() || node.intValue() < 0) {
            throw fault("a whole number of at least 0 is expected");
        }
        return node.intValue();
    }

    /** The element of a list at a place. */
    <T> T in(List<T> list, String what) {
        int place = count();
        if (place >= list.size()) {
            throw fault("there is no " + what + " " + place);
        }
        return list.get(place);
    }

    BigFraction rational() {
        return rational(text());
    }

    /** Rationals with spaces between them. */
    List<BigFraction> rationals() {
        String text = text();
        return text.isEmpty() ? List.of() : Pattern.compile(" ").splitAsStream(text).map(this::rational).toList();
    }

    private BigFraction rational(String text) {
        Matcher matcher = RATIONAL.matcher(text);
        if (text.length() > MOST_DIGITS || !matcher.matches()) {
            throw fault("'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "' is no exact rational");
        }
        BigInteger denominator = matcher.group(2) == null ? BigInteger.ONE : new BigInteger(matcher.group(2));
        if (denominator.signum() == 0) {
            throw fault("'" + text + "' divides by zero");
        }
        return new BigFraction(new BigInteger(matcher.group(1)), denominator);
    }

    /** A rational as this form writes it. */
    static String of(BigFraction rational) {
        return rational.getDenominator().equals(BigInteger.ONE) ? rational.getNumerator().toString()
                : rational.getNumerator() + "/" + rational.getDenominator();
    }
}
