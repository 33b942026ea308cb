package org.orbitcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.syntax.antlr.OrbitLexer;
import org.orbitcheck.syntax.antlr.OrbitParser;

/**
 * Every code block of the manual and of the README is run: specs are checked, programs compiled, commands carried out. A block
 * behind {@code <!-- run by: FILE -->} is not run here, because that script of the build runs its lines; there is no other
 * exception.
 */
class ManualTest {
    private static final Path PAGES = Path.of("src/site/markdown");

    @TempDir
    private Path folder;

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return Stream.concat(Stream.of(Path.of("README.md")), files.filter(f -> f.toString().endsWith(".md")).sorted()).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachBlockDoesWhatItSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : pages()) {
            Path place = Files.createDirectories(folder.resolve(file.getFileName().toString()));
            for (Page.Block block : Page.read(file).blocks()) {
                tests.add(DynamicTest.dynamicTest(file + ":" + block.line() + " " + block.language(), () -> run(block, place)));
            }
        }
        return tests.stream();
    }

    private void run(Page.Block block, Path place) throws Exception {
        Path file = place.resolve(block.file().isEmpty() ? "block.orbit" : block.file());
        switch (block.language()) {
            case "orbit", "orbit-with-mistakes", "orbit-not-as-expected":
                Files.writeString(file, block.text());
                CommandLineRun run = CommandLineRun.of("check", file.toString());
                boolean shown = !block.file().isEmpty() && !block.language().equals("orbit");
                int expected = block.language().equals("orbit-with-mistakes") ? ExitStatus.USAGE
                        : block.language().equals("orbit-not-as-expected") ? ExitStatus.WRONG : ExitStatus.OK;
                assertEquals(expected, run.status(), run.out() + run.err());
                assertEquals(shown, expected != ExitStatus.OK);
                break;
            case "console":
                console(block.text(), place);
                break;
            case "sh":
                if (block.script().isEmpty()) {
                    block.text().lines().forEach(line -> shell(line, place));
                } else {
                    List<String> lines = Files.readAllLines(Path.of(block.script())).stream().map(ManualTest::command).toList();
                    block.text().lines().forEach(line -> assertTrue(lines.contains(command(line)), line));
                }
                break;
            case "orbit-library":
                assertTrue(library().contains(block.text().strip()), "the library says otherwise");
                break;
            case "java":
                java(block.text(), place);
                break;
            case "text":
                assertEquals(block.text(), Files.readString(place.resolve("output")));
                break;
            case "xml":
                assertTrue(Files.readString(Path.of("src/test/resources/junit/fresh-pom.xml")).contains(block.text().stripTrailing()), block.text());
                break;
            default:
                throw new AssertionError("nothing runs a block of the language '" + block.language() + "'");
        }
    }

    /** A command and what it prints, results and errors. */
    private static void console(String text, Path place) throws IOException {
        String[] parts = text.split("\n", 2);
        String[] words = parts[0].replaceFirst("^\\$ orbitcheck ", "").split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].endsWith(".orbit") ? place.resolve(words[i]).toString() : words[i];
        }
        CommandLineRun run = CommandLineRun.of(words);
        assertEquals(parts[1], (run.err() + run.out()).replace(place + "/", ""));
    }

    /** A command line of a checkout that goes well; what it writes is written elsewhere. */
    private static void shell(String line, Path place) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertEquals("./orbitcheck", words.remove(0), line);
        int out = words.indexOf("--out") + 1;
        if (out > 0) {
            words.set(out, place.resolve(words.get(out)).toString());
        }
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(ExitStatus.OK, run.status(), line + "\n" + run.out() + run.err());
        assertTrue(out > 0 ? Files.exists(Path.of(words.get(out))) : !run.out().isEmpty(), line);
    }

    /** A command without its options of one letter and without where its output goes. */
    private static String command(String line) {
        return line.replaceAll(" -\\w\\b| [>|].*", "").strip();
    }

    private static String library() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/orbitcheck/prelude"))) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    /** Compiles a program; one with a main method is run, and what it prints is kept. */
    private static void java(String text, Path place) throws Exception {
        Matcher name = Pattern.compile("class (\\w+)").matcher(text);
        assertTrue(name.find());
        Path source = Files.writeString(place.resolve(name.group(1) + ".java"), text);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, "-cp", System.getProperty("java.class.path"),
                "-proc:none", "-d", place.toString(), source.toString());
        assertEquals(0, status, messages.toString(StandardCharsets.UTF_8));
        if (text.contains("void main(")) {
            Files.writeString(place.resolve("output"), output(place, name.group(1)));
        }
    }

    private static String output(Path place, String type) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, ManualTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(type).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Code stands in blocks that are run, never in lines that are only moved in. */
    @Test
    void codeStandsInBlocks() throws IOException {
        for (Path file : pages()) {
            Matcher indented = Pattern.compile("\\n\\n {4}\\S.*").matcher(Page.read(file).prose());
            assertFalse(indented.find(), () -> file + ":" + indented.group());
        }
    }

    @Test
    void everyStandardDefinitionHasItsPlace() throws IOException {
        String page = Files.readString(PAGES.resolve("library.md"));
        Specs.library().declared().keySet().forEach(name -> assertTrue(page.contains("\n### " + name + "\n"), name));
        Matcher heads = Pattern.compile("(?m)^(?:rule|def|relation|property) .*").matcher(library());
        while (heads.find()) {
            assertTrue(page.contains(heads.group()), heads.group());
        }
    }

    /** The reference of the language uses every alternative of the grammar. */
    @Test
    void theReferenceUsesEveryForm() throws IOException {
        TreeSet<String> forms = new TreeSet<>();
        Matcher labels = Pattern.compile("# (\\w+)").matcher(Files.readString(Path.of("grammar/Orbit.g4")));
        while (labels.find()) {
            forms.add(labels.group(1));
        }
        for (Page.Block block : Page.read(PAGES.resolve("language.md")).blocks()) {
            if (block.language().equals("orbit")) {
                OrbitParser parser = new OrbitParser(new CommonTokenStream(new OrbitLexer(CharStreams.fromString(block.text()))));
                new ParseTreeWalker().walk(new Forms(forms), parser.spec());
            }
        }
        assertEquals(new TreeSet<String>(), forms);
    }

    /** Strikes out the forms that a text uses. */
    private record Forms(TreeSet<String> left) implements org.antlr.v4.runtime.tree.ParseTreeListener {
        @Override
        public void enterEveryRule(ParserRuleContext context) {
            String name = context.getClass().getSimpleName().replaceFirst("Context$", "");
            left.remove(Character.toLowerCase(name.charAt(0)) + name.substring(1));
        }

        @Override
        public void exitEveryRule(ParserRuleContext context) {
            // Struck out when entered.
        }

        @Override
        public void visitTerminal(org.antlr.v4.runtime.tree.TerminalNode node) {
            // Forms are rules.
        }

        @Override
        public void visitErrorNode(org.antlr.v4.runtime.tree.ErrorNode node) {
            throw new AssertionError(node.getText());
        }
    }

    @Test
    void pagesThatAreNamedAreThere() throws IOException {
        for (Path file : pages()) {
            Matcher links = Pattern.compile("]\\(([a-z]+)\\.html\\)").matcher(Files.readString(file));
            while (links.find()) {
                assertTrue(Files.exists(PAGES.resolve(links.group(1) + ".md")), file + ": " + links.group(1));
            }
        }
    }
}
