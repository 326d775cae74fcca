import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineOptions, SyntaxEngine } from '../../src/syntax/engine.js';
import type { FlatTree } from '../../src/syntax/flat.js';
import { createNodeEngine } from '../../src/syntax/load.node.js';

/** A Python on this machine. */
export interface Python {
  readonly path: string;
  readonly version: string;
  /** Folder of the standard library. */
  readonly library: string;
}

export interface Corpus {
  /** For the names of tests. */
  readonly name: string;
  readonly files: readonly string[];
}

const repository = fileURLToPath(new URL('../../', import.meta.url));
const NOT_PART = /^(?:test|tests|idle_test|__pycache__|site-packages|node_modules|dist|\..*)$/;

/** The newest Python among those on the path and those of pyenv; undefined where there is none. */
export function newestPython(): Python | undefined {
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...(existsSync(pyenv) ? readdirSync(pyenv).map((version) => join(pyenv, version, 'bin')) : []),
  ];
  const names = ['python3', ...Array.from({ length: 9 }, (_, i) => `python3.${6 + i}`)];
  const found = new Set(
    folders.flatMap((folder) => names.map((name) => join(folder, name))).filter((p) => existsSync(p)),
  );
  const known = [...found].map(describePython).filter((python) => python !== undefined);
  return known.sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0];
}

function describePython(path: string): Python | undefined {
  const script = 'import sys, sysconfig; print("%d.%d.%d" % sys.version_info[:3]); print(sysconfig.get_path("stdlib"))';
  try {
    const [version, library] = execFileSync(path, ['-I', '-c', script], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\n');
    return version && library ? { path, version, library } : undefined;
  } catch {
    return undefined;
  }
}

/** The standard library of the newest Python, without its tests; or else the Python files of this repository. */
export function corpus(python = newestPython()): Corpus {
  if (python !== undefined && existsSync(python.library)) {
    return { name: `the standard library of Python ${python.version}`, files: pythonFiles(python.library) };
  }
  const files = ['examples', 'test', 'media'].flatMap((folder) => pythonFiles(join(repository, folder)));
  return { name: 'the example files of this repository, for want of a Python', files };
}

/** All `.py` files in a folder, sorted. */
export function pythonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_PART.test(entry.name) ? [] : pythonFiles(path);
      return entry.name.endsWith('.py') ? [path] : [];
    });
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

export function makeEngine(options?: EngineOptions): Promise<SyntaxEngine> {
  return createNodeEngine(options);
}

/** Parses, flattens and deletes the tree. */
export function flattenText(engine: SyntaxEngine, text: string): FlatTree {
  const tree = engine.parse(text);
  if (tree === undefined) throw new Error('a parse without deadline came to no end');
  const flat = tree.flatten();
  tree.delete();
  return flat;
}

/** Whether two trees are the same in every number; much faster than a deep comparison. */
export function sameTree(a: FlatTree, b: FlatTree): boolean {
  return a.hasError === b.hasError && sameNumbers(a.nodes, b.nodes) && sameNumbers(a.comments, b.comments);
}

function sameNumbers(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Random numbers from 0 to 1 that are the same on every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces of Python, whole and broken, for random texts. */
// prettier-ignore
export const SNIPPETS: readonly string[] = [
  'x', '(', ')', '[', ']', '{', '}', ':', '"', "'", '"""', "f'{x!r:>{w}}'", '\n', '\n    ', '\n        ', '\r\n', '\r',
  '\t', '\f', ' ', '=', ' = ', '+=', 'self.', '.x', 'lock', 'with lock:\n    ', 'def f(a, *b, c=1, **d):\n    ',
  'class A(B):\n    ', '# guarded by: lock\n', '\\\n', 'async ', 'await ', 'lambda: ', 'é', '😀', '\u2028', '\0', '\ufeff',
  '@', '*', '**', 'if x:\n    ', 'else:\n    ', 'try:\n    ', 'except E as e:\n    ', 'import a.b as c\n', '0', '1.5j', ';',
  ',', 'not ', ' in ', ' is not ', 'yield ', 'return ', 'match x:\n    case [a, *_]:\n        ', 'print x', ':=', 'global g\n',
  'nonlocal n\n', 'del ', 'type X[T] = ', 'type(x).y = ', '...', '->', '<>', '`', '$', '?', 'for i in ', ' for i in y if z',
];

/** A text of a number of snippets in random order. */
export function randomText(random: () => number, pieces: number): string {
  return Array.from({ length: pieces }, () => SNIPPETS[Math.floor(random() * SNIPPETS.length)]!).join('');
}
