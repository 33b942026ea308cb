// Starts `orbitcheck lsp` and connects the editor with it.
const path = require("path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;
let output;

function server() {
  const configuration = vscode.workspace.getConfiguration("orbitcheck");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  let command = configuration.get("command");
  if (command.startsWith(".") && folder) {
    command = path.join(folder, command);
  }
  return { command, args: ["lsp", "--timeout", configuration.get("timeout")], options: { cwd: folder } };
}

async function start() {
  client = new LanguageClient("orbitcheck", "Orbitcheck", server(), {
    documentSelector: [{ language: "orbit" }],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.orbit") },
  });
  await client.start();
}

async function activate(context) {
  output = vscode.window.createOutputChannel("Orbitcheck verdicts");
  context.subscriptions.push(output);
  context.subscriptions.push(vscode.commands.registerCommand("orbitcheck.show", (text) => {
    output.clear();
    output.append(text);
    output.show(true);
  }));
  context.subscriptions.push(vscode.commands.registerCommand("orbitcheck.restart", async () => {
    await client?.stop();
    await start();
  }));
  await start();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
