import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CodeLens, Diagnostic, Hover, InlayHint } from 'vscode-languageserver-protocol';
import { Method, type Explanation, type FixPreview, type ThreadMapAnswer } from '../../src/server/protocol.js';
import { folder, TestClient, type ClientSetup } from './client.js';

const notebook = `${folder}/a.ipynb`;
const cell = (id: string): string => `vscode-notebook-cell:/home/me/app/a.ipynb#${id}`;
const document = (id: string, text: string) => ({ uri: cell(id), languageId: 'python', version: 1, text });

const cells = {
  a: '%matplotlib inline\nimport threading\n',
  b: 'def worker():\n    counter += 1',
  c: 'Thread(target=worker)',
};

const clients: TestClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.connection.dispose();
});

async function opened(texts: Readonly<Record<string, string>> = cells, setup: ClientSetup = {}): Promise<TestClient> {
  const client = await TestClient.start({ options: { commands: true }, ...setup });
  clients.push(client);
  const ids = Object.keys(texts);
  await client.connection.sendNotification('notebookDocument/didOpen', {
    notebookDocument: {
      ...{ uri: notebook, notebookType: 'jupyter-notebook', version: 1 },
      cells: ids.map((id) => ({ kind: 2, document: cell(id) })),
    },
    cellTextDocuments: ids.map((id) => document(id, texts[id] ?? '')),
  });
  return client;
}

const change = (client: TestClient, version: number, change: unknown): Promise<void> =>
  client.connection.sendNotification('notebookDocument/didChange', {
    notebookDocument: { uri: notebook, version },
    change,
  });

const some = (list: readonly Diagnostic[]): boolean => list.length > 0;
const none = (list: readonly Diagnostic[]): boolean => list.length === 0;
const at = (line: number, character: number) => ({ line, character });

describe('a notebook that is open', () => {
  it('is announced to clients', async () => {
    const client = await opened();
    expect(client.result.capabilities.notebookDocumentSync).toMatchObject({ notebookSelector: [{ notebook: '*' }] });
  });

  it('gets its findings in the cells', async () => {
    const client = await opened();
    const [finding] = await client.until(cell('b'), some);
    expect(finding?.range).toEqual({ start: at(1, 4), end: at(1, 16) });
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(cell('b'));
    expect(client.diagnostics.has(notebook)).toBe(false);
    expect(client.diagnostics.get(cell('a')) ?? []).toEqual([]);
  });

  it('is checked beside programs, which point into its cells', async () => {
    const client = await opened(
      { a: 'x = 1', c: 'Thread(target=run)' },
      { files: { '/home/me/app/b.py': 'import threading\ncounter += 1\n' } },
    );
    const [finding] = await client.until(`${folder}/b.py`, some);
    expect(finding?.relatedInformation?.[1]?.location).toEqual({
      uri: cell('c'),
      range: { start: at(0, 0), end: at(0, 6) },
    });
  });

  it('follows what is typed, and cells that come, move and go', async () => {
    const client = await opened();
    await client.until(cell('b'), some);
    const typed = { range: { start: at(0, 0), end: at(0, 0) }, text: '# one more line\n' };
    await change(client, 2, {
      cells: { textContent: [{ document: { uri: cell('b'), version: 2 }, changes: [typed] }] },
    });
    await client.until(cell('b'), (list) => list[0]?.range.start.line === 2);
    const fresh = { start: 0, deleteCount: 0, cells: [{ kind: 2, document: cell('d') }] };
    await change(client, 3, { cells: { structure: { array: fresh, didOpen: [document('d', 'total += 1')] } } });
    await client.until(cell('d'), some);
    await change(client, 4, {
      cells: { structure: { array: { start: 3, deleteCount: 1 }, didClose: [{ uri: cell('c') }] } },
    });
    await client.until(cell('b'), none);
    await client.until(cell('d'), none);
  });

  it('is forgotten when it is closed', async () => {
    const client = await opened();
    await client.until(cell('b'), some);
    await client.connection.sendNotification('notebookDocument/didClose', {
      notebookDocument: { uri: notebook },
      cellTextDocuments: Object.keys(cells).map((id) => ({ uri: cell(id) })),
    });
    await client.until(cell('b'), none);
  });

  it('is not read as a program where it is not open', async () => {
    const client = await TestClient.start({
      files: { '/home/me/app/a.ipynb': '{"cells": ["Thread("]}', '/home/me/app/b.py': 'Thread(\nn += 1\n' },
    });
    clients.push(client);
    await client.until(`${folder}/b.py`, some);
    expect(client.sessions.flatMap((session) => [...session.files.keys()])).toEqual(['/home/me/app/b.py']);
  });

  it('has fixes whose edits are those of its cells', async () => {
    const client = await opened();
    await client.until(cell('b'), some);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: cell('b') },
      range: { start: at(1, 6), end: at(1, 6) },
      context: { diagnostics: [] },
    });
    expect(actions[0]?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri: cell('a'), version: 1 },
        edits: [{ range: { start: at(0, 0), end: at(0, 0) }, newText: 'lock = Lock()\n' }],
      },
      {
        textDocument: { uri: cell('b'), version: 1 },
        edits: [{ range: { start: at(1, 4), end: at(1, 4) }, newText: 'with lock: ' }],
      },
    ]);
    const ignore = actions.find(({ title }) => title === 'Ignore TW101 here');
    expect(ignore?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: cell('b') }, edits: [{ range: { start: at(1, 16) } }] },
    ]);
    const previews = await client.request<FixPreview[]>(Method.previewFixes, {
      uri: cell('b'),
      offset: 18,
      rule: 'TW101',
    });
    expect(previews[1]?.files).toEqual([{ uri: cell('b'), before: cells.b, after: 'def worker():\n    pass' }]);
  });

  it('offers nothing on cells without the finding', async () => {
    const client = await opened();
    await client.until(cell('b'), some);
    const ask = {
      textDocument: { uri: cell('a') },
      range: { start: at(0, 0), end: at(2, 0) },
      context: { diagnostics: [] },
    };
    expect(await client.request('textDocument/codeAction', ask)).toEqual([]);
    expect(await client.request('textDocument/codeLens', { textDocument: { uri: cell('a') } })).toEqual([]);
  });

  it('has hovers, lenses and hints in its cells', async () => {
    const client = await opened(cells, { settings: { inlayHints: true } });
    await client.until(cell('b'), some);
    const textDocument = { uri: cell('b') };
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: at(0, 6) });
    expect((hover.contents as { value: string }).value).toContain('created on line 1 of code cell 2');
    expect(hover.range).toEqual({ start: at(0, 4), end: at(0, 10) });
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lens?.range.start).toEqual(at(0, 4));
    expect(lens?.command?.arguments).toEqual([{ part: 'threads', uri: cell('b'), offset: 4 }]);
    const range = { start: at(0, 0), end: at(2, 0) };
    const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(hint?.position.line).toBe(1);
    expect(await client.request('textDocument/inlayHint', { textDocument: { uri: cell('c') }, range })).toEqual([]);
  });

  it('is told to the panel by its cells', async () => {
    const client = await opened();
    await client.until(cell('b'), some);
    const textDocument = { uri: cell('c') };
    const explained = await client.request<Explanation>(Method.explain, { textDocument });
    expect(explained.findings[0]?.place).toMatchObject({
      ...{ path: cell('b'), cell: 2, start: 18, line: 2, text: 'counter += 1' },
    });
    const map = await client.request<ThreadMapAnswer>(Method.threadMap, { textDocument });
    expect(map?.path).toBe(cell('c'));
    expect(map?.threads[0]?.target).toMatchObject({ path: cell('b'), start: 4, line: 1 });
  });

  it('answers clients that ask for diagnostics, cell by cell', async () => {
    const client = await opened();
    await client.until(cell('b'), some);
    const ask = (id: string): Promise<{ items: Diagnostic[] }> =>
      client.request('textDocument/diagnostic', { textDocument: { uri: cell(id) } });
    expect((await ask('b')).items.map(({ range }) => range.start)).toEqual([at(1, 4)]);
    expect((await ask('a')).items).toEqual([]);
  });

  it('may hold cells that are no Python, and notebooks that nobody opened', async () => {
    const client = await opened({ ...cells, x: '%%bash\nls', y: '', z: 'print(' });
    await client.until(cell('b'), some);
    const position = at(0, 0);
    expect(await client.request('textDocument/hover', { textDocument: { uri: cell('x') }, position })).toBeNull();
    await client.connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: { uri: 'file:///no.ipynb', version: 2 },
      change: {},
    });
    await client.connection.sendNotification('notebookDocument/didClose', {
      notebookDocument: { uri: 'file:///no.ipynb' },
      cellTextDocuments: [],
    });
    expect(client.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });
});

