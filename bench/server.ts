/** The same keystrokes, through the language server over its standard input and output. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { Lines } from '../src/report/positions.js';
import type { Measure } from './measure.js';
import { program } from './programs.js';
import { percentile } from './statistics.js';
import { keystrokes, typedLines } from './typing.js';

/** A client of the built server. */
export interface ServerProcess {
  readonly connection: ProtocolConnection;
  readonly pid: number;
}

/** Starts the built server, on a folder or on none, for as long as `use` takes; undefined where none is built. */
export async function withServer<T>(
  folder: string | undefined,
  initializationOptions: object,
  use: (server: ServerProcess) => Promise<T>,
): Promise<T | undefined> {
  const file = fileURLToPath(new URL('./server.js', import.meta.url));
  if (!existsSync(file)) return undefined;
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = folder === undefined ? undefined : pathToFileURL(folder).href;
  try {
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // Old editors still name their folder this way; the protocol wants the key.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      workspaceFolders: uri === undefined ? null : [{ uri, name: 'folder' }],
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return await use({ connection, pid: child.pid ?? 0 });
  } finally {
    await connection.sendRequest(ShutdownRequest.type, undefined).catch(() => undefined);
    await connection.sendNotification(ExitNotification.type).catch(() => undefined);
    connection.dispose();
    child.kill();
  }
}

export async function server(): Promise<readonly Measure[]> {
  const began = performance.now();
  const measures = await withServer(undefined, {}, ({ connection }) => type(connection, began));
  return measures ?? [{ name: 'language server', value: NaN, unit: 'not built' }];
}

/** Types into an open document, an edit after the other, and answers how many milliseconds each waited for its findings. */
export async function* typed(
  connection: ProtocolConnection,
  { uri, text: first }: { readonly uri: string; readonly text: string },
  edits: Iterable<{ readonly start: number; readonly end: number; readonly newText: string }>,
): AsyncGenerator<number> {
  let [text, version] = [first, 1];
  for (const { start, end, newText } of edits) {
    const lines = new Lines(text);
    const place = (offset: number): { line: number; character: number } => {
      const { line, column } = lines.position(offset);
      return { line: line - 1, character: column - 1 };
    };
    const range = { start: place(start), end: place(end) };
    text = text.slice(0, start) + newText + text.slice(end);
    const began = performance.now();
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text: newText }],
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    yield performance.now() - began;
  }
}

async function type(connection: ProtocolConnection, began: number): Promise<readonly Measure[]> {
  const uri = 'untitled:main.py';
  const text = program(typedLines);
  const findings = async (): Promise<number> => {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return 'items' in report ? report.items.length : 0;
  };
  const textDocument = { uri, languageId: 'python', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  // The first answers may come before the analysis is ready.
  while ((await findings()) === 0) {
    if (performance.now() - began > 20_000) throw new Error('The server finds nothing.');
    await new Promise((resume) => setTimeout(resume, 2));
  }
  const first = performance.now() - began;
  const samples: number[] = [];
  let warm = 60;
  for await (const wait of typed(connection, { uri, text }, keystrokes(text, 400))) {
    if (warm-- <= 0) samples.push(wait);
  }
  return [
    { name: 'start to first findings', value: first, unit: 'ms', limit: 1000 },
    { name: 'keystroke to findings, median', value: percentile(samples, 0.5), unit: 'ms' },
    { name: 'keystroke to findings, p95', value: percentile(samples, 0.95), unit: 'ms', limit: 10 },
  ];
}
