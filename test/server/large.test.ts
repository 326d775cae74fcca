/** The built server on a folder that is too large to be checked on each question: a thread of its own does that. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { beforeAll, expect, test, vi } from 'vitest';
import { Method, type Status } from '../../src/server/protocol.js';
import { built } from '../helpers/built.js';
import { folder } from '../helpers/folder.js';

let dist = '';
beforeAll(() => void (dist = built()), 180_000);

const open = `import threading

count = 0


def work():
    global count
    count += 1


for _ in range(2):
    threading.Thread(target=work).start()
`;

test('findings of open files come at once, those of the others from beside, and it ends with its client', async () => {
  const base = folder({
    'open.py': open,
    'shared.py': 'total = 0\n\n\ndef bump():\n    global total\n    total += 1\n',
    'user.py':
      'import threading\nimport shared\n\nfor _ in range(2):\n    threading.Thread(target=shared.bump).start()\n',
    'filler.py': `import threading\n${'# nothing\n'.repeat(40_000)}`,
  });
  const child = spawn(process.execPath, [join(dist, 'server.js'), '--stdio'], { stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const found = new Map<string, Diagnostic[]>();
  const states: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    found.set(uri, diagnostics);
  });
  connection.onNotification(Method.status, ({ state }: Status) => void states.push(state));
  connection.listen();
  const uri = (name: string): string => pathToFileURL(join(base, name)).href;
  const codes = (name: string): unknown[] => (found.get(uri(name)) ?? []).map(({ code }) => code);
  const folders = [{ uri: pathToFileURL(base).href, name: 'folder' }];
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders,
    capabilities: {},
    initializationOptions: { status: true },
  });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: uri('open.py'), languageId: 'python', version: 1, text: open };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await vi.waitFor(() => expect(codes('open.py')).toContain('TW101'), { timeout: 60_000 });
  await vi.waitFor(() => expect(codes('shared.py')).toContain('TW101'), { timeout: 60_000 });
  await vi.waitFor(() => expect(states.at(-1)).toBe('ready'), { timeout: 30_000 });
  expect(states).toContain('loading');
  // A client that dies says nothing any more.
  const gone = once(child, 'exit');
  child.stdin.end();
  await gone;
  connection.dispose();
}, 170_000);
