import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Reads names of source files; compiles each, and says which look at the program with this class in it finds a fault. */
final class Faults {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");

    /** Some packages of the program anew, with some classes in place of their own; all else is shared. */
    private static final class Program extends URLClassLoader {
        private final Set<String> packages;

        Program(Path seeded, Set<String> packages) throws MalformedURLException {
            super(new URL[] {seeded.toUri().toURL(), CLASSES.toUri().toURL(), TESTS.toUri().toURL()}, Faults.class.getClassLoader());
            this.packages = packages;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String room = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (!packages.contains(room)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        Set<String> packages = Stream.of(arguments[0].split(",")).map(p -> "org.orbitcheck." + p).collect(Collectors.toSet());
        List<String> looks = List.of(arguments).subList(1, arguments.length);
        Scanner sources = new Scanner(System.in);
        while (sources.hasNextLine()) {
            answers.println("= " + answer(Path.of(sources.nextLine()), packages, looks));
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(Path source, Set<String> packages, List<String> looks) throws Exception {
        Path seeded = Files.createTempDirectory("seeded");
        try (Program program = new Program(seeded, packages)) {
            if (!compiles(source, seeded)) {
                return "does not compile";
            }
            for (String look : looks) {
                if (finds(program, look)) {
                    return look;
                }
            }
            return "survives";
        } finally {
            delete(seeded);
        }
    }

    private static boolean compiles(Path source, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(d -> { }, null, null)) {
            List<String> options = List.of("-nowarn", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", target.toString());
            return compiler.getTask(null, files, d -> { }, options, null, files.getJavaFileObjects(source)).call();
        }
    }

    private static boolean finds(Program program, String look) throws InterruptedException {
        boolean[] found = {true};
        Thread thread = new Thread(null, () -> found[0] = !holds(program, look), look, 64L << 20);
        thread.setContextClassLoader(program);
        thread.start();
        thread.join();
        return found[0];
    }

    private static boolean holds(Program program, String look) {
        try {
            return look.endsWith("Test") ? passes(program, look)
                    : look.equals("proofs") ? succeeds(program, "verify", look) : succeeds(program, "check", look);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean succeeds(Program program, String... line) throws ReflectiveOperationException {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        var streams = program.loadClass("org.orbitcheck.cli.Streams").getDeclaredConstructors()[0];
        streams.setAccessible(true);
        var run = program.loadClass("org.orbitcheck.cli.Main").getMethod("run", streams.getDeclaringClass(), String[].class);
        return (int) run.invoke(null, streams.newInstance(nowhere, nowhere, false), line) == 0;
    }

    private static boolean passes(Program program, String test) throws IOException, ReflectiveOperationException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (Stream<Path> classes = Files.walk(TESTS)) {
            String file = classes.filter(f -> f.endsWith(test + ".class")).findFirst().orElseThrow().toString();
            String name = TESTS.relativize(Path.of(file)).toString().replace(".class", "").replace('/', '.');
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(program.loadClass(name))).build(), summary);
        }
        return summary.getSummary().getTotalFailureCount() == 0 && summary.getSummary().getTestsSucceededCount() > 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
        }
    }
}
