import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CodeLens, Hover, InlayHint, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import type { Explanation, FixPreview } from '../../src/server/protocol.js';
import type { ThreadMapView } from '../../src/panel/protocol.js';
import { folder, rich, TestClient, type ClientSetup } from './client.js';

const clients: TestClient[] = [];
async function connect(setup?: ClientSetup): Promise<TestClient> {
  const client = await TestClient.start(setup);
  clients.push(client);
  return client;
}
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

const app = `${folder}/app.py`;
const threaded = 'from threading import Thread\ndef worker():\n    counter += 1\nThread(target=worker)\n';
const files = { '/home/me/app/app.py': threaded };
const at = (line: number, character: number) => ({ line, character });
const span = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

describe('diagnostics by notification', () => {
  it('come for files that nobody opened', async () => {
    const client = await connect({ files });
    const [found] = await client.until(app, (list) => list.length === 1);
    expect(found).toMatchObject({
      code: 'TW101',
      source: 'threadwise',
      severity: 2,
      range: span(2, 4, 16),
      codeDescription: { href: 'file:///lessons/TW101.md' },
      relatedInformation: [{ location: { uri: app }, message: 'the same line, in another thread' }],
      data: { name: 'unguarded-global', lesson: 'race-conditions', names: { variable: 'counter' } },
    });
  });

  it('link to the scheme that the client names', async () => {
    const client = await connect({ files, options: { lessonScheme: 'threadwise-lesson' } });
    const [found] = await client.until(app, (list) => list.length === 1);
    const place = `file=${encodeURIComponent(app)}&offset=${threaded.indexOf('counter')}`;
    expect(found?.codeDescription?.href).toBe(`threadwise-lesson:/rule/TW101?variable=counter&${place}`);
  });

  it('have no link and no related places for a client that shows neither', async () => {
    const client = await connect({ files, capabilities: {} });
    const [found] = await client.until(app, (list) => list.length === 1);
    expect(found).not.toHaveProperty('codeDescription');
    expect(found).not.toHaveProperty('relatedInformation');
  });

  it('follow edits, in the order of their ranges', async () => {
    const client = await connect({ files });
    await client.open(app, threaded);
    await client.until(app, (list) => list.length === 1);
    await client.change(app, 2, [
      { range: span(2, 4, 4), text: 'x = 1\n    ' },
      { range: span(3, 4, 11), text: '\u{1F600}' },
      { range: span(3, 4, 6), text: 'total' },
    ]);
    const [found] = await client.until(app, (list) => list[0]?.range.start.line === 3);
    expect(found?.message).toContain('total');
    await client.change(app, 3, [{ text: 'pass\n' }]);
    await client.until(app, (list) => list.length === 0);
  });

  it('cross files: an edit in one changes the findings of another that is closed', async () => {
    const client = await connect({
      files: { '/home/me/app/app.py': 'counter += 1\n', '/home/me/app/main.py': 'import app\n' },
    });
    await client.open(`${folder}/main.py`, 'import app\n');
    await client.change(`${folder}/main.py`, 2, [{ text: 'import app\nThread(target=app.f)\n' }]);
    await client.until(app, (list) => list.length === 1);
    await client.close(`${folder}/main.py`);
    await client.until(app, (list) => list.length === 0);
  });

  it('treat two spellings of one URI as one file', async () => {
    const client = await connect({ folders: ['file:///c%3A/app'], files: { '/c:/app/a.py': threaded } });
    await client.open('file:///C:/app/a.py', `${threaded}    total += 1\n`);
    await client.until('file:///C:/app/a.py', (list) => list.length === 2);
    expect([...client.diagnostics.values()].flat()).toHaveLength(2);
  });

  it('come for a file outside of all folders, and go when it closes', async () => {
    const client = await connect({ folders: [] });
    await client.open('untitled:Untitled-1', threaded);
    await client.until('untitled:Untitled-1', (list) => list.length === 1);
    await client.close('untitled:Untitled-1');
    await client.until('untitled:Untitled-1', (list) => list.length === 0);
  });

  it('are counted once for a document that opens before the folders are known', async () => {
    const client = await connect({ files, options: { status: true }, opened: { [app]: threaded } });
    await client.until(app, (list) => list.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(client.statuses.at(-1)).toMatchObject({ counts: { warning: 1 }, files: 1 });
  });

  it('leave out cells of notebooks, which are no programs of their own', async () => {
    const client = await connect({ folders: [] });
    await client.open('vscode-notebook-cell:/a.ipynb#1', threaded);
    await client.open('file:///loose.py', threaded);
    await client.until('file:///loose.py', (list) => list.length === 1);
    expect(client.diagnostics.has('vscode-notebook-cell:/a.ipynb#1')).toBe(false);
  });
});

describe('files on disk', () => {
  it('are read again when they change, come and go', async () => {
    const client = await connect({ files: { '/home/me/app/other.py': 'x = 1\n' } });
    client.files.set('/home/me/app/app.py', threaded);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: app, type: 1 }] });
    await client.until(app, (list) => list.length === 1);
    client.files.set('/home/me/app/app.py', 'pass\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: app, type: 2 }] });
    await client.until(app, (list) => list.length === 0);
    client.files.set('/home/me/app/app.py', threaded);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: app, type: 2 }] });
    await client.until(app, (list) => list.length === 1);
    client.files.delete('/home/me/app/app.py');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: app, type: 3 }] });
    await client.until(app, (list) => list.length === 0);
  });

  it('that are binary or not text are named in the log, and the others analysed', async () => {
    const client = await connect({
      files: {
        ...files,
        '/home/me/app/binary.py': new Uint8Array([0, 1, 2, 0]),
        '/home/me/app/latin.py': new Uint8Array([0x78, 0xe9, 0x0a]),
        '/home/me/app/deep.py': 'import threading  # TOO DEEP',
        '/home/me/app/plain.py': 'print(1)',
      },
    });
    await client.until(app, (list) => list.length === 1);
    const log = client.logged.join('\n');
    expect(log).toMatch(/binary\.py.*NUL/);
    expect(log).toMatch(/latin\.py.*UTF-8/);
    expect(log).toMatch(/deep\.py.*Nested too deeply/);
    // What has nothing to do with threads is not even parsed.
    expect([...(client.sessions[0]?.files.keys() ?? [])]).not.toContain('/home/me/app/plain.py');
  });

  it('that are understood in part say from where', async () => {
    const broken = '/home/me/app/broken.py';
    const client = await connect({ files: { ...files, [broken]: 'import threading\ndef (:\n' } });
    const uri = `file://${broken}`;
    await client.until(uri, (list) => list.length === 1);
    const [found] = client.diagnostics.get(uri) ?? [];
    expect(found).toMatchObject({ severity: 3, source: 'threadwise', range: { start: { line: 1 } } });
    expect(found?.message).toMatch(/Not understood here/);
    client.files.set(broken, 'import threading\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await client.until(uri, (list) => list.length === 0);
  });

  it('are taken in as soon as a typed import makes them matter', async () => {
    const util = `${folder}/util.py`;
    const client = await connect({
      files: { '/home/me/app/util.py': 'total += 1\n', '/home/me/app/main.py': 'x = 1\n' },
    });
    await client.open(`${folder}/main.py`, 'x = 1\n');
    await client.change(`${folder}/main.py`, 2, [
      { text: 'import threading, util\nthreading.Thread(target=util.f)\n' },
    ]);
    await client.until(util, (list) => list.length === 1);
    await client.change(`${folder}/main.py`, 3, [{ text: 'x = 1\n' }]);
    await client.until(util, (list) => list.length === 0);
  });

  it('of a virtual folder are asked of the client', async () => {
    const remote = 'memfs:/app';
    const client = await TestClient.start({ folders: [], options: { files: true } });
    clients.push(client);
    client.connection.onRequest('threadwise/listFiles', () => [`${remote}/app.py`]);
    client.connection.onRequest('threadwise/readFile', ({ uri }: { uri: string }) =>
      uri.endsWith('app.py') ? { base64: btoa(threaded) } : null,
    );
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: remote, name: 'app' }], removed: [] },
    });
    await client.until(`memfs:///app/app.py`, (list) => list.length === 1);
  });

  it('of a folder that is the top of its file system are asked for by a name that has a path', async () => {
    const client = await TestClient.start({ folders: [], options: { files: true } });
    clients.push(client);
    client.connection.onRequest('threadwise/listFiles', ({ folder: top }: { folder: string }) =>
      top === 'memfs://box/' ? ['memfs://box/app.py'] : [],
    );
    client.connection.onRequest('threadwise/readFile', ({ uri }: { uri: string }) =>
      uri === 'memfs://box/app.py' ? { base64: btoa(threaded) } : null,
    );
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'memfs://box/', name: 'box' }], removed: [] },
    });
    await client.until('memfs://box/app.py', (list) => list.length === 1);
  });

  it('that could not be read make the check one in part', async () => {
    const client = await TestClient.start({ folders: [], options: { files: true, status: true } });
    clients.push(client);
    const told = new Promise<string>((done) => {
      client.connection.onNotification('threadwise/status', ({ incomplete }: { incomplete?: string }) => {
        if (incomplete !== undefined) done(incomplete);
      });
    });
    client.connection.onRequest('threadwise/listFiles', () => {
      throw new Error('no way in');
    });
    client.connection.onRequest('threadwise/readFile', () => null);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'memfs:/app', name: 'app' }], removed: [] },
    });
    expect(await told).toContain('The files in app could not be read');
  });
});

