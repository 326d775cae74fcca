/**
 * Installs what a real VS Code needs, once and only when asked: the packages of this folder, then the
 * dependencies of VS Code itself, which code-server would fetch in a post-install script that compiles things
 * no test needs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
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

/** Makes sure that VS Code and the browser are here; about twenty seconds and 800 MB the first time, nothing later. */
export async function ensureInstalled(say = console.log) {
  for (let waited = 0; existsSync(lock) && waited < 180; waited++) await new Promise((done) => setTimeout(done, 1000));
  if (installed()) return;
  say('Installing VS Code for the tests (about 20 s, 800 MB, once) …');
  mkdirSync(here, { recursive: true });
  writeFileSync(lock, String(process.pid));
  try {
    run(['ci'], here);
    run(['install', '--omit=dev', '--no-save'], vscodeFolder);
  } finally {
    rmSync(lock, { force: true });
  }
  if (!installed())
    throw new Error('VS Code did not install completely; remove test/vscode/node_modules and try again');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();
