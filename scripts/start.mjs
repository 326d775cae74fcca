/**
 * `npm start`: builds, then opens VS Code with the extension on the examples. A desktop VS Code is used where there is
 * one or one can be downloaded; else VS Code is served to the browser from npm packages. Ctrl+C ends everything.
 *
 * `--browser` skips the desktop, `--port N` chooses the port, a path opens another folder than the examples.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean', default: false }, port: { type: 'string' } },
});

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

/** The folder to open; the examples are copied, so that trying things out changes nothing here. */
function folderToOpen() {
  if (positionals[0] !== undefined) return resolve(positionals[0]);
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-'));
  cpSync(join(root, 'examples'), folder, { recursive: true });
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A desktop VS Code: `code` on the path, else one that @vscode/test-electron downloads. */
async function desktop() {
  // Without a screen there is no desktop to open.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const names = process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders', 'codium'];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = names.map((name) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    console.log('Looking for a VS Code to download …');
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.cache', 'vscode'), timeout: 10_000 });
  } catch {
    return undefined;
  }
}

/** Opens the desktop and waits until its window is closed. */
function openDesktop(program, folder) {
  console.log(`Opening ${folder} in ${program}. Close the window or press Ctrl+C to end.`);
  const profile = mkdtempSync(join(tmpdir(), 'threadwise-profile-'));
  endings.push(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const first = join(folder, 'ticket_counter.py');
  const args = [
    ...['--new-window', '--wait', '--disable-workspace-trust'],
    ...[`--extensionDevelopmentPath=${root}`, `--user-data-dir=${profile}`],
    ...[folder, first].filter(existsSync),
  ];
  const windows = process.platform === 'win32';
  const child = spawn(program, args, { stdio: 'ignore', detached: !windows, shell: windows });
  endings.push(() => {
    if (child.exitCode === null) process.kill(windows ? child.pid : -child.pid);
  });
  child.on('error', (error) => {
    console.error(`VS Code does not start: ${error.message}`);
    void end(1);
  });
  child.on('exit', (code) => void end(code ?? 0));
}

/** Serves VS Code to the browser. */
async function openBrowser(folder) {
  const { ensureInstalled } = await import('../test/vscode/install.mjs');
  await ensureInstalled();
  const { startServer } = await import('../test/vscode/vscode.mjs');
  const server = await startServer({ driver: false, port: Number(values.port ?? 0) });
  endings.push(() => server.stop());
  const payload = [['extensionDevelopmentPath', server.uri(root)]];
  const first = join(folder, 'ticket_counter.py');
  if (existsSync(first)) payload.push(['openFile', server.uri(first)]);
  console.log(`\nVS Code with Threadwise is here:\n\n  ${server.url(folder, payload)}\n\nCtrl+C ends it.`);
  const { code } = await server.exited;
  if (!ending) console.error('VS Code ended by itself.');
  await end(code ?? 1);
}

console.log(`Threadwise ${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}: building …`);
execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--no-types'], { cwd: root, stdio: 'inherit' });
const folder = folderToOpen();
const program = values.browser ? undefined : await desktop();
try {
  if (program) openDesktop(program, folder);
  else await openBrowser(folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
