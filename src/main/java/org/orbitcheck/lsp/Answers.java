package org.orbitcheck.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.orbitcheck.format.Formatter;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Expr;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.typing.Meaning;

/** What can be said of one version of a text. */
final class Answers {
    private final Document document;
    private final Analysis analysis;
    private final Library library;

    Answers(Document document, Library library) {
        this.document = document;
        this.analysis = document.analysis();
        this.library = library;
    }

    private Optional<Lexeme> name(Position position) {
        return analysis.nameAt(Places.offset(analysis.file(), position));
    }

    /** The declaration of a name with its source; of a claim also its verdict. */
    Optional<Hover> hover(Position position) {
        return name(position).flatMap(lexeme -> content(lexeme).map(text -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, text),
                Places.range(lexeme.span()))));
    }

    private Optional<String> content(Lexeme lexeme) {
        Optional<Occurrences.Occurrence> own = analysis.occurrenceAt(lexeme.span());
        if (own.isPresent() && own.get().role() == Occurrences.Role.CLAIM) {
            Optional<String> verdict = document.verdicts().of(lexeme.text()).map(v -> block("", v.details().strip()));
            return verdict.or(() -> analysis.claim(lexeme.text()).map(c -> block("", c.scope())));
        }
        if (own.isPresent()) {
            return declarationAt(own.get().binder()).map(d -> block("orbit", Library.text(d.span())))
                    .or(() -> Optional.of(block("orbit", analysis.file().lineText(own.get().binder().line()).strip())));
        }
        List<Span> elsewhere = elsewhere(lexeme.text());
        if (!elsewhere.isEmpty()) {
            StringBuilder text = new StringBuilder();
            elsewhere.forEach(s -> text.append(block("orbit", Library.text(s))));
            return Optional.of(text.toString());
        }
        return analysis.meaning(lexeme.text()).map(Meaning::description);
    }

    private static String block(String language, String text) {
        return "```" + language + "\n" + text + "\n```\n";
    }

    private Optional<Declaration> declarationAt(Span binder) {
        return analysis.syntax().declarations().stream().filter(d -> names(d).stream().anyMatch(n -> n.span().start() == binder.start())).findFirst();
    }

    private static List<Expr.Name> names(Declaration declaration) {
        return declaration instanceof Declaration.Labels labels ? labels.names() : List.of(declaration.name());
    }

    /** Definitions of a name in the standard library or in an imported file. */
    private List<Span> elsewhere(String name) {
        List<Meaning.Definition> definitions = analysis.meaning(name).filter(Meaning.OfDefinitions.class::isInstance)
                .map(m -> ((Meaning.OfDefinitions) m).all()).orElseGet(() -> library.definitions(name));
        return definitions.stream().map(d -> d.declaration().span()).toList();
    }

    List<Location> definition(Position position) {
        Optional<Lexeme> lexeme = name(position);
        if (lexeme.isEmpty()) {
            return List.of();
        }
        Optional<Occurrences.Occurrence> own = analysis.occurrenceAt(lexeme.get().span());
        if (own.isPresent()) {
            return List.of(new Location(document.uri(), Places.range(own.get().binder())));
        }
        List<Location> locations = new ArrayList<>();
        for (Span span : elsewhere(lexeme.get().text())) {
            path(span.file()).ifPresent(p -> locations.add(new Location(p.toUri().toString(), Places.range(span))));
        }
        return locations;
    }

    private Optional<Path> path(SourceFile file) {
        return file.name().startsWith("std/") ? library.copy(file) : Optional.of(Path.of(file.name()).toAbsolutePath());
    }

    List<DocumentSymbol> symbols() {
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (Declaration declaration : analysis.syntax().declarations()) {
            for (Expr.Name name : names(declaration)) {
                symbols.add(new DocumentSymbol(name.name(), kind(declaration), Places.range(declaration.span()), Places.range(name.span())));
            }
        }
        return symbols;
    }

    private static SymbolKind kind(Declaration d) {
        if (d instanceof Declaration.Group || d instanceof Declaration.Params) {
            return SymbolKind.Struct;
        }
        if (d instanceof Declaration.Labels || d instanceof Declaration.Outcomes) {
            return SymbolKind.EnumMember;
        }
        if (d instanceof Declaration.Const) {
            return SymbolKind.Constant;
        }
        if (d instanceof Declaration.Claim || d instanceof Declaration.Lemma || d instanceof Declaration.Measure) {
            return SymbolKind.Event;
        }
        return d instanceof Declaration.Mdp ? SymbolKind.Class : SymbolKind.Function;
    }

    /** One edit of the whole text, or none where it is laid out or has mistakes. */
    List<TextEdit> format() {
        return Formatter.format(analysis.file()).filter(t -> !t.equals(analysis.file().text()))
                .map(t -> List.of(new TextEdit(Places.whole(analysis.file()), t))).orElse(List.of());
    }
}
