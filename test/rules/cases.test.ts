import { describe, expect, it } from 'vitest';
import { rules } from '../../src/workspace/analysis.js';
import { findingsIn } from '../helpers/case-findings.js';
import { compare, readCases, ruleOf, type Case } from '../helpers/cases.js';
import { coveragePage, tallies, tooFew } from './coverage.js';

const cases = readCases(import.meta.dirname);
const codes = new Set(rules.map(({ code }) => code));

/** What was found in each case that was checked so far. */
const checked = new Map<Case, ReturnType<typeof findingsIn>>();

function check(one: Case): ReturnType<typeof findingsIn> {
  const found = checked.get(one) ?? findingsIn(one);
  checked.set(one, found);
  return found;
}

describe.each([...codes])('%s', (code) => {
  const own = cases.filter((one) => ruleOf(one) === code);

  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(compare(one.expected, check(one))).toEqual({ missed: [], unexpected: [] });
  });
});

it('has a folder and expectations only for rules that there are', () => {
  const unknown = cases.flatMap(({ name, expected }) =>
    expected
      .filter(({ code }) => !codes.has(code))
      .map(({ path, line, code }) => `${name} ${path}:${line}: no rule ${code}`),
  );
  expect(unknown).toEqual([]);
  expect(cases.map(ruleOf).filter((code) => !codes.has(code))).toEqual([]);
});

// Where it is asked for alone, it checks all cases itself.
it('has enough of each kind, as docs/coverage.md says', { timeout: 600_000 }, async () => {
  const isPlayed = (one: Case): boolean => check(one).some(({ code, isPlayed }) => isPlayed && code === ruleOf(one));
  const all = tallies(cases, new Set(cases.filter(isPlayed)));
  expect(tooFew(all)).toEqual([]);
  await expect(await coveragePage(all)).toMatchFileSnapshot('../../docs/coverage.md');
});
