/**
 * The suite that runs inside the extension host of a real VS Code, in Node or in a web worker: the one that `host.mjs`
 * starts, or a desktop one started by @vscode/test-electron. Every line that begins with `[test]` is a result.
 */
const vscode = require('vscode');

/** Node's own assertions aren't there in a web worker. */
const assert = {
  ok(value, message = 'not true') {
    if (!value) throw new Error(message);
  },
  equal(actual, expected) {
    if (actual !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  },
  match(text, pattern) {
    if (!pattern.test(text)) throw new Error(`${JSON.stringify(text)} does not match ${pattern}`);
  },
};

const root = () => vscode.workspace.workspaceFolders[0].uri;
const file = (name) => vscode.Uri.joinPath(root(), name);

/** Waits until `get` answers something true. */
async function until(what, get, seconds = 20) {
  for (let i = 0; i < seconds * 20; i++) {
    const value = await get();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

const ours = (uri) => vscode.languages.getDiagnostics(uri).filter((found) => found.source === 'threadwise');
const codesOf = (uri) => ours(uri).map((found) => found.code.value ?? found.code);

async function open(name) {
  const document = await vscode.workspace.openTextDocument(file(name));
  return vscode.window.showTextDocument(document);
}

/**
 * Gives a file its text back. What opens late, as pages of welcome do on a slow machine, takes the place in front; and
 * whether a document has changed is heard of later than its text.
 */
const revert = (document) =>
  until(`${document.uri.path} as it was`, async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    return !document.isDirty && document.getText() === saved;
  });

/**
 * The actions at a range. VS Code drops a request, or answers it with nothing, when any extension registers a provider
 * meanwhile, as they do while it starts; the light bulb asks again then, and so does this.
 */
const actionsAt = (uri, range, kind) =>
  until('code actions', async () => {
    const ask = vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);
    const actions = await ask.then(undefined, (error) => {
      if (error.name === 'Canceled' || error.message === 'Canceled') return [];
      throw error;
    });
    return actions.length > 0 && actions;
  });

const cases = {
  async 'gives control back within 100 ms, and starts the server'() {
    const extension = vscode.extensions.getExtension('threadwise.threadwise');
    const api = await extension.activate();
    assert.ok(api.activationTime < 100, `activation took ${api.activationTime} ms`);
    await api.started;
  },

  async 'finds a race in the file in front, and in files that nobody opened'() {
    const { document } = await open('ticket_counter.py');
    await until('the race', () => codesOf(document.uri).includes('TW101'));
    await until('the race in the other file', () => codesOf(file('account.py')).includes('TW102'));
  },

  async 'follows typing'() {
    const editor = await open('ticket_counter.py');
    const before = ours(editor.document.uri)[0].range.start.line;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# one line more\n'));
    await until('the moved finding', () => ours(editor.document.uri)[0]?.range.start.line === before + 1);
    await revert(editor.document);
    await until('the finding back', () => ours(editor.document.uri)[0]?.range.start.line === before);
  },

  async 'links the code of a finding to its lesson, with the names'() {
    const [found] = ours(file('ticket_counter.py'));
    assert.equal(found.code.target.scheme, 'threadwise-lesson');
    assert.equal(found.code.target.path, '/rule/TW101');
    assert.match(found.code.target.query, /variable=tickets_left/);
  },

  async 'mends the race by its preferred fix'() {
    const { document } = await open('ticket_counter.py');
    const [found] = ours(document.uri);
    const actions = await actionsAt(document.uri, found.range, 'quickfix');
    const fix = actions.find((action) => action.isPreferred);
    assert.ok(fix, `no preferred fix in ${actions.map((action) => action.title)}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('no finding', () => ours(document.uri).length === 0);
    assert.match(document.getText(), /with \w*lock\w*:/);
    await revert(document);
    await until('the finding back', () => ours(document.uri).length === 1);
  },

  async 'fixes all that is safe on request'() {
    const { document } = await open('ticket_counter.py');
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await actionsAt(document.uri, all, 'source.fixAll.threadwise');
    assert.ok(action, 'no fix-all');
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await until('no finding', () => ours(document.uri).length === 0);
    await revert(document);
    await until('the finding back', () => ours(document.uri).length === 1);
  },

  async 'ignores a finding on its line'() {
    const { document } = await open('ticket_counter.py');
    const [found] = ours(document.uri);
    const actions = await actionsAt(document.uri, found.range, 'quickfix');
    const ignore = actions.find((action) => action.title === 'Ignore TW101 here');
    assert.ok(await vscode.workspace.applyEdit(ignore.edit));
    await until('no finding', () => ours(document.uri).length === 0);
    assert.match(document.getText(), /tickets_left -= 1 {2}# threadwise: ignore\[TW101\]/);
    await revert(document);
    await until('the finding back', () => ours(document.uri).length === 1);
  },

  async 'ignores a rule in the project'() {
    const { document } = await open('ticket_counter.py');
    const [found] = ours(document.uri);
    const actions = await actionsAt(document.uri, found.range, 'quickfix');
    const ignore = actions.find((action) => action.title.startsWith('Ignore TW101 in this project'));
    await vscode.commands.executeCommand(ignore.command.command, ...ignore.command.arguments);
    const toml = await vscode.workspace.openTextDocument(file('pyproject.toml'));
    assert.equal(toml.getText(), '[tool.threadwise]\nignore = ["TW101"]\n');
    assert.ok(!toml.isDirty, 'it is saved');
    await until('no finding', () => ours(document.uri).length === 0);
    await vscode.workspace.fs.delete(toml.uri);
    await until('the finding back', () => ours(document.uri).length === 1);
  },

  async 'finds a race in the cells of a notebook, mends it there, and changes nothing else in its file'() {
    const uri = file('notes.ipynb');
    const lines = (...source) => source.map((line, index) => (index < source.length - 1 ? `${line}\n` : line));
    const code = (id, ...source) => ({
      ...{ cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [] },
      source: lines(...source),
    });
    const cells = [
      { cell_type: 'markdown', id: 'a', metadata: {}, source: ['# Counting'] },
      code('b', '%matplotlib inline', 'import threading', 'counter = 0', 'def one():', '    return 1'),
      code('c', 'def work():', '    global counter', '    counter += one()'),
      code('d', 'threads = [threading.Thread(target=work) for _ in range(4)]', 'for t in threads: t.start()'),
      code('e', 'for t in threads: t.join()', 'print(counter)'),
    ];
    const metadata = { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } };
    const text = `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, undefined, 1)}\n`;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
    const document = notebook.cellAt(2).document;
    const [found] = await until('the race in its cell', () => ours(document.uri).length > 0 && ours(document.uri));
    assert.equal(found.code.value, 'TW101');
    assert.equal(found.range.start.line, 2);
    assert.ok(
      found.relatedInformation.some(
        ({ location }) => location.uri.toString() === notebook.cellAt(3).document.uri.toString(),
      ),
    );
    for (const index of [1, 3, 4]) assert.equal(ours(notebook.cellAt(index).document.uri).length, 0);
    const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, found.range.start);
    assert.ok(
      hovers.some(({ contents }) => contents.some(({ value }) => /counter.* is shared by/.test(value))),
      'no hover',
    );
    const actions = await actionsAt(document.uri, found.range, 'quickfix');
    const fix = actions.find((action) => action.isPreferred);
    assert.ok(fix, `no preferred fix in ${actions.map((action) => action.title)}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('no finding', () => ours(document.uri).length === 0);
    assert.equal(
      document.getText(),
      'def work():\n    global counter\n    with counter_lock:\n        counter += one()',
    );
    assert.match(
      notebook.cellAt(1).document.getText(),
      /^%matplotlib inline\nimport threading\ncounter = 0\ncounter_lock = /,
    );
    await notebook.save();
    const after = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    assert.equal(after.cells[2].source.join(''), document.getText());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  },

  async 'honours severities in the settings'() {
    const uri = file('ticket_counter.py');
    const settings = vscode.workspace.getConfiguration('threadwise');
    const severityBecomes = async (value, expected) => {
      await settings.update('severity', value, vscode.ConfigurationTarget.Global);
      await until(`severity ${expected}`, () => ours(uri)[0]?.severity === expected).catch((error) => {
        const known = JSON.stringify(vscode.workspace.getConfiguration('threadwise').get('severity'));
        throw new Error(
          `${error.message}; the editor's setting is ${known}, the findings ${JSON.stringify(ours(uri))}`,
        );
      });
    };
    const turn = async () => {
      await severityBecomes({ TW101: 'error' }, vscode.DiagnosticSeverity.Error);
      await severityBecomes(undefined, vscode.DiagnosticSeverity.Warning);
    };
    // A busy editor in the browser may overlook one of two changes of its settings file that come at once.
    await turn().catch(async (error) => {
      console.log(`[again] ${error.message}`);
      await settings.update('severity', undefined, vscode.ConfigurationTarget.Global);
      await turn();
    });
  },

  async 'says above a function on how many threads it runs'() {
    const { document } = await open('ticket_counter.py');
    const lenses = await until('a lens', async () => {
      const found = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10);
      return found?.some((lens) => lens.command?.command === 'threadwise.openPanel') && found;
    });
    const lens = lenses.find(({ command }) => command.command === 'threadwise.openPanel');
    assert.match(lens.command.title, /^runs on (many|\d+) threads$/);
    assert.match(document.lineAt(lens.range.start.line).text, /^def sell/);
  },

  async 'explains a shared variable on hover'() {
    const { document } = await open('ticket_counter.py');
    const [found] = ours(document.uri);
    const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, found.range.start);
    const text = hovers.flatMap((hover) => hover.contents.map((content) => content.value ?? content)).join('\n');
    assert.match(text, /tickets_left.* is shared by/);
  },

  async 'has every command of its manifest'() {
    const all = new Set(await vscode.commands.getCommands(true));
    const { contributes } = vscode.extensions.getExtension('threadwise.threadwise').packageJSON;
    const missing = contributes.commands.map(({ command }) => command).filter((command) => !all.has(command));
    assert.equal(missing.join(), '');
  },

  async 'finds everything again after a restart of the server'() {
    const uri = file('ticket_counter.py');
    await vscode.commands.executeCommand('threadwise.restart');
    await until('the finding back', () => ours(uri).length === 1);
  },

  async 'forgets a file that is deleted and hears of one that is new'() {
    const uri = file('fresh.py');
    const text = await vscode.workspace.fs.readFile(file('ticket_counter.py'));
    await vscode.workspace.fs.writeFile(uri, text);
    await until('the finding in the new file', () => codesOf(uri).includes('TW101'));
    await vscode.workspace.fs.delete(uri);
    await until('nothing about the deleted file', () => ours(uri).length === 0);
  },
};

exports.run = async () => {
  let failed = 0;
  for (const [name, test] of Object.entries(cases)) {
    try {
      await test();
      console.log(`[test] ok ${name}`);
    } catch (error) {
      failed++;
      console.log(`[test] FAILED ${name}: ${error.message}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} of ${Object.keys(cases).length} failed`);
};
