import { describe, expect, it } from 'vitest';
import { makers } from '../../src/fixes/registry.js';
import { checks, rules } from '../../src/rules/catalogue.js';
import type { Finding } from '../../src/rules/finding.js';
import { byPrecedence, onePerMistake } from '../../src/rules/precedence.js';
import type { Rule } from '../../src/rules/rule.js';

const verdict = { cpython39: '', cpython310: '', freeThreaded: '' };

const rule = (code: string, yieldsTo: string[] = [], silentBeside: string[] = []): Rule => ({
  meta: { code, name: code, severity: 'hint', summary: '', lesson: '', verdict, yieldsTo, silentBeside },
  check: () => [],
});

const finding = (code: string, start: number, subject?: string, fn = 'f'): Finding => ({
  ...{ code, name: code, severity: 'hint', confidence: 'high', message: '', related: [], witness: [], verdict },
  ...{ lesson: '', path: 'a.py', start, end: start + 1, data: { function: fn } },
  ...(subject !== undefined && { subject }),
});

const told = (found: Finding[], all: Rule[]): string[] =>
  onePerMistake(found, all).map(({ code, start }) => `${code} ${start}`);

it('tells the surest of several findings of a rule at one place, whichever comes first', () => {
  const unsure: Finding = { ...finding('A', 1, 'one'), confidence: 'low' };
  const sure: Finding = { ...finding('A', 1, 'other'), severity: 'warning', confidence: 'medium' };
  expect(onePerMistake([unsure, sure], [rule('A')])).toEqual([sure]);
  expect(onePerMistake([sure, unsure], [rule('A')])).toEqual([sure]);
});

describe('the catalogue', () => {
  it('has every rule once, in the order of the codes', () => {
    const codes = rules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('says of a fix what it does exactly where there is one', () => {
    expect(rules.filter(({ fix }) => fix !== undefined).map(({ code }) => code)).toEqual(Object.keys(makers).sort());
  });

  it('says which rules go before others, and of none that it goes before itself', () => {
    const order = byPrecedence(checks).map(({ meta }) => meta.code);
    const before = (first: string, second: string): boolean => order.indexOf(first) < order.indexOf(second);
    expect(before('TW106', 'TW103')).toBe(true);
    expect(before('TW107', 'TW104')).toBe(true);
    expect(before('TW301', 'TW108')).toBe(true);
    expect(() => byPrecedence([rule('A', ['B']), rule('B', ['A'])])).toThrow('A yields to B yields to A: a circle');
    expect(() => byPrecedence([rule('A', ['Z'])])).toThrow('A yields to Z, which is no rule');
  });
});

describe('one mistake, one finding', () => {
  const all = [rule('B'), rule('A', ['B']), rule('C', ['A'], ['B'])];

  it('shows what is possible only by the more specific rule where another one shows it at the same place', () => {
    const shown: Finding = { ...finding('A', 3, 'x'), severity: 'warning', confidence: 'medium', grounds: 'near' };
    const before = finding('B', 3, 'x');
    expect(onePerMistake([before, shown], all)).toEqual([
      { ...before, severity: 'warning', confidence: 'medium', grounds: 'near' },
    ]);
    expect(onePerMistake([{ ...before, severity: 'information' }, shown], all)).toEqual([
      { ...before, severity: 'information' },
    ]);
  });

  it('keeps the more specific of two about one variable in one function', () => {
    expect(told([finding('B', 5, 'x'), finding('A', 3, 'x')], all)).toEqual(['B 5']);
    expect(told([finding('B', 5, 'x'), finding('A', 3, 'x', 'g')], all)).toEqual(['A 3', 'B 5']);
    expect(told([finding('B', 5, 'x'), finding('A', 3, 'y')], all)).toEqual(['A 3', 'B 5']);
  });

  it('keeps the more specific of two at one place, by way of others too', () => {
    expect(told([finding('B', 5), finding('A', 5, 'x'), finding('C', 5)], all)).toEqual(['B 5']);
    // Two variables may well be used wrong at one place.
    expect(told([finding('B', 5, 'x'), finding('A', 5, 'y')], all)).toEqual(['A 5', 'B 5']);
  });

  it('is silent beside another about the same variable anywhere', () => {
    expect(told([finding('B', 5, 'x', 'g'), finding('C', 7, 'x')], all)).toEqual(['B 5']);
    expect(told([finding('A', 5, 'x', 'g'), finding('C', 7, 'x')], all)).toEqual(['A 5', 'C 7']);
  });
});
