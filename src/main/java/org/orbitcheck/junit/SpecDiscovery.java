package org.orbitcheck.junit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.source.Problem;
import org.orbitcheck.source.Span;

/** Finds the spec files that a request selects, and the claims in them. */
final class SpecDiscovery {
    private static final Path LIBRARY = Path.of("org", "orbitcheck", "prelude");
    private static final int NEAR = 3;
    private final EngineDiscoveryRequest request;
    private final TestDescriptor root;
    private final Orbitcheck orbitcheck = Orbitcheck.create();

    SpecDiscovery(EngineDiscoveryRequest request, TestDescriptor root) {
        this.request = request;
        this.root = root;
    }

    void run() {
        request.getSelectorsByType(ClasspathRootSelector.class).forEach(s -> below(Path.of(s.getClasspathRoot())));
        request.getSelectorsByType(DirectorySelector.class).forEach(s -> below(s.getPath()));
        request.getSelectorsByType(FileSelector.class)
                .forEach(s -> file(s.getPath(), s.getPosition().map(p -> onLine(p.getLine())).orElse(span -> true)));
        request.getSelectorsByType(UriSelector.class).forEach(s -> named(s.getUri()));
        request.getSelectorsByType(ClasspathResourceSelector.class).forEach(s -> resource(s.getClasspathResourceName()));
        request.getSelectorsByType(PackageSelector.class).forEach(s -> resource(s.getPackageName().replace('.', '/')));
        request.getSelectorsByType(ClassSelector.class).forEach(s -> new SpecDiscovery(request, classes(s.getJavaClass())).ofClass(s.getJavaClass()));
        request.getSelectorsByType(UniqueIdSelector.class).forEach(s -> unique(s.getUniqueId()));
    }

    private static Predicate<Span> onLine(int line) {
        return span -> span.line() == line;
    }

    private void below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(f -> !folder.relativize(f).startsWith(LIBRARY)).sorted().forEach(f -> file(f, span -> true));
        } catch (IOException e) {
            throw new SpecFiles.Unreadable("cannot read " + folder);
        }
    }

    private void named(URI uri) {
        if ("file".equals(uri.getScheme())) {
            place(Path.of(uri));
        }
    }

    private void place(Path path) {
        if (Files.isDirectory(path)) {
            below(path);
        } else {
            file(path, span -> true);
        }
    }

    private void resource(String name) {
        urls(name).forEach(this::named);
    }

    /** Where a resource lies on the class path; a folder of the class path itself has the name "". */
    private static List<URI> urls(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Collections.list(loader.getResources(name)).stream().map(SpecDiscovery::uri).distinct().sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new SpecFiles.Unreadable("cannot read " + url);
        }
    }

    /** Build tools that look for classes count what lies below a class. */
    private TestDescriptor classes(Class<?> type) {
        ClassDescriptor descriptor = new ClassDescriptor(root.getUniqueId(), type);
        if (type.isAnnotationPresent(OrbitSpecs.class)) {
            root.addChild(descriptor);
        }
        return descriptor;
    }

    private void ofClass(Class<?> type) {
        OrbitSpecs specs = type.getAnnotation(OrbitSpecs.class);
        if (specs == null) {
            return;
        }
        Stream.of(specs.value()).map(Path::of).forEach(this::place);
        if (specs.value().length == 0) {
            urls("").stream().filter(u -> "file".equals(u.getScheme())).map(Path::of).filter(SpecDiscovery::isOfTests).forEach(this::below);
        }
    }

    private static boolean isOfTests(Path root) {
        int names = root.getNameCount();
        return root.subpath(Math.max(0, names - NEAR), names).toString().toLowerCase().contains("test");
    }

    private void unique(UniqueId id) {
        if (!id.hasPrefix(root.getUniqueId())) {
            return;
        }
        List<UniqueId.Segment> rest = id.getSegments().subList(root.getUniqueId().getSegments().size(), id.getSegments().size());
        if (rest.isEmpty()) {
            return;
        }
        String value = rest.get(0).getValue();
        if (rest.get(0).getType().equals(ClassDescriptor.SEGMENT)) {
            ReflectionSupport.tryToLoadClass(value).toOptional().ifPresent(type -> belowClass(type, id, rest.size() == 1));
        } else if (rest.get(0).getType().equals(SpecDescriptor.SEGMENT)) {
            boolean oneClaim = rest.size() > 1 && rest.get(1).getType().equals(SpecDescriptor.OfClaim.SEGMENT);
            file(Path.of(value), oneClaim ? span -> span.text().equals(rest.get(1).getValue()) : span -> true);
        }
    }

    private void belowClass(Class<?> type, UniqueId id, boolean all) {
        SpecDiscovery below = new SpecDiscovery(request, classes(type));
        if (all) {
            below.ofClass(type);
        } else {
            below.unique(id);
        }
    }

    /** Adds a spec file with those of its claims whose name's place is wanted; mistakes are always there. */
    private void file(Path path, Predicate<Span> wanted) {
        if (!path.toString().endsWith(".orbit") || !Files.isRegularFile(path)) {
            return;
        }
        SpecDescriptor fresh = new SpecDescriptor(root.getUniqueId(), path);
        TestDescriptor spec = root.getChildren().stream().filter(c -> c.getUniqueId().equals(fresh.getUniqueId()))
                .map(c -> (TestDescriptor) c).findFirst().orElse(fresh);
        LoadedSpec loaded = loaded(path);
        loaded.claims().stream().filter(c -> wanted.test(c.span())).map(c -> new SpecDescriptor.OfClaim(spec, path, c)).forEach(spec::addChild);
        loaded.measures().stream().filter(m -> wanted.test(m.span())).map(m -> new SpecDescriptor.OfMeasure(spec, path, m)).forEach(spec::addChild);
        int number = 0;
        for (Problem problem : loaded.problems()) {
            spec.addChild(new SpecDescriptor.OfProblem(spec, path, problem, ++number));
        }
        if (!spec.getChildren().isEmpty()) {
            root.addChild(spec);
        }
    }

    private LoadedSpec loaded(Path path) {
        try {
            return orbitcheck.load(path);
        } catch (SpecFiles.Unreadable e) {
            return LoadedSpec.unreadable(path.toString(), e.getMessage());
        }
    }
}
