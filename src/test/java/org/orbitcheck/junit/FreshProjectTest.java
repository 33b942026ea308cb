package org.orbitcheck.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Maven project with two dependencies and one spec file: mvn test shows which claims hold and which do not. */
class FreshProjectTest {
    private static final Path SAMPLE = Path.of("src/test/resources/junit");
    private static final String VERSION = System.getProperty("orbitcheck.version", "0.1.0");
    private final Path folder = Path.of("target", "fresh-project").toAbsolutePath();

    /** Links are deleted, never what they lead to. */
    @BeforeEach
    @AfterEach
    void clean() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void claimsAreTests() throws IOException, InterruptedException {
        Path maven = Path.of(System.getProperty("orbitcheck.maven", ""), "bin", "mvn");
        Path repository = Path.of(System.getProperty("orbitcheck.repository", "none"));
        assumeTrue(Files.isExecutable(maven) && Files.isDirectory(repository), "run by Maven only");
        Path local = mirror(repository);
        install(local.resolve("org/orbitcheck/orbitcheck").resolve(VERSION));
        Path project = project();
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(maven.toString(), "-B", "-o", "-Dmaven.repo.local=" + local, "test")
                .directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int status = process.waitFor();
        String text = Files.readString(log);
        assertTrue(text.contains("Tests run: 3, Failures: 1, Errors: 0, Skipped: 0"), text);
        assertTrue(text.contains("gap: refuted, expected proved") && text.contains("but 2 > 1"), text);
        assertTrue(text.contains("choice.orbit:13"), text);
        assertEquals(1, status);
        try (Stream<Path> reports = Files.list(project.resolve("target/surefire-reports"))) {
            Path xml = reports.filter(r -> r.toString().endsWith(".xml")).findFirst().orElseThrow();
            List<String> cases = Files.readAllLines(xml).stream().filter(l -> l.contains("<testcase")).toList();
            assertEquals(3, cases.size(), xml.toString());
            assertTrue(cases.get(0).contains("name=\"most\""), cases.get(0));
        }
    }

    /** A local repository that shows what another one holds, and keeps what is added to itself. */
    private Path mirror(Path repository) throws IOException {
        Path local = Files.createDirectories(folder.resolve("repository"));
        link(repository, local, "org");
        link(repository.resolve("org"), Files.createDirectory(local.resolve("org")), "orbitcheck");
        return local;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(e -> !e.endsWith(except)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    private static void install(Path target) throws IOException {
        Files.createDirectories(target);
        Files.copy(Path.of("pom.xml"), target.resolve("orbitcheck-" + VERSION + ".pom"));
        Path classes = Path.of("target/classes");
        try (OutputStream out = Files.newOutputStream(target.resolve("orbitcheck-" + VERSION + ".jar"));
                JarOutputStream jar = new JarOutputStream(out); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private Path project() throws IOException {
        Path project = folder.resolve("project");
        Path resources = Files.createDirectories(project.resolve("src/test/resources"));
        Files.writeString(project.resolve("pom.xml"), Files.readString(SAMPLE.resolve("fresh-pom.xml")).replace("VERSION", VERSION));
        Files.copy(SAMPLE.resolve("choice.orbit"), resources.resolve("choice.orbit"));
        return project;
    }
}
