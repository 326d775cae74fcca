/** The language server: one connection, one workspace, one handler for each request. */

import {
  CodeActionKind,
  DidChangeWorkspaceFoldersNotification,
  ResponseError,
  LSPErrorCodes,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { decode } from '../workspace/decode.js';
import { version } from '../workspace/version.js';
import { clientFiles } from './clientFiles.js';
import { registerDynamic, pullSettings } from './client.js';
import { styleOf } from './diagnostics.js';
import { codeActions, fixAllKind } from './features/codeActions.js';
import { codeLenses } from './features/codeLens.js';
import { completion } from './features/completion.js';
import type { FeatureContext } from './features/context.js';
import { explain, threadMap } from './features/explain.js';
import { ClientCommand } from './features/findingCommands.js';
import { hover } from './features/hover.js';
import { inlayHints } from './features/inlayHints.js';
import { previewFixes } from './features/previewFix.js';
import type { ServerHost } from './host.js';
import { linksByScheme } from './lessons.js';
import { runUnderProgress } from './progress.js';
import {
  Method,
  readClientOptions,
  type ExplainParams,
  type FixPreviewParams,
  type ThreadMapParams,
} from './protocol.js';
import { Publisher } from './publisher.js';
import { safely } from './safely.js';
import { Schedule } from './schedule.js';
import { countsOf, StatusReporter } from './status.js';
import { schemeOf } from './uris.js';
import { Workspace } from './workspace.js';

/** Serves a connection until it ends. */
export function start(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    new Server(connection, host, params).register();
    return initializeResult(params, host);
  });
  connection.listen();
}

