package org.orbitcheck.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbitcheck.chain.PermutationGroups;
import org.orbitcheck.group.Permutation;
import org.orbitcheck.term.NamedGroup;
import org.orbitcheck.term.ParameterSpace;
import org.orbitcheck.term.Points;
import org.orbitcheck.term.Type;
import org.orbitcheck.term.Value;

/** The text form of the finite parameter spaces that refute a claim about all: with their groups, by generators. */
final class SpaceForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_POINTS = 1_000;
    private final Vocabulary vocabulary;

    SpaceForm(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds the space to the vocabulary and writes it. Throws {@link Malformed} for a space that has no text form. */
    ObjectNode write(ParameterSpace space) {
        vocabulary.add(space);
        return node(space);
    }

    private ObjectNode node(ParameterSpace space) {
        ValueForm values = new ValueForm(vocabulary);
        if (space instanceof ParameterSpace.PointSpace s) {
            return NODES.objectNode().set("points", group(s.group()));
        }
        if (space instanceof ParameterSpace.Vectors s) {
            return NODES.objectNode().set("vectors", group(s.group()));
        }
        if (space instanceof ParameterSpace.Subsets s) {
            return NODES.objectNode().<ObjectNode>set("subsets", group(s.group())).put("size", s.size());
        }
        if (space instanceof ParameterSpace.Maps s && s.valueType() instanceof Type.Number) {
            ArrayNode images = NODES.arrayNode();
            s.values().forEach(v -> images.add(values.write(v)));
            return NODES.objectNode().<ObjectNode>set("maps", group(s.group())).set("values", images);
        }
        if (space instanceof ParameterSpace.OrbitOf s) {
            return NODES.objectNode().<ObjectNode>set("orbit", values.write(s.seed())).set("in", node(s.base()));
        }
        if (space instanceof ParameterSpace.Explicit s) {
            ArrayNode elements = NODES.arrayNode();
            s.elements().forEach(v -> elements.add(values.write(v)));
            return NODES.objectNode().<ObjectNode>set("elements", elements).set("in", node(s.base()));
        }
        if (space instanceof ParameterSpace.Product s) {
            return NODES.objectNode().set("product", NODES.arrayNode().add(node(s.first())).add(node(s.second())));
        }
        if (space instanceof ParameterSpace.Cosets s) {
            return NODES.objectNode().<ObjectNode>set("cosets", group(s.group())).set("subgroup", group(s.subgroup()));
        }
        throw new Malformed("a parameter space that has no text form");
    }

    private static ObjectNode group(NamedGroup group) {
        ObjectNode node = NODES.objectNode().put("name", group.name());
        ArrayNode points = node.putArray("points");
        group.points().names().forEach(points::add);
        ArrayNode generators = node.putArray("generators");
        group.group().generators().forEach(g -> generators.add(ValueForm.cycles(group.points(), g)));
        return node;
    }

    /** Reads a space and adds it to the vocabulary; throws {@link Malformed}. */
    ParameterSpace read(Json json) {
        ParameterSpace space = space(json);
        vocabulary.add(space);
        return space;
    }

    private ParameterSpace space(Json json) {
        if (json.has("points")) {
            return new ParameterSpace.PointSpace(readGroup(json.fields("points").get("points")));
        }
        if (json.has("vectors")) {
            return new ParameterSpace.Vectors(readGroup(json.fields("vectors").get("vectors")));
        }
        if (json.has("subsets")) {
            json.fields("subsets", "size");
            return new ParameterSpace.Subsets(readGroup(json.get("subsets")), json.get("size").count());
        }
        if (json.has("product")) {
            List<Json> factors = json.fields("product").get("product").elements();
            if (factors.size() != 2) {
                throw json.fault("two factors are expected");
            }
            return product(json, space(factors.get(0)), space(factors.get(1)));
        }
        if (json.has("cosets")) {
            return cosets(json.fields("cosets", "subgroup"));
        }
        if (json.has("maps")) {
            json.fields("maps", "values");
            List<Value> images = json.get("values").elements().stream().map(j -> Value.of(j.rational())).distinct().toList();
            return new ParameterSpace.Maps(readGroup(json.get("maps")), images, Type.NUMBER);
        }
        return within(json);
    }

    private ParameterSpace within(Json json) {
        boolean orbit = json.has("orbit");
        json.fields(orbit ? "orbit" : "elements", "in");
        ParameterSpace base = space(json.get("in"));
        vocabulary.add(base);
        ValueForm values = new ValueForm(vocabulary);
        if (orbit) {
            return new ParameterSpace.OrbitOf(values.read(json.get("orbit")), base);
        }
        List<Value> elements = json.get("elements").elements().stream().map(values::read).toList();
        return new ParameterSpace.Explicit(Value.SetOf.of(elements).elements(), base);
    }

    private static ParameterSpace product(Json json, ParameterSpace first, ParameterSpace second) {
        if (!first.group().points().equals(second.group().points()) || !first.group().group().equals(second.group().group())) {
            throw json.fault("the factors have different groups");
        }
        return new ParameterSpace.Product(first, second);
    }

    private static ParameterSpace cosets(Json json) {
        NamedGroup group = readGroup(json.get("cosets"));
        NamedGroup subgroup = readGroup(json.get("subgroup"));
        if (!group.points().equals(subgroup.points()) || !subgroup.group().isSubgroupOf(group.group())) {
            throw json.fault("this is no subgroup");
        }
        return new ParameterSpace.Cosets(group, subgroup);
    }

    private static NamedGroup readGroup(Json json) {
        json.fields("name", "points", "generators");
        List<String> names = json.get("points").elements().stream().map(Json::text).toList();
        Set<String> distinct = new HashSet<>(names);
        if (distinct.size() != names.size() || names.size() > MOST_POINTS) {
            throw json.fault("the points must be distinct, and at most " + MOST_POINTS);
        }
        Points points = new Points(names);
        List<Permutation> generators = json.get("generators").elements().stream().map(g -> ValueForm.permutation(g, points)).toList();
        return new NamedGroup(json.get("name").text(), points, PermutationGroups.generatedBy(points.size(), generators));
    }
}
