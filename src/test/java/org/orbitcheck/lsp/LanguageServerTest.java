package org.orbitcheck.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions of an editor with the server. */
class LanguageServerTest {
    private static final String URI_OF_SPEC = Path.of("condorcet.orbit").toUri().toString();
    private static final String SPEC = """
            group S = Sym(3)
            params Theta = points(S)
            outcomes A, B, C
            rule f(X | t in Theta) = table {
                     1  2  3 ;
                A :  1  2  3 ;
                B :  3  1  2 ;
                C :  2  3  1
            }
            -- A relation of one's own.
            relation mine(f, g) = forall t in Theta: f(t) >= g(t)
            claim ab : f(A) >= f(B) by most[2]
            claim up : f(A) >= f(B) by mine  expect refuted
            """;
    private Editor editor;
    private TextDocumentService texts;

    @BeforeEach
    void start() throws Exception {
        editor = Editor.inside();
        texts = editor.server().getTextDocumentService();
    }

    @AfterEach
    void end() throws Exception {
        editor.close();
    }

    private static TextDocumentIdentifier spec() {
        return new TextDocumentIdentifier(URI_OF_SPEC);
    }

    /** The place of the last character of a part of the spec. */
    private static Position in(String part) {
        int offset = SPEC.indexOf(part) + part.length() - 1;
        long line = SPEC.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position((int) line, offset - SPEC.lastIndexOf('\n', offset - 1) - 1);
    }

    @Test
    void openWrongEditDiagnosticMendedEditProved() throws Exception {
        editor.open(URI_OF_SPEC, SPEC);
        assertEquals(List.of("proved: every t in points(S)", "refuted: every t in points(S)"),
                editor.lenses(URI_OF_SPEC, l -> l.stream().noneMatch(t -> t.startsWith("checking"))));

        editor.change(URI_OF_SPEC, SPEC.replace("by most[2]", "by moost[2]"));
        Diagnostic mistake = editor.diagnostics(d -> !d.getDiagnostics().isEmpty()).getDiagnostics().get(0);
        assertTrue(mistake.getMessage().startsWith("unknown relation 'moost'\ndid you mean 'most'?"), mistake.getMessage());
        assertEquals(new Range(new Position(11, 27), new Position(11, 32)), mistake.getRange());
        assertEquals(List.of(), editor.lenses(URI_OF_SPEC, l -> true));

        editor.change(URI_OF_SPEC, SPEC);
        assertEquals(List.of(), editor.diagnostics(d -> true).getDiagnostics());
        assertEquals("proved: every t in points(S)", editor.lenses(URI_OF_SPEC, l -> !l.isEmpty() && !l.get(0).startsWith("checking")).get(0));
    }

    @Test
    void ofManyEditsAtOnceTheLastCounts() throws Exception {
        editor.open(URI_OF_SPEC, SPEC);
        for (int i = 1; i <= 40; i++) {
            editor.change(URI_OF_SPEC, SPEC.replace("by most[2]", "by moost[" + i + "]"));
            texts.hover(new HoverParams(spec(), in("by mine")));
        }
        editor.change(URI_OF_SPEC, SPEC.replace("by most[2]", "by most[3]"));
        assertEquals("refuted, not as expected: every t in points(S)",
                editor.lenses(URI_OF_SPEC, l -> !l.isEmpty() && !l.get(0).startsWith("checking")).get(0));
        assertTrue(hover(in("by mine")).contains("relation mine"));
    }

    @Test
    void aClaimThatIsNotAsExpectedIsADiagnosticWithItsCounterexample() throws Exception {
        editor.open(URI_OF_SPEC, SPEC.replace("most[2]", "most[3]"));
        Diagnostic wrong = editor.diagnostics(d -> !d.getDiagnostics().isEmpty()).getDiagnostics().get(0);
        assertEquals(new Position(11, 6), wrong.getRange().getStart());
        assertTrue(wrong.getMessage().startsWith("WRONG ab: refuted, expected proved"), wrong.getMessage());
        assertTrue(editor.lenses(URI_OF_SPEC, l -> l.get(0).startsWith("refuted")).get(0).startsWith("refuted, not as expected"));
    }

