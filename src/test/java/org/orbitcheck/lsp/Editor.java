package org.orbitcheck.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.orbitcheck.api.Orbitcheck;

/** An editor without a screen, that talks to a server over two streams. */
final class Editor implements LanguageClient, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refreshed = new LinkedBlockingQueue<>();
    private final LanguageServer server;
    private final List<AutoCloseable> closing = new ArrayList<>();
    private int version;

    Editor(InputStream in, OutputStream out) throws Exception {
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
        launcher.startListening();
        server = launcher.getRemoteProxy();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities(workspace, null, null));
        get(server.initialize(parameters));
        server.initialized(new InitializedParams());
    }

    /** An editor with a server in this process. */
    static Editor inside() throws Exception {
        PipedOutputStream toServer = new PipedOutputStream();
        PipedOutputStream toClient = new PipedOutputStream();
        PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 16);
        PipedInputStream clientIn = new PipedInputStream(toClient, 1 << 16);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            boolean well = OrbitLanguageServer.serve(Orbitcheck.create().withTimeout(Duration.ofSeconds(20)), serverIn, toClient);
            try {
                toClient.close();
                ended.complete(well);
            } catch (IOException e) {
                ended.completeExceptionally(e);
            }
        }, "server");
        thread.setDaemon(true);
        thread.start();
        Editor editor = new Editor(clientIn, toServer);
        editor.closing.add(() -> {
            if (!get(ended)) {
                throw new IOException("the server did not end well");
            }
        });
        editor.closing.add(toServer);
        return editor;
    }

    static <T> T get(CompletableFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    LanguageServer server() {
        return server;
    }

    void open(String uri, String text) {
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "orbit", ++version, text)));
    }

    void change(String uri, String text) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
    }

    /** The first diagnostics of the newest version that are so. */
    PublishDiagnosticsParams diagnostics(Predicate<PublishDiagnosticsParams> wanted) throws InterruptedException {
        while (true) {
            PublishDiagnosticsParams next = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no such diagnostics");
            }
            if (next.getVersion() != null && next.getVersion() == version && wanted.test(next)) {
                return next;
            }
        }
    }

    /** The titles of all lenses, once they are so. */
    List<String> lenses(String uri, Predicate<List<String>> wanted) throws Exception {
        while (true) {
            List<? extends CodeLens> lenses = get(server.getTextDocumentService().codeLens(new CodeLensParams(new TextDocumentIdentifier(uri))));
            List<String> titles = lenses.stream().map(l -> l.getCommand().getTitle()).toList();
            if (wanted.test(titles)) {
                return titles;
            }
            if (refreshed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
                throw new AssertionError("no such lenses: " + titles);
            }
        }
    }

    @Override
    public void close() throws Exception {
        get(server.shutdown());
        server.exit();
        for (AutoCloseable one : closing) {
            one.close();
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        refreshed.add("");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object object) {
        // There is none.
    }

    @Override
    public void showMessage(MessageParams parameters) {
        throw new AssertionError(parameters.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams parameters) {
        throw new AssertionError(parameters.getMessage());
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new AssertionError(message.getMessage());
    }
}
