/** Short names for members of our own, and texts said once, change nothing of what the analysis and the server say. */

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  createProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { expect, it, vi } from 'vitest';
import { shareStrings } from '../../scripts/shared-strings.mjs';
import { shortNames } from '../../scripts/short-names.mjs';
import { readCases } from '../helpers/cases.js';
import { folder } from '../helpers/folder.js';
import type { NamedFiles, saidOf } from '../helpers/said-of-cases.js';

type Driver = { readonly saidOf: typeof saidOf };
type MangleCache = Readonly<Record<string, string | false>>;

const root = join(import.meta.dirname, '..', '..');
const short = shortNames();

/** One file of a source as browsers load it, with its members under short names or under their own. */
async function bundled(source: string, name: string, isShort: boolean): Promise<readonly [string, MangleCache]> {
  const outfile = join(root, 'test-output', `${name}-${isShort ? 'short' : 'plain'}.mjs`);
  const require = "import { createRequire as own } from 'node:module'; const require = own(import.meta.url);";
  const { mangleCache = {} } = await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    banner: { js: require },
    define: { __VERSION__: '"0"' },
    loader: { '.svg': 'text' },
    logLevel: 'error',
    ...(isShort && { ...short, mangleCache: {} }),
  });
  if (isShort) writeFileSync(outfile, shareStrings(readFileSync(outfile, 'utf8')));
  return [outfile, mangleCache];
}

/** Some cases of each rule, wrong ones and right ones. */
function sample(most: number): NamedFiles[] {
  const taken = new Map<string, number>();
  return readCases(join(root, 'test', 'rules'))
    .filter(({ name, expected }) => {
      const kind = `${name.slice(0, 5)} ${expected.length > 0}`;
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      return taken.get(kind)! <= most;
    })
    .map(({ name, files }) => [name, [...files]]);
}

it('says the same of programs', async () => {
  expect(short.mangleProps.source.split('|').length).toBeGreaterThan(1000);
  const cases = sample(4);
  const said = async (file: string, inner: readonly unknown[]): Promise<string[]> => {
    const driver = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Driver;
    return driver.saidOf(cases, new Set(inner));
  };
  const [plain] = await bundled('test/helpers/said-of-cases.ts', 'library', false);
  const [other, names] = await bundled('test/helpers/said-of-cases.ts', 'library', true);
  expect(await said(other, Object.values(names))).toEqual(await said(plain, Object.keys(names)));
});

/** A project of a file for each rule. */
function project(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { name, files: all, expected } of readCases(join(root, 'test', 'rules'))) {
    const [rule] = name.split('/');
    if (all.size === 1 && expected.length > 0) files.set(`${rule}.py`, [...all.values()][0]!);
  }
  return files;
}

/** Leaves two files out, whose rules are ignored. */
const CONFIGURATION = `severity = { TW201 = "error" }
ignore = ["TW302"]

[per-file-ignores]
"TW101.py" = ["TW101"]
`;

/** The version of a file that was opened and edited once. */
const EDITED = 2;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** All that a server answers of a folder, in the order in which it is asked. */
async function answersOf(server: string, base: string, files: ReadonlyMap<string, string>): Promise<unknown[]> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const said: unknown[] = [];
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const answer: unknown = await connection.sendRequest(method, params);
    said.push([method, answer]);
    return answer;
  };
  const found = new Map<string, PublishDiagnosticsParams>();
  let status: { readonly state?: string; readonly counts?: Readonly<Record<string, number>> } = {};
  connection.onNotification(PublishDiagnosticsNotification.type, (told) => void found.set(told.uri, told));
  connection.onNotification('threadwise/status', (now: object) => void (status = now));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await ask('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(base).href, name: 'folder' }],
    capabilities: {
      textDocument: {
        publishDiagnostics: {
          relatedInformation: true,
          codeDescriptionSupport: true,
          dataSupport: true,
          versionSupport: true,
        },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
    initializationOptions: {
      lessonScheme: 'lesson',
      commands: true,
      status: true,
      diagnostics: 'push',
      settings: { inlayHints: true, pythonVersion: '3.12', severity: { TW401: 'information' } },
    },
  });
  await connection.sendNotification('initialized', {});
  const documents = [...files].map(([name, text]) => ({ uri: pathToFileURL(join(base, name)).href, text }));
  for (const { uri, text } of documents) {
    const textDocument = { uri, languageId: 'python', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: EDITED },
      contentChanges: [{ range: { start: WHOLE.start, end: WHOLE.start }, text: '# edited\n' }],
    });
  }
  const upToDate = (): number => [...found.values()].filter(({ version }) => version === EDITED).length;
  const counted = (): number => Object.values(status.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const told = (): number => [...found.values()].reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  // On a busy machine some may have been told of the text before the edit, and be told again; the status comes last.
  const settled = async (): Promise<void> =>
    vi.waitFor(
      () => {
        expect([status.state, upToDate(), found.size]).toEqual(['ready', files.size - 2, files.size - 2]);
        expect(counted()).toBe(told());
      },
      { timeout: 60_000 },
    );
  await settled();
  for (const { uri, text } of documents) {
    const textDocument = { uri };
    await ask('textDocument/codeLens', { textDocument });
    await ask('textDocument/inlayHint', { textDocument, range: WHOLE });
    await ask('threadwise/explain', { textDocument });
    await ask('threadwise/threadMap', { textDocument });
    await ask('textDocument/codeAction', { textDocument, range: WHOLE, context: { diagnostics: [] } });
    await ask('textDocument/codeAction', {
      textDocument,
      range: WHOLE,
      context: { diagnostics: [], only: ['source'] },
    });
    for (let line = 0; line < text.split('\n').length; line++)
      await ask('textDocument/hover', { textDocument, position: { line, character: 8 } });
  }
  await ask('threadwise/checkWorkspace', null);
  await settled();
  said.push(
    [...found].sort(([one], [other]) => (one < other ? -1 : 1)),
    status,
  );
  connection.dispose();
  child.kill();
  return said;
}

it('says the same as a server', async () => {
  const files = project();
  const base = folder({ 'threadwise.toml': CONFIGURATION, ...Object.fromEntries(files) });
  const servers = [false, true].map((isShort) => bundled('src/server/main.node.ts', 'server', isShort));
  const [plain, other] = await Promise.all(servers.map(async (server) => answersOf((await server)[0], base, files)));
  expect(files.size).toBeGreaterThan(30);
  expect(other).toEqual(plain);
}, 170_000);