describe('configuration', () => {
  const toml = '[tool.threadwise]\nignore = ["unguarded-global"]\n';

  it('of the project is honoured and watched', async () => {
    const client = await connect({ files: { ...files, '/home/me/app/pyproject.toml': toml } });
    await client.open(app, threaded);
    const first = () => client.sessions[0];
    while (!first()?.files.size) await new Promise((resolve) => setTimeout(resolve, 5));
    client.files.set('/home/me/app/pyproject.toml', '');
    const change = { uri: `${folder}/pyproject.toml`, type: 2 };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [change] });
    await client.until(app, (list) => list.length === 1);
    expect(first()?.options.ignore).toEqual(['TW101']);
    expect(first()?.disposed).toBe(true);
  });

  it('of the client wins, and follows its changes', async () => {
    const client = await connect({
      files: { ...files, '/home/me/app/pyproject.toml': '[tool.threadwise]\npython = "3.9"\n' },
      settings: { severity: { TW101: 'error' }, pythonVersion: '3.14', freeThreaded: true },
    });
    const [found] = await client.until(app, (list) => list.length === 1);
    expect(found?.severity).toBe(1);
    expect(client.sessions[0]?.options).toMatchObject({ python: [3, 14], freeThreaded: true });
    client.settings = { enable: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(app, (list) => list.length === 0);
  });

  it('with mistakes is named in the log', async () => {
    const client = await connect({
      files: { ...files, '/home/me/app/pyproject.toml': '[tool.threadwise]\nselct = []\n' },
      settings: { severity: { TW101: 'loud' }, enable: 'yes' },
    });
    await client.until(app, (list) => list.length === 1);
    const log = client.logged.join('\n');
    expect(log).toMatch(/pyproject\.toml:2: .*selct.*select/);
    expect(log).toMatch(/threadwise\.severity\.TW101/);
    expect(log).toMatch(/threadwise\.enable/);
  });

  it('comes with the notification for a client that cannot be asked', async () => {
    const client = await connect({ files, capabilities: {}, options: { settings: { severity: { TW101: 'hint' } } } });
    expect((await client.until(app, (list) => list.length === 1))[0]?.severity).toBe(4);
    const settings = { threadwise: { severity: { TW101: 'error' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until(app, (list) => list[0]?.severity === 1);
  });
});

describe('diagnostics on request', () => {
  const pulling = { ...rich, textDocument: { ...rich.textDocument, diagnostic: {} } };

  it('are full once, then unchanged, and are not published as well', async () => {
    const client = await connect({ files, capabilities: pulling });
    await client.open(app, threaded);
    const ask = (previousResultId?: string) =>
      client.request<{ kind: string; resultId: string; items?: unknown[] }>('textDocument/diagnostic', {
        textDocument: { uri: app },
        previousResultId,
      });
    let first = await ask();
    for (let i = 0; i < 100 && first.items?.length !== 1; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      first = await ask();
    }
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'TW101' }] });
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(client.diagnostics.get(app) ?? []).toEqual([]);
  });

  it('cover the workspace', async () => {
    const client = await connect({ files });
    await client.until(app, (list) => list.length === 1);
    const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(report.items).toMatchObject([{ kind: 'full', uri: app, version: null, items: [{ code: 'TW101' }] }]);
    const previousResultIds = [
      { uri: app, value: report.items[0]?.resultId },
      { uri: `${folder}/gone.py`, value: 'x' },
    ];
    const next = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    expect(next.items.map((item) => [item.uri, item.kind])).toEqual([
      [app, 'unchanged'],
      [`${folder}/gone.py`, 'full'],
    ]);
  });
});

