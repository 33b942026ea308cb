package org.orbitcheck;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which. */
class HouseTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.orbitcheck");

    /** Each package with the packages it may import; what they rest on comes with them. */
    private static final List<String> HOUSE = List.of(
            "source -> ",
            "group -> ",
            "chain -> group",
            "number -> ",
            "files -> ",
            "linear -> ",
            "refutation -> ",
            "syntax -> source",
            "format -> syntax",
            "term -> source group number",
            "claim -> term",
            "semantics -> term linear",
            "obligation -> term linear",
            "pattern -> term linear",
            "theorem -> semantics",
            "mdp -> ",
            "typing -> syntax claim semantics mdp chain",
            "prelude -> typing",
            "certificate -> claim semantics obligation pattern refutation theorem",
            "shortcut -> semantics",
            "measure -> certificate number shortcut",
            "result -> certificate",
            "proof -> result measure shortcut chain",
            "engine -> result shortcut chain",
            "engine.enumeration -> engine",
            "engine.structural -> engine",
            "engine.smt -> engine",
            "engine.anysize -> engine",
            "engine.optimum -> engine measure",
            "engine.refutation -> engine",
            "relation -> engine",
            "sharpen -> result prelude",
            "report -> relation certificate measure sharpen",
            "junit -> api",
            "lsp -> api format",
            "cache -> proof files",
            "api -> cache prelude report relation engine engine.enumeration engine.structural engine.smt engine.anysize engine.optimum");

    @TestFactory
    Stream<DynamicTest> eachPackageKnowsOnlyWhatItMay() {
        return HOUSE.stream().map(line -> line.split(" -> ?")[0])
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    List<String> allowed = new ArrayList<>();
                    reach(room, allowed);
                    classes().that().resideInAPackage("org.orbitcheck." + room)
                            .should().onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                                    .or(DescribedPredicate.not(resideInAPackage("org.orbitcheck.."))))
                            .allowEmptyShould(true).check(CLASSES);
                }));
    }

    private static void reach(String room, List<String> allowed) {
        allowed.add("org.orbitcheck." + room);
        if (room.equals("syntax")) {
            allowed.add("org.orbitcheck.syntax.antlr");
        }
        HOUSE.stream().map(line -> line.split(" -> ?")).filter(parts -> parts[0].equals(room) && parts.length > 1)
                .forEach(parts -> Stream.of(parts[1].split(" ")).forEach(next -> reach(next, allowed)));
    }

    @Test
    void antlrIsKnownToSyntaxOnly() {
        fence("org.antlr..", "org.orbitcheck.syntax..");
    }

    @Test
    void z3IsKnownToItsEngineOnly() {
        fence("com.microsoft.z3..", "org.orbitcheck.engine.smt..");
    }

    @Test
    void smtInterpolIsKnownToTheCheckerAndTheFinderOfRefutationsOnly() {
        noClasses().that().resideOutsideOfPackages("org.orbitcheck.refutation", "org.orbitcheck.engine.refutation")
                .should().dependOnClassesThat().resideInAPackage("de.uni_freiburg..").check(CLASSES);
    }

    @Test
    void jgraphtIsKnownToRelationOnly() {
        fence("org.jgrapht..", "org.orbitcheck.relation..");
    }

    @Test
    void theJUnitPlatformIsKnownToItsEngineOnly() {
        fence("org.junit..", "org.orbitcheck.junit..");
    }

    @Test
    void lsp4jIsKnownToTheLanguageServerOnly() {
        fence("org.eclipse.lsp4j..", "org.orbitcheck.lsp..");
    }

    @Test
    void jlineIsKnownToTheCommandLineOnly() {
        fence("org.jline..", "org.orbitcheck.cli..");
    }

    @Test
    void picocliIsKnownToTheCommandLineOnly() {
        fence("picocli..", "org.orbitcheck.cli..");
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreamsOrEndsTheProcess() {
        noClasses().that().resideOutsideOfPackages("org.orbitcheck.cli..", "org.orbitcheck.syntax.antlr..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(System.class, "exit", int.class).check(CLASSES);
    }

    private static void fence(String library, String room) {
        noClasses().that(alwaysTrue()).and().resideOutsideOfPackage(room)
                .should().dependOnClassesThat().resideInAPackage(library).allowEmptyShould(true).check(CLASSES);
    }
}
