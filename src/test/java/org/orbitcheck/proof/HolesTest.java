package org.orbitcheck.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of holes in proofs/README.md is the list of the certificates that have some, each with a reason. */
class HolesTest {
    private static final Path PROOFS = Path.of("proofs");

    private static List<String[]> listed() throws IOException {
        String section = Files.readString(PROOFS.resolve("README.md")).split("### Holes", 2)[1].split("\n## ", 2)[0];
        return section.lines().filter(l -> l.startsWith("| ") && !l.startsWith("| Spec"))
                .map(l -> Stream.of(l.substring(1).split("\\|")).map(String::strip).toArray(String[]::new)).toList();
    }

    private static List<String> holey() throws IOException {
        ProofFolder folder = new ProofFolder(PROOFS);
        List<String> holey = new ArrayList<>();
        for (String file : folder.files()) {
            JsonNode root = new ObjectMapper().readTree(folder.read(file).orElseThrow());
            for (JsonNode word : root.findValues("oracle")) {
                holey.add(root.get("spec").textValue() + " " + root.get("claim").textValue() + " " + word.get("solver").textValue() + " "
                        + word.get("version").textValue());
            }
        }
        return holey.stream().distinct().sorted().toList();
    }

    @Test
    void theListIsTrueAndEachHasAReason() throws IOException {
        assertEquals(holey(), listed().stream().map(r -> r[0] + " " + r[1] + " " + r[2]).sorted().toList());
        assertTrue(listed().stream().allMatch(r -> r.length == 4 && !r[3].isEmpty()));
    }

    @Test
    void atLeast95In100HaveNone() throws IOException {
        long claims = new ProofFolder(PROOFS).files().size();
        assertTrue(holey().stream().map(h -> h.split(" ")[0] + h.split(" ")[1]).distinct().count() * 20 <= claims);
    }
}
