/** `npm start` as a newcomer has it: the very command in a clean copy of the tree, and the address that it prints. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { lineOf, squiggles, webview } from './workbench.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const minute = 60_000;

/** Copies what a clone would have; the installed packages are shared. */
function cleanCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'threadwise-clone-'));
  const ignored = readFileSync(join(repository, '.gitignore'), 'utf8').split('\n');
  const names = new Set(['.git', ...ignored.map((line) => line.replace(/\/$/, ''))]);
  cpSync(repository, copy, { recursive: true, filter: (path) => !names.has(basename(path)) });
  for (const packages of ['node_modules', 'test/vscode/node_modules']) {
    symlinkSync(join(repository, packages), join(copy, packages), 'junction');
  }
  return copy;
}

/** The environment of a machine that has no screen, so that there is no desktop to open, and these variables. */
function environment(more) {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, THREADWISE_VSIX: _vsix, ...rest } = process.env;
  return { ...rest, ...more };
}

/** Runs `npm start` there, in a group of its own as a terminal does. */
function npmStart(copy, env = {}) {
  const shell = process.platform === 'win32';
  const args = process.platform === 'linux' ? ['start'] : ['start', '--', '--browser'];
  const child = spawn('npm', args, { cwd: copy, env: environment(env), detached: true, shell });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => (text += chunk));
  }
  const exited = once(child, 'exit');
  const said = async (pattern) => {
    for (const end = Date.now() + 2 * minute; Date.now() < end && child.exitCode === null;) {
      const found = pattern.exec(text);
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`npm start never said ${pattern}. It said:\n${text}`);
  };
  return {
    said,
    text: () => text,
    interrupt: () => process.kill(-child.pid, 'SIGINT'),
    /** Waits for the end; what is left after that time is killed, and the test has failed. */
    async ended(limit) {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        process.kill(-child.pid, 'SIGKILL');
      }, limit);
      const [code] = await exited;
      clearTimeout(timer);
      assert.ok(!late, `npm start did not end by itself. It said:\n${text}`);
      return code;
    },
  };
}

/** The processes that name this text in their command line or are children of one that does. */
function processesOf(text) {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const all = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)/.exec(line))
    .map(([, pid, parent, args]) => ({ pid, parent, args }));
  const found = new Set();
  for (const { pid, args } of all) if (args.includes(text) && !args.startsWith('ps ')) found.add(pid);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid)).map(({ args }) => args);
}

/** Waits until no process is left that belongs to the server at this port, nor the folder that it showed. */
async function nothingIsLeft(port, folder) {
  const left = () => [...processesOf(`--port ${port}`), folder].filter((what) => what !== folder || existsSync(what));
  for (const end = Date.now() + 5000; Date.now() < end && left().length > 0;) {
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.deepEqual(left(), []);
}

const folderOf = (address) => new URL(address).searchParams.get('folder');

const cases = {
  async 'the address that npm start prints shows Threadwise, and the closed page ends it'({ copy, browser, note }) {
    const began = performance.now();
    const start = npmStart(copy);
    const [address, port] = await start.said(/http:\/\/127\.0\.0\.1:(\d+)\/\S*/);
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 860 } })).newPage();
    try {
      page.setDefaultTimeout(minute / 2);
      await page.goto(address);
      await squiggles(page).first().waitFor();
      note(`${((performance.now() - began) / 1000).toFixed(1)} s to the first squiggle`);
      await lineOf(page, 'tickets_left -= 1').waitFor();
      const status = page.locator('.statusbar-item', { hasText: 'Threadwise' }).locator('a').first();
      await status.waitFor();
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().fill('>Threadwise: Open the Panel: Your Threads');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Open the Panel' }).first().waitFor();
      await page.keyboard.press('Enter');
      await webview(page)
        .getByRole('button', { name: /tickets_left -= 1/ })
        .first()
        .waitFor();
      await page.screenshot({ path: join(repository, 'test-output', 'vscode-start.png') });
      assert.ok(processesOf(`--port ${port}`).length > 1, 'the extension host and the server of Threadwise run');
      assert.doesNotMatch(start.text(), /for the tests/);
      // Loading the page anew is no end.
      await page.reload();
      await squiggles(page).first().waitFor();
      await page.close();
      assert.equal(await start.ended(1.5 * minute), 0);
    } catch (error) {
      await page
        .screenshot({ path: join(repository, 'test-output', 'vscode-start-failed.png') })
        .catch(() => undefined);
      start.interrupt();
      throw error;
    }
    await nothingIsLeft(port, folderOf(address));
  },

  async 'Ctrl+C ends it with all that it started'({ copy, browser }) {
    const start = npmStart(copy);
    const [address, port] = await start.said(/http:\/\/127\.0\.0\.1:(\d+)\/\S*/);
    const page = await browser.newPage();
    await page.goto(address);
    await squiggles(page)
      .first()
      .waitFor({ timeout: minute / 2 });
    start.interrupt();
    await start.ended(minute / 4);
    await page.close();
    await nothingIsLeft(port, folderOf(address));
  },

  async 'a desktop VS Code gets the same package installed'({ copy }) {
    // A desktop that writes down what it is asked for, where there is none to open.
    const folder = join(copy, 'desktop');
    mkdirSync(folder);
    const log = join(folder, 'log');
    const script = `#!/bin/sh\nfor a in "$@"; do case "$a" in *.vsix) test -s "$a" || exit 3;; esac; done\necho "$@" >> "${log}"\n`;
    writeFileSync(join(folder, 'code'), script);
    chmodSync(join(folder, 'code'), 0o755);
    const start = npmStart(copy, { DISPLAY: ':99', PATH: `${folder}${delimiter}${process.env.PATH}` });
    assert.equal(await start.ended(minute), 0, start.text());
    const [install, open] = readFileSync(log, 'utf8').trim().split('\n');
    const extensions = /--extensions-dir (\S+)/;
    assert.match(install, /--install-extension \S+\.vsix/);
    assert.match(open, /ticket_counter\.py/);
    assert.equal(extensions.exec(install)[1], extensions.exec(open)[1]);
  },
};

/** Runs the suite; `say` gets one line for each test. */
export async function runStartSuite(say) {
  const copy = cleanCopy();
  const browser = await startBrowser();
  const result = { passed: 0, failed: 0 };
  try {
    for (const [name, test] of Object.entries(cases)) {
      const notes = [];
      try {
        await test({ copy, browser, note: (text) => notes.push(text) });
        result.passed++;
        say(true, [name, ...notes].join('; '));
      } catch (error) {
        result.failed++;
        say(false, `${name}: ${error.message}`);
      }
    }
  } finally {
    await browser.close();
    rmSync(copy, { recursive: true, force: true });
  }
  return result;
}
