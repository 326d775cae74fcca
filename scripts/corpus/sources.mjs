/**
 * What the corpus is made of: the standard library of each Python on this machine, and folders with a checked-out
 * repository each. A source has a name that stays the same on every machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join, relative, resolve, sep } from 'node:path';

/** Folders that are no part of what a program does: tests, and what others wrote. */
const SKIPPED = /^(\..*|__pycache__|site-packages|dist-packages|node_modules|test|tests|testing|idle_test|lib2to3)$/;
const TEST_FILE = /^(test_.*|.*_test|conftest)\.py$/;

const QUESTION =
  "import sys, sysconfig; print('%d.%d.%d' % sys.version_info[:3], sysconfig.get_path('stdlib'), sep='\\t')";

function interpreters() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /^python3(\.\d+)?$/.test(name))
          .map((name) => join(folder, name))
      : [],
  );
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const installed = existsSync(pyenv) ? readdirSync(pyenv).map((name) => join(pyenv, name, 'bin', 'python3')) : [];
  return [...onPath, ...installed].filter((path) => existsSync(path));
}

/** The standard library of each Python found, oldest first, each version once. */
export function standardLibraries() {
  const found = new Map();
  for (const python of interpreters()) {
    try {
      const [version, folder] = execFileSync(python, ['-c', QUESTION], {
        encoding: 'utf8',
        // A version manager's stand-in for an interpreter that isn't there says so on standard error.
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .trim()
        .split('\t');
      if (!found.has(version)) found.set(version, { name: `cpython ${version}`, commit: `v${version}`, folder });
    } catch {
      // What can't be run has no library to check.
    }
  }
  const rank = ({ name }) =>
    name
      .slice('cpython '.length)
      .split('.')
      .reduce((sum, part) => sum * 1000 + Number(part), 0);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

const git = (folder, ...args) => {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
};

/**
 * A folder as a source: named by its remote, else by its own name, where `owner+name` stands for `owner/name`. Without
 * its history it is taken to be at the commit that `known` gives for it.
 */
export function folderSource(folder, known = []) {
  const path = resolve(folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new Error(`${folder} is not a folder.`);
  // A folder inside some other repository is not that repository.
  const own = git(path, 'rev-parse', '--show-toplevel') === path;
  const remote = own ? /[/:]([^/:]+\/[^/]+?)(\.git)?$/.exec(git(path, 'config', 'remote.origin.url')) : null;
  const commit = own ? git(path, 'rev-parse', 'HEAD') : '';
  // `owner+name@commit` is what a checkout of one commit is called.
  const name =
    remote?.[1] ??
    basename(path)
      .replace('+', '/')
      .replace(/@[0-9a-f]{7,40}$/, '');
  return { name, commit: commit || (known.find(({ repository }) => repository === name)?.commit ?? ''), folder: path };
}

/** The Python files of a folder, relative to it, with `/`. */
export function pythonFiles(folder) {
  const files = [];
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (SKIPPED.test(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && entry.name.endsWith('.py') && !TEST_FILE.test(entry.name)) files.push(path);
    }
  };
  walk(folder);
  return files.map((path) => relative(folder, path).split(sep).join('/')).sort();
}
