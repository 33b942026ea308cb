package org.orbitcheck.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.syntax.Lexemes;

class FormatterTest {
    private static final int MUTANTS = Integer.getInteger("orbitcheck.mutants", 100);
    private static final List<String> GAPS = List.of("", " ", "   ", "\n", "\n\n\n", "\t", " -- remark\n", "{- block -}", " {- two\n lines -} ", "\r\n");

    private static String format(String text) {
        return Formatter.format(new SourceFile("spec.orbit", text)).orElseThrow();
    }

    private static List<Path> specs() throws IOException {
        List<Path> specs = new ArrayList<>();
        for (String folder : List.of("specs", "src/test/resources/specs", "src/main/resources")) {
            specs.addAll(SpecFiles.find(List.of(Path.of(folder))));
        }
        return specs;
    }

    @TestFactory
    Stream<DynamicTest> theLayoutIsThatOfTheFileBeside() throws IOException {
        return SpecFiles.find(List.of(Path.of("src/test/resources/format"))).stream().filter(f -> !f.toString().endsWith(".out.orbit"))
                .map(f -> DynamicTest.dynamicTest(f.toString(), () -> {
                    Path expected = Path.of(f.toString().replace(".orbit", ".out.orbit"));
                    assertEquals(Files.readString(expected), format(Files.readString(f)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> layingOutTwiceIsLayingOutOnceAndNoClaimChanges() throws IOException {
        return specs().stream().map(f -> DynamicTest.dynamicTest(f.toString(), () -> {
            SourceFile file = SpecFiles.read(f);
            String once = format(file.text());
            assertEquals(once, format(once));
            assertEquals(meaning(file), meaning(new SourceFile(file.name(), once)));
        }));
    }

    /** What is decided: formulas, assumptions, preconditions and what is expected. */
    private static List<Object> meaning(SourceFile file) {
        List<Object> meaning = new ArrayList<>();
        new Specs(SpecFiles::imported).load(file).spec().ifPresent(spec -> {
            for (Claim claim : spec.claims()) {
                meaning.add(claim.name() + claim.expected() + claim.cite() + claim.scope());
                claim.cases().forEach(c -> {
                    meaning.add(List.of(c.choice(), c.formula(), c.assumptions()));
                    c.preconditions().forEach(p -> meaning.add(List.of(p.message(), p.condition())));
                });
            }
            spec.measures().forEach(m -> meaning.add(List.of(m.name(), m.direction(), m.condition(), m.expected())));
        });
        return meaning;
    }

    /** Specs with other gaps and other words: what can be read is laid out, and nothing but space changes. */
    @Test
    void noSpaceCommentOrOrderOfWordsIsTooStrange() throws IOException {
        List<Path> specs = specs();
        Random random = new Random(Integer.getInteger("orbitcheck.seed", 8));
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            List<String> words = words(SpecFiles.read(specs.get(random.nextInt(specs.size()))), random);
            boolean reordered = random.nextInt(3) == 0;
            String mutant = String.join("", reordered ? reordered(words, random) : words);
            Optional<String> once = Formatter.format(new SourceFile("spec.orbit", mutant));
            assertTrue(reordered || once.isPresent(), mutant);
            if (once.isPresent()) {
                read++;
                assertEquals(once.get(), format(once.get()), mutant);
                assertEquals(lexemes(mutant), lexemes(once.get()));
            }
        }
        assertTrue(read >= MUTANTS / 2, read + " of " + MUTANTS + " could be read");
    }

    private static List<String> lexemes(String text) {
        return Lexemes.of(new SourceFile("spec.orbit", text)).stream().map(l -> l.kind() == Lexeme.Kind.COMMENT ? l.text().strip() : l.text()).toList();
    }

    /** Some words left out, doubled or exchanged for others of the same spec. */
    private static List<String> reordered(List<String> words, Random random) {
        List<String> other = new ArrayList<>(words);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int place = random.nextInt(other.size());
            String word = other.get(random.nextInt(other.size()));
            switch (random.nextInt(3)) {
                case 0 -> other.remove(place);
                case 1 -> other.add(place, word + " ");
                default -> other.set(place, " " + word);
            }
        }
        return other;
    }

    private static List<String> comments(String text) {
        return Lexemes.of(new SourceFile("spec.orbit", text)).stream().filter(l -> l.kind() == Lexeme.Kind.COMMENT)
                .map(l -> l.text().strip()).toList();
    }

    /** The lexemes behind other gaps, some of them with comments; {-1 would be the beginning of one. */
    private static List<String> words(SourceFile file, Random random) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (Lexeme lexeme : Lexemes.of(file)) {
            String gap = file.text().substring(end, lexeme.span().start());
            if (random.nextInt(8) == 0) {
                gap += GAPS.get(random.nextInt(GAPS.size()));
            }
            boolean comment = gap.isEmpty() && lexeme.text().equals("-") && !words.isEmpty() && words.get(words.size() - 1).endsWith("{");
            words.add((comment ? " " : gap) + lexeme.text());
            end = lexeme.span().end();
        }
        words.add(file.text().substring(end));
        return words;
    }

    @Test
    void spaceInsideLinesDoesNotMatter() throws IOException {
        Random random = new Random(9);
        for (Path spec : specs()) {
            String text = Files.readString(spec);
            StringBuilder wider = new StringBuilder();
            text.chars().forEach(c -> wider.append((char) c).append(c == ' ' ? " ".repeat(random.nextInt(3)) : ""));
            List<String> comments = comments(text);
            assertEquals(format(text).replace(" ", ""), format(wider.toString()).replace(" ", ""));
            if (comments.isEmpty()) {
                assertEquals(format(text), format(wider.toString()));
            }
        }
    }

    @Test
    void aSpecWithMistakesIsLeftAlone() {
        assertEquals(Optional.empty(), Formatter.format(new SourceFile("spec.orbit", "claim : =")));
    }
}