describe('the light bulb', () => {
  const ask = (client: TestClient, only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: app },
      range: span(2, 6, 6),
      context: { diagnostics: [], ...(only && { only }) },
    });

  it('offers fixes, the lesson and two ways to ignore', async () => {
    const client = await connect({ files });
    await client.open(app, threaded);
    await client.until(app, (list) => list.length === 1);
    const actions = await ask(client);
    expect(actions.map((action) => [action.title, action.kind, action.isPreferred ?? false])).toEqual([
      ['Hold a new lock', 'quickfix', true],
      ['Make it local (changes the result)', 'quickfix', false],
      ['Learn: unguarded global (TW101)', 'quickfix', false],
      ['Ignore TW101 here', 'quickfix', false],
      ['Ignore TW101 in this project (makes pyproject.toml)', 'quickfix', false],
    ]);
    expect(actions.every((action) => action.diagnostics?.[0]?.code === 'TW101')).toBe(true);
    expect(actions[0]?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: app, version: 1 } });
    expect(actions[3]?.edit?.documentChanges).toMatchObject([
      { edits: [{ range: span(2, 16, 16), newText: '  # threadwise: ignore[TW101]' }] },
    ]);
    expect(actions[4]?.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri: `${folder}/pyproject.toml` },
      { edits: [{ newText: '[tool.threadwise]\nignore = ["TW101"]\n' }] },
    ]);
  });

  it('leads on from the fixes to the race, a preview and the lesson, in a client that has the commands', async () => {
    const client = await connect({ files, options: { commands: true } });
    await client.open(app, threaded);
    await client.until(app, (list) => list.length === 1);
    const actions = await ask(client);
    expect(actions.map(({ title, command }) => [title, command?.command])).toEqual([
      ['Hold a new lock', 'threadwise.fixed'],
      ['Make it local (changes the result)', 'threadwise.fixed'],
      ['Play this race', 'threadwise.explain'],
      ['Preview the fix as a diff', 'threadwise.previewFix'],
      ['Learn: unguarded global (TW101)', 'threadwise.openLesson'],
      ['Ignore TW101 here', undefined],
      ['Ignore TW101 in this project (makes pyproject.toml)', 'threadwise.ignoreInProject'],
    ]);
    const offset = threaded.indexOf('counter');
    expect(actions[2]?.command?.arguments).toEqual([{ uri: app, offset, rule: 'TW101' }]);
    expect(actions[6]?.command?.arguments).toEqual([
      {
        ...{ rule: 'TW101', uri: `${folder}/pyproject.toml`, made: true },
        ...{ range: span(0, 0, 0), newText: '[tool.threadwise]\nignore = ["TW101"]\n' },
      },
    ]);
    const previews = await client.request<FixPreview[]>('threadwise/previewFixes', { uri: app, offset, rule: 'TW101' });
    expect(previews.map(({ title }) => title)).toEqual(['Hold a new lock', 'Make it local (changes the result)']);
    expect(previews[1]?.files).toEqual([
      { uri: app, before: threaded, after: threaded.replace('counter += 1', 'pass') },
    ]);
    expect(await client.request('threadwise/previewFixes', { uri: app, offset: 0, rule: 'TW101' })).toEqual([]);
  });

  it('offers to ignore a rule in the project only where there is one', async () => {
    const untitled = 'untitled:app.py';
    const client = await connect({ folders: [] });
    await client.open(untitled, threaded);
    await client.until(untitled, (list) => list.length === 1);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: untitled },
      range: span(2, 6, 6),
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title).join()).not.toContain('in this project');
  });

  it('fixes everything safe at once, with one lock for all, and only when asked', async () => {
    const client = await connect({ files });
    const text = `${threaded}    total += 1\n`;
    await client.open(app, text);
    await client.until(app, (list) => list.length === 2);
    const [action, ...rest] = await ask(client, ['source.fixAll']);
    expect(rest).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.threadwise');
    const [change] = action?.edit?.documentChanges ?? [];
    const edits = change && 'edits' in change ? change.edits : [];
    expect(edits.map((edit) => ('newText' in edit ? edit.newText : ''))).toEqual([
      'lock = Lock()\n',
      'with lock: counter += 1',
      'with lock: total += 1',
    ]);
    expect(await ask(client, ['refactor'])).toEqual([]);
  });

  it('gives plain changes to a client that knows no versions', async () => {
    const client = await connect({ files, capabilities: {} });
    await client.until(app, (list) => list.length === 1);
    const actions = await ask(client, ['quickfix']);
    expect(actions[0]?.edit).toEqual({
      changes: { [app]: [expect.anything(), expect.objectContaining({ newText: 'with lock: counter += 1' })] },
    });
    expect(actions.map((action) => action.title).join()).not.toContain('in this project');
  });

  it('opens the lesson as a file for a client without the command', async () => {
    const client = await connect({ files });
    expect(client.result.capabilities.executeCommandProvider?.commands).toEqual(['threadwise.openLesson']);
    await client.request('workspace/executeCommand', {
      command: 'threadwise.openLesson',
      arguments: [{ rule: 'TW101' }],
    });
    expect(client.shown).toEqual(['file:///lessons/TW101.md']);
    const own = await connect({ options: { commands: true } });
    expect(own.result.capabilities).not.toHaveProperty('executeCommandProvider');
  });
});

