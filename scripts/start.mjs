/**
 * `npm start`: packs the extension, installs it into a VS Code of its own and opens that on the examples. A desktop VS
 * Code is used where there is one or one can be downloaded; else VS Code is served to the browser from npm packages.
 * Ctrl+C ends everything, and so does closing the window or the page.
 *
 * `--browser` skips the desktop, `--port N` chooses the port, a path opens another folder than the examples.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const windows = process.platform === 'win32';
/** A page that is loaded again is gone for a moment, which a busy machine draws out; one that stays away was closed. */
const closedAfterSeconds = 30;

/** What ends everything that was started, in the order of starting. */
const endings = [];
let ending = false;
async function end(code) {
  if (ending) return;
  ending = true;
  for (const stop of endings.reverse()) await (async () => stop())().catch(() => undefined);
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));

/** What was asked for; a wrong option is answered with the right ones. */
function request() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port ${values.port}: not a port number.`);
    const folder = positionals[0] === undefined ? undefined : resolve(positionals[0]);
    if (folder !== undefined && !existsSync(folder)) throw new Error(`${positionals[0]}: there is no such folder.`);
    return { browser: values.browser, port, folder };
  } catch (error) {
    console.error(`${error.message}\nUse: npm start [-- [--browser] [--port N] [FOLDER]]`);
    process.exit(2);
  }
}

/** A folder that is removed at the end. */
function temporary(name) {
  const folder = mkdtempSync(join(tmpdir(), `threadwise-${name}`));
  endings.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** A copy of the examples, so that trying things out changes nothing here. */
function copyOfExamples() {
  const folder = join(temporary(''), 'examples');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  return folder;
}

/** Runs a program until it is done. What it complains about is shown. */
async function run(program, args, shell = false) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], detached: !windows, shell });
  endings.push(() => endGroup(child));
  const [code] = await once(child, 'exit');
  if (code !== 0 && !ending) throw new Error(`${[program, ...args].join(' ')} ended with ${code}.`);
}

/** Ends a program and all that it started. */
function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (windows) execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-child.pid);
}

/** Packs the extension as it would be published, only not as small; answers the package's path. */
async function packed() {
  console.log('Packing the extension …');
  const vsix = join(temporary('vsix-'), 'threadwise.vsix');
  await run(process.execPath, [join(root, 'scripts/package.mjs'), '--quick', vsix]);
  return vsix;
}

/** A desktop VS Code: `code` on the path, else one that @vscode/test-electron downloads. */
async function desktop() {
  // Without a screen there is no desktop to open.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const names = windows ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders', 'codium'];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = names.map((name) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  try {
    const { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
    console.log('Looking for a VS Code to download, to show Threadwise in …');
    const cachePath = join(root, '.cache', 'vscode');
    return resolveCliPathFromVSCodeExecutablePath(await downloadAndUnzipVSCode({ cachePath, timeout: 10_000 }));
  } catch {
    return undefined;
  }
}

/** Installs Threadwise into a profile of its own and opens the desktop with it, until its window is closed. */
async function openDesktop(program, folder) {
  const vsix = await packed();
  const profile = temporary('profile-');
  const own = ['--user-data-dir', join(profile, 'user'), '--extensions-dir', join(profile, 'extensions')];
  console.log(`Installing Threadwise into a new profile of ${program}, for this run only …`);
  await run(program, [...own, '--install-extension', vsix], windows);
  console.log(`Opening ${folder}. Close the window or press Ctrl+C to end.`);
  const paths = [folder, join(folder, 'ticket_counter.py')].filter(existsSync);
  const child = spawn(program, [...own, '--new-window', '--wait', '--disable-workspace-trust', ...paths], {
    stdio: 'ignore',
    detached: !windows,
    shell: windows,
  });
  endings.push(() => {
    endGroup(child);
    // The command that was run only waits for the window, which is a process apart and leaves its number here.
    const lock = join(profile, 'user', 'code.lock');
    if (existsSync(lock)) process.kill(Number(readFileSync(lock, 'utf8')));
  });
  const [code] = await once(child, 'exit');
  await end(code ?? 0);
}

/** Serves VS Code with Threadwise to the browser, until its page is closed. */
async function openBrowser(folder, port) {
  const { ensureInstalled } = await import('../test/vscode/install.mjs');
  await ensureInstalled('to show Threadwise in');
  const { startServer } = await import('../test/vscode/vscode.mjs');
  const vsix = await packed();
  console.log('Installing Threadwise into VS Code, for this run only …');
  const starting = startServer({ driver: false, port, vsix, graceSeconds: 30 });
  endings.push(async () => (await starting).stop());
  const server = await starting;
  const first = join(folder, 'ticket_counter.py');
  const payload = existsSync(first) ? [['openFile', server.uri(first)]] : [];
  console.log(`\nVS Code with Threadwise is here:\n\n  ${server.url(folder, payload)}\n`);
  console.log('Open it in a browser. Ctrl+C ends it, and so does closing the page, half a minute later.');
  let timer;
  server.onPages((open) => {
    clearTimeout(timer);
    if (open > 0) return;
    timer = setTimeout(() => {
      console.log('The page was closed.');
      void end(0);
    }, closedAfterSeconds * 1000);
  });
  const { code } = await server.exited;
  if (!ending) console.error('VS Code ended by itself.');
  await end(code ?? 1);
}

const { browser, port, folder = copyOfExamples() } = request();
console.log(`Threadwise ${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}`);
try {
  const program = browser ? undefined : await desktop();
  if (program) await openDesktop(program, folder);
  else await openBrowser(folder, port);
} catch (error) {
  if (!ending) console.error(error instanceof Error ? error.message : error);
  await end(1);
}
