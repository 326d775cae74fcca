/** The programs on which fixes are tried: those of the project itself, and those of folders. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFixCases } from '../fixes/cases.js';
import { readCases } from '../helpers/cases.js';
import { readExamples } from '../lessons/examples.js';
import { readPageBlocks } from '../pages/blocks.js';

/** A program that can be run: its files, and the one to run. */
export interface Tried {
  /** Where it comes from: `lesson race-conditions: counter.py`. */
  readonly name: string;
  readonly main: string;
  /** Texts by path; those that end with `.py` are analysed. */
  readonly files: ReadonlyMap<string, string>;
}

export const TEST_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The programs of rule cases, fix cases, lessons, pages and examples. */
export function ownPrograms(test = TEST_FOLDER): readonly Tried[] {
  const rules = readCases(join(test, 'rules')).flatMap(({ name, files }) => asPrograms(`case ${name}`, files));
  const fixes = readFixCases(join(test, 'fixes')).flatMap(({ name, before }) => asPrograms(`fix ${name}`, before));
  const lessons = readExamples().map(({ lesson, name, text }) => single(`lesson ${lesson}: ${name}`, name, text));
  const pages = readPageBlocks().map(({ name, text }) => single(`page ${name}`, name, text));
  return [...rules, ...fixes, ...lessons, ...pages, ...programsIn(join(test, '..', 'examples'))];
}

const single = (name: string, file: string, text: string): Tried => ({
  name,
  main: file,
  files: new Map([[file, text]]),
});

/** One program for each file of several that does something by itself. */
function asPrograms(name: string, files: ReadonlyMap<string, string>): Tried[] {
  const paths = [...files.keys()];
  const imported = new Set(paths.flatMap((path) => importsOf(files.get(path)!)));
  const mains = paths.filter((path) => paths.length === 1 || !imported.has(basename(path, '.py')));
  return (mains.length === 0 ? paths : mains).map((main) => ({
    name: paths.length === 1 ? name : `${name} ${main}`,
    main,
    files,
  }));
}

/** Names of modules that a text may import, by the last part too. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/^[ \t]*(?:from\s+([\w.]+)\s+import\b\s*([\w, ]*)|import\s+([\w., ]+))/gm)].flatMap(
    ([, from = '', members = '', plain = '']) =>
      `${from},${members},${plain}`
        .split(',')
        .flatMap((part) => part.trim().split(/\s/)[0]!.split('.'))
        .filter(Boolean),
  );

/** Larger files are no programs to learn from, and are not copied beside them. */
const LARGEST = 100_000;

/** Each Python file below a folder as a program, together with the files beside it that it imports or names. */
export function programsIn(folder: string): readonly Tried[] {
  return pythonFiles(folder).flatMap((path): Tried[] => {
    const text = readText(path);
    // Only where there are threads is there anything to mend.
    if (text === undefined || !/thread|concurrent|asyncio|Timer/i.test(text)) return [];
    const main = basename(path);
    return [{ name: relative(dirname(folder), path).split(sep).join('/'), main, files: withNeighbours(path, text) }];
  });
}

function withNeighbours(path: string, text: string): ReadonlyMap<string, string> {
  const files = new Map([[basename(path), text]]);
  const beside = readdirSync(dirname(path)).filter((name) => name !== basename(path));
  const open = [text];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const imported = new Set(importsOf(next));
    for (const name of beside) {
      const wanted = name.endsWith('.py')
        ? imported.has(basename(name, '.py'))
        : next.includes(name) && name.length > 3;
      if (files.has(name) || !wanted) continue;
      const other = readText(join(dirname(path), name));
      if (other === undefined) continue;
      files.set(name, other);
      if (name.endsWith('.py')) open.push(other);
    }
  }
  return files;
}

function readText(path: string): string | undefined {
  if (!existsSync(path) || !statSync(path).isFile() || statSync(path).size > LARGEST) return undefined;
  return readFileSync(path, 'utf8');
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^(\.|node_modules|venv|env)/.test(entry.name) ? [] : pythonFiles(path);
      return entry.isFile() && entry.name.endsWith('.py') ? [path] : [];
    })
    .sort();
}
