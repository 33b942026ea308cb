package org.orbitcheck.proof;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orbitcheck.api.Engines;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.engine.Prover;
import org.orbitcheck.engine.refutation.Refutations;
import org.orbitcheck.prelude.Specs;

/** Good certificates of a spec, and edits that make forgeries of them. */
final class Forge {
    static final String SPEC = "base.orbit";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, String> good = new HashMap<>();

    Forge(Path spec) {
        new Specs(SpecFiles::imported).load(SpecFiles.read(spec)).spec().orElseThrow().claims().forEach(c -> claims.put(c.name(), c));
    }

    Claim claim(String name) {
        return claims.get(name);
    }

    /** The certificate of a claim that these engines make. */
    String certificate(String name, Engines.Choice engines) {
        return good.computeIfAbsent(name + engines, key -> {
            Claim claim = claims.get(name);
            Prover prover = new Prover(Engines.of(engines), 10_000, new Refutations());
            return CertificateForm.write(claim, Certificates.of(SPEC, prover.prove(claim)).orElseThrow());
        });
    }

    /**
     * The text after an edit: {@code {"put": value, "at": pointer}} changes or adds a part, {@code {"cut": pointer}} takes one
     * away, {@code {"replace": text, "by": text}} edits the text, {@code {"keep": n}} cuts it off after n characters.
     */
    static String edited(String text, JsonNode edit) throws JsonProcessingException {
        if (edit.has("replace")) {
            if (!text.contains(edit.get("replace").textValue())) {
                throw new IllegalArgumentException("nothing to replace in " + text);
            }
            return text.replaceFirst(java.util.regex.Pattern.quote(edit.get("replace").textValue()),
                    java.util.regex.Matcher.quoteReplacement(edit.get("by").textValue()));
        }
        if (edit.has("keep")) {
            return text.substring(0, edit.get("keep").intValue());
        }
        JsonNode root = MAPPER.readTree(text);
        JsonPointer at = JsonPointer.compile(edit.get(edit.has("cut") ? "cut" : "at").textValue());
        JsonNode parent = root.at(at.head());
        if (parent.isMissingNode() || root.at(at).isMissingNode() && edit.has("cut")) {
            throw new IllegalArgumentException("no place " + at + " in " + text);
        }
        String last = at.last().getMatchingProperty();
        if (edit.has("cut")) {
            if (parent instanceof ObjectNode object) {
                object.remove(last);
            } else {
                ((ArrayNode) parent).remove(Integer.parseInt(last));
            }
        } else if (parent instanceof ObjectNode object) {
            object.set(last, edit.get("put"));
        } else if (Integer.parseInt(last) < parent.size()) {
            ((ArrayNode) parent).set(Integer.parseInt(last), edit.get("put"));
        } else {
            ((ArrayNode) parent).add(edit.get("put"));
        }
        return JsonText.of(root);
    }

    static List<JsonNode> list(JsonNode node) {
        return java.util.stream.StreamSupport.stream(node.spliterator(), false).toList();
    }
}
