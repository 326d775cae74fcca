/** Finds the Python files of a check on disk. */

import { accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fdir } from 'fdir';
import ignore, { type Ignore } from 'ignore';
import type { FileProblem } from './api.js';
import { globMatcher, relativeTo } from './globs.js';

/** Folders that hold no code of the project's own. */
const foreignFolders = new Set(
  (
    '.git .hg .svn .history .venv venv .tox .nox .eggs node_modules __pycache__ __pypackages__ site-packages .direnv ' +
    '.mypy_cache .pytest_cache .ruff_cache .ipynb_checkpoints .vscode .idea'
  ).split(' '),
);

/** What an environment puts beside the code of whoever makes it in the folder of the project. */
const ENVIRONMENT = new Set('bin include Include lib lib64 Lib Scripts share'.split(' '));

export interface Discovery {
  /** Absolute paths with `/`, sorted, each once. */
  readonly files: readonly string[];
  /** Those that were named themselves. */
  readonly named: ReadonlySet<string>;
  /** Folders that could not be looked into. */
  readonly unreadable: readonly FileProblem[];
}

export interface DiscoveryOptions {
  readonly cwd: string;
  /** Globs to leave out, relative to `root`. */
  readonly exclude: readonly string[];
  /** The folder the globs are relative to, absolute with `/`. */
  readonly root: string;
}

/** The path as the analysis knows it: absolute, with `/`. */
export function knownPath(cwd: string, path: string): string {
  const absolute = resolve(cwd, path);
  return sep === '/' ? absolute : absolute.split(sep).join('/');
}

/** Takes files as they are, whatever their name, and searches folders for programs and notebooks that nothing excludes. */
export function discover(paths: readonly string[], options: DiscoveryOptions): Discovery {
  const files = new Set<string>();
  const named = new Set<string>();
  const unreadable: FileProblem[] = [];
  const excluded = globMatcher(options.exclude);
  for (const path of paths) {
    const known = knownPath(options.cwd, path);
    const stat = statSync(known, { throwIfNoEntry: false });
    // What is gone by now is named when it is read.
    if (!stat?.isDirectory()) named.add(known);
    else {
      for (const file of search(known, (p) => excluded(relativeTo(options.root, p)), unreadable)) files.add(file);
    }
  }
  const own = [...files].filter((file) => !isLinkToOneOf(file, files));
  return { files: [...new Set([...own, ...named])].sort(), named, unreadable };
}

/** Whether a file is another of the files under a second name. */
function isLinkToOneOf(file: string, files: ReadonlySet<string>): boolean {
  try {
    return lstatSync(file).isSymbolicLink() && files.has(slashed(realpathSync(file)));
  } catch {
    // What is gone, or leads nowhere, is named when it is read.
    return false;
  }
}

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/')).replace(/\/+$/, '');

/**
 * All Python files and notebooks below `folder` that neither `.gitignore` files nor `excluded` leave out; folders that
 * can't be looked into are added to `unreadable`.
 */
function search(folder: string, excluded: (path: string) => boolean, unreadable: FileProblem[]): string[] {
  const canRead = (path: string): boolean => {
    try {
      accessSync(path, constants.R_OK | constants.X_OK);
      return true;
    } catch {
      unreadable.push({ path: `${slashed(path)}/`, message: 'This folder cannot be read: permission denied.' });
      return false;
    }
  };
  if (!canRead(folder)) return [];
  const gitignore = new GitIgnore(folder);
  return new fdir()
    .withFullPaths()
    .exclude((name, path) => {
      const known = slashed(path);
      return (
        foreignFolders.has(name) ||
        gitignore.ignores(known, true) ||
        excluded(known) ||
        (ENVIRONMENT.has(name) && existsSync(join(dirname(path), 'pyvenv.cfg'))) ||
        !canRead(path)
      );
    })
    .filter((path) => {
      if (!/\.(?:pyw?|ipynb)$/.test(path)) return false;
      const known = slashed(path);
      return !gitignore.ignores(known, false) && !excluded(known);
    })
    .crawl(folder)
    .sync()
    .map(slashed);
}

/** The `.gitignore` files that apply below a folder; the deepest one that has an opinion decides. */
class GitIgnore {
  private readonly byFolder = new Map<string, Ignore | undefined>();
  private readonly top: string;

  constructor(folder: string) {
    this.top = folder;
    const repository = this.repositoryOf(folder);
    if (repository === undefined || repository === folder) return;
    this.top = repository;
    // Whoever names an ignored folder wants it checked: then only what lies below it can be ignored.
    if (this.ignores(folder, true)) this.top = folder;
  }

  private repositoryOf(folder: string): string | undefined {
    for (let at = folder; ; at = dirname(at)) {
      if (existsSync(join(at, '.git'))) return at;
      if (dirname(at) === at) return undefined;
    }
  }

  private rulesOf(folder: string): Ignore | undefined {
    if (!this.byFolder.has(folder)) {
      let rules: Ignore | undefined;
      try {
        rules = ignore({ ignorecase: false }).add(readFileSync(join(folder, '.gitignore'), 'utf8'));
      } catch {
        // Most folders have none, and one that can't be read ignores nothing.
      }
      this.byFolder.set(folder, rules);
    }
    return this.byFolder.get(folder);
  }

  ignores(path: string, isFolder: boolean): boolean {
    if (path === this.top) return false;
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const verdict = this.rulesOf(folder)?.test(relativeTo(folder, path) + (isFolder ? '/' : ''));
      if (verdict?.ignored) return true;
      if (verdict?.unignored || folder === this.top || dirname(folder) === folder) return false;
    }
  }
}