    @Test
    void allMistakesOfAFileAreThere() throws Exception {
        editor.open(URI_OF_SPEC, "group S = Sym(3\nparams T = points(S)\nclaim x : nothing = 1\n");
        assertEquals(2, editor.diagnostics(d -> true).getDiagnostics().size());
    }

    @Test
    void hoverShowsTheDefinitionAndItsSource() throws Exception {
        editor.open(URI_OF_SPEC, SPEC);
        String standard = hover(in("by most"));
        assertTrue(standard.contains("-- [3.2]") && standard.contains("relation most[n](f, g) ="), standard);
        String own = hover(in("by mine"));
        assertTrue(own.contains("-- A relation of one's own.\nrelation mine"), own);
        editor.lenses(URI_OF_SPEC, l -> l.get(0).startsWith("proved"));
        assertTrue(hover(in("claim ab")).contains("ab: proved"), hover(in("claim ab")));
    }

    private String hover(Position position) throws Exception {
        return Editor.get(texts.hover(new HoverParams(spec(), position))).getContents().getRight().getValue();
    }

    @Test
    void definitionsAreFoundAlsoInTheStandardLibrary() throws Exception {
        editor.open(URI_OF_SPEC, SPEC);
        Location own = Editor.get(texts.definition(new DefinitionParams(spec(), in("by mine")))).getLeft().get(0);
        assertEquals(new Position(10, 9), own.getRange().getStart());
        Location standard = Editor.get(texts.definition(new DefinitionParams(spec(), in("by most")))).getLeft().get(0);
        String line = Files.readAllLines(Path.of(URI.create(standard.getUri()))).get(standard.getRange().getStart().getLine());
        assertTrue(line.startsWith("relation most[n]"), line);
    }

    @Test
    void completionKnowsWhereRelationsGo() throws Exception {
        editor.open(URI_OF_SPEC, SPEC);
        List<String> relations = completions(in("by m"));
        assertTrue(relations.containsAll(List.of("most", "mean", "mine")), relations.toString());
        assertFalse(relations.contains("retargetable"), relations.toString());
        assertEquals(List.of("proved", "refuted", "unknown", "error"), completions(in("expect r")));
        assertTrue(completions(in("by most[2]\nclaim up : f")).containsAll(List.of("f", "retargetable", "forall", "Theta", "orbit")));
    }

    private List<String> completions(Position position) throws Exception {
        return Editor.get(texts.completion(new CompletionParams(spec(), position))).getLeft().stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void renamingChangesAllPlacesOfThatNameOnly() throws Exception {
        editor.open(URI_OF_SPEC, SPEC);
        List<TextEdit> edits = Editor.get(texts.rename(new RenameParams(spec(), in("rule f"), "rank"))).getChanges().get(URI_OF_SPEC);
        assertEquals(5, edits.size());
        assertEquals(2, Editor.get(texts.rename(new RenameParams(spec(), in("mine(f"), "h"))).getChanges().get(URI_OF_SPEC).size());
        for (String name : List.of("most", "A", "not a name", "forall")) {
            assertThrows(ExecutionException.class, () -> Editor.get(texts.rename(new RenameParams(spec(), in("rule f"), name))), name);
        }
        assertThrows(ExecutionException.class, () -> Editor.get(texts.rename(new RenameParams(spec(), in("mine(f"), "g"))));
    }

    @Test
    void symbolsLayoutAndColours() throws Exception {
        editor.open(URI_OF_SPEC, SPEC.replace("group S = ", "group   S="));
        assertEquals(List.of("S", "Theta", "A", "B", "C", "f", "mine", "ab", "up"),
                Editor.get(texts.documentSymbol(new DocumentSymbolParams(spec()))).stream().map(s -> s.getRight().getName()).toList());
        List<? extends TextEdit> edits = Editor.get(texts.formatting(new DocumentFormattingParams(spec(), new FormattingOptions(4, true))));
        assertEquals(SPEC, edits.get(0).getNewText());
        List<Integer> tokens = Editor.get(texts.semanticTokensFull(new SemanticTokensParams(spec()))).getData();
        assertEquals(List.of(0, 0, 5, 0, 0), tokens.subList(0, 5));
        assertEquals(0, tokens.size() % 5);
    }
}