describe('what is shown in the text', () => {
  it('says above a function on how many threads it runs', async () => {
    const client = await connect({ files, options: { commands: true } });
    await client.until(app, (list) => list.length === 1);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: app } });
    expect(lenses).toMatchObject([
      { range: span(1, 4, 4), command: { title: 'runs on many threads', command: 'threadwise.openPanel' } },
    ]);
  });

  it('has hints only when they are asked for', async () => {
    const client = await connect({ files });
    await client.until(app, (list) => list.length === 1);
    const ask = () =>
      client.request<InlayHint[]>('textDocument/inlayHint', {
        textDocument: { uri: app },
        range: { start: at(0, 0), end: at(9, 0) },
      });
    expect(await ask()).toEqual([]);
    client.settings = { inlayHints: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    for (let i = 0; i < 100 && (await ask()).length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await ask()).toMatchObject([{ label: 'shared, no lock' }]);
  });

  it('answers hovers on functions, variables, codes and the configuration', async () => {
    const client = await connect({ files: { ...files, '/home/me/app/pyproject.toml': 'x = ["TW201"]\n' } });
    const text = `${threaded}x = 1  # threadwise: ignore[TW201]\n`;
    await client.open(app, text);
    await client.until(app, (list) => list.length === 1);
    const ask = async (uri: string, line: number, character: number) => {
      const hover = await client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: at(line, character),
      });
      return hover && (hover.contents as { value: string }).value;
    };
    expect(await ask(app, 1, 6)).toContain('`worker` runs on many threads');
    expect(await ask(app, 2, 6)).toContain('`counter` is shared by `worker` (several at once): changed in 1 place.');
    expect(await ask(app, 4, 31)).toContain('**TW201** thread-never-joined');
    expect(await ask(`${folder}/pyproject.toml`, 0, 7)).toContain('Nothing waits for the thread.');
    expect(await ask(app, 3, 0)).toBeNull();
  });

  it('leads from the hover over a finding to its fix, its race and its lesson', async () => {
    const client = await connect({ files, options: { commands: true } });
    await client.until(app, (list) => list.length === 1);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri: app }, position: at(2, 6) });
    const { value } = hover.contents as { value: string };
    const links = [...value.matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]*)\)/g)];
    expect(links.map(([, title, command]) => [title, command])).toEqual([
      ['Show the fix', 'threadwise.previewFix'],
      ['Play this race', 'threadwise.explain'],
      ['Learn', 'threadwise.openLesson'],
    ]);
    const offset = threaded.indexOf('counter');
    expect(JSON.parse(decodeURIComponent(links[1]?.[3] ?? ''))).toEqual([{ uri: app, offset, rule: 'TW101' }]);
  });

  it('answers the panel also what the threads of a file cause in others, and the map names the finding', async () => {
    const account = `${folder}/account.py`;
    const client = await connect({
      files: {
        '/home/me/app/account.py': 'def worker():\n    total += 1\n',
        '/home/me/app/bank.py': 'import threading, account\nThread(target=account.worker)\n',
      },
    });
    await client.until(account, (list) => list.length === 1);
    const textDocument = { uri: `${folder}/bank.py` };
    const story = await client.request<Explanation>('threadwise/explain', { textDocument, position: at(1, 0) });
    expect(story.findings).toMatchObject([{ code: 'TW101', place: { path: account, line: 2 } }]);
    expect(story).not.toHaveProperty('selected');
    const map = await client.request<ThreadMapView>('threadwise/threadMap', { textDocument: { uri: account } });
    const own = await client.request<Explanation>('threadwise/explain', { textDocument: { uri: account } });
    expect(map.shared).toMatchObject([{ finding: { id: own.findings[0]?.id, severity: 'warning' } }]);
  });

  it('answers the panel: findings as stories, and the map of threads', async () => {
    const client = await connect({ files });
    await client.until(app, (list) => list.length === 1);
    const textDocument = { uri: app };
    const story = await client.request<Explanation>('threadwise/explain', { textDocument, position: at(2, 0) });
    expect(story.findings).toMatchObject([{ code: 'TW101', place: { path: app, line: 3, text: 'counter += 1' } }]);
    expect(story.selected).toBe(story.findings[0]?.id);
    const map = await client.request('threadwise/threadMap', { textDocument });
    expect(map).toMatchObject({ path: app, threads: [{ name: 'worker', target: { line: 2, text: 'def worker():' } }] });
  });
});

