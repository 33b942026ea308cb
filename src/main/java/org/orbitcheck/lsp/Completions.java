package org.orbitcheck.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.orbitcheck.syntax.Declaration;
import org.orbitcheck.syntax.Lexeme;
import org.orbitcheck.syntax.Lexemes;
import org.orbitcheck.typing.Meaning;
import org.orbitcheck.typing.SpecElaborator;

/** What may be written at a place. */
final class Completions {
    private static final List<String> EXPECTED = List.of("proved", "refuted", "unknown", "error");
    private final Analysis analysis;
    private final Library library;

    Completions(Analysis analysis, Library library) {
        this.analysis = analysis;
        this.library = library;
    }

    List<CompletionItem> at(Position position) {
        String before = wordBefore(Places.offset(analysis.file(), position));
        if (before.equals("expect")) {
            return EXPECTED.stream().map(w -> item(w, CompletionItemKind.EnumMember, "")).toList();
        }
        if (before.equals("by")) {
            return definitions().entrySet().stream().filter(e -> isRelation(e.getValue()))
                    .map(e -> item(e.getKey(), CompletionItemKind.Function, head(e.getValue()))).toList();
        }
        return everything();
    }

    /** The last word before the one that is being written. */
    private String wordBefore(int offset) {
        List<Lexeme> before = analysis.lexemes().stream().filter(l -> l.span().end() < offset).toList();
        return before.isEmpty() ? "" : before.get(before.size() - 1).text();
    }

    private List<CompletionItem> everything() {
        Map<String, CompletionItem> items = new LinkedHashMap<>();
        analysis.occurrences().forEach(o -> items.putIfAbsent(o.span().text(), item(o.span().text(), kind(o.role()), "")));
        definitions().forEach((name, definition) -> items.putIfAbsent(name, item(name, CompletionItemKind.Function, head(definition))));
        SpecElaborator.builtins().forEach(n -> items.putIfAbsent(n, item(n, CompletionItemKind.Function, "")));
        analysis.lexemes().stream().filter(l -> l.kind() == Lexeme.Kind.NAME)
                .forEach(l -> items.putIfAbsent(l.text(), item(l.text(), CompletionItemKind.Value, "")));
        Stream.concat(Lexemes.words().stream(), EXPECTED.stream())
                .forEach(w -> items.putIfAbsent(w, item(w, CompletionItemKind.Keyword, "")));
        return new ArrayList<>(items.values());
    }

    /** The definitions that can be used here, the last of each name. */
    private Map<String, Meaning.Definition> definitions() {
        Map<String, Meaning.Definition> definitions = new LinkedHashMap<>();
        library.names().forEach(n -> library.definitions(n).forEach(d -> definitions.put(n, d)));
        analysis.loaded().elaboration().scope().declared().forEach((name, meaning) -> {
            if (meaning instanceof Meaning.OfDefinitions found) {
                found.all().forEach(d -> definitions.put(name, d));
            }
        });
        return definitions;
    }

    private static boolean isRelation(Meaning.Definition definition) {
        return definition.declaration() instanceof Declaration.Relation;
    }

    private static String head(Meaning.Definition definition) {
        String text = definition.declaration().span().text();
        int end = text.indexOf('=');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    private static CompletionItemKind kind(Occurrences.Role role) {
        switch (role) {
            case RULE, FUNCTION, RELATION, PROPERTY:
                return CompletionItemKind.Function;
            case VARIABLE:
                return CompletionItemKind.Variable;
            case CONSTANT:
                return CompletionItemKind.Constant;
            case CLAIM:
                return CompletionItemKind.Event;
            default:
                return CompletionItemKind.Struct;
        }
    }

    private static CompletionItem item(String label, CompletionItemKind kind, String detail) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        if (!detail.isEmpty()) {
            item.setDetail(detail);
        }
        return item;
    }
}
