package org.orbitcheck.lsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;
import org.orbitcheck.source.Span;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.syntax.Lexemes;

/** Renames what a file declares or binds, where nothing else changes its meaning by it. */
final class Renaming {
    private final Document document;
    private final Analysis analysis;
    private final Library library;

    Renaming(Document document, Library library) {
        this.document = document;
        this.analysis = document.analysis();
        this.library = library;
    }

    /** The place of the name that can be renamed here. */
    Optional<Span> at(Position position) {
        return analysis.nameAt(Places.offset(analysis.file(), position)).map(Lexeme::span).filter(s -> analysis.occurrenceAt(s).isPresent());
    }

    /** Throws {@link ResponseErrorException} where the name cannot be that. */
    WorkspaceEdit to(Position position, String name, Specs specs) {
        Span span = at(position).orElseThrow(() -> refused("only a name that this file declares or binds can be renamed"));
        if (!name.matches("\\p{L}[\\p{L}0-9_']*") || Lexemes.words().contains(name)) {
            throw refused("'" + name + "' is not a name");
        }
        if (library.has(name)) {
            throw refused("'" + name + "' is a name of the standard library");
        }
        List<Span> places = analysis.placesOf(analysis.occurrenceAt(span).orElseThrow().binder());
        Analysis after = Analysis.of(new SourceFile(analysis.file().name(), replaced(places, name)), specs);
        if (after.loaded().problems().size() > analysis.loaded().problems().size() || !shape(after).equals(shape(analysis))) {
            throw refused("'" + name + "' has another meaning there");
        }
        return new WorkspaceEdit(Map.of(document.uri(), places.stream().map(p -> new TextEdit(Places.range(p), name)).toList()));
    }

    private String replaced(List<Span> places, String name) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Span place : places) {
            text.append(analysis.file().text(), end, place.start()).append(name);
            end = place.end();
        }
        return text.append(analysis.file().text().substring(end)).toString();
    }

    /** Which occurrences belong together, by their order in the text. */
    private static List<Integer> shape(Analysis analysis) {
        List<Integer> starts = analysis.occurrences().stream().map(o -> o.span().start()).distinct().sorted().toList();
        return analysis.occurrences().stream().sorted(java.util.Comparator.comparingInt(o -> o.span().start()))
                .map(o -> starts.indexOf(o.binder().start())).toList();
    }

    private static ResponseErrorException refused(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null));
    }
}
