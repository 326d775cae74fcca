/** Cases: Python programs that say on their own lines what Threadwise must report. */

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** `TW101` at a 1-based line of a file. */
export interface Expectation {
  readonly path: string;
  readonly line: number;
  readonly code: string;
  /** `hint`, where the case says how grave it is: `# expect: TW201:hint`. */
  readonly severity?: string;
}

export interface Case {
  /** `TW101/wrong_counter.py`, or the folder's name for a whole program. */
  readonly name: string;
  /** Texts by path within the case. */
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly Expectation[];
}

/** The rule that a case is for. */
export const ruleOf = ({ name }: Pick<Case, 'name'>): string => name.slice(0, 5);

const MARKER = /#\s*expect:\s*((?:TW\d{3}(?::[a-z]+)?\s*)+)/;
const ELSEWHERE = /#\s*expect-elsewhere:\s*(\S+):(\d+)\s+(TW\d{3})/g;

/** The expectations written in a file's comments. */
export function expectationsIn(path: string, text: string): Expectation[] {
  const found: Expectation[] = [];
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    const marker = MARKER.exec(content);
    for (const one of marker?.[1]?.trim().split(/\s+/) ?? []) {
      const [code, severity] = one.split(':');
      found.push({ path, line: index + 1, code: code!, ...(severity === undefined ? {} : { severity }) });
    }
    for (const [, other, line, code] of content.matchAll(ELSEWHERE)) {
      found.push({ path: other!, line: Number(line), code: code! });
    }
  });
  return found;
}

/** All cases below a folder whose children are folders named after rules. */
export function readCases(root: string): Case[] {
  const cases: Case[] = [];
  for (const rule of readdirSync(root).sort()) {
    if (!/^TW\d{3}$/.test(rule)) continue;
    for (const entry of readdirSync(join(root, rule)).sort()) {
      const at = join(root, rule, entry);
      const files = new Map<string, string>();
      if (statSync(at).isDirectory()) {
        for (const path of pythonFiles(at))
          files.set(relative(at, path).split(sep).join('/'), readFileSync(path, 'utf8'));
      } else if (entry.endsWith('.py')) files.set(entry, readFileSync(at, 'utf8'));
      if (files.size === 0) continue;
      const expected = [...files].flatMap(([path, text]) => expectationsIn(path, text));
      cases.push({ name: `${rule}/${entry}`, files, expected });
    }
  }
  return cases;
}

/** Cases of one rule that are enough for what takes long. */
const ENOUGH = 50;

/**
 * Cases for what takes a second or so with each: about fifty of rules that have many, all where `ALL_CASES` is set in the
 * environment.
 */
export function sampleOf(cases: readonly Case[]): readonly Case[] {
  if (process.env['ALL_CASES'] !== undefined) return cases;
  return [...new Set(cases.map(ruleOf))].flatMap((rule) => {
    const own = cases.filter((one) => ruleOf(one) === rule);
    const step = Math.ceil(own.length / ENOUGH);
    return own.filter((_, index) => index % step === 0);
  });
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? pythonFiles(join(folder, entry.name))
        : entry.name.endsWith('.py')
          ? [join(folder, entry.name)]
          : [],
    )
    .sort();
}

export const show = (one: Expectation): string => `${one.path}:${one.line} ${one.code}`;

const withSeverity = (one: Expectation): string => `${show(one)}:${one.severity ?? ''}`;

/** What was expected and not found, and what was found and not expected, as lines to read. */
export function compare(
  expected: readonly Expectation[],
  found: readonly Expectation[],
): { missed: string[]; unexpected: string[] } {
  const wanted = new Set(expected.map(show));
  const got = new Set(found.map(show));
  const grave = new Set(found.map(withSeverity));
  const otherSeverity = expected
    .filter((one) => one.severity !== undefined && got.has(show(one)) && !grave.has(withSeverity(one)))
    .map(withSeverity);
  return {
    missed: [...[...wanted].filter((one) => !got.has(one)), ...otherSeverity].sort(),
    unexpected: [...got].filter((one) => !wanted.has(one)).sort(),
  };
}
