import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { applyAtOnce } from '../../src/workspace/edits.js';
import { createSession, type Session } from '../../src/workspace/session.js';
import { readCases, ruleOf, sampleOf, type Case } from '../helpers/cases.js';
import { findPythons } from '../lessons/python.js';
import { compileAll } from './program.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };
const cases = sampleOf(readCases(join(import.meta.dirname, '..', 'rules')));
const codes = [...new Set(cases.map(ruleOf))];
const newest = findPythons().at(-1);
function sessionOf(files: ReadonlyMap<string, string>): Session {
  const session = createSession(engine, options);
  for (const [path, text] of files) session.setFile(path, text);
  return session;
}

/** A finding by what it says, wherever it has moved. */
const identity = ({ code, path, data }: Finding): string =>
  [code, path, data['variable'] ?? '', data['function'] ?? '', data['target'] ?? ''].join(' ');

/** What may be left: single steps without a lock; and a new thread for each start may still be waited for in its round. */
const isMilder = (left: Finding, healed: Finding): boolean =>
  (left.code === 'TW105' || (left.code === 'TW206' && healed.code === 'TW205')) &&
  left.data['variable'] === healed.data['variable'];

/** What a fix makes of the files of a case. */
function filesAfter(one: Case, fix: Fix): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [path, text] of one.files) {
    const edits = fix.edits.filter((edit) => edit.path === path);
    const edited = applyAtOnce(text, edits);
    expect(edited, `${one.name}: edits of ${fix.title} overlap`).toBeDefined();
    files.set(path, edited!);
  }
  return files;
}

interface Outcome {
  readonly broken: readonly string[];
  readonly left: readonly Finding[];
}

/** What a fresh session finds in the files. */
function outcomeOf(files: ReadonlyMap<string, string>): Outcome {
  const session = sessionOf(files);
  const broken = [...files.keys()].filter((path) => (session.facts(path)?.syntaxErrors.length ?? 1) > 0);
  const { findings: left } = session.check();
  session.dispose();
  return { broken, left };
}

/** What is wrong with what a fix leaves of a case, beside what was found before. */
function wrongIn({ broken, left }: Outcome, found: readonly Finding[], finding: Finding): string[] {
  const wrong = broken.map((path) => `${path} no longer parses`);
  const open = found.filter((other) => other !== finding).map(identity);
  for (const other of left) {
    const at = open.indexOf(identity(other));
    if (at >= 0) open.splice(at, 1);
    else if (!isMilder(other, finding)) wrong.push(identity(other));
  }
  return wrong;
}

describe.each(codes)('each fix offered in the cases of %s', (code) => {
  const compiled = new Map<string, string>();
  const wrong: string[] = [];

  it('heals, and brings nothing new', () => {
    for (const [index, one] of cases.filter(({ name }) => name.startsWith(code)).entries()) {
      const session = sessionOf(one.files);
      const found = session.check().findings;
      // Findings of one variable offer one lock: what they leave is the same text.
      const outcomes = new Map<string, Outcome>();
      for (const [number, finding] of found.entries()) {
        for (const [choice, fix] of session.fixes(finding).entries()) {
          const files = filesAfter(one, fix);
          const key = JSON.stringify([...files]);
          const outcome = outcomes.get(key) ?? outcomeOf(files);
          outcomes.set(key, outcome);
          wrong.push(...wrongIn(outcome, found, finding).map((what) => `${one.name}: ${fix.title}: ${what}`));
          // No Python of today compiles what was written for Python 2.
          for (const [path, text] of files)
            if (session.facts(path)?.isPython2 !== true) compiled.set(`case${index}/${number}/${choice}/${path}`, text);
          expect(fix.safe || fix.caveat !== undefined, `${one.name}: ${fix.title} says why it is not safe`).toBe(true);
        }
      }
      session.dispose();
    }
    expect(wrong).toEqual([]);
  });

  it.runIf(newest !== undefined)('compiles by real Python', async () => {
    if (compiled.size > 0) expect(await compileAll(newest!, compiled)).toBe('');
  });
});
