import { describe, expect, it } from 'vitest';
import { rules } from '../../src/workspace/analysis.js';
import { findingsIn } from '../helpers/case-findings.js';
import { compare, readCases } from '../helpers/cases.js';

const cases = readCases(import.meta.dirname);
const codes = new Set(rules.map(({ code }) => code));

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
