import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Hover } from 'vscode-languageserver-protocol';
import { completeConfiguration } from '../../src/server/features/configuration/complete.js';
import { diagnoseConfiguration } from '../../src/server/features/configuration/diagnose.js';
import { whereIn } from '../../src/server/features/configuration/where.js';
import { ignoreInProject } from '../../src/server/features/ignoreInProject.js';
import { TestClient, folder, type ClientSetup } from './client.js';
import { fakeRules } from './fakeSession.js';

const clients: TestClient[] = [];
async function connect(setup: ClientSetup): Promise<TestClient> {
  const client = await TestClient.start(setup);
  clients.push(client);
  return client;
}
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

const uri = `${folder}/pyproject.toml`;
const app = `${folder}/app.py`;
const threaded = 'from threading import Thread\ndef worker():\n    counter += 1\nThread(target=worker)\n';

/** Splits a text at its `|`. */
function cursor(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const before = text.slice(0, offset).split('\n');
  return { text, offset, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

/** The text after the first offer whose label fits is taken. */
function take(marked: string, label: string, own = false): string | undefined {
  const { text, position } = cursor(marked);
  const item = completeConfiguration(text, position, fakeRules, own).find((found) => found.label === label);
  if (!item?.textEdit || !('range' in item.textEdit)) return undefined;
  const { range, newText } = item.textEdit;
  const lines = text.split('\n');
  const at = (line: number, character: number) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  const start = at(range.start.line, range.start.character);
  return text.slice(0, start) + newText + text.slice(at(range.end.line, range.end.character));
}

describe('mistakes in a configuration file', () => {
  it.each([
    ['a key', '[tool.threadwise]\nselct = []\n', 'selct', /Did you mean "select"/],
    ['a rule in a list', '[tool.threadwise]\nignore = ["TW101", "TW999"]\n', 'TW999', /Unknown rule "TW999"/],
    ['a severity', '[tool.threadwise.severity]\nTW101 = "warnin"\n', 'TW101', /Did you mean "warning"/],
    ['a value of another kind', '[tool.threadwise]\nfree-threaded = "no"\n', 'free-threaded', /true or false/],
  ])('%s is underlined where it stands', (_name, toml, word, message) => {
    const [found, ...rest] = diagnoseConfiguration(toml, fakeRules, 'pyproject.toml');
    expect(rest).toEqual([]);
    expect(found?.message).toMatch(message);
    const { start, end } = found!.range;
    expect(start.line).toBe(end.line);
    expect(toml.split('\n')[start.line]?.slice(start.character, end.character)).toBe(word);
  });

  it('of others are none of ours', () => {
    expect(diagnoseConfiguration('[tool.ruff\n', fakeRules, 'pyproject.toml')).toEqual([]);
    expect(diagnoseConfiguration('[tool.threadwise\n', fakeRules, 'pyproject.toml')).toHaveLength(1);
  });

  it('are published for the file on disk, counted, and follow typing until they are mended', async () => {
    const toml = '[tool.threadwise]\nselct = []\n';
    const files = { '/home/me/app/app.py': threaded, '/home/me/app/pyproject.toml': toml };
    const client = await connect({ files, options: { status: true } });
    await client.until(uri, (list) => list.length === 1);
    await client.until(app, (list) => list.length === 1);
    await expect.poll(() => client.statuses.at(-1)?.counts.warning).toBe(2);
    await client.open(uri, toml);
    await client.change(uri, 2, [{ text: '[tool.threadwise]\nselct = []\nignor = []\n' }]);
    await client.until(uri, (list) => list.length === 2);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['Change to select']);
    expect(actions[0]?.edit?.changes?.[uri]).toEqual([
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, newText: 'select' },
    ]);
    await client.change(uri, 3, [{ text: '[tool.threadwise]\nselect = []\n' }]);
    await client.until(uri, (list) => list.length === 0);
    // It is no program: the session never sees it.
    expect(client.sessions.flatMap((session) => [...session.files.keys()]).join()).not.toContain('pyproject');
  });
});

