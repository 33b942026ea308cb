package org.orbitcheck.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Map;

/** JSON laid out to be compared line by line: what fits in a line stands in one, the rest is broken at every comma. */
final class JsonText {
    private static final int WIDTH = 120;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StringBuilder text = new StringBuilder();

    private JsonText() {
    }

    static String of(JsonNode node) {
        JsonText text = new JsonText();
        text.write(node, 0);
        return text.text.append('\n').toString();
    }

    private void write(JsonNode node, int depth) {
        int start = text.length();
        if (!node.isContainerNode() || isShort(node, WIDTH - depth)) {
            inline(node);
            if (!node.isContainerNode() || text.length() - start <= WIDTH - depth) {
                return;
            }
            text.setLength(start);
        }
        text.append(node.isObject() ? '{' : '[');
        Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
        Iterator<JsonNode> elements = node.elements();
        for (int i = 0; i < node.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append(" ".repeat(depth + 1));
            if (node.isObject()) {
                Map.Entry<String, JsonNode> field = fields.next();
                scalar(field.getKey());
                text.append(": ");
                write(field.getValue(), depth + 1);
            } else {
                write(elements.next(), depth + 1);
            }
        }
        text.append('\n').append(" ".repeat(depth)).append(node.isObject() ? '}' : ']');
    }

    /** Whether the node has so few parts that it may fit. */
    private static boolean isShort(JsonNode node, int most) {
        return parts(node, most) >= 0;
    }

    private static int parts(JsonNode node, int left) {
        int rest = left - (node.isTextual() ? node.textValue().length() + 2 : 1);
        for (Iterator<JsonNode> elements = node.elements(); elements.hasNext() && rest >= 0;) {
            rest = parts(elements.next(), rest);
        }
        return rest;
    }

    private void inline(JsonNode node) {
        if (node.isObject()) {
            String separator = "{";
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
                Map.Entry<String, JsonNode> field = fields.next();
                text.append(separator);
                scalar(field.getKey());
                text.append(": ");
                inline(field.getValue());
                separator = ", ";
            }
            text.append(node.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode element : node) {
                text.append(separator);
                inline(element);
                separator = ", ";
            }
            text.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isTextual()) {
            scalar(node.textValue());
        } else {
            text.append(node);
        }
    }

    private void scalar(String string) {
        try {
            text.append(MAPPER.writeValueAsString(string));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
