package org.orbitcheck.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.Lexemes;

/** The extension knows the language as it is. */
class VsCodeTest {
    private static final Path EXTENSION = Path.of("src/editors/vscode");

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(EXTENSION.resolve(file).toFile());
    }

    @Test
    void theWordsAreThoseOfTheGrammar() throws IOException {
        TreeSet<String> coloured = new TreeSet<>();
        Matcher lists = Pattern.compile("\\(((?:[a-z]+\\|)+[a-z]+)\\)").matcher(read("syntaxes/orbit.tmLanguage.json").at("/repository/keywords").toString()
                + read("syntaxes/orbit.tmLanguage.json").at("/repository/declarations"));
        while (lists.find()) {
            coloured.addAll(List.of(lists.group(1).split("\\|")));
        }
        assertEquals(new TreeSet<>(Lexemes.words()), coloured);
    }

    @Test
    void theWordsOfTheFacadeAreThoseOfTheGrammarFile() throws IOException {
        TreeSet<String> quoted = new TreeSet<>();
        Matcher words = Pattern.compile("'([a-z]{2,})'").matcher(Files.readString(Path.of("grammar/Orbit.g4")).replaceAll("/\\*\\*(?s:.*?)\\*/|//.*", ""));
        while (words.find()) {
            quoted.add(words.group(1));
        }
        assertEquals(quoted, new TreeSet<>(Lexemes.words()));
    }

    @Test
    void whatTheManifestNamesIsThere() throws IOException {
        JsonNode contributes = read("package.json").get("contributes");
        List<String> files = new ArrayList<>(List.of(read("package.json").get("main").asText()));
        contributes.get("languages").forEach(l -> files.add(l.get("configuration").asText()));
        contributes.get("grammars").forEach(g -> files.add(g.get("path").asText()));
        contributes.get("snippets").forEach(s -> files.add(s.get("path").asText()));
        files.forEach(f -> assertTrue(Files.exists(EXTENSION.resolve(f)), f));
    }

    @TestFactory
    Stream<DynamicTest> snippetsAreSpecs() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        read("snippets/orbit.json").fields().forEachRemaining(snippet -> tests.add(DynamicTest.dynamicTest(snippet.getKey(), () -> {
            String text = (snippet.getKey().equals("A spec") ? "" : frame()) + expanded(snippet.getValue().get("body"));
            assertEquals(List.of(), Orbitcheck.create().load(new SourceFile("snippet.orbit", text)).problems(), text);
        })));
        return tests.stream();
    }

    private static String frame() {
        return "group S = Sym(3) params Theta = points(S) outcomes A, B\n"
                + "rule " + "f(X | t in Theta) = table { 1 2 3; A: 1 2 3; B: 3 1 2 }\n";
    }

    private static String expanded(JsonNode body) {
        StringBuilder text = new StringBuilder();
        body.forEach(line -> text.append(line.asText().replaceAll("\\$\\{\\d+:([^}]*)}", "$1").replaceAll("\\$\\{\\d+\\|([^,|]*)[^}]*}", "$1")
                .replace("$0", "")).append('\n'));
        return text.toString().replace("rule f(X | t in Theta) = table {\n         1", "rule g(X | t in Theta) = table {\n         1");
    }
}