describe('mistakes in a configuration file that is deleted', () => {
  it('go with it, though its tab is open, until something is typed there', async () => {
    const toml = '[tool.threadwise]\nselct = []\n';
    const client = await connect({ files: { '/home/me/app/app.py': threaded, '/home/me/app/pyproject.toml': toml } });
    await client.open(uri, toml);
    await client.until(uri, (list) => list.length === 1);
    client.files.delete('/home/me/app/pyproject.toml');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await client.until(uri, (list) => list.length === 0);
    await client.change(uri, 2, [{ text: '[tool.threadwise]\nselct = 1\n' }]);
    await client.until(uri, (list) => list.length === 1);
  });
});

describe('completion in a configuration file', () => {
  it.each([
    ['[tool.threadwise]\nig|', 'ignore', '[tool.threadwise]\nignore = '],
    ['[tool.threadwise]\nignore = [|]', 'TW101', '[tool.threadwise]\nignore = ["TW101"]'],
    ['[tool.threadwise]\nignore = ["TW1|"]', 'TW101', '[tool.threadwise]\nignore = ["TW101"]'],
    ['[tool.threadwise]\nignore = [\n  "TW101", # [\n  "thr|\n]', 'thread-never-joined', undefined],
    ['[tool.threadwise]\nselect = ["|"]', 'TW2', '[tool.threadwise]\nselect = ["TW2"]'],
    ['[tool.threadwise]\nfail-on = |', 'never', '[tool.threadwise]\nfail-on = "never"'],
    ['[tool.threadwise]\nfree-threaded = t|', 'true', '[tool.threadwise]\nfree-threaded = true'],
    ['[tool.threadwise.severity]\nTW101 = "|"', 'hint', '[tool.threadwise.severity]\nTW101 = "hint"'],
    ['[tool.threadwise.severity]\nTW|', 'TW101', '[tool.threadwise.severity]\nTW101 = '],
    [
      '[tool.threadwise.per-file-ignores]\n"t/**" = ["|"]',
      'TW201',
      '[tool.threadwise.per-file-ignores]\n"t/**" = ["TW201"]',
    ],
    ['[project]\nname = "a"\n\n[|', 'tool.threadwise]', '[project]\nname = "a"\n\n[tool.threadwise]'],
  ])('%j offers %s', (marked, label, wanted) => {
    const found = take(marked, label);
    if (wanted === undefined) expect(found).toContain(`"${label}"`);
    else expect(found).toBe(wanted);
  });

  it('offers no key twice, and nothing in the tables of others', () => {
    expect(take('[tool.threadwise]\nignore = []\nig|', 'ignore')).toBeUndefined();
    expect(take('[tool.ruff]\nselect = ["|"]', 'TW101')).toBeUndefined();
    expect(take('[tool.threadwise]\npython = "|"', 'TW101')).toBeUndefined();
  });

  it('comes from the server for what is typed', async () => {
    const client = await connect({ files: {} });
    const { text, position } = cursor('[tool.threadwise]\nignore = ["|"]\n');
    await client.open(uri, text);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['TW101', 'unguarded-global', 'TW1', 'ALL']),
    );
    expect(await client.request('textDocument/completion', { textDocument: { uri: app }, position })).toEqual([]);
  });

  it('knows where lists end', () => {
    const { text, offset } = cursor('[tool.threadwise]\nignore = [\n  "a",\n]\n|');
    expect(whereIn(text, offset, false)).toMatchObject({ table: 'threadwise' });
    expect(whereIn(text, offset, false)).not.toHaveProperty('key');
  });
});

describe('hovers in a configuration file', () => {
  it('tell of keys, rules and groups', async () => {
    const toml = '[tool.threadwise]\nignore = ["TW201", "TW1", "ALL"]\n';
    const client = await connect({ files: { '/home/me/app/pyproject.toml': toml } });
    const ask = async (character: number) => {
      const position = { line: 1, character };
      const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
      return hover && (hover.contents as { value: string }).value;
    };
    expect(await ask(2)).toContain('Rules not to report.');
    expect(await ask(12)).toContain('**TW201** thread-never-joined');
    expect(await ask(20)).toContain('**TW101** unguarded-global');
    expect(await ask(27)).toContain('stands for 2 rules');
    expect(await ask(8)).toBeNull();
  });
});

