import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { applyAtOnce } from '../../src/workspace/edits.js';
import { createSession, type Session } from '../../src/workspace/session.js';
import { findPythons } from '../lessons/python.js';
import { readFixCases, type FixCase } from './cases.js';
import { runMain } from './program.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };
const cases = readFixCases(join(import.meta.dirname, '.'));
const pythons = findPythons();
/** The oldest and the newest: what both run, those in between run too. */
const runners = pythons.filter((_, index) => index === 0 || index === pythons.length - 1);
function sessionOf(files: ReadonlyMap<string, string>): Session {
  const session = createSession(engine, options, {
    onError: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  for (const [path, text] of files) session.setFile(path, text);
  return session;
}

function apply(files: ReadonlyMap<string, string>, fix: Fix): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      applyAtOnce(
        text,
        fix.edits.filter((edit) => edit.path === path),
      )!,
    ]),
  );
}

const codesIn = (files: ReadonlyMap<string, string>): string[] => {
  const session = sessionOf(files);
  const codes = session.check().findings.map(({ code }) => code);
  session.dispose();
  return codes;
};

describe.each(cases.map((one): [string, FixCase] => [one.name, one]))('%s', (_, one) => {
  it('becomes what it should', () => {
    const session = sessionOf(one.before);
    const finding = session.check().findings.find(({ code }) => code === one.code);
    const fixes = finding === undefined ? [] : session.fixes(finding);
    const fix = fixes.find(({ title }) => title.startsWith(one.title));
    expect(fix, `fixes: ${fixes.map(({ title }) => title).join(', ')}`).toBeDefined();
    expect(Object.fromEntries(apply(one.before, fix!))).toEqual(Object.fromEntries(one.after));
    session.dispose();
  });

  it('is healed and has nothing new', () => {
    const [before, after] = [codesIn(one.before), codesIn(one.after)];
    const left = (code: string): number => after.filter((other) => other === code).length;
    expect(left(one.code)).toBeLessThan(before.filter((code) => code === one.code).length);
    // A hint may take the place of what was worse.
    expect(after.filter((code) => code !== 'TW105' && !before.includes(code))).toEqual([]);
  });

  if (one.output === undefined) return;
  it('does by real Python what it should', async () => {
    for (const python of runners) {
      const { stdout, trouble } = await runMain(python, one.after);
      expect(trouble, python.version.join('.')).toBe('');
      expect(stdout, python.version.join('.')).toBe(one.output);
    }
  });
});
