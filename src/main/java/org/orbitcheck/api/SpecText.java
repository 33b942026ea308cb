package org.orbitcheck.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbitcheck.source.SourceFile;

/**
 * Builds the text of a spec, declaration by declaration. What it says is checked when it is loaded, not here. Immutable.
 */
public final class SpecText {
    private final String name;
    private final List<String> declarations;

    private SpecText(String name, List<String> declarations) {
        this.name = name;
        this.declarations = declarations;
    }

    /** A spec without declarations; the name is the one by which mistakes call it. */
    public static SpecText named(String name) {
        return new SpecText(name, List.of());
    }

    /** A declaration as it would be written. */
    public SpecText declare(String declaration) {
        List<String> more = new ArrayList<>(declarations);
        more.add(declaration);
        return new SpecText(name, List.copyOf(more));
    }

    public SpecText group(String group, String expression) {
        return declare("group " + group + " = " + expression);
    }

    public SpecText params(String space, String expression) {
        return declare("params " + space + " = " + expression);
    }

    /** Bare labels. */
    public SpecText outcomes(String... labels) {
        return declare("outcomes " + String.join(", ", labels));
    }

    /** A set of lotteries over a group. */
    public SpecText outcomeSet(String outcomes, String set, String group) {
        return declare("outcomes " + outcomes + " = " + set + " over " + group);
    }

    /** A rule rule(X | t in space) by an expression in X and t. */
    public SpecText rule(String rule, String space, String expression) {
        return declare("rule " + rule + "(X | t in " + space + ") = " + expression);
    }

    /** A rule by a table: the parameters first, then a row for each label. */
    public SpecText table(String rule, String space, String header, String... rows) {
        return declare("rule " + rule + "(X | t in " + space + ") = table {\n" + header.replaceFirst("^(.*)$", "    $1 ;\n")
                + Stream.of(rows).map(r -> "    " + r.replaceFirst(" ", " : ")).collect(Collectors.joining(" ;\n")) + "\n}");
    }

    /** The cells of a row of a table, its label first where it has one; exact numbers or texts. */
    public static String row(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" "));
    }

    /** A claim that is expected to be proved. */
    public SpecText claim(String claim, String formula) {
        return declare("claim " + claim + " : " + formula);
    }

    /** A claim with the verdict that is expected: proved, refuted, unknown or error. */
    public SpecText claim(String claim, String formula, String expected) {
        return declare("claim " + claim + " : " + formula + "  expect " + expected);
    }

    /** The text. */
    public String text() {
        return declarations.stream().map(d -> d + "\n").collect(Collectors.joining());
    }

    /** The text with its name, as it is loaded. */
    public SourceFile source() {
        return new SourceFile(name, text());
    }
}
