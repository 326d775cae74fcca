/** A small client, speaking the protocol to a server in the same process over files in memory. */

import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { Method, type Status } from '../../src/server/protocol.js';
import { start } from '../../src/server/server.js';
import { FakeSession, fakeRules } from './fakeSession.js';

export interface ClientSetup {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  /** Documents that open in the same breath as the session. */
  readonly opened?: Readonly<Record<string, string>>;
}

export const folder = 'file:///home/me/app';

/** Capabilities of an editor that shows everything. */
export const rich: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly files: Map<string, string | Uint8Array>;
  readonly diagnostics = new Map<string, Diagnostic[]>();
  readonly logged: string[] = [];
  readonly sessions: FakeSession[] = [];
  readonly shown: string[] = [];
  readonly statuses: Status[] = [];
  settings: unknown;
  ready = false;
  result!: InitializeResult;

  private constructor(setup: ClientSetup) {
    this.files = new Map(Object.entries(setup.files ?? {}));
    this.settings = setup.settings ?? {};
    const up = new PassThrough();
    const down = new PassThrough();
    start(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      rules: fakeRules,
      createSession: (options) => {
        const session = new FakeSession(options);
        this.sessions.push(session);
        return Promise.resolve(session);
      },
      files: (scheme) =>
        scheme === 'file'
          ? {
              read: (key) => Promise.resolve(this.#bytes(key)),
              list: (place) => {
                const keys = [...this.files.keys()].map((path) => `file://${path}`);
                return Promise.resolve(keys.filter((key) => key.startsWith(place) && /\.(?:py|ipynb)$/.test(key)));
              },
            }
          : undefined,
      lessonFile: (rule) => `file:///lessons/${rule}.md`,
    });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  }

  static async start(setup: ClientSetup = {}): Promise<TestClient> {
    const client = new TestClient(setup);
    const { connection } = client;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      client.diagnostics.set(uri, diagnostics);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.logged.push(message);
    });
    connection.onNotification(Method.status, (status: Status) => {
      client.statuses.push(status);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => client.settings),
    );
    connection.onRequest('client/registerCapability', () => {
      if (!client.ready) throw new Error('asked before the client is ready');
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      client.shown.push(uri);
      return { success: true };
    });
    connection.listen();
    const folders = setup.folders ?? [folder];
    client.result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      capabilities: setup.capabilities ?? rich,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions: setup.options,
    });
    client.ready = true;
    const begun = connection.sendNotification('initialized', {});
    for (const [uri, text] of Object.entries(setup.opened ?? {})) await client.open(uri, text);
    await begun;
    return client;
  }

  #bytes(key: string): Uint8Array | undefined {
    const content = this.files.get(key.replace('file://', ''));
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'python', version: 1, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  change(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** The messages of a file's findings once `accept` likes them. */
  async until(uri: string, accept: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (let i = 0; i < 300; i++) {
      const found = this.diagnostics.get(uri);
      if (found && accept(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`No such diagnostics for ${uri}; the last were ${JSON.stringify(this.diagnostics.get(uri))}`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}
