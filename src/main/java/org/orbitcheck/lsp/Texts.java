package org.orbitcheck.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.orbitcheck.api.ClaimPool;
import org.orbitcheck.api.Orbitcheck;
import org.orbitcheck.api.SpecFiles;
import org.orbitcheck.cache.SessionCache;
import org.orbitcheck.prelude.Specs;
import org.orbitcheck.source.SourceFile;

/** The open texts. Each change is read in its turn, unless there is a newer one by then; claims are checked behind it. */
final class Texts implements TextDocumentService, AutoCloseable {
    private static final long STACK = 64L << 20;
    private final Orbitcheck orbitcheck;
    private final SessionCache session = new SessionCache();
    private final ClaimPool pool = new ClaimPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final ExecutorService reader = Executors.newSingleThreadExecutor(r -> {
        Thread thread = new Thread(null, r, "reader", STACK);
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Reading> open = new ConcurrentHashMap<>();
    private final Map<String, String> newest = new ConcurrentHashMap<>();
    private final Library library = new Library();
    private final Specs specs = new Specs(this::imported);
    private volatile Optional<LanguageClient> client = Optional.empty();
    private boolean refreshesLenses;

    /** A version of a text on its way, and what is found of its claims. */
    private record Reading(Verdicts verdicts, CompletableFuture<Document> document) {
    }

    Texts(Orbitcheck orbitcheck) {
        this.orbitcheck = orbitcheck;
    }

    void connect(LanguageClient editor) {
        client = Optional.of(editor);
    }

    void configure(ClientCapabilities capabilities) {
        refreshesLenses = capabilities != null && capabilities.getWorkspace() != null && capabilities.getWorkspace().getCodeLens() != null
                && Boolean.TRUE.equals(capabilities.getWorkspace().getCodeLens().getRefreshSupport());
    }

    /** Ends all work; nothing is said to the editor any more. */
    @Override
    public void close() {
        client = Optional.empty();
        pool.close();
        reader.shutdownNow();
    }

    /** An import is read from the editor where it is open there. */
    private Optional<SourceFile> imported(SourceFile from, String name) {
        Optional<SourceFile> onDisk = SpecFiles.imported(from, name);
        Path path = Path.of(from.name()).resolveSibling(name).normalize();
        return newest.entrySet().stream().filter(e -> name(e.getKey()).equals(path.toString())).findFirst()
                .map(e -> new SourceFile(path.toString(), e.getValue())).or(() -> onDisk);
    }

    private static String name(String uri) {
        try {
            return Path.of(URI.create(uri)).toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return uri.replaceAll("[^\\p{L}0-9._-]", "_");
        }
    }

    private void change(String uri, int version, String text) {
        Verdicts verdicts = new Verdicts(orbitcheck, session, pool, () -> verdict(uri, version));
        synchronized (open) {
            newest.put(uri, text);
            CompletableFuture<Document> document = CompletableFuture.supplyAsync(() -> newer(uri, text)
                    .orElseGet(() -> CompletableFuture.completedFuture(read(uri, version, text, verdicts))), reader).thenCompose(d -> d);
            cancel(Optional.ofNullable(open.put(uri, new Reading(verdicts, document))));
        }
    }

    private static void cancel(Optional<Reading> reading) {
        reading.ifPresent(r -> r.verdicts.cancel());
    }

    /** What comes of a newer text, where there is one when it is this one's turn: then this one is not read at all. */
    private Optional<CompletableFuture<Document>> newer(String uri, String text) {
        synchronized (open) {
            String last = newest.getOrDefault(uri, text);
            return last.equals(text) ? Optional.empty() : Optional.of(open.get(uri).document);
        }
    }

    private Document read(String uri, int version, String text, Verdicts verdicts) {
        Analysis analysis = Analysis.of(new SourceFile(name(uri), text), specs);
        Document document = new Document(uri, version, analysis, verdicts);
        publish(document);
        verdicts.begin(analysis.loaded().claims(), analysis.loaded().measures());
        return document;
    }

    private void publish(Document document) {
        client.ifPresent(c -> c.publishDiagnostics(new PublishDiagnosticsParams(document.uri(), document.diagnostics(), document.version())));
    }

    private void verdict(String uri, int version) {
        Reading current = open.get(uri);
        if (current != null) {
            current.document.thenAccept(d -> {
                if (d.version() == version) {
                    publish(d);
                    client.filter(c -> refreshesLenses).ifPresent(LanguageClient::refreshCodeLenses);
                }
            });
        }
    }

    /** Reads all open texts again, because a file changed that they may import. */
    void again() {
        open.forEach((uri, reading) -> reading.document.thenAccept(d -> change(uri, d.version(), d.analysis().file().text())));
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        change(parameters.getTextDocument().getUri(), parameters.getTextDocument().getVersion(), parameters.getTextDocument().getText());
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        String text = parameters.getContentChanges().get(parameters.getContentChanges().size() - 1).getText();
        change(parameters.getTextDocument().getUri(), parameters.getTextDocument().getVersion(), text);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        synchronized (open) {
            newest.remove(uri);
            cancel(Optional.ofNullable(open.remove(uri)));
        }
        client.ifPresent(c -> c.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        again();
    }

    private <T> CompletableFuture<T> answer(TextDocumentIdentifier text, Function<Document, T> question, T otherwise) {
        Reading reading = open.get(text.getUri());
        return reading == null ? CompletableFuture.completedFuture(otherwise) : reading.document.thenApply(question);
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams p) {
        return answer(p.getTextDocument(), d -> new Answers(d, library).hover(p.getPosition()).orElse(null), null);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams p) {
        return answer(p.getTextDocument(), d -> Either.forLeft(new Answers(d, library).definition(p.getPosition())), Either.forLeft(List.of()));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams p) {
        return answer(p.getTextDocument(), d -> new Renaming(d, library).at(p.getPosition()).flatMap(d.analysis()::occurrenceAt)
                .map(o -> d.analysis().placesOf(o.binder()).stream().map(s -> new Location(d.uri(), Places.range(s))).toList())
                .orElse(List.of()), List.of());
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams p) {
        return answer(p.getTextDocument(), d -> Either.forLeft(new Completions(d.analysis(), library).at(p.getPosition())), Either.forLeft(List.of()));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams p) {
        return answer(p.getTextDocument(), d -> new Answers(d, library).symbols().stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight).toList(), List.of());
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams p) {
        return answer(p.getTextDocument(), d -> new Answers(d, library).format(), List.of());
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams p) {
        return answer(p.getTextDocument(), Document::lenses, List.of());
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams p) {
        return answer(p.getTextDocument(), d -> new Renaming(d, library).to(p.getPosition(), p.getNewName(), specs), null);
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams p) {
        return answer(p.getTextDocument(), d -> new Renaming(d, library).at(p.getPosition())
                .map(s -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst(Places.range(s))).orElse(null), null);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams p) {
        return answer(p.getTextDocument(), d -> new Tokens(d.analysis(), library).all(), new SemanticTokens(List.of()));
    }
}
