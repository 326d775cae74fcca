/** Typing while a large folder is checked for the first time: how long an edit waits, and what the server takes. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { Method, type Status } from '../src/server/protocol.js';
import type { Measure } from './measure.js';
import { withServer, type ServerProcess } from './server.js';
import { percentile } from './statistics.js';
import { newestLibrary } from './stdlib.js';

/** The program that is typed, beside the library: it has one race. */
const typed = `import queue
import threading
from concurrent.futures import ThreadPoolExecutor

visits = 0


def visit():
    global visits
    visits += 1


threads = [threading.Thread(target=visit) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(visits)
`;
const longest = 540_000;

export async function firstCheck(): Promise<readonly Measure[]> {
  const library = newestLibrary();
  if (!library) return [{ name: 'standard library', value: NaN, unit: 'not found' }];
  const base = mkdtempSync(join(tmpdir(), 'threadwise-bench-'));
  try {
    const foreign = /site-packages|__pycache__|lib2to3.tests/;
    cpSync(library.folder, base, { recursive: true, filter: (path) => !foreign.test(path) });
    writeFileSync(join(base, 'typed.py'), typed);
    const measures = await withServer(base, { status: true }, (server) => typeDuringCheck(server, base));
    return measures ?? [{ name: 'language server', value: NaN, unit: 'not built' }];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function typeDuringCheck({ connection, pid }: ServerProcess, base: string): Promise<readonly Measure[]> {
  const began = performance.now();
  const uri = pathToFileURL(join(base, 'typed.py')).href;
  let status: Status | undefined;
  const findingsOf = (now: Status | undefined): number =>
    now === undefined ? NaN : now.counts.error + now.counts.warning + now.counts.information + now.counts.hint;
  connection.onNotification(Method.status, (now: Status) => void (status = now));
  const textDocument = { uri, languageId: 'python', version: 1, text: typed };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const findings = async (): Promise<number> => {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return 'items' in report ? report.items.length : 0;
  };
  while ((await findings()) === 0) await pause(5);
  const first = performance.now() - began;
  const waits: number[] = [];
  let wrong = 0;
  let most = 0;
  const isOver = (): boolean => status?.state === 'ready' && status.files > 100;
  for (let version = 2; !isOver() && performance.now() - began < longest; version++) {
    // A lock around the update comes and goes, a line at a time.
    const holds = version % 2 === 0;
    const text = holds
      ? typed
          .replace('    visits += 1', '    with lock:\n        visits += 1')
          .replace('visits = 0', 'visits = 0\nlock = threading.Lock()')
      : typed;
    const start = performance.now();
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    const found = await findings();
    waits.push(performance.now() - start);
    if ((found === 0) !== holds) wrong++;
    most = Math.max(most, residentMegabytes(pid));
    await pause(250);
  }
  return [
    { name: 'files', value: status?.files ?? NaN, unit: '' },
    { name: 'first findings of the open file', value: first, unit: 'ms' },
    {
      name: isOver() ? 'first check of everything' : 'first check of everything, not done after',
      value: performance.now() - began,
      unit: 'ms',
    },
    { name: 'findings of everything', value: findingsOf(status), unit: '' },
    { name: 'edits meanwhile', value: waits.length, unit: '' },
    { name: 'edit to findings, median', value: percentile(waits, 0.5), unit: 'ms' },
    { name: 'edit to findings, longest', value: Math.max(...waits), unit: 'ms', limit: 300 },
    { name: 'wrong answers', value: wrong, unit: '', limit: 0.5 },
    { name: 'memory of the server, at most', value: most, unit: 'MB', limit: 1024 },
  ];
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Megabytes that a process has in memory; NaN where the system does not tell. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return NaN;
  }
}
