package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.number.ExactReal;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Value;

/**
 * The text form of values. An object with one field that names the kind: {@code {"vector": ["1", "1/2"]}},
 * {@code {"permutation": [["a", "b"]]}}; numbers are texts, truth values are themselves. A second field "of" is the number
 * of the points (of the coset space, of the action) in the {@link Vocabulary}, where it is not 0.
 */
final class ValueForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Vocabulary vocabulary;

    ValueForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Throws {@link Malformed} for a value that has no text form. */
    JsonNode write(Value value) {
        if (value instanceof Value.Truth truth) {
            return NODES.booleanNode(truth.holds());
        }
        if (value instanceof Value.Number number) {
            return NODES.textNode(number(number.value()));
        }
        if (value instanceof Value.Label label) {
            return NODES.objectNode().put("label", label.name());
        }
        if (value instanceof Value.Point point) {
            return of(NODES.objectNode().put("point", point.points().name(point.index())), point.points());
        }
        if (value instanceof Value.Permutation p) {
            return of(NODES.objectNode().set("permutation", cycles(p.points(), p.permutation())), p.points());
        }
        if (value instanceof Value.Vector vector) {
            return of(NODES.objectNode().set("vector", coordinates(vector)), vector.points());
        }
        if (value instanceof Value.SetOf set) {
            return NODES.objectNode().set("set", list(set.elements()));
        }
        if (value instanceof Value.Mapping mapping) {
            return of(NODES.objectNode().set("map", list(mapping.images())), mapping.points());
        }
        if (value instanceof Value.Pair pair) {
            return NODES.objectNode().set("pair", list(List.of(pair.first(), pair.second())));
        }
        return writeRare(value);
    }

    private JsonNode writeRare(Value value) {
        if (value instanceof Value.Coset coset) {
            int place = place(vocabulary.subgroups().stream().map(s -> s.points().equals(coset.points())
                    && s.group().equals(coset.subgroup())).toList());
            return numbered(NODES.objectNode().set("coset", cycles(coset.points(), coset.least())), place);
        }
        if (value instanceof Value.Named named) {
            int place = place(vocabulary.actions().stream().map(named.action()::equals).toList());
            return numbered(NODES.objectNode().put("named", named.action().names().get(named.index())), place);
        }
        if (value instanceof Value.Distribution distribution) {
            ArrayNode atoms = NODES.arrayNode();
            distribution.atoms().forEach(a -> atoms.addObject().put("weight", Json.of(a.weight())).set("vector", coordinates(a.vector())));
            return of(NODES.objectNode().set("distribution", atoms), distribution.points());
        }
        if (value instanceof Value.Family family) {
            return NODES.objectNode().set("family", list(family.members()));
        }
        Value.Table table = (Value.Table) value;
        ArrayNode entries = NODES.arrayNode();
        table.values().forEach((key, number) -> {
            ObjectNode entry = entries.addObject();
            key.label().ifPresent(l -> entry.put("label", l));
            entry.set("at", write(key.parameter()));
            entry.put("value", number(number));
        });
        return NODES.objectNode().set("table", entries);
    }

    private static int place(List<Boolean> matches) {
        int place = matches.indexOf(true);
        if (place < 0) {
            throw new Malformed("a value of a space that the formula does not speak of");
        }
        return place;
    }

    private static JsonNode numbered(ObjectNode node, int place) {
        return place == 0 ? node : node.put("of", place);
    }

    private JsonNode of(ObjectNode node, Points points) {
        return numbered(node, place(vocabulary.points().stream().map(points::equals).toList()));
    }

    static String number(ExactReal number) {
        if (!number.isRational()) {
            throw new Malformed("a number that is not rational: " + number);
        }
        return Json.of(number.rational());
    }

    private ArrayNode list(List<Value> values) {
        ArrayNode list = NODES.arrayNode();
        values.forEach(v -> list.add(write(v)));
        return list;
    }

    private static ArrayNode coordinates(Value.Vector vector) {
        ArrayNode list = NODES.arrayNode();
        vector.coordinates().forEach(c -> list.add(Json.of(c)));
        return list;
    }

    static ArrayNode cycles(Points points, Permutation permutation) {
        ArrayNode cycles = NODES.arrayNode();
        for (int[] cycle : permutation.cycles()) {
            ArrayNode one = cycles.addArray();
            for (int point : cycle) {
                one.add(points.name(point));
            }
        }
        return cycles;
    }

    /** Throws {@link Malformed} where the text is not the form of a value. */
    Value read(Json json) {
        if (json.node().isBoolean()) {
            return Value.of(json.truth());
        }
        if (json.node().isTextual()) {
            return Value.of(json.rational());
        }
        if (!json.node().isObject() || json.node().isEmpty()) {
            throw json.fault("a value is expected");
        }
        String kind = json.node().fieldNames().next();
        json.fields(Set.of(kind), Set.of("of"));
        Json content = json.get(kind);
        switch (kind) {
            case "label":
                return new Value.Label(content.text());
            case "point":
                return new Value.Point(points(json), place(content, points(json)));
            case "permutation":
                return new Value.Permutation(points(json), permutation(content, points(json)));
            case "vector":
                return vector(content, points(json));
            case "set":
                return Value.SetOf.of(list(content));
            case "map":
                return new Value.Mapping(points(json), sized(content, points(json).size()));
            case "pair":
                List<Value> both = sized(content, 2);
                return new Value.Pair(both.get(0), both.get(1));
            case "family":
                return new Value.Family(list(content));
            default:
                return readRare(kind, json, content);
        }
    }

    private Value readRare(String kind, Json json, Json content) {
        switch (kind) {
            case "coset":
                var subgroup = numbered(json, vocabulary.subgroups(), "coset space");
                return new Value.Coset(subgroup.points(), subgroup.group(),
                        subgroup.group().leastOfLeftCoset(permutation(content, subgroup.points())));
            case "named":
                var action = numbered(json, vocabulary.actions(), "action");
                int index = action.names().indexOf(content.text());
                if (index < 0) {
                    throw content.fault("there is no parameter '" + content.text() + "'");
                }
                return new Value.Named(action, index);
            case "distribution":
                List<Value.Weighted> atoms = content.elements().stream().map(a -> a.fields("weight", "vector"))
                        .map(a -> new Value.Weighted(vector(a.get("vector"), points(json)), a.get("weight").rational())).toList();
                return new Value.Distribution(points(json), atoms);
            case "table":
                return table(content);
            default:
                throw json.fault("there is no kind of value '" + kind + "'");
        }
    }

    private Value table(Json content) {
        Map<Value.Key, ExactReal> values = new LinkedHashMap<>();
        for (Json entry : content.elements()) {
            entry.fields(Set.of("at", "value"), Set.of("label"));
            Value.Key key = new Value.Key(entry.find("label").map(Json::text), read(entry.get("at")));
            if (values.put(key, ExactReal.of(entry.get("value").rational())) != null) {
                throw entry.fault("the table has two values at one place");
            }
        }
        return new Value.Table(values);
    }

    private <T> T numbered(Json json, List<T> list, String what) {
        if (json.has("of")) {
            return json.get("of").in(list, what);
        }
        if (list.isEmpty()) {
            throw json.fault("the formula speaks of no " + what);
        }
        return list.get(0);
    }

    private Points points(Json json) {
        return numbered(json, vocabulary.points(), "list of points");
    }

    private List<Value> list(Json json) {
        return json.elements().stream().map(this::read).toList();
    }

    private List<Value> sized(Json json, int size) {
        List<Value> list = list(json);
        if (list.size() != size) {
            throw json.fault(size + " values are expected, not " + list.size());
        }
        return list;
    }

    private static Value.Vector vector(Json json, Points points) {
        List<BigFraction> coordinates = json.elements().stream().map(Json::rational).toList();
        if (coordinates.size() != points.size()) {
            throw json.fault(points.size() + " coordinates are expected, not " + coordinates.size());
        }
        return new Value.Vector(points, coordinates);
    }

    private static int place(Json json, Points points) {
        int place = points.indexOf(json.text());
        if (place < 0) {
            throw json.fault("there is no point '" + json.text() + "'");
        }
        return place;
    }

    static Permutation permutation(Json json, Points points) {
        List<int[]> cycles = new ArrayList<>();
        for (Json cycle : json.elements()) {
            cycles.add(cycle.elements().stream().mapToInt(point -> place(point, points)).toArray());
        }
        try {
            return Permutation.fromCycles(points.size(), cycles);
        } catch (IllegalArgumentException e) {
            throw json.fault("this is no permutation: " + Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }
}
