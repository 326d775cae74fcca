import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { rules } from '../../src/workspace/analysis.js';
import { lineOf } from '../../src/workspace/lines.js';
import { createSession } from '../../src/workspace/session.js';
import { compare, readCases, type Case, type Expectation } from '../helpers/cases.js';

const cases = readCases(import.meta.dirname);
const codes = new Set(rules.map(({ code }) => code));

/** What all rules together find in a case. */
function findingsIn({ files }: Case): Expectation[] {
  const failures: unknown[] = [];
  const session = createSession(
    engine,
    { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} },
    { onError: (error) => failures.push(error) },
  );
  try {
    for (const [path, text] of files) session.setFile(path, text);
    const { findings, errors } = session.check();
    expect(errors).toEqual([]);
    expect(failures).toEqual([]);
    expect(findings.filter(({ start, end }) => end <= start)).toEqual([]);
    return findings.map(({ path, start, code, severity }) => ({
      path,
      line: lineOf(session.facts(path)!, start) + 1,
      code,
      severity,
    }));
  } finally {
    session.dispose();
  }
}

describe.each([...codes])('%s', (code) => {
  const own = cases.filter(({ name }) => name.startsWith(`${code}/`));

  it('has cases that are wrong and cases that are right', () => {
    expect(own.some(({ expected }) => expected.some((one) => one.code === code))).toBe(true);
    expect(own.some(({ expected }) => expected.every((one) => one.code !== code))).toBe(true);
  });

  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(compare(one.expected, findingsIn(one))).toEqual({ missed: [], unexpected: [] });
  });
});

it('has a folder and expectations only for rules that there are', () => {
  const unknown = cases.flatMap(({ name, expected }) =>
    expected
      .filter(({ code }) => !codes.has(code))
      .map(({ path, line, code }) => `${name} ${path}:${line}: no rule ${code}`),
  );
  expect(unknown).toEqual([]);
  expect(cases.map(({ name }) => name.slice(0, 5)).filter((code) => !codes.has(code))).toEqual([]);
});
