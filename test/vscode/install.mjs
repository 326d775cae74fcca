/**
 * Installs what a real VS Code needs, once and only when asked: the packages of this folder, then the
 * dependencies of VS Code itself, which code-server would fetch in a post-install script that compiles things
 * no test needs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const vscodeFolder = `${here}node_modules/code-server/lib/vscode`;
const lock = `${here}.installing`;

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (args, cwd) =>
  execFileSync(npm, [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });

const installed = () => existsSync(`${vscodeFolder}/node_modules/@vscode/ripgrep-universal`);

/** Is another process installing right now? One that was ended in the middle has left its number behind. */
function othersInstall() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes sure that VS Code and a browser are here; about twenty seconds and 800 MB the first time, nothing later.
 * `purpose` is what they are for, in words.
 */
export async function ensureInstalled(purpose = 'for the tests') {
  for (let waited = 0; othersInstall() && waited < 180; waited++) await new Promise((done) => setTimeout(done, 1000));
  if (installed()) return;
  console.log(`Installing VS Code and a browser ${purpose} (about 20 s, 800 MB, once, in test/vscode) …`);
  mkdirSync(here, { recursive: true });
  writeFileSync(lock, String(process.pid));
  try {
    run(['ci'], here);
    run(['install', '--omit=dev', '--no-save'], vscodeFolder);
  } finally {
    rmSync(lock, { force: true });
  }
  if (!installed())
    throw new Error('VS Code did not install completely; remove test/vscode/node_modules and try again.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();
