/** Typing in programs of others, through the built server: how long an edit of the largest files with threads waits. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { isPathOfTests } from '../src/program/model/tests.js';
import { Method, type Status } from '../src/server/protocol.js';
import { discover } from '../src/workspace/discover.node.js';
import type { Measure } from './measure.js';
import { typed, withServer, type ServerProcess } from './server.js';
import { percentile } from './statistics.js';
import { keystrokes } from './typing.js';

const FILES = 3;
const EDITS = 60;
/** Milliseconds for the first check of everything, and for the edits of one file. */
const longest = { first: 90_000, file: 40_000 };

/** The largest files of a folder that speak of threads, tests left out. */
function filesWithThreads(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return discover([folder], { cwd: folder, root: folder, exclude: [] })
    .files.filter((path) => !isPathOfTests(path.slice(folder.length + 1)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => /thread/i.test(text))
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, FILES);
}

export async function typingIn(folder: string): Promise<readonly Measure[]> {
  const measures = await withServer(folder, { status: true }, (server) => typeIn(server, folder));
  return measures ?? [{ name: 'language server', value: NaN, unit: 'not built' }];
}

async function typeIn({ connection }: ServerProcess, folder: string): Promise<readonly Measure[]> {
  let status: Status | undefined;
  connection.onNotification(Method.status, (now: Status) => void (status = now));
  const isReady = (): boolean => status?.state === 'ready' && status.files > 1;
  const began = performance.now();
  const measures: Measure[] = [];
  for (const { path, text } of filesWithThreads(folder)) {
    const uri = pathToFileURL(path).href;
    const textDocument = { uri, languageId: 'python', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    while (!isReady() && performance.now() - began < longest.first) await new Promise((go) => setTimeout(go, 50));
    const waits: number[] = [];
    const start = performance.now();
    for await (const wait of typed(connection, { uri, text }, keystrokes(text, EDITS))) {
      waits.push(wait);
      if (performance.now() - start > longest.file) break;
    }
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    const name = basename(path);
    measures.push(
      { name: `${name}, edits`, value: waits.length, unit: '' },
      { name: `${name}, median`, value: percentile(waits, 0.5), unit: 'ms' },
      { name: `${name}, longest`, value: Math.max(...waits), unit: 'ms' },
    );
  }
  return measures;
}