describe('names that the configuration explains', () => {
  it("change nothing where they are the project's own, and that is said at their place", async () => {
    const toml = 'blocking = ["shop.net.fetch", "mylib.fetch"]\n';
    const client = await connect({
      files: { '/home/me/app/shop/net.py': 'def fetch(): pass\n', '/home/me/app/threadwise.toml': toml },
    });
    const [told, ...rest] = await client.until(`${folder}/threadwise.toml`, (list) => list.length > 0);
    expect(rest).toEqual([]);
    expect(told?.message).toBe(
      "shop.net.fetch is this project's own: it is read as it is, and naming it in the configuration changes nothing.",
    );
    expect(told?.severity).toBe(3);
    const start = toml.indexOf('"shop');
    expect(told?.range).toEqual({
      start: { line: 0, character: start },
      end: { line: 0, character: start + '"shop.net.fetch"'.length },
    });
  });
});

describe('threads that the configuration names', () => {
  it('are said to change nothing where no module of the folder has what they run', async () => {
    const toml = 'thread-entries = ["shop.net.fetch", "shop.nets.fetch"]\n';
    const client = await connect({
      files: { '/home/me/app/shop/net.py': 'def fetch(): pass\n', '/home/me/app/threadwise.toml': toml },
    });
    const told = await client.until(`${folder}/threadwise.toml`, (list) => list.length > 0);
    expect(told.map(({ message, range }) => [message, range.start.character])).toEqual([
      ['shop.nets.fetch is in no module of this project, and naming it in the configuration changes nothing.', 36],
    ]);
  });
});

describe('a threadwise.toml', () => {
  const own = `${folder}/threadwise.toml`;

  it('configures the folder, in front of the pyproject.toml beside it', async () => {
    const files = {
      '/home/me/app/app.py': threaded,
      '/home/me/app/pyproject.toml': '[tool.threadwise]\nignore = ["TW101"]\n',
      '/home/me/app/threadwise.toml': 'severity = { TW101 = "error" }\nselct = []\n',
    };
    const client = await connect({ files });
    const [found] = await client.until(app, (list) => list.length > 0);
    expect(found?.severity).toBe(1);
    const [mistake] = await client.until(own, (list) => list.length > 0);
    expect([mistake?.range.start.line, mistake?.message]).toEqual([1, 'Unknown key "selct". Did you mean "select"?']);
  });

  it('is completed by keys, rules and tables without the prefix', () => {
    expect(take('fail|', 'fail-on', true)).toBe('fail-on = ');
    expect(take('[sev|', 'severity]', true)).toBe('[severity]');
    expect(take('ignore = ["TW2|"]', 'TW201', true)).toBe('ignore = ["TW201"]');
    expect(take('[severity]\nTW1|', 'TW101', true)).toBe('[severity]\nTW101 = ');
  });

  it('explains keys and rules', async () => {
    const toml = 'ignore = ["TW101"]\n[severity]\nTW201 = "hint"\nthread-never-joined = "hint"\n';
    const client = await connect({ files: { '/home/me/app/threadwise.toml': toml } });
    const ask = async (line: number, character: number): Promise<string | undefined> => {
      const params = { textDocument: { uri: own }, position: { line, character } };
      const hover = await client.request<Hover | null>('textDocument/hover', params);
      return hover ? (hover.contents as { value: string }).value : undefined;
    };
    expect(await ask(0, 2)).toContain('Rules not to report.');
    expect(await ask(0, 13)).toMatch(/\*\*TW101\*\* unguarded-global[^]*lessons\/TW101/);
    expect(await ask(2, 2)).toContain('Nothing waits for the thread.');
    expect(await ask(3, 2)).toContain('Nothing waits for the thread.');
  });

  it.each([
    ['', 'ignore = ["TW101"]\n'],
    ['python = "3.12"\n', 'ignore = ["TW101"]\npython = "3.12"\n'],
    ['ignore = ["TW201"]\n', 'ignore = ["TW201", "TW101"]\n'],
    ['[severity]\nTW201 = "hint"\n', 'ignore = ["TW101"]\n[severity]\nTW201 = "hint"\n'],
  ])('%j gets one more rule to ignore', (before, after) => {
    const edit = ignoreInProject(before, 'TW101', true);
    expect(edit && before.slice(0, edit.start) + edit.newText + before.slice(edit.end)).toBe(after);
    expect(ignoreInProject(after, 'TW101', true)).toBeUndefined();
  });
});