describe('a notebook that is not open', () => {
  const path = '/home/me/app/b.ipynb';
  const file = (source: string): string =>
    JSON.stringify(
      {
        cells: [
          { cell_type: 'markdown', metadata: {}, source: ['# Threads'] },
          { cell_type: 'code', metadata: {}, outputs: [], source: source.split(/(?<=\n)/) },
        ],
        metadata: { kernelspec: { language: 'python' } },
        nbformat: 4,
        nbformat_minor: 5,
      },
      null,
      1,
    );
  const source = 'import threading\nThread(target=run)\ncounter += 1\n';
  const closed = async (text: string): Promise<TestClient> => {
    const client = await TestClient.start({ files: { [path]: text } });
    clients.push(client);
    return client;
  };

  it('gets its findings at its file, with the cell and the line', async () => {
    const client = await closed(file(source));
    const [finding] = await client.until(`file://${path}`, some);
    expect(finding?.message).toMatch(/^Cell 2, line 3: /);
    const lines = file(source).split('\n');
    const line = lines.findIndex((one) => one.includes('counter'));
    const character = lines[line]!.indexOf('counter');
    expect(finding?.range).toEqual({ start: at(line, character), end: at(line, character + 'counter += 1'.length) });
  });

  it('leaves them to its cells once it is opened', async () => {
    const client = await closed(file(source));
    await client.until(`file://${path}`, some);
    const uri = 'vscode-notebook-cell:/home/me/app/b.ipynb#one';
    await client.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        ...{ uri: `file://${path}`, notebookType: 'jupyter-notebook', version: 1 },
        cells: [{ kind: 2, document: uri }],
      },
      cellTextDocuments: [{ uri, languageId: 'python', version: 1, text: source }],
    });
    const [finding] = await client.until(uri, some);
    expect(finding?.message).not.toMatch(/^Cell/);
    await client.until(`file://${path}`, none);
  });

  it('that is none, or in another language, has none', async () => {
    const client = await closed('{"cells": 1}');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: `${folder}/c.py`, languageId: 'python', version: 1, text: 'Thread()\nx += 1\n' },
    });
    await client.until(`${folder}/c.py`, some);
    expect(client.diagnostics.get(`file://${path}`) ?? []).toEqual([]);
    expect(client.logged.some((line) => line.includes('b.ipynb') && line.includes('Not a notebook'))).toBe(true);
  });
});
