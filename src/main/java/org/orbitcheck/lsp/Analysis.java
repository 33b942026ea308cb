package org.orbitcheck.lsp;

import java.util.List;
import java.util.Optional;
import org.orbitcheck.api.LoadedSpec;
import org.orbitcheck.claim.Claim;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.syntax.Lexemes;
import org.orbitcheck.syntax.Parsed;
import org.orbitcheck.syntax.Parser;
import org.orbitcheck.syntax.SpecFile;
import org.orbitcheck.typing.Meaning;

/** All that is known of one version of a text. */
record Analysis(SourceFile file, SpecFile syntax, LoadedSpec loaded, List<Lexeme> lexemes, List<Occurrences.Occurrence> occurrences) {
    static Analysis of(SourceFile file, Specs specs) {
        Parsed parsed = Parser.parse(file);
        return new Analysis(file, parsed.spec(), new LoadedSpec(file, specs.load(file, parsed)), Lexemes.of(file, parsed),
                Occurrences.of(parsed.spec()));
    }

    /** The name at an offset, or right before it. */
    Optional<Lexeme> nameAt(int offset) {
        return lexemes.stream().filter(l -> l.kind() == Lexeme.Kind.NAME || l.kind() == Lexeme.Kind.KEYWORD)
                .filter(l -> l.span().start() <= offset && offset <= l.span().end()).findFirst();
    }

    Optional<Occurrences.Occurrence> occurrenceAt(Span span) {
        return occurrences.stream().filter(o -> o.span().start() == span.start()).findFirst();
    }

    /** All places of what is declared or bound there, in their order. */
    List<Span> placesOf(Span binder) {
        return occurrences.stream().filter(o -> o.binder().start() == binder.start()).map(Occurrences.Occurrence::span)
                .sorted(java.util.Comparator.comparingInt(Span::start)).toList();
    }

    Optional<Meaning> meaning(String name) {
        return loaded.elaboration().scope().find(name);
    }

    Optional<Claim> claim(String name) {
        return loaded.claims().stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