describe('a server that goes on', () => {
  it('logs a request that fails and answers the next', async () => {
    const client = await connect({ files });
    await client.open(app, threaded);
    await client.until(app, (list) => list.length === 1);
    await client.change(app, 2, [{ text: 'CRASH' }]);
    await client.change(app, 3, [{ text: `${threaded}${threaded}` }]);
    await client.until(app, (list) => list.length === 2);
    expect(client.logged.join('\n')).toContain('change failed: Error: the analysis crashed');
  });

  it('answers questions about files it has never heard of', async () => {
    const client = await connect();
    const textDocument = { uri: 'file:///nowhere.py' };
    const position = at(0, 0);
    expect(await client.request('textDocument/hover', { textDocument, position })).toBeNull();
    expect(await client.request('textDocument/codeLens', { textDocument })).toEqual([]);
    expect(await client.request('threadwise/threadMap', { textDocument })).toBeNull();
    expect(await client.request('threadwise/explain', { textDocument, position })).toEqual({ findings: [] });
  });

  it('tells how far it is to a client that asks', async () => {
    const client = await connect({ files, options: { status: true } });
    await client.until(app, (list) => list.length === 1);
    for (let i = 0; i < 100 && client.statuses.at(-1)?.state !== 'ready'; i++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(client.statuses.at(-1)).toEqual({
      state: 'ready',
      counts: { error: 0, warning: 1, information: 0, hint: 0 },
      files: 1,
    });
  });
});