function initializeResult(params: InitializeParams, host: ServerHost): InitializeResult {
  const client = readClientOptions(params.initializationOptions);
  const capabilities: ServerCapabilities = {
    // Clients that sync notebooks don't sync their cells as documents of their own.
    notebookDocumentSync: { notebookSelector: [{ notebook: '*', cells: [{ language: 'python' }] }] },
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', '[', '='] },
    codeLensProvider: {},
    inlayHintProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.diagnostics !== 'push' && {
      diagnosticProvider: { identifier: 'threadwise', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    // A client with the command itself would clash with ours of the same name.
    ...(!client.commands &&
      host.lessonFile('TW101') !== undefined && {
        executeCommandProvider: { commands: [ClientCommand.openLesson] },
      }),
  };
  return { capabilities, serverInfo: { name: 'threadwise', version } };
}

class Server {
  readonly #connection: Connection;
  readonly #context: FeatureContext;
  readonly #workspace: Workspace;
  readonly #publisher: Publisher;
  readonly #schedule: Schedule;
  readonly #status: StatusReporter;
  readonly #params: InitializeParams;
  readonly #host: ServerHost;

  constructor(connection: Connection, host: ServerHost, params: InitializeParams) {
    const { capabilities } = params;
    const client = readClientOptions(params.initializationOptions);
    const style = styleOf(capabilities);
    const { lessonScheme } = client;
    const links = lessonScheme === undefined ? (rule: string) => host.lessonFile(rule) : linksByScheme(lessonScheme);
    const files = client.files ? clientFiles(connection) : undefined;
    this.#connection = connection;
    this.#params = params;
    this.#host = host;
    this.#workspace = new Workspace({
      ...{ host, client, log: connection.console, clientFiles: files },
      progress: (title, work) => runUnderProgress(connection, capabilities, title, work),
      changed: () => this.#schedule.wish(),
      warn: (message) => connection.window.showWarningMessage(message),
    });
    const readText = async (key: string): Promise<string | undefined> => {
      const open = this.#workspace.documents.get(key);
      if (open) return open.text.getText();
      const bytes = await (host.files(schemeOf(key)) ?? files)?.read(key).catch(() => undefined);
      const decoded = bytes && decode(bytes);
      return decoded && 'text' in decoded ? decoded.text : undefined;
    };
    this.#context = { workspace: this.#workspace, capabilities, client, style, links, rules: host.rules, readText };
    this.#publisher = new Publisher({
      ...{ connection, workspace: this.#workspace, style, links },
      pulls: client.diagnostics !== 'push' && capabilities.textDocument?.diagnostic !== undefined,
      refreshes: capabilities.workspace?.diagnostics?.refreshSupport === true,
    });
    this.#status = new StatusReporter(connection, capabilities, client);
    this.#schedule = new Schedule(safely('publish', connection.console, undefined, () => this.#publish()));
  }

  register(): void {
    const connection = this.#connection;
    const context = this.#context;
    const workspace = this.#workspace;
    const log = connection.console;
    const guard = <A extends readonly unknown[], R>(name: string, empty: R, handler: (...a: A) => R | Promise<R>) =>
      safely(name, log, empty, handler);
    const quietly = <P>(name: string, handler: (params: P) => void | Promise<void>) => guard(name, undefined, handler);

    connection.onInitialized(quietly('initialized', () => this.#begin()));
    connection.onDidOpenTextDocument(quietly('open', ({ textDocument }) => workspace.open(textDocument)));
    connection.onDidChangeTextDocument(
      quietly('change', ({ textDocument, contentChanges }) => {
        workspace.change(textDocument.uri, textDocument.version, contentChanges);
      }),
    );
    connection.onDidCloseTextDocument(quietly('close', ({ textDocument }) => workspace.close(textDocument.uri)));
    const { synchronization } = connection.notebooks;
    synchronization.onDidOpenNotebookDocument(quietly('open notebook', (params) => workspace.openNotebook(params)));
    synchronization.onDidChangeNotebookDocument(
      quietly('change notebook', (params) => workspace.changeNotebook(params)),
    );
    synchronization.onDidCloseNotebookDocument(
      quietly('close notebook', ({ notebookDocument }) => workspace.closeNotebook(notebookDocument.uri)),
    );
    connection.onDidChangeConfiguration(quietly('configuration', ({ settings }) => this.#configure(settings)));
    connection.onDidChangeWatchedFiles(quietly('watched files', ({ changes }) => workspace.filesChanged(changes)));

    // The library's own event asks the client for news at once, which is too early for the client.
    connection.onNotification(
      DidChangeWorkspaceFoldersNotification.type,
      quietly('folders', ({ event }) => {
        return workspace.setFolders(
          event.added.map(({ uri }) => uri),
          event.removed.map(({ uri }) => uri),
        );
      }),
    );

    connection.onCodeAction(guard('codeAction', [], (params) => codeActions(params, context)));
    connection.onHover(
      guard('hover', null, ({ textDocument, position }) => hover(textDocument.uri, position, context)),
    );
    connection.onCompletion(guard('completion', [], (params) => completion(params, context)));
    connection.onCodeLens(guard('codeLens', [], ({ textDocument }) => codeLenses(textDocument.uri, context)));
    connection.languages.inlayHint.on(guard('inlayHint', [], (params) => inlayHints(params, context)));
    connection.languages.diagnostics.on(
      guard('diagnostic', { kind: 'full' as const, items: [] }, async ({ textDocument, previousResultId }) => {
        return this.#publisher.answer(textDocument.uri, previousResultId) as never;
      }),
    );
    connection.languages.diagnostics.onWorkspace(
      guard('workspace diagnostic', { items: [] }, ({ previousResultIds }) => {
        return this.#publisher.answerAll(new Map(previousResultIds.map(({ uri, value }) => [uri, value])));
      }),
    );
    connection.onExecuteCommand(
      guard('executeCommand', null, async ({ command, arguments: given }) => {
        const rule = (given?.[0] as { rule?: unknown } | undefined)?.rule;
        const uri =
          command === ClientCommand.openLesson && typeof rule === 'string' ? this.#host.lessonFile(rule) : undefined;
        if (uri === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, 'There is no such lesson.');
        await connection.window.showDocument({ uri, takeFocus: true });
        return null;
      }),
    );

    connection.onRequest(
      Method.explain,
      guard('explain', { findings: [] }, (p: ExplainParams) => explain(p, context)),
    );
    connection.onRequest(
      Method.threadMap,
      guard('threadMap', null, ({ textDocument }: ThreadMapParams) => threadMap(textDocument.uri, context)),
    );
    connection.onRequest(
      Method.previewFixes,
      guard('previewFixes', [], (p: FixPreviewParams) => previewFixes(p, context)),
    );
    connection.onRequest(
      Method.checkWorkspace,
      guard('checkWorkspace', null, async () => {
        await workspace.reload();
        await Promise.all(workspace.projects().map(async ({ session }) => session.settled?.()));
        return countsOf(workspace);
      }),
    );
    connection.onShutdown(() => {
      this.#schedule.dispose();
      workspace.dispose();
    });
  }

  async #begin(): Promise<void> {
    const connection = this.#connection;
    const { capabilities } = this.#params;
    await registerDynamic(connection, capabilities);
    const settings = await pullSettings(connection, capabilities, this.#context.client.settings);
    this.#workspace.use(settings);
    await this.#workspace.setFolders(this.#folders(), []);
  }

  /** The folders that the client has open, in whichever way it says so. */
  #folders(): readonly string[] {
    const { workspaceFolders } = this.#params;
    if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
    // Older clients know one folder only.
    const { rootUri } = this.#params as { rootUri?: string | null };
    return rootUri ? [rootUri] : [];
  }

  async #configure(given: unknown): Promise<void> {
    const pushed = (given as { threadwise?: unknown } | null)?.threadwise;
    const settings = await pullSettings(this.#connection, this.#params.capabilities, pushed);
    await this.#workspace.configure(settings);
  }

  async #publish(): Promise<void> {
    await this.#publisher.publish();
    this.#status.report(this.#workspace);
  }
}
