package org.orbitcheck.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.orbitcheck.api.Orbitcheck;

/** The server of one editor. */
public final class OrbitLanguageServer implements LanguageServer, LanguageClientAware {
    private final Texts texts;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean shutDown;

    /** @param orbitcheck what checks the claims, with its time limit */
    public OrbitLanguageServer(Orbitcheck orbitcheck) {
        this.texts = new Texts(orbitcheck);
    }

    /**
     * Serves an editor until it says exit or its stream ends.
     *
     * @return whether it ended as the protocol wants
     */
    public static boolean serve(Orbitcheck orbitcheck, InputStream in, OutputStream out) {
        OrbitLanguageServer server = new OrbitLanguageServer(orbitcheck);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        try {
            CompletableFuture.anyOf(server.ended, CompletableFuture.runAsync(() -> await(listening))).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            return false;
        } finally {
            server.texts.close();
        }
        return server.shutDown;
    }

    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void connect(LanguageClient client) {
        texts.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        texts.configure(parameters.getCapabilities());
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setTextDocumentSync(TextDocumentSyncKind.Full);
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setDocumentFormattingProvider(true);
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of()));
        capabilities.setCodeLensProvider(new CodeLensOptions(false));
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(Tokens.LEGEND, true));
        return CompletableFuture.completedFuture(new InitializeResult(capabilities, new ServerInfo("orbitcheck", Orbitcheck.version())));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        texts.close();
        return CompletableFuture.completedFuture(new Object());
    }

    @Override
    public void exit() {
        ended.complete(null);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new WorkspaceService() {
            @Override
            public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
                // There is nothing to configure.
            }

            @Override
            public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
                texts.again();
            }
        };
    }
}
